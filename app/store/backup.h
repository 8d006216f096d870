// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::store {

/** How many backups of one catalogue are kept in a folder; older ones make room. */
inline constexpr int backupsKept = 10;

/** Whether older backups make room for a new one. */
enum class Rotation {
    MakeRoom,
    KeepAll, ///< while one of them is being brought back
};

/**
 * Copies \a catalogue into \a folder (its own "<name>.backups" folder when empty) under a name with the time, opens the
 * copy again and checks it (integrity, foreign keys, counts of every table, the content hashes), and only then, when
 * all of it is on the disk, gives it its name. Their content decides which are the oldest, not their names; the newest,
 * the one just made and one that is open stay. Returns its path. Errors: store.backupFailed, store.cannotWrite,
 * store.diskFull.
 */
[[nodiscard]] Result<QString> backup(
    Catalogue &catalogue, const QString &folder, Rotation rotation = Rotation::MakeRoom);

/**
 * One file \a target (not there yet, or empty) with all of \a catalogue as it is now, unchecked; others may go on
 * writing meanwhile.
 */
[[nodiscard]] Result<void> copyTo(Catalogue &catalogue, const QString &target);

/** Backups of the catalogue \a path in its own folder, newest first. */
[[nodiscard]] QStringList backupsOf(const QString &path);

/**
 * Puts a verified copy of \a backup in place of \a path, or of the file that it is a link to (which need not exist).
 * What was there is backed up first, and none of the other backups makes room for that; what is too damaged for a
 * backup is put aside with its log, as "<name>.damaged-<time>". Errors: as Catalogue::open for the backup;
 * store.lockedBy when somebody is writing to \a path, store.manyNames, store.sameFile.
 */
[[nodiscard]] Result<void> restore(const QString &backup, const QString &path);

/**
 * Brings back \a offerings with their parts as they are in \a backup, in one change that can be undone; what they refer
 * to comes along where it is missing. Returns the change.
 */
[[nodiscard]] Result<AppliedChange> restoreOfferings(
    const QString &backup, Catalogue &catalogue, const QList<domain::Id> &offerings);

} // namespace leerschakel::store
