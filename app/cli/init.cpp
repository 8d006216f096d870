// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/opening.h"
#include "exchange/sample/sample.h"
#include "vocabulary/own/ownscheme.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

class InitCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::cli::InitCommand)

public:
    InitCommand()
        : Command({.name = u"init"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Make a catalogue"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue to make")}},
              .options = {flag(u"sample"_s,
                  QT_TRANSLATE_NOOP(
                      "cli", "With the sample: fictitious institutions, their offerings and a skills scheme"))}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        if (const Result<void> named = checkPath(arguments.at(0)); !named) {
            return std::unexpected(named.error());
        }
        CatalogueResult catalogue = store::Catalogue::create(arguments.at(0), vocabulary::derivations());
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        if (arguments.has(u"sample"_s)) {
            if (const Result<void> filled = exchange::sample::fill(**catalogue); !filled) {
                catalogue->reset();
                QFile::remove(arguments.at(0)); // as before: the file did not exist
                return std::unexpected(filled.error());
            }
        }
        const Result<QString> id = (*catalogue)->info(u"id"_s);
        if (!id) {
            return std::unexpected(id.error());
        }
        output.value(QJsonObject{{u"file"_s, arguments.at(0)}, {u"id"_s, *id}}, tr("Made %1").arg(arguments.at(0)));
        return Done;
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Init, InitCommand)
