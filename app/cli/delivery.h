// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/output.h"
#include "publishing/profiles.h"

#include <QCommandLineOption>

namespace leerschakel::cli {

using store::Result;

/** --to, --out, --only, --columns, --language, --address: where to deliver, and how. */
[[nodiscard]] QList<QCommandLineOption> deliveryOptions();

/**
 * \a profile with what the options of deliveryOptions() say instead. Errors: those of Arguments, cli.missing
 * (\a command), export.noColumns.
 */
[[nodiscard]] Result<publishing::Profile> readDelivery(
    const Arguments &arguments, publishing::Profile profile, const QString &command);

/** The one result of the commands about profiles: all that \a catalogue has. */
[[nodiscard]] Result<void> tellProfiles(store::Catalogue &catalogue, Output &output);

} // namespace leerschakel::cli
