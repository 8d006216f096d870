// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/opening.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

class InfoCommand : public Command
{
public:
    InfoCommand()
        : Command({.name = u"info"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Show what is in a catalogue"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")}},
              .options = {}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const CatalogueResult catalogue = openToRead(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        const Result<store::Counts> counts = (*catalogue)->counts();
        if (!counts) {
            return std::unexpected(counts.error());
        }
        const std::pair<QString, qint64> rows[] = {
            {u"schemaVersion"_s, (*catalogue)->fileSchema()},
            {u"offerings"_s, counts->offerings},
            {u"modules"_s, counts->modules},
            {u"programmes"_s, counts->programmes},
            {u"editions"_s, counts->editions},
            {u"organisations"_s, counts->organisations},
            {u"schemes"_s, counts->schemes},
            {u"concepts"_s, counts->concepts},
            {u"skillLinks"_s, counts->skillLinks},
            {u"demandFigures"_s, counts->demandFigures},
            {u"changes"_s, counts->changes},
        };
        QJsonObject json;
        QString text;
        for (const auto &[key, number] : rows) {
            json.insert(key, number);
            text += key.leftJustified(16) + QString::number(number).rightJustified(9) + u'\n';
        }
        output.value(json, text);
        return Done;
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Info, InfoCommand)
