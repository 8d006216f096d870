// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exporter.h"

namespace leerschakel::exchange::writing {

/**
 * Whether an export to \a destination may take the place of \a folder, with all that is in it: it is empty, or it is an
 * earlier export of ours to that destination (its manifest.json says so) and every file in it is one that the manifest
 * lists. Links, devices and the like are never ours. Folders without files do not count. Errors: export.notOurs
 * (folder, what is not ours), export.otherDestination (folder, its destination), export.cannotWrite.
 */
[[nodiscard]] Result<void> mayReplace(const QString &folder, const QString &destination);

/**
 * Where an export to \a folder is written until it is whole: ".<name>.export" in the folder around it; next to that,
 * its lock: ".<name>.export.lock".
 */
[[nodiscard]] QString workplaceOf(const QString &folder);

/**
 * Removes the workplaces in \a parent that nobody works in any more: exports that were killed left them, as large as
 * they are.
 */
void sweepWorkplaces(const QString &parent);

/**
 * As sweepWorkplaces(), for the one of \a folder, whose lock the caller has. An earlier export that was just out of its
 * place comes back to it.
 */
void clearWorkplace(const QString &folder);

} // namespace leerschakel::exchange::writing
