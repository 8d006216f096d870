// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/naming.h"
#include "cli/changing.h"
#include "cli/commandmaker.h"
#include "cli/skilllinks.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

using domain::Record;

class UntagCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::cli::UntagCommand)

public:
    UntagCommand()
        : Command({.name = u"untag"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Remove links to skills"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")},
                  {"ID", QT_TRANSLATE_NOOP("cli", "The offering")},
                  {"URI",
                      QT_TRANSLATE_NOOP("cli", "Skills; without --role and --outcome all links to them are removed"),
                      Positional::Occurs::OnceOrMore}},
              .options = skillOptions()})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const Result<SkillRequest> request = readSkillRequest(arguments);
        if (!request) {
            return std::unexpected(request.error());
        }
        const domain::SkillLinkTable &table = domain::skillLinkTable();
        changes::ChangeSet change;
        QStringList names;
        for (const Record &link : request->tree.of(domain::Kind::SkillLink)) {
            const QString role = table.role(link).isEmpty() ? u"teaches"_s : table.role(link);
            if (!request->uris.contains(table.concept_(link)) || (!request->role.isEmpty() && role != request->role)
                || (request->asksOutcome && table.outcome(link) != request->outcome)) {
                continue;
            }
            change.remove(link);
            const QString label = table.label(link).preferring(domain::Language::Dutch);
            names.append(label.isEmpty() ? table.concept_(link) : label);
        }
        names.removeDuplicates();
        change.setLabel(
            {.code = u"change.untag"_s, .arguments = {authoring::nameOf(request->tree.offering), names.join(u", "_s)}});
        if (const Result<void> applied = applyAndTell(
                *request->catalogue, change, output, tr("Removed %n link(s)", nullptr, int(change.entries().size())));
            !applied) {
            return std::unexpected(applied.error());
        }
        return Done;
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Untag, UntagCommand)
