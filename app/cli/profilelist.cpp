// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/delivery.h"
#include "cli/opening.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

class ProfileListCommand : public Command
{
public:
    ProfileListCommand()
        : Command({.name = u"profile list"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "List the deliveries that have a name"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")}},
              .options = {}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        return openToRead(arguments.at(0)).and_then([&](const auto &catalogue) {
            return tellProfiles(*catalogue, output).transform([] { return Done; });
        });
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(ProfileList, ProfileListCommand)
