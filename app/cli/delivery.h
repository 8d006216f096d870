// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/output.h"
#include "publishing/profiles.h"

#include <QCommandLineOption>

namespace leerschakel::cli {

using store::Result;

/** --to, --out, and those of exchange::allOptions(): where to deliver, and how. */
[[nodiscard]] QList<QCommandLineOption> deliveryOptions();

/**
 * \a profile, with the options of deliveryOptions() taking precedence. Errors: those of Arguments, cli.missing
 * (\a command), export.noUse (option, destination, the destinations that use it).
 */
[[nodiscard]] Result<publishing::Profile> readDelivery(
    const Arguments &arguments, publishing::Profile profile, const QString &command);

/**
 * --only where others will see the result: "approved" or "ready"; \a usual where absent. Errors: those of Arguments.
 */
[[nodiscard]] Result<exchange::Selection> readOutgoing(const Arguments &arguments, exchange::Selection usual);

/** [{offering, findings}] */
[[nodiscard]] QJsonArray skippedJson(const QList<exchange::Skipped> &skipped);

/** --alliance */
[[nodiscard]] QCommandLineOption allianceOption();
/** Its value: eduXchange alliances, separated by commas. Errors: cli.badChoice. */
[[nodiscard]] Result<QStringList> readAlliances(const Arguments &arguments);

/** Prints the one result of the commands about profiles: all profiles of \a catalogue. */
[[nodiscard]] Result<void> tellProfiles(store::Catalogue &catalogue, Output &output);

} // namespace leerschakel::cli
