// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue.h"

#include "rules/evaluator.h"
#include "store/backup.h"
#include "store/derived.h"
#include "store/filelock.h"
#include "store/gate.h"
#include "store/sqlerror.h"
#include "store/sqlitehandle.h"
#include "store/temporaryfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <sqlite3.h>

#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using domain::Error;
using domain::Failure;
using domain::Id;
using domain::Message;

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

Catalogue::Catalogue(const QString &path, const Derivations &derivations, const Identity &identity)
    : m_path(path),
      m_derivations(derivations),
      m_identity(identity),
      m_connection(u"catalogue-"_s + Id::make().toString()),
      m_clock([] { return QDateTime::currentDateTimeUtc(); })
{}

Catalogue::~Catalogue()
{
    if (m_writable && m_pool) {
        // As much as can be done in a moment: covering all rows would take seconds. What fails is done another time.
        (void)command(u"PRAGMA analysis_limit = 400"_s).and_then([this] { return command(u"PRAGMA optimize"_s); });
    }
    disconnect();
    if (m_lock && QFileInfo(logOf(m_path)).size() > 0) {
        // Somebody is reading, or the log was left for later: a file that is put in place of this one must not be read
        // with that log.
        m_lock->note(QStringList{m_session, closedWell}, false);
        m_lock->leave();
    }
}

void Catalogue::disconnect()
{
    m_remembered.clear(); // may contain statements
    m_pool.reset();
    if (m_keptLocks) {
        m_keptLocks->letGo();
    }
    if (QSqlDatabase::contains(m_connection)) {
        database().close();
        QSqlDatabase::removeDatabase(m_connection);
    }
    m_keptLocks.reset();
}

void Catalogue::handTo(QThread *thread)
{
    database().moveToThread(thread);
    moveToThread(thread);
}

int Catalogue::schemaVersion()
{
    static const int version = int(QDir(u":/schema"_s).entryList({u"*.sql"_s}).size());
    return version;
}

Result<std::unique_ptr<Catalogue>> Catalogue::create(
    const QString &path, const Derivations &derivations, const Identity &identity)
{
    if (QFileInfo::exists(path)) {
        return std::unexpected(Error::of(Failure::System, u"store.exists"_s, {path}));
    }
    // Created under another name and renamed when complete, so that a failure leaves nothing that looks like a
    // catalogue.
    Result<TemporaryFile> temporary = TemporaryFile::make(path, u".new"_s);
    if (!temporary) {
        return std::unexpected(temporary.error());
    }
    Result<void> made;
    {
        std::unique_ptr<Catalogue> fresh(new Catalogue(temporary->path(), derivations, identity));
        made =
            fresh->connectTo(Mode::Write)
                .and_then([&] {
                    fresh->m_logNumber = 0;
                    return fresh->command(u"PRAGMA journal_mode = DELETE"_s); // one file, so that it can be renamed
                })
                .and_then([&] { return fresh->command(u"PRAGMA application_id = %1"_s.arg(applicationId)); })
                .and_then([&] {
                    return fresh->inTransaction([&] {
                        return fresh->migrate(0)
                            .and_then([&] { return fresh->setInfo(u"id"_s, Id::make().toString()); })
                            .and_then(
                                [&] { return fresh->setInfo(u"created"_s, fresh->now().toString(Qt::ISODateWithMs)); })
                            .and_then(
                                [&] { // the catalogue is empty, so its readiness counts as computed under these rules
                                    return fresh->setInfo(u"rules"_s,
                                        rules::Evaluator::builtIn().version(rules::Evaluator::builtIn().onAtFirst()));
                                });
                    });
                });
    }
    if (made && QFileInfo::exists(path)) {
        made = std::unexpected(Error::of(Failure::System, u"store.exists"_s, {path}));
    }
    if (made) {
        made = temporary->moveTo(path);
    }
    if (!made) {
        return std::unexpected(made.error());
    }
    return open(path, Access::Write, derivations, identity);
}

Result<std::unique_ptr<Catalogue>> Catalogue::open(
    const QString &given, Access access, const Derivations &derivations, const Identity &identity)
{
    // The log and the lock are next to the file itself, whatever link leads to it.
    const QString canonical = QFileInfo(given).canonicalFilePath();
    const QString path = canonical.isEmpty() ? given : canonical;
    const Result<FileState> file = lookAt(path);
    if (!file) {
        return std::unexpected(file.error());
    }
    if (!file->isSqlite || file->applicationId != applicationId || file->userVersion < 1) {
        return std::unexpected(Error::of(Failure::Data, u"store.notACatalogue"_s, {path}));
    }

    std::unique_ptr<Catalogue> catalogue(new Catalogue(path, derivations, identity));
    catalogue->m_fileSchema = file->userVersion;
    catalogue->m_sessionBefore = file->session;

    // Each reason not to write is an error for Access::Write, and a remark for Access::WriteIfPossible.
    std::optional<Error> obstacle;
    if (access == Access::Write || access == Access::WriteIfPossible) {
        obstacle = obstacleToWriting(path, file->userVersion);
        if (!obstacle) {
            catalogue->m_lock = std::make_unique<FileLock>(lockOf(path));
            obstacle = takeLock(*catalogue->m_lock, path);
        }
        if (!obstacle) {
            if (const Result<void> ready = catalogue->openToWrite(); ready) {
                return catalogue;
            } else {
                obstacle = ready.error();
            }
            const bool canBeRead =
                obstacle->message.code == u"store.diskFull"_s || obstacle->message.code == u"store.newerSchema"_s;
            if (!canBeRead) {
                return std::unexpected(*obstacle);
            }
        }
        if (access == Access::Write) {
            return std::unexpected(*obstacle);
        }
        catalogue->disconnect();
        catalogue->m_lock.reset();
        catalogue->m_session.clear();
        catalogue->m_guard.reset();
        catalogue->m_readOnlyReason = obstacle->message;
    }
    if (const Result<void> ready = catalogue->openToRead(access); !ready) {
        return std::unexpected(ready.error());
    }
    return catalogue;
}

Result<std::unique_ptr<Catalogue>> Catalogue::reader() const
{
    return open(m_path, Access::Read, m_derivations, m_identity);
}

Result<std::unique_ptr<Catalogue>> Catalogue::writer() const
{
    if (!m_writable) {
        return std::unexpected(Error::of(Failure::System, u"store.readOnly"_s));
    }
    if (const Result<void> inPlace = checkPlace(); !inPlace) {
        return std::unexpected(inPlace.error()); // it would write to another file
    }
    std::unique_ptr<Catalogue> second(new Catalogue(m_path, m_derivations, m_identity));
    second->m_fileSchema = m_fileSchema;
    second->m_clock = m_clock;
    second->m_session = m_session;
    second->m_guard = m_guard;
    if (const Result<void> connected = second->connectTo(Mode::Write); !connected) {
        return std::unexpected(connected.error());
    }
    second->keepLogAtClose(false);
    return second;
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

Result<void> Catalogue::inTransaction(const std::function<Result<void>()> &work)
{
    if (!m_writable) {
        return std::unexpected(Error::of(Failure::System, u"store.readOnly"_s));
    }
    // SQLite does not nest transactions, but has savepoints within one; of several with the same name the latest is
    // meant.
    const bool isOutermost = m_transactions == 0;
    if (const Result<void> begun = command(isOutermost ? u"BEGIN IMMEDIATE"_s : u"SAVEPOINT within"_s); !begun) {
        return begun;
    }
    ++m_transactions;
    const QHash<QString, ReplicaMark> marksBefore = m_marks;
    Result<void> done = work();
    --m_transactions;
    if (isOutermost && done) {
        done = checkPlace(); // a log that nobody finds again would preserve nothing
    }
    if (done) {
        done = command(isOutermost ? u"COMMIT"_s : u"RELEASE within"_s);
    }
    if (!done) {
        m_marks = marksBefore;
    } else if (isOutermost) {
        const QHash<QString, ReplicaMark> marks = std::exchange(m_marks, {});
        for (const ReplicaMark &mark : marks) {
            if (m_guard) {
                m_guard->note(mark);
            }
        }
    }
    const bool isOpen = sqlite3_get_autocommit(m_pool->handle()) == 0;
    if (!done && isOpen) { // SQLite may have rolled back everything itself, as on a full disk
        const Result<void> undone = isOutermost
            ? command(u"ROLLBACK"_s)
            : command(u"ROLLBACK TO within"_s).and_then([this] { return command(u"RELEASE within"_s); });
        if (!undone) {
            return undone; // worse than what led to it: some of the changes are still there
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
        static_cast<void>(execute(u"ROLLBACK"_s)); // or the next transaction could not begin; the error is in ended
    }
    return done ? ended : done;
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
    return execute(u"INSERT INTO catalogue_info (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = "
                   "excluded.value"_s,
        {key, value});
}

Result<Counts> Catalogue::counts()
{
    Counts counts;
    return rows(uR"(SELECT
        (SELECT count(*) FROM offering), (SELECT count(*) FROM offering WHERE kind = 'module'), (SELECT count(*) FROM offering WHERE kind = 'programme'),
        (SELECT count(*) FROM edition), (SELECT count(*) FROM organisation), (SELECT count(*) FROM scheme),
        (SELECT coalesce(sum(concepts), 0) FROM vocabulary_content WHERE number IN (SELECT content FROM scheme)),
        (SELECT count(*) FROM skill_link),
        (SELECT coalesce(sum(figures), 0) FROM demand_content WHERE number IN (SELECT content FROM demand_set)),
        (SELECT count(*) FROM change))"_s,
        {},
        [&](const Row &row) {
            qint64 *const places[] = {&counts.offerings, &counts.modules, &counts.programmes, &counts.editions,
                &counts.organisations, &counts.schemes, &counts.concepts, &counts.skillLinks, &counts.demandFigures,
                &counts.changes};
            for (int i = 0; i < int(std::size(places)); ++i) {
                *places[i] = row.integer(i);
            }
        })
        .transform([&] { return counts; });
}

} // namespace leerschakel::store
