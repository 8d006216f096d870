// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/delivery.h"
#include "cli/opening.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

class ProfileSetCommand : public Command
{
public:
    ProfileSetCommand()
        : Command({.name = u"profile set"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Give a delivery a name, for \"export --profile\""),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")},
                  {"NAME",
                      QT_TRANSLATE_NOOP(
                          "cli", "Letters, digits, - and _; of an existing profile only what is given changes")}},
              .options = deliveryOptions()})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const CatalogueResult opened = openToWrite(arguments.at(0));
        if (!opened) {
            return std::unexpected(opened.error());
        }
        store::Catalogue &catalogue = **opened;
        return publishing::profile(catalogue, arguments.at(1))
            .or_else([&](const domain::Error &error) -> Result<publishing::Profile> {
                if (error.message.code != u"publish.noProfile") {
                    return std::unexpected(error);
                }
                return publishing::Profile{.name = arguments.at(1), .destination = {}, .request = {}};
            })
            .and_then([&](const publishing::Profile &before) { return readDelivery(arguments, before, spec().name); })
            .and_then([&](const publishing::Profile &profile) { return publishing::setProfile(catalogue, profile); })
            .and_then([&](const store::AppliedChange &) { return tellProfiles(catalogue, output); })
            .transform([] { return Done; });
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(ProfileSet, ProfileSetCommand)
