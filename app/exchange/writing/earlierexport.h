// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exporter.h"

namespace leerschakel::exchange::writing {

/**
 * Whether an export to \a destination may replace \a folder and everything in it: it is empty, or it is an earlier
 * export of ours to that destination (its manifest.json says so) and every file in it is one that the manifest lists.
 * Links, devices and the like are never ours. Folders without files do not count. Errors: export.notOurs (folder, what
 * is not ours), export.otherDestination (folder, its destination), export.cannotWrite.
 */
[[nodiscard]] Result<void> mayReplace(const QString &folder, const QString &destination);

/**
 * Where an export to \a folder is written until it is complete: ".<name>.export" in the parent folder; next to it is
 * its lock: ".<name>.export.lock".
 */
[[nodiscard]] QString workplaceOf(const QString &folder);

/**
 * Removes the workplaces in \a parent that are no longer in use: exports that were killed left them behind, at full
 * size.
 */
void sweepWorkplaces(const QString &parent);

/**
 * Like sweepWorkplaces(), for the workplace of \a folder, whose lock the caller holds. An earlier export that had just
 * been moved out of its place is put back.
 */
void clearWorkplace(const QString &folder);

} // namespace leerschakel::exchange::writing
