// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/delivery.h"
#include "cli/opening.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

class ProfileRemoveCommand : public Command
{
public:
    ProfileRemoveCommand()
        : Command({.name = u"profile remove"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Remove the name of a delivery; what was delivered stays"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")},
                  {"NAME", QT_TRANSLATE_NOOP("cli", "The profile")}},
              .options = {}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const CatalogueResult opened = openToWrite(arguments.at(0));
        if (!opened) {
            return std::unexpected(opened.error());
        }
        store::Catalogue &catalogue = **opened;
        return publishing::removeProfile(catalogue, arguments.at(1))
            .and_then([&](const store::AppliedChange &) { return tellProfiles(catalogue, output); })
            .transform([] { return Done; });
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(ProfileRemove, ProfileRemoveCommand)
