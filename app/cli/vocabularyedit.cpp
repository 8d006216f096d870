// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/changing.h"
#include "cli/commandmaker.h"
#include "cli/opening.h"
#include "vocabulary/own/ownscheme.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

class VocabularyEditCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::cli::VocabularyEditCommand)

public:
    VocabularyEditCommand()
        : Command({.name = u"vocabulary edit"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Make a loaded vocabulary your own: it is edited here from now on"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")},
                  {"URI", QT_TRANSLATE_NOOP("cli", "The vocabulary, as \"vocabulary list\" names it")}},
              .options = {}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const CatalogueResult catalogue = openToWrite(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        const Result<changes::ChangeSet> change = vocabulary::changeToTakeOver(**catalogue, arguments.at(1));
        if (!change) {
            return std::unexpected(change.error());
        }
        const auto concepts = std::ranges::count_if(change->entries(),
            [](const changes::Entry &entry) { return entry.record.kind == domain::Kind::OwnConcept; });
        return applyAndTell(
            **catalogue, *change, output, tr("%n concept(s) can be edited here", nullptr, int(concepts)))
            .transform([] { return Done; });
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(VocabularyEdit, VocabularyEditCommand)
