// SPDX-License-Identifier: GPL-3.0-or-later
// What can be found out about a catalogue's file before it is opened: what it is, whether it can be written, and
// whether the log next to it is its own.
#pragma once

#include "store/statement.h"

namespace leerschakel::store {

class FileLock;

/** What the file itself says, whatever is in its log. */
struct FileState {
    bool isSqlite = false;
    quint32 applicationId = 0;
    int userVersion = 0;
    /** Changes go to a log first (WAL). A backup has none, so a log next to it is another file's. */
    bool keepsLog = false;
    /**
     * The last session that wrote to it: see Catalogue::session(). Empty where there was none, or where it cannot be
     * read.
     */
    QString session;
};

/** \a path with \a parameters, as SQLite takes it (https://sqlite.org/uri.html). */
[[nodiscard]] QByteArray addressOf(const QString &path, const QString &parameters);

/**
 * Looks at \a path without its log. Errors: store.missing, store.isFolder, store.notACatalogue (a pipe or device),
 * store.cannotRead.
 */
[[nodiscard]] Result<FileState> lookAt(const QString &path);

/** Whether \a path and its folder can be written. */
[[nodiscard]] bool canWriteBeside(const QString &path);
/** WAL needs shared memory, which network file systems do not have. */
[[nodiscard]] bool isOnNetwork(const QString &path);
/**
 * How many names \a path has (hard links). Log and lock are next to one of them; opening another name finds neither.
 */
[[nodiscard]] int namesOf(const QString &path);
/**
 * The number of the file \a path in its file system, to check whether it is still the same file; 0 where there is
 * none, or it has no number.
 */
[[nodiscard]] quint64 fileNumber(const QString &path);

/** The error that \a path has the schema of a newer program. */
[[nodiscard]] domain::Error newerSchema(const QString &path, int schema);
/**
 * Why the catalogue \a path, whose file says \a schema, cannot be written; empty where it can, not considering locks.
 */
[[nodiscard]] std::optional<domain::Error> obstacleToWriting(const QString &path, int schema);

/** Takes \a file, the lock of the catalogue \a path, or returns why it could not. */
[[nodiscard]] std::optional<domain::Error> takeLock(FileLock &file, const QString &path);

/** The log of the catalogue \a path. */
[[nodiscard]] QString logOf(const QString &path);
/** All that SQLite may keep next to the file \a path: its log, the log's index, and a rollback journal. */
[[nodiscard]] QStringList logFilesOf(const QString &path);
/** The lock of the catalogue \a path. */
[[nodiscard]] QString lockOf(const QString &path);

/**
 * Note in a lock file that was left because the log could not be removed yet (there was still a reader): otherwise all
 * is well.
 */
inline const QString closedWell = QStringLiteral("closed");
/** The sessions in the \a note of a lock file: see Catalogue::session(). */
[[nodiscard]] QStringList sessionsOf(QStringList note);

/**
 * Whether the log (or the rollback journal) next to \a path was left by another file, which this one replaced: reading
 * the two together would produce a damaged file. The log is for a file of one of \a sessions, according to the lock
 * file; empty when that is not known.
 */
[[nodiscard]] Result<bool> isLogStrange(const QString &path, const QStringList &sessions);
/**
 * The same for a reader, which has no lock: reads the sessions from the lock file, and looks again if somebody started
 * to write meanwhile.
 */
[[nodiscard]] Result<bool> isLogStrangeToReader(const QString &path);

/** Moves the log next to \a path out of the way and returns its new name: "<path>-wal.aside-20270201-083000". */
[[nodiscard]] Result<QString> putLogAside(const QString &path);

} // namespace leerschakel::store
