// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/gate.h"

#include "store/catalogue.h"
#include "store/filelock.h"
#include "store/sqliteconnection.h"
#include "store/sqlitehandle.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QUrl>
#include <QtEndian>

#include <sqlite3.h>

#include <cerrno>
#include <cstring>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using domain::Error;
using domain::Failure;

namespace {

/**
 * The session stored in the file of \a connection; empty where it cannot be read (it is not a catalogue, or half of a
 * log was copied into it).
 */
QString sessionIn(SqliteConnection &connection)
{
    Result<Statement> statement = connection.statement(u"SELECT value FROM catalogue_info WHERE key = 'session'"_s);
    const Result<bool> isRead = statement ? statement->next() : std::unexpected(statement.error());
    return isRead && *isRead ? statement->row().string(0) : QString();
}

QString rollbackJournalOf(const QString &path)
{
    return path + u"-journal"_s;
}

} // namespace

sqlite3_file *mainFile(sqlite3 *handle)
{
    sqlite3_file *file = nullptr;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void *>(&file));
    return file && file->pMethods ? file : nullptr;
}

QByteArray addressOf(const QString &path, const QString &parameters)
{
    return QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded(QUrl::FullyEncoded) + '?'
        + parameters.toUtf8();
}

/**
 * Through SQLite, and not by opening the file ourselves: closing a file drops all (POSIX) locks that the process has
 * on it, including those of open connections; the next reader would think it is alone and remove the log that we
 * write. "immutable" takes no lock and reads no log.
 */
Result<FileState> lookAt(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists()) {
        return std::unexpected(Error::of(Failure::System, u"store.missing"_s, {path}));
    }
    if (file.isDir()) {
        return std::unexpected(Error::of(Failure::Data, u"store.isFolder"_s, {path}));
    }
    if (!file.isFile()) { // reading a pipe would block
        return std::unexpected(Error::of(Failure::Data, u"store.notACatalogue"_s, {path}));
    }
    if (!file.isReadable()) {
        return std::unexpected(
            Error::of(Failure::System, u"store.cannotRead"_s, {path, QString::fromLocal8Bit(std::strerror(EACCES))}));
    }
    const Result<std::unique_ptr<SqliteConnection>> opened = SqliteConnection::reading(path);
    sqlite3_file *const main = opened ? mainFile((*opened)->handle()) : nullptr;
    if (!main) {
        return std::unexpected(Error::of(Failure::System, u"store.cannotRead"_s,
            {path, opened ? QString() : opened.error().message.arguments.value(1)}));
    }
    // The first 100 bytes: https://sqlite.org/fileformat2.html#the_database_header
    QByteArray bytes(100, '\0');
    FileState state;
    switch (main->pMethods->xRead(main, bytes.data(), int(bytes.size()), 0)) {
    case SQLITE_OK:
        state.isSqlite = bytes.startsWith(QByteArrayView("SQLite format 3\0", 16));
        break;
    case SQLITE_IOERR_SHORT_READ:
        break; // shorter than a header
    default:
        return std::unexpected(Error::of(Failure::System, u"store.cannotRead"_s, {path, QString()}));
    }
    if (state.isSqlite) {
        state.userVersion = qFromBigEndian<qint32>(bytes.constData() + 60);
        state.applicationId = qFromBigEndian<quint32>(bytes.constData() + 68);
        state.keepsLog = bytes.at(18) == 2 || bytes.at(19) == 2;
        state.session = sessionIn(**opened);
    }
    return state;
}

Error newerSchema(const QString &path, int schema)
{
    return Error::of(Failure::Data, u"store.newerSchema"_s,
        {path, QString::number(schema), QString::number(Catalogue::schemaVersion())});
}

std::optional<Error> obstacleToWriting(const QString &path, int schema)
{
    if (schema > Catalogue::schemaVersion()) {
        return newerSchema(path, schema);
    }
    if (!canWriteBeside(path)) {
        return Error::of(Failure::System, u"store.readOnlyPlace"_s, {path});
    }
    if (const int names = namesOf(path); names > 1) {
        return Error::of(Failure::System, u"store.manyNames"_s, {path, QString::number(names)});
    }
    return std::nullopt;
}

std::optional<Error> takeLock(FileLock &file, const QString &path)
{
    switch (file.take()) {
    case FileLock::Taken::Yes:
        return std::nullopt;
    case FileLock::Taken::Held: {
        const LockOwner &owner = file.owner();
        return Error::of(
            Failure::Locked, u"store.lockedBy"_s, {path, owner.program, QString::number(owner.process), owner.host});
    }
    case FileLock::Taken::Impossible:
        break;
    }
    return Error::of(Failure::System, u"store.readOnlyPlace"_s, {path});
}

bool canWriteBeside(const QString &path)
{
    return QFileInfo(path).isWritable() && QFileInfo(QFileInfo(path).absolutePath()).isWritable();
}

bool isOnNetwork(const QString &path)
{
    const QByteArray type = QStorageInfo(QFileInfo(path).absolutePath()).fileSystemType().toLower();
    return type.startsWith("nfs") || type.startsWith("cifs") || type.startsWith("smb") || type.contains("sshfs")
        || type == "9p";
}

#ifdef Q_OS_UNIX

int namesOf(const QString &path)
{
    struct stat file = {};
    return ::stat(QFile::encodeName(path).constData(), &file) == 0 ? int(file.st_nlink) : 1;
}

quint64 fileNumber(const QString &path)
{
    struct stat file = {};
    return ::stat(QFile::encodeName(path).constData(), &file) == 0 ? quint64(file.st_ino) : 0;
}

#else

int namesOf(const QString &)
{
    return 1;
}

quint64 fileNumber(const QString &)
{
    return 0; // here nobody can move or remove an open file
}

#endif

QString logOf(const QString &path)
{
    return path + u"-wal"_s;
}

QStringList logFilesOf(const QString &path)
{
    return {logOf(path), path + u"-shm"_s, rollbackJournalOf(path)};
}

QString lockOf(const QString &path)
{
    return path + u".lock"_s;
}

QStringList sessionsOf(QStringList note)
{
    note.removeAll(closedWell);
    return note;
}

Result<bool> isLogStrange(const QString &path, const QStringList &sessions)
{
    // Its size before the file: a log is only ever filled after the file says that it keeps one.
    const bool hasLog = QFileInfo(logOf(path)).size() > 0;
    const bool hasJournal = QFileInfo(rollbackJournalOf(path)).size() > 0;
    if (!hasLog && !hasJournal) {
        return false;
    }
    return lookAt(path).transform([&](const FileState &state) {
        return (hasLog && !state.keepsLog)
            || (!state.session.isEmpty() && !sessions.isEmpty() && !sessions.contains(state.session));
    });
}

Result<bool> isLogStrangeToReader(const QString &path)
{
    constexpr int looks = 20;
    for (int look = 0; look < looks; ++look) {
        const QStringList note = FileLock::noteIn(lockOf(path));
        const Result<bool> isStrange = isLogStrange(path, sessionsOf(note));
        if (!isStrange || !*isStrange || FileLock::noteIn(lockOf(path)) == note) {
            return isStrange;
        }
    }
    return false;
}

Result<QString> putLogAside(const QString &path)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QString aside;
    for (const QString &log : {logOf(path), rollbackJournalOf(path)}) {
        if (!QFileInfo::exists(log)) {
            continue;
        }
        QString place = u"%1.aside-%2"_s.arg(log, time);
        for (int i = 2; QFileInfo::exists(place); ++i) {
            place = u"%1.aside-%2-%3"_s.arg(log, time).arg(i);
        }
        if (!QFile::rename(log, place)) {
            return std::unexpected(Error::of(Failure::System, u"store.cannotWrite"_s, {place, QString()}));
        }
        aside = aside.isEmpty() ? place : aside;
    }
    QFile::remove(path + u"-shm"_s); // the log's index
    return aside;
}

} // namespace leerschakel::store
