// SPDX-License-Identifier: GPL-3.0-or-later
// What can be known of a catalogue's file before it is opened: what it is, whether it can be written, and whether the
// log next to it is its own.
#pragma once

#include "store/statement.h"

namespace leerschakel::store {

class FileLock;

/** What a file itself says, whatever is in its log. */
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
 * How many names \a path has (hard links). Log and lock are next to one of them; whoever opens another finds neither.
 */
[[nodiscard]] int namesOf(const QString &path);
/**
 * The number of the file \a path in its file system, by which to see whether it still is that file; 0 where there is
 * none, or it has no number.
 */
[[nodiscard]] quint64 fileNumber(const QString &path);

/** That \a path has a schema of a newer program. */
[[nodiscard]] domain::Error newerSchema(const QString &path, int schema);
/**
 * Why the catalogue \a path, whose file says \a schema, cannot be written; nothing where it can, but for who has it.
 */
[[nodiscard]] std::optional<domain::Error> obstacleToWriting(const QString &path, int schema);

/** Takes \a file, the lock of the catalogue \a path, or says why not. */
[[nodiscard]] std::optional<domain::Error> takeLock(FileLock &file, const QString &path);

/** The log of the catalogue \a path. */
[[nodiscard]] QString logOf(const QString &path);
/** All that SQLite may keep next to the file \a path: its log, the index of that, and a rollback journal. */
[[nodiscard]] QStringList logFilesOf(const QString &path);
/** The lock of the catalogue \a path. */
[[nodiscard]] QString lockOf(const QString &path);

/**
 * In a lock file that was left because the log could not be removed yet (somebody was reading): all is well otherwise.
 */
inline const QString closedWell = QStringLiteral("closed");
/** The sessions in the \a note of a lock file: see Catalogue::session(). */
[[nodiscard]] QStringList sessionsOf(QStringList note);

/**
 * Whether the log (or the rollback journal) next to \a path was left by another file, which was replaced by this one:
 * read with it, it would make one damaged file of two. \a sessions are those one of which the file is of that the log
 * is for, as the lock file said; none when that is not known.
 */
[[nodiscard]] Result<bool> isLogStrange(const QString &path, const QStringList &sessions);
/**
 * The same for a reader, who has no lock: reads the sessions from the lock file, and looks again where somebody began
 * to write meanwhile.
 */
[[nodiscard]] Result<bool> isLogStrangeToReader(const QString &path);

/** Moves the log next to \a path out of the way, to the name it returns: "<path>-wal.aside-20270201-083000". */
[[nodiscard]] Result<QString> putLogAside(const QString &path);

} // namespace leerschakel::store
