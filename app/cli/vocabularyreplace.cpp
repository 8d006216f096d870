// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/changing.h"
#include "cli/commandmaker.h"
#include "cli/opening.h"
#include "vocabulary/loading/outdated.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

class VocabularyReplaceCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::cli::VocabularyReplaceCommand)

public:
    VocabularyReplaceCommand()
        : Command({.name = u"vocabulary replace"_s,
              .summary =
                  QT_TRANSLATE_NOOP("cli", "Replace the links to one concept by links to another, in every offering"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")},
                  {"OLD", QT_TRANSLATE_NOOP("cli", "URI of the concept that offerings are linked to")},
                  {"NEW", QT_TRANSLATE_NOOP("cli", "URI of the concept to link them to instead")}},
              .options = {}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const CatalogueResult catalogue = openToWrite(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        const Result<changes::ChangeSet> change =
            vocabulary::replaceConcepts(**catalogue, {{arguments.at(1), arguments.at(2)}});
        if (!change) {
            return std::unexpected(change.error());
        }
        QSet<domain::Id> links;
        for (const changes::Entry &entry : change->entries()) {
            links.insert(entry.record.id);
        }
        if (const Result<void> applied =
                applyAndTell(**catalogue, *change, output, tr("%n link(s) changed", nullptr, int(links.size())));
            !applied) {
            return std::unexpected(applied.error());
        }
        return Done;
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(VocabularyReplace, VocabularyReplaceCommand)
