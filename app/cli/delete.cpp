// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/removal.h"
#include "cli/changing.h"
#include "cli/commandmaker.h"
#include "cli/opening.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

class DeleteCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::cli::DeleteCommand)

public:
    DeleteCommand()
        : Command({.name = u"delete"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Delete offerings, with their entries in programmes"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")},
                  {"ID", QT_TRANSLATE_NOOP("cli", "The offerings"), Positional::Occurs::OnceOrMore}},
              .options = {}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const CatalogueResult catalogue = openToWrite(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        int count = 0;
        return offeringsNamed(**catalogue, arguments.from(1))
            .and_then([&](const QList<domain::Id> &ids) {
                count = int(ids.size());
                return authoring::removal(**catalogue, ids, output.progress());
            })
            .and_then([&](const changes::ChangeSet &change) {
                return applyAndTell(**catalogue, change, output, tr("Deleted %n offering(s)", nullptr, count));
            })
            .transform([] { return Done; });
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Delete, DeleteCommand)
