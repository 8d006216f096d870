// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/opening.h"
#include "store/backup.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

class CheckCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::cli::CheckCommand)

public:
    CheckCommand()
        : Command({.name = u"check"_s,
              .summary =
                  QT_TRANSLATE_NOOP("cli", "Check a catalogue: integrity, references, content hashes, search index"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")}},
              .options = {}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const CatalogueResult catalogue = openToRead(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        const Result<QList<store::Problem>> problems = store::check(**catalogue);
        if (!problems) {
            return std::unexpected(problems.error());
        }
        QJsonArray json;
        QString text;
        for (const store::Problem &problem : *problems) {
            json.append(
                QJsonObject{{u"kind"_s, problem.kind}, {u"record"_s, problem.record}, {u"text"_s, problem.text}});
            text += problem.kind + u' ' + problem.record + u' ' + problem.text + u'\n';
        }
        output.value(QJsonObject{{u"ok"_s, problems->isEmpty()}, {u"problems"_s, json}},
            problems->isEmpty() ? tr("All is well") : text);
        return problems->isEmpty() ? Done : DoneWithFindings;
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Check, CheckCommand)
