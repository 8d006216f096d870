// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::store {

/** How many backups of one catalogue are kept in a folder; older ones make room. */
inline constexpr int backupsKept = 10;

/**
 * Copies \a catalogue into \a folder (its own "<name>.backups" folder when empty) under a name with the time, opens the copy
 * again and checks it (integrity, foreign keys, counts of every table, the content hashes), and only then gives it its name.
 * Returns its path. Errors: store.backupFailed, store.cannotWrite, store.diskFull.
 */
[[nodiscard]] Result<QString> backup(Catalogue &catalogue, const QString &folder);

/** One file \a target with all of \a catalogue as it is now, unchecked; others may go on writing meanwhile. */
[[nodiscard]] Result<void> copyTo(Catalogue &catalogue, const QString &target);

/** Backups of the catalogue \a path in its own folder, newest first. */
[[nodiscard]] QStringList backupsOf(const QString &path);

/**
 * Puts a verified copy of \a backup in place of \a path (which need not exist; when it does, it is backed up first).
 * Errors: as Catalogue::open for the backup; store.lockedBy when somebody is writing to \a path.
 */
[[nodiscard]] Result<void> restore(const QString &backup, const QString &path);

/**
 * Brings back \a offerings with their parts as they are in \a backup, in one change that can be undone; what they refer to
 * comes along where it is missing. Returns the change.
 */
[[nodiscard]] Result<AppliedChange> restoreOfferings(
    const QString &backup, Catalogue &catalogue, const QList<domain::Id> &offerings);

} // namespace leerschakel::store
