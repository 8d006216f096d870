// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/changing.h"
#include "cli/commandmaker.h"
#include "cli/opening.h"
#include "cli/skilllinks.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

using domain::OfferingTree;
using domain::Record;

class UntagCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::cli::UntagCommand)

public:
    UntagCommand()
        : Command({.name = u"untag"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Take links with skills away"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")},
                  {"ID", QT_TRANSLATE_NOOP("cli", "The offering")},
                  {"URI", QT_TRANSLATE_NOOP("cli", "Skills; without --role and --outcome all links with them go"),
                      Positional::Occurs::OnceOrMore}},
              .options = skillOptions()})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const Result<domain::Id> id = arguments.id(1);
        const Result<SkillRequest> request = readSkillRequest(arguments);
        if (!id || !request) {
            return std::unexpected(id ? request.error() : id.error());
        }
        const CatalogueResult catalogue = openToWrite(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        const Result<OfferingTree> tree = offeringOf(**catalogue, *id);
        if (!tree) {
            return std::unexpected(tree.error());
        }
        const Result<domain::Id> outcome = outcomeOf(*request, *tree);
        if (!outcome) {
            return std::unexpected(outcome.error());
        }
        const domain::SkillLinkTable &table = domain::skillLinkTable();
        changes::ChangeSet change;
        QStringList names;
        for (const Record &link : tree->of(domain::Kind::SkillLink)) {
            const QString role = table.role(link).isEmpty() ? u"teaches"_s : table.role(link);
            if (!request->uris.contains(table.concept_(link)) || (!request->role.isEmpty() && role != request->role)
                || (request->asksOutcome && table.outcome(link) != *outcome)) {
                continue;
            }
            change.remove(link);
            const QString label = table.label(link).preferring(domain::Language::Dutch);
            names.append(label.isEmpty() ? table.concept_(link) : label);
        }
        names.removeDuplicates();
        change.setLabel({.code = u"change.untag"_s, .arguments = {nameOf(tree->offering), names.join(u", "_s)}});
        if (const Result<void> applied = applyAndTell(
                **catalogue, change, output, tr("Took %n link(s) away", nullptr, int(change.entries().size())));
            !applied) {
            return std::unexpected(applied.error());
        }
        return Done;
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Untag, UntagCommand)
