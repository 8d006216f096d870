// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::store {

/** How many backups of one catalogue are kept in a folder; older ones are removed. */
inline constexpr int backupsKept = 10;

/** Whether older backups are removed to make room for a new one. */
enum class Rotation {
    MakeRoom,
    KeepAll, ///< while one of them is being restored
};

/**
 * Copies \a catalogue into \a folder (its own "<name>.backups" folder when empty) under a name with the time, reopens
 * the copy and checks it (integrity, foreign keys, row counts of every table, content hashes); only then, when all of
 * it is on the disk, does the copy get its final name. Which backups are the oldest depends on their content, not on
 * their names; the newest, the one just made and one that is open are kept. Returns its path. Errors:
 * store.backupFailed, store.cannotWrite, store.diskFull.
 */
[[nodiscard]] Result<QString> backup(
    Catalogue &catalogue, const QString &folder, Rotation rotation = Rotation::MakeRoom);

/**
 * Writes all of \a catalogue as it is now to one file \a target (which must not exist yet, or be empty), unchecked;
 * others may go on writing meanwhile.
 */
[[nodiscard]] Result<void> copyTo(Catalogue &catalogue, const QString &target);

/** Backups of the catalogue \a path in its own folder, newest first. */
[[nodiscard]] QStringList backupsOf(const QString &path);

/**
 * Puts a verified copy of \a backup in place of \a path, or of the file that it links to (which need not exist). The
 * existing file is backed up first, without removing any other backup; one that is too damaged to back up is set aside
 * with its log, as "<name>.damaged-<time>". Errors: as Catalogue::open for the backup; store.lockedBy when another
 * process is writing to \a path, store.manyNames, store.sameFile.
 */
[[nodiscard]] Result<void> restore(const QString &backup, const QString &path);

/**
 * Restores \a offerings with their parts as they are in \a backup, in one change that can be undone; missing records
 * that they refer to are restored too. Returns the change.
 */
[[nodiscard]] Result<AppliedChange> restoreOfferings(
    const QString &backup, Catalogue &catalogue, const QList<domain::Id> &offerings);

} // namespace leerschakel::store
