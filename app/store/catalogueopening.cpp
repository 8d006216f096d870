// SPDX-License-Identifier: GPL-3.0-or-later
// How a catalogue's file is opened: for writing, for reading, and for reading where nothing can be written.
#include "store/backup.h"
#include "store/catalogue.h"
#include "store/derived.h"
#include "store/filelock.h"
#include "store/gate.h"
#include "store/renumbering.h"
#include "store/sqlerror.h"
#include "store/sqlitehandle.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

#include <sqlite3.h>

#include <cstring>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using domain::Error;
using domain::Failure;
using domain::Id;

namespace {

/**
 * SQLite's handle for the connection. Qt's driver must use the same library as we do: two copies must not share a
 * connection.
 */
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

/** Whether, after \a error, reading without the files that SQLite keeps next to a catalogue may succeed. */
bool mayDoWithoutFiles(const Error &error)
{
    return error.failure == Failure::System
        && QStringList{u"store.diskFull"_s, u"store.readOnlyPlace"_s, u"store.cannotRead"_s, u"store.sql"_s}.contains(
            error.message.code);
}

} // namespace

// Not pooled statements: this pragma takes effect when it is prepared.
WritesElsewhere::WritesElsewhere(const Catalogue &catalogue)
    : m_handle(catalogue.isWritable() ? nullptr : store::handleOf(catalogue))
{
    if (m_handle) {
        sqlite3_exec(m_handle, "PRAGMA query_only = OFF", nullptr, nullptr, nullptr);
    }
}

WritesElsewhere::~WritesElsewhere()
{
    if (m_handle) {
        sqlite3_exec(m_handle, "PRAGMA query_only = ON", nullptr, nullptr, nullptr);
    }
}

Result<void> Catalogue::openToWrite()
{
    const QStringList note = m_lock->leftNote();
    const bool isAfterUncleanEnd = m_lock->wasLeft() && !note.contains(closedWell);
    const Result<bool> isStrange = isLogStrange(m_path, sessionsOf(note));
    if (!isStrange) {
        return std::unexpected(isStrange.error());
    }
    if (*isStrange) {
        const Result<QString> aside = putLogAside(m_path);
        if (!aside) {
            return std::unexpected(aside.error());
        }
        m_remarks.append({.code = u"store.logPutAside"_s, .arguments = {m_path, *aside}});
    }
    return connectTo(Mode::Write)
        .and_then([&] { return keepLocks(); })
        .and_then([&] { return readSchema(); })
        .and_then([&]() -> Result<void> {
            return m_fileSchema > schemaVersion() ? std::unexpected(newerSchema(m_path, m_fileSchema)) : Result<void>();
        })
        .and_then([&] { return isAfterUncleanEnd ? checkAfterUncleanEnd() : Result<void>(); })
        .and_then([&] { return beginSession(sessionsOf(note)); })
        .and_then([&] { return bringToSchema(); })
        .and_then([&] { return mergeSearchInSteps(*this); })
        .and_then([&]() -> Result<void> {
            // Whatever happened to the file elsewhere or by hand: what is derived from records can always be restored.
            return isAfterUncleanEnd ? mendDerivations(*this).transform([](int) {}) : Result<void>();
        })
        .transform([&] { keepLogAtClose(false); });
}

Result<void> Catalogue::openToRead(Access access)
{
    const Result<bool> isStrange = isLogStrangeToReader(m_path);
    if (!isStrange) {
        return std::unexpected(isStrange.error());
    }
    if (*isStrange) {
        m_remarks.append({.code = u"store.logLeftAlone"_s, .arguments = {m_path, logOf(m_path)}});
        return connectTo(Mode::ReadFile).and_then([this] { return readSchema(); });
    }
    const bool hasLog = QFileInfo(logOf(m_path)).size() > 0;
    // In a read-only folder SQLite cannot create the files that WAL needs; in that case the file itself is complete,
    // and will not change.
    Result<void> connected = connectTo(hasLog || canWriteBeside(m_path) ? Mode::Read : Mode::ReadFile);
    bool isAlone = false;
    if (!connected && mayDoWithoutFiles(connected.error())) {
        // Nor can it on a full disk.
        disconnect();
        isAlone = hasLog;
        if (const Result<void> again = connectTo(hasLog ? Mode::ReadAlone : Mode::ReadFile); again) {
            connected = {};
        } else if (hasLog && mayDoWithoutFiles(again.error())) {
            connected = std::unexpected(Error::of(Failure::System, u"store.logUnreadable"_s, {m_path, logOf(m_path)}));
        }
    }
    return connected.and_then([&] {
        keepLogAtClose(access == Access::Look || isAlone);
        return keepLocks().and_then([this] { return readSchema(); });
    });
}

Result<void> Catalogue::connectTo(Mode mode)
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    QString options = u"QSQLITE_BUSY_TIMEOUT=5000"_s;
    if (mode == Mode::ReadFile) {
        connection.setDatabaseName(QString::fromUtf8(addressOf(m_path, u"immutable=1"_s)));
        options += u";QSQLITE_OPEN_URI"_s;
    } else {
        connection.setDatabaseName(m_path);
    }
    // SQLite must know where nothing can be written. Elsewhere a reader may clean up when it is the last to close:
    // opened read-only it would leave its -wal and -shm next to the catalogue. And exclusive access requires locking
    // as a writer does.
    if (mode == Mode::ReadFile || (mode == Mode::Read && !canWriteBeside(m_path))) {
        options += u";QSQLITE_OPEN_READONLY"_s;
    }
    connection.setConnectOptions(options);
    if (mode == Mode::Write || mode == Mode::Read) {
        m_keptLocks = std::make_unique<KeptLocks>(m_path);
    }
    if (!connection.open()) {
        return std::unexpected(sqlError(connection.lastError(), m_path));
    }
    const Result<sqlite3 *> handle = handleOf(connection);
    if (!handle) {
        return std::unexpected(handle.error());
    }
    m_pool = std::make_unique<StatementPool>(*handle, m_path);
    m_writable = mode == Mode::Write;
    // Until the file is known to be sound: copying its log into a damaged file would make things worse.
    keepLogAtClose(QFileInfo(logOf(m_path)).size() > 0);
    // We have no triggers: any trigger is foreign, and would change records behind the journal's back.
    sqlite3_db_config(*handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(*handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);

    QStringList pragmas{
        u"PRAGMA foreign_keys = ON"_s, u"PRAGMA cache_size = -16000"_s, u"PRAGMA temp_store = MEMORY"_s};
    if (m_writable) {
        pragmas << u"PRAGMA journal_mode = %1"_s.arg(isOnNetwork(m_path) ? u"DELETE"_s : u"WAL"_s)
                << u"PRAGMA synchronous = FULL"_s;
    } else {
        pragmas << u"PRAGMA query_only = ON"_s;
    }
    if (mode == Mode::ReadAlone) {
        pragmas.prepend(
            u"PRAGMA locking_mode = EXCLUSIVE"_s); // before anything is read: the log's index is then in memory
    }
    for (const QString &pragma : std::as_const(pragmas)) {
        if (const Result<void> done = command(pragma); !done) {
            return done;
        }
    }
    // The first real read: a truncated or scrambled file shows here, and not in the middle of somebody's work.
    return single(u"SELECT count(*) FROM sqlite_schema"_s).and_then([this](const QVariant &) -> Result<void> {
        m_logNumber = m_writable ? fileNumber(logOf(m_path)) : 0;
        return checkSize();
    });
}

Result<void> Catalogue::keepLocks()
{
    return single(u"PRAGMA journal_mode"_s).transform([this](const QVariant &mode) {
        if (m_keptLocks && mode.toString() == u"wal") { // without a log, each commit needs the file for itself
            m_keptLocks->take();
        }
    });
}

void Catalogue::keepLogAtClose(bool keeps)
{
    sqlite3_db_config(m_pool->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keeps ? 1 : 0, nullptr);
}

Result<void> Catalogue::command(const QString &sql) const
{
    // Not a pooled statement: some pragmas take effect when they are prepared.
    return sqlite3_exec(m_pool->handle(), sql.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK
        ? Result<void>()
        : std::unexpected(m_pool->lastError());
}

Result<void> Catalogue::checkSize()
{
    if (QFileInfo(logOf(m_path)).size() > 0) {
        return {}; // what is missing may be in the log
    }
    const Result<QVariant> pages = single(u"PRAGMA page_count"_s);
    const Result<QVariant> size = single(u"PRAGMA page_size"_s);
    if (!pages || !size) {
        return std::unexpected(pages ? size.error() : pages.error());
    }
    if (QFileInfo(m_path).size() < pages->toLongLong() * size->toLongLong()) {
        return std::unexpected(Error::of(Failure::Data, u"store.damaged"_s, {m_path, u"file is cut short"_s}));
    }
    return {};
}

Result<void> Catalogue::readSchema()
{
    // What the log says counts, where the header in the file is older.
    return single(u"PRAGMA user_version"_s).transform([this](const QVariant &version) {
        m_fileSchema = version.toInt();
    });
}

Result<void> Catalogue::checkAfterUncleanEnd()
{
    const Result<QVariant> verdict = single(u"PRAGMA quick_check(1)"_s);
    if (!verdict) {
        return std::unexpected(verdict.error());
    }
    if (verdict->toString() == u"ok") {
        return {};
    }
    return std::unexpected(Error::of(Failure::Data, u"store.damaged"_s, {m_path, verdict->toString()}));
}

/**
 * The new log will be for a file with this session in it, so the session must be in the file itself before anything
 * else is in the log. \a left are the sessions that an unclean end left in the lock file.
 */
Result<void> Catalogue::beginSession(const QStringList &left)
{
    const QString inFile = m_sessionBefore;
    const Result<QString> known = info(u"session"_s);
    if (!known) {
        return std::unexpected(known.error());
    }
    m_sessionBefore = *known;
    m_session = Id::make().toString();
    m_guard = std::make_shared<ReplicaGuard>(m_session, isOnNetwork(m_path) ? 0 : fileNumber(m_path));
    // Until then the file has one of these sessions, and so does any log that it should be read with. This comes
    // first, and is forced to the disk: otherwise a power failure may lose the note and keep the rest.
    QStringList possible = left;
    possible << inFile << *known << m_session;
    possible.removeDuplicates();
    possible.removeAll(QString());
    m_lock->note(possible, true);
    const auto begin = [this] {
        return setInfo(u"session"_s, m_session)
            .and_then([this] { return takeUpReplica(*this, *m_guard); })
            .and_then([this] { return mendClocks(*this); })
            .transform([this](Clocks clocks) {
                if (clocks != Clocks::Right) {
                    m_remarks.append({.code = clocks == Clocks::Mended ? u"store.clockMended"_s : u"store.clockAhead"_s,
                        .arguments = {}});
                }
            });
    };
    return inTransaction(begin).transform([this] {
        int inLog = 0;
        int copied = 0;
        const int done =
            sqlite3_wal_checkpoint_v2(m_pool->handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, &inLog, &copied);
        if (done == SQLITE_OK
            && inLog == copied) { // otherwise somebody is reading an older state, and any of these may be right
            m_lock->note({m_session}, false);
        }
    });
}

Result<void> Catalogue::bringToSchema()
{
    if (m_fileSchema >= schemaVersion()) {
        return {};
    }
    if (const Result<QString> backup = store::backup(*this, {}); !backup) {
        return std::unexpected(backup.error());
    }
    const Result<void> migrated = inTransaction([this] { return migrate(m_fileSchema); });
    if (!migrated) {
        return std::unexpected(Error::of(Failure::Data, u"store.migrationFailed"_s,
            {m_path, QString::number(schemaVersion()), migrated.error().message.arguments.value(0)}));
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
        if (const Result<void> done = command(QString::fromUtf8(script.readAll())); !done) {
            return done;
        }
    }
    if (const Result<void> set = command(u"PRAGMA user_version = %1"_s.arg(schemaVersion())); !set) {
        return set;
    }
    const Result<QVariant> broken = single(u"PRAGMA foreign_key_check"_s);
    if (!broken) {
        return std::unexpected(broken.error());
    }
    if (broken->isValid()) {
        return std::unexpected(Error::of(Failure::Data, u"store.sql"_s, {u"foreign key: "_s + broken->toString()}));
    }
    m_fileSchema = schemaVersion();
    return {};
}

Result<void> Catalogue::checkPlace() const
{
    int isMoved = 0;
    sqlite3_file_control(m_pool->handle(), "main", SQLITE_FCNTL_HAS_MOVED, &isMoved);
    if (isMoved != 0) {
        return std::unexpected(Error::of(Failure::System, u"store.moved"_s, {m_path}));
    }
    if (m_logNumber != 0 && fileNumber(logOf(m_path)) != m_logNumber) {
        return std::unexpected(Error::of(Failure::System, u"store.logGone"_s, {m_path, logOf(m_path)}));
    }
    return {};
}

} // namespace leerschakel::store
