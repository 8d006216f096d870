// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue.h"

#include "store/backup.h"
#include "store/derived.h"
#include "store/filelock.h"
#include "store/sqlerror.h"
#include "store/sqlitehandle.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QStorageInfo>
#include <QSysInfo>
#include <QUrl>
#include <QtEndian>

#include <sqlite3.h>

#include <cerrno>
#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using domain::Error;
using domain::Failure;
using domain::Id;
using domain::Message;

namespace {

/** What the first 100 bytes of a SQLite file say (https://sqlite.org/fileformat2.html#the_database_header). */
struct Header {
    bool isSqlite = false;
    quint32 applicationId = 0;
    int userVersion = 0;
};

/** \a path as SQLite takes it with parameters (https://sqlite.org/uri.html). */
QByteArray addressOf(const QString &path, const QString &parameters)
{
    return QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded(QUrl::FullyEncoded) + '?'
        + parameters.toUtf8();
}

/**
 * Through SQLite, and not by opening the file ourselves: whoever closes a file drops all locks (POSIX) that his process has on it, also those of
 * the connections that are open; the next reader would believe itself alone and remove the log we write. "immutable" takes no lock and reads no log.
 */
Result<Header> readHeader(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists()) {
        return std::unexpected(Error::of(Failure::System, u"store.missing"_s, {path}));
    }
    if (file.isDir()) {
        return std::unexpected(Error::of(Failure::Data, u"store.isFolder"_s, {path}));
    }
    if (!file.isFile()) { // a pipe would be waited for
        return std::unexpected(Error::of(Failure::Data, u"store.notACatalogue"_s, {path}));
    }
    if (!file.isReadable()) {
        return std::unexpected(
            Error::of(Failure::System, u"store.cannotRead"_s, {path, QString::fromLocal8Bit(std::strerror(EACCES))}));
    }
    sqlite3 *handle = nullptr;
    const int opened = sqlite3_open_v2(
        addressOf(path, u"immutable=1"_s).constData(), &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> closing(handle, &sqlite3_close);
    sqlite3_file *const main = opened == SQLITE_OK ? mainFile(handle) : nullptr;
    if (!main) {
        return std::unexpected(Error::of(Failure::System, u"store.cannotRead"_s,
            {path, handle ? QString::fromUtf8(sqlite3_errmsg(handle)) : QString()}));
    }
    QByteArray bytes(100, '\0');
    Header header;
    switch (main->pMethods->xRead(main, bytes.data(), int(bytes.size()), 0)) {
    case SQLITE_OK:
        header.isSqlite = bytes.startsWith(QByteArrayView("SQLite format 3\0", 16));
        break;
    case SQLITE_IOERR_SHORT_READ:
        break; // shorter than a header
    default:
        return std::unexpected(Error::of(Failure::System, u"store.cannotRead"_s, {path, QString()}));
    }
    if (header.isSqlite) {
        header.userVersion = qFromBigEndian<qint32>(bytes.constData() + 60);
        header.applicationId = qFromBigEndian<quint32>(bytes.constData() + 68);
    }
    return header;
}

/** Takes the lock of the catalogue \a path, or tells why not. */
std::optional<Error> lock(FileLock &file, const QString &path)
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

/** WAL needs shared memory, which network file systems do not have. */
bool isOnNetwork(const QString &path)
{
    const QByteArray type = QStorageInfo(QFileInfo(path).absolutePath()).fileSystemType().toLower();
    return type.startsWith("nfs") || type.startsWith("cifs") || type.startsWith("smb") || type.contains("sshfs")
        || type == "9p";
}

/** The connection as SQLite knows it. Qt's driver must use the library that we do: two copies must not share a connection. */
Result<sqlite3 *> handleOf(const QSqlDatabase &connection)
{
    QSqlQuery query(connection);
    const QString source =
        query.exec(u"SELECT sqlite_source_id()"_s) && query.next() ? query.value(0).toString() : QString();
    const QVariant handle = connection.driver()->handle();
    if (source != QLatin1StringView(sqlite3_sourceid()) || !handle.isValid()
        || std::strcmp(handle.typeName(), "sqlite3*") != 0) {
        return std::unexpected(Error::of(Failure::System, u"store.otherSqlite"_s, {source.left(40)}));
    }
    return *static_cast<sqlite3 *const *>(handle.constData());
}

bool canWriteBeside(const QString &path)
{
    return QFileInfo(path).isWritable() && QFileInfo(QFileInfo(path).absolutePath()).isWritable();
}

} // namespace

sqlite3_file *mainFile(sqlite3 *handle)
{
    sqlite3_file *file = nullptr;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void *>(&file));
    return file && file->pMethods ? file : nullptr;
}

Identity Identity::ofThisSession()
{
    const auto firstOf = [](std::initializer_list<const char *> names) {
        for (const char *name : names) {
            if (const QString value = qEnvironmentVariable(name); !value.isEmpty()) {
                return value;
            }
        }
        return QString();
    };
    Identity identity{.author = firstOf({"LEERSCHAKEL_AUTHOR", "USER", "USERNAME", "LOGNAME"}),
        .device = firstOf({"LEERSCHAKEL_DEVICE"})};
    if (identity.author.isEmpty()) {
        identity.author = QDir::home().dirName();
    }
    if (identity.device.isEmpty()) {
        identity.device = QSysInfo::machineHostName();
    }
    return identity;
}

Catalogue::Catalogue(const QString &path, const Identity &identity)
    : m_path(path),
      m_identity(identity),
      m_connection(u"catalogue-"_s + Id::make().toString()),
      m_clock([] { return QDateTime::currentDateTimeUtc(); })
{}

Catalogue::~Catalogue()
{
    m_remembered.clear(); // statements may be among it
    qDeleteAll(m_statements);
    m_statements.clear();
    m_pool.reset();
    if (QSqlDatabase::contains(m_connection)) {
        {
            QSqlDatabase connection = database();
            if (m_writable && connection.isOpen()) {
                // Nobody is there to hear of a failure, and nothing but speed hangs on it. The limit keeps who closes the window from waiting for it.
                sqlite3_exec(*static_cast<sqlite3 *const *>(connection.driver()->handle().constData()),
                    "PRAGMA analysis_limit = 400; PRAGMA optimize", nullptr, nullptr, nullptr);
            }
            connection.close();
        }
        QSqlDatabase::removeDatabase(m_connection);
    }
}

int Catalogue::schemaVersion()
{
    static const int version = int(QDir(u":/schema"_s).entryList({u"*.sql"_s}).size());
    return version;
}

Result<std::unique_ptr<Catalogue>> Catalogue::create(const QString &path, const Identity &identity)
{
    if (QFileInfo::exists(path)) {
        return std::unexpected(Error::of(Failure::System, u"store.exists"_s, {path}));
    }
    // Made under another name and renamed when whole, so that a failure leaves nothing that looks like a catalogue.
    const QString temporary = path + u".new"_s;
    QFile::remove(temporary);
    QFile probe(temporary);
    if (!probe.open(QIODevice::WriteOnly)) {
        return std::unexpected(Error::of(Failure::System, u"store.cannotWrite"_s, {path, probe.errorString()}));
    }
    probe.close();
    Result<void> made;
    {
        std::unique_ptr<Catalogue> fresh(new Catalogue(temporary, identity));
        made = fresh->connectTo(true, false);
        if (made) {
            made = fresh->execute(u"PRAGMA journal_mode = DELETE"_s); // one file, so that it can be renamed
        }
        if (made) {
            made = fresh->execute(u"PRAGMA application_id = %1"_s.arg(applicationId));
        }
        if (made) {
            made = fresh->inTransaction([&]() -> Result<void> { return fresh->migrate(0); });
        }
        if (made) {
            made = fresh->setInfo(u"id"_s, Id::make().toString());
        }
        if (made) {
            made = fresh->setInfo(u"created"_s, fresh->now().toString(Qt::ISODateWithMs));
        }
    }
    if (made && !QFile::rename(temporary, path)) {
        made = std::unexpected(Error::of(Failure::System, u"store.cannotWrite"_s, {path, QString()}));
    }
    if (!made) {
        QFile::remove(temporary);
        QFile::remove(temporary + u"-journal"_s);
        return std::unexpected(made.error());
    }
    return open(path, Access::Write, identity);
}

Result<std::unique_ptr<Catalogue>> Catalogue::open(const QString &given, Access access, const Identity &identity)
{
    // The log and the lock stand beside the file itself, by whatever link one comes to it.
    const QString canonical = QFileInfo(given).canonicalFilePath();
    const QString path = canonical.isEmpty() ? given : canonical;
    const Result<Header> header = readHeader(path);
    if (!header) {
        return std::unexpected(header.error());
    }
    if (!header->isSqlite || header->applicationId != applicationId || header->userVersion < 1) {
        return std::unexpected(Error::of(Failure::Data, u"store.notACatalogue"_s, {path}));
    }

    std::unique_ptr<Catalogue> catalogue(new Catalogue(path, identity));
    catalogue->m_fileSchema = header->userVersion;

    // Each reason not to write: an error for who must write, a remark for who would like to.
    std::optional<Error> obstacle;
    bool uncleanEnd = false;
    if (access != Access::Read) {
        if (header->userVersion > schemaVersion()) {
            obstacle = Error::of(Failure::Data, u"store.newerSchema"_s,
                {path, QString::number(header->userVersion), QString::number(schemaVersion())});
        } else if (!canWriteBeside(path)) {
            obstacle = Error::of(Failure::System, u"store.readOnlyPlace"_s, {path});
        } else {
            const QString lockPath = path + u".lock"_s;
            uncleanEnd = QFileInfo::exists(lockPath);
            catalogue->m_lock = std::make_unique<FileLock>(lockPath);
            obstacle = lock(*catalogue->m_lock, path);
            if (obstacle) {
                catalogue->m_lock.reset();
            }
        }
        if (obstacle && access == Access::Write) {
            return std::unexpected(*obstacle);
        }
        if (obstacle) {
            catalogue->m_readOnlyReason = obstacle->message;
        }
    }
    const bool writable = access != Access::Read && !obstacle;

    // In a read-only folder SQLite cannot make the files that WAL needs; the file itself is whole then, and will not change.
    const bool immutable = !writable && !canWriteBeside(path) && !QFileInfo::exists(path + u"-wal"_s);
    if (const Result<void> connected = catalogue->connectTo(writable, immutable); !connected) {
        return std::unexpected(connected.error());
    }
    // What the log says counts, where the header in the file is older.
    const Result<QVariant> version = catalogue->single(u"PRAGMA user_version"_s);
    if (!version) {
        return std::unexpected(version.error());
    }
    catalogue->m_fileSchema = version->toInt();
    if (writable && catalogue->m_fileSchema > schemaVersion()) {
        return std::unexpected(Error::of(Failure::Data, u"store.newerSchema"_s,
            {path, QString::number(catalogue->m_fileSchema), QString::number(schemaVersion())}));
    }
    if (uncleanEnd && writable) {
        if (const Result<void> checked = catalogue->checkAfterUncleanEnd(); !checked) {
            return std::unexpected(checked.error());
        }
    }
    if (writable && catalogue->m_fileSchema < schemaVersion()) {
        if (const Result<QString> backup = store::backup(*catalogue, {}); !backup) {
            return std::unexpected(backup.error());
        }
        const Result<void> migrated =
            catalogue->inTransaction([&] { return catalogue->migrate(catalogue->m_fileSchema); });
        if (!migrated) {
            return std::unexpected(Error::of(Failure::Data, u"store.migrationFailed"_s,
                {path, QString::number(schemaVersion()), migrated.error().message.arguments.value(0)}));
        }
    }
    if (uncleanEnd && writable) {
        // Whatever a copy from elsewhere or a hand in the file did to it: what follows from records is certain.
        if (const Result<int> mended = mendDerivations(*catalogue); !mended) {
            return std::unexpected(mended.error());
        }
    }
    return catalogue;
}

Result<std::unique_ptr<Catalogue>> Catalogue::reader() const
{
    return open(m_path, Access::Read, m_identity);
}

Result<std::unique_ptr<Catalogue>> Catalogue::writer() const
{
    if (!m_writable) {
        return std::unexpected(Error::of(Failure::System, u"store.readOnly"_s));
    }
    std::unique_ptr<Catalogue> second(new Catalogue(m_path, m_identity));
    second->m_fileSchema = m_fileSchema;
    second->m_clock = m_clock;
    if (const Result<void> connected = second->connectTo(true, false); !connected) {
        return std::unexpected(connected.error());
    }
    return second;
}

Result<void> Catalogue::connectTo(bool writable, bool immutable)
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    QString options = u"QSQLITE_BUSY_TIMEOUT=5000"_s;
    if (immutable) {
        connection.setDatabaseName(QString::fromUtf8(addressOf(m_path, u"immutable=1"_s)));
        options += u";QSQLITE_OPEN_URI"_s;
    } else {
        connection.setDatabaseName(m_path);
    }
    // Where nothing can be written SQLite must know. Elsewhere a reader may tidy up when it is the last to leave: opened read-only it would leave
    // its -wal and -shm beside the catalogue.
    const bool tidies = !writable && !immutable && canWriteBeside(m_path);
    if (!writable && !tidies) {
        options += u";QSQLITE_OPEN_READONLY"_s;
    }
    connection.setConnectOptions(options);
    if (!connection.open()) {
        return std::unexpected(sqlError(connection.lastError(), m_path));
    }
    const Result<sqlite3 *> handle = handleOf(connection);
    if (!handle) {
        return std::unexpected(handle.error());
    }
    m_pool = std::make_unique<StatementPool>(*handle, m_path);
    m_writable = writable;
    QStringList pragmas{
        u"PRAGMA foreign_keys = ON"_s, u"PRAGMA cache_size = -32000"_s, u"PRAGMA temp_store = MEMORY"_s};
    if (tidies) {
        pragmas << u"PRAGMA query_only = ON"_s;
    }
    if (writable) {
        pragmas << u"PRAGMA journal_mode = %1"_s.arg(isOnNetwork(m_path) ? u"DELETE"_s : u"WAL"_s)
                << u"PRAGMA synchronous = FULL"_s;
    }
    for (const QString &pragma : std::as_const(pragmas)) {
        if (const Result<void> set = execute(pragma); !set) {
            return set;
        }
    }
    // The first real read: a file cut short or scrambled shows here, and not in the middle of somebody's work.
    const Result<QVariant> probe = single(u"SELECT count(*) FROM sqlite_schema"_s);
    const Result<QVariant> pages = single(u"PRAGMA page_count"_s);
    const Result<QVariant> size = single(u"PRAGMA page_size"_s);
    for (const Result<QVariant> *read : {&probe, &pages, &size}) {
        if (!*read) {
            return std::unexpected(read->error());
        }
    }
    if (QFileInfo(m_path + u"-wal"_s).size() == 0
        && QFileInfo(m_path).size() < pages->toLongLong() * size->toLongLong()) {
        return std::unexpected(Error::of(Failure::Data, u"store.damaged"_s, {m_path, u"file is cut short"_s}));
    }
    return {};
}

Result<void> Catalogue::checkAfterUncleanEnd()
{
    const Result<QVariant> verdict = single(u"PRAGMA quick_check(1)"_s);
    if (!verdict) {
        return std::unexpected(verdict.error());
    }
    if (verdict->toString() != u"ok") {
        return std::unexpected(Error::of(Failure::Data, u"store.damaged"_s, {m_path, verdict->toString()}));
    }
    return {};
}

Result<void> Catalogue::migrate(int from)
{
    for (int version = from + 1; version <= schemaVersion(); ++version) {
        QFile script(u":/schema/%1.sql"_s.arg(version, 3, 10, QChar(u'0')));
        if (!script.open(QIODevice::ReadOnly)) {
            return std::unexpected(Error::of(Failure::System, u"store.sql"_s, {script.errorString()}));
        }
        if (const Result<void> done = runScript(m_pool->handle(), script.readAll(), m_path); !done) {
            return done;
        }
    }
    if (const Result<void> numbered = execute(u"PRAGMA user_version = %1"_s.arg(schemaVersion())); !numbered) {
        return numbered;
    }
    const Result<void> checked = rows(u"PRAGMA foreign_key_check"_s, {}, [](const Row &row) -> Result<void> {
        return std::unexpected(Error::of(Failure::Data, u"store.sql"_s, {u"foreign key: "_s + row.string(0)}));
    });
    if (!checked) {
        return checked;
    }
    m_fileSchema = schemaVersion();
    return {};
}

Result<void> Catalogue::execute(const QString &sql, const QVariantList &values)
{
    return rows(sql, values, [](const Row &) {});
}

Result<QVariant> Catalogue::single(const QString &sql, const QVariantList &values)
{
    QVariant value;
    const Result<void> read = rows(sql, values, [&](const Row &row) {
        value = row.value(0);
        return false;
    });
    return read ? Result<QVariant>(value) : std::unexpected(read.error());
}

qint64 Catalogue::lastInsertedRow() const
{
    return sqlite3_last_insert_rowid(m_pool->handle());
}

qint64 Catalogue::rowsWritten() const
{
    return sqlite3_changes64(m_pool->handle());
}

sqlite3 *handleOf(const Catalogue &catalogue)
{
    return catalogue.m_pool->handle();
}

Result<QSqlQuery *> Catalogue::prepared(const QString &sql)
{
    if (QSqlQuery *statement = m_statements.value(sql)) {
        statement->finish();
        return statement;
    }
    auto statement = std::make_unique<QSqlQuery>(database());
    statement->setForwardOnly(true);
    if (!statement->prepare(sql)) {
        return std::unexpected(sqlError(statement->lastError(), m_path));
    }
    QSqlQuery *raw = statement.release();
    m_statements.insert(sql, raw);
    return raw;
}

Result<QSqlQuery *> Catalogue::run(const QString &sql, const QVariantList &values)
{
    const Result<QSqlQuery *> statement = prepared(sql);
    if (!statement) {
        return statement;
    }
    for (int i = 0; i < values.size(); ++i) {
        (*statement)->bindValue(i, values[i]);
    }
    if (!(*statement)->exec()) {
        return std::unexpected(sqlError((*statement)->lastError(), m_path));
    }
    return statement;
}

Result<void> Catalogue::inTransaction(const std::function<Result<void>()> &work)
{
    if (!m_writable) {
        return std::unexpected(Error::of(Failure::System, u"store.readOnly"_s));
    }
    // SQLite does not nest transactions, but has savepoints in one; of several of one name the latest is meant.
    const bool isOutermost = m_transactions == 0;
    if (const Result<void> begun = execute(isOutermost ? u"BEGIN IMMEDIATE"_s : u"SAVEPOINT within"_s); !begun) {
        return begun;
    }
    ++m_transactions;
    Result<void> done = work();
    --m_transactions;
    if (isOutermost) {
        for (QSqlQuery *statement : std::as_const(m_statements)) {
            statement->finish(); // an unread row would keep the transaction open
        }
    }
    if (done) {
        done = execute(isOutermost ? u"COMMIT"_s : u"RELEASE within"_s);
    }
    const bool isOpen = sqlite3_get_autocommit(m_pool->handle()) == 0;
    if (!done && isOpen) { // SQLite may have rolled back all of it itself: a full disk
        const Result<void> undone = isOutermost
            ? execute(u"ROLLBACK"_s)
            : execute(u"ROLLBACK TO within"_s).and_then([this] { return execute(u"RELEASE within"_s); });
        if (!undone) {
            return undone; // worse than what led to it: some of the work is still there
        }
    }
    return done;
}

Result<void> Catalogue::atOneMoment(const std::function<Result<void>()> &work)
{
    if (sqlite3_get_autocommit(m_pool->handle()) == 0) {
        return work();
    }
    if (const Result<void> begun = execute(u"BEGIN"_s); !begun) {
        return begun;
    }
    const Result<void> done = work();
    const Result<void> ended = execute(u"COMMIT"_s);
    if (!ended && sqlite3_get_autocommit(m_pool->handle()) == 0) {
        static_cast<void>(
            execute(u"ROLLBACK"_s)); // or the next transaction could not begin; what went wrong is in ended
    }
    return done ? ended : done;
}

Result<void> Catalogue::withoutKeeping(const std::function<Result<void>()> &work)
{
    bool isDone = false;
    const Result<void> done = inTransaction([&]() -> Result<void> {
        const Result<void> tried = work();
        isDone = tried.has_value();
        return isDone ? std::unexpected(Error::of(Failure::Cancelled, u"cancelled"_s)) : tried;
    });
    return isDone ? Result<void>() : done;
}

Result<qint64> Catalogue::lastChange()
{
    return single(u"SELECT coalesce(max(seq), 0) FROM change"_s).transform([](const QVariant &seq) {
        return seq.toLongLong();
    });
}

Result<QString> Catalogue::info(const QString &key)
{
    return single(u"SELECT value FROM catalogue_info WHERE key = ?"_s, {key}).transform([](const QVariant &value) {
        return value.toString();
    });
}

Result<void> Catalogue::setInfo(const QString &key, const QString &value)
{
    return execute(
        u"INSERT INTO catalogue_info (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
        {key, value});
}

Result<Counts> Catalogue::counts()
{
    Counts counts;
    const Result<void> read = rows(uR"(SELECT
        (SELECT count(*) FROM offering), (SELECT count(*) FROM offering WHERE kind = 'module'), (SELECT count(*) FROM offering WHERE kind = 'programme'),
        (SELECT count(*) FROM edition), (SELECT count(*) FROM organisation), (SELECT count(*) FROM scheme),
        (SELECT coalesce(sum(concepts), 0) FROM vocabulary_content WHERE number IN (SELECT content FROM scheme)),
        (SELECT count(*) FROM skill_link),
        (SELECT coalesce(sum(figures), 0) FROM demand_content WHERE number IN (SELECT content FROM demand_set)),
        (SELECT count(*) FROM change))"_s,
        {}, [&](const Row &row) {
            qint64 *const places[] = {&counts.offerings, &counts.modules, &counts.programmes, &counts.editions,
                &counts.organisations, &counts.schemes, &counts.concepts, &counts.skillLinks, &counts.demandFigures,
                &counts.changes};
            for (int i = 0; i < int(std::size(places)); ++i) {
                *places[i] = row.integer(i);
            }
        });
    return read ? Result<Counts>(counts) : std::unexpected(read.error());
}

} // namespace leerschakel::store
