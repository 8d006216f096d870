// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/offeringjson.h"
#include "cli/opening.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

class ShowCommand : public Command
{
public:
    ShowCommand()
        : Command({.name = u"show"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Show one offering, whole"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")},
                  {"ID", QT_TRANSLATE_NOOP("cli", "The offering")}},
              .options = {}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const Result<domain::Id> id = arguments.id(1);
        if (!id) {
            return std::unexpected(id.error());
        }
        const CatalogueResult catalogue = openToRead(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        const Result<domain::OfferingTree> tree = offeringOf(**catalogue, *id);
        if (!tree) {
            return std::unexpected(tree.error());
        }
        output.value(toJson(*tree), toText(*tree));
        return Done;
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Show, ShowCommand)
