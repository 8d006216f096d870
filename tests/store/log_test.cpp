// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"
#include "store/filelock.h"
#include "store/gate.h"
#include "store/integrity.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using domain::offeringTable;
using domain::Record;
using store::Access;
using store::Catalogue;
using store::Result;

/**
 * The log next to a catalogue: which file it belongs to, that it is never lost, and that no commit is lost unnoticed.
 */
class LogTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    Id m_offering;

    [[nodiscard]] QString path() const { return m_folder->filePath(u"proef.llo"_s); }
    /** The path of the catalogue that a killed process left, with its log and its lock. */
    [[nodiscard]] QString left() const { return m_folder->filePath(u"dood/proef.llo"_s); }

    static Result<store::AppliedChange> setTitle(Catalogue &catalogue, const Id &offering, const QString &title)
    {
        const auto now = store::load(catalogue, Kind::Offering, offering);
        if (!now || !*now) {
            return std::unexpected(now ? domain::Error::of(domain::Failure::Data, u"missing"_s) : now.error());
        }
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set(**now, offeringTable().title, QVariantMap{{u"nl"_s, title}});
        return store::apply(catalogue, change);
    }

    static QString titleIn(Catalogue &catalogue, const Id &id)
    {
        const auto record = store::load(catalogue, Kind::Offering, id);
        return record && *record ? offeringTable().title(**record).nl : QString();
    }

    /** Copies by another process: closing a file here would drop the locks of the catalogues that are open here. */
    static void copyApart(const QString &from, const QString &to)
    {
        QCOMPARE(QProcess::execute(u"cp"_s, {from, to}), 0);
    }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /** "Eén" is in the file, "Twee" only in the log, and the process that wrote it is gone. */
    void leave()
    {
        const auto writer = Catalogue::open(path(), Access::Write, {});
        SUCCEEDS(writer);
        SUCCEEDS(setTitle(**writer, m_offering, u"Twee"_s));
        QVERIFY(QDir(m_folder->path()).mkpath(u"dood"_s));
        for (const QString &suffix : {u""_s, u"-wal"_s, u".lock"_s}) {
            copyApart(path() + suffix, left() + suffix);
        }
        QVERIFY(QFileInfo(store::logOf(left())).size() > 0);
    }

    QStringList aside() const { return QFileInfo(left()).dir().entryList({u"proef.llo-wal.aside-*"_s}, QDir::Files); }

    /** Whether this process has a lock on \a path (https://man7.org/linux/man-pages/man5/proc_locks.5.html). */
    static bool hasLock(const QString &path)
    {
        const QByteArray mine = ' ' + QByteArray::number(QCoreApplication::applicationPid()) + ' ';
        const QByteArray file = ':' + QByteArray::number(store::fileNumber(path)) + ' ';
        const QList<QByteArray> lines = bytesOf(u"/proc/locks"_s).split('\n');
        return std::ranges::any_of(lines, [&](const QByteArray &line) {
            return line.contains("POSIX") && line.contains(mine) && line.contains(file);
        });
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        const auto made = Catalogue::create(path(), {});
        SUCCEEDS(made);
        const Record offering(Kind::Offering);
        m_offering = offering.id();
        changes::ChangeSet change({.code = u"change.create"_s, .arguments = {}});
        change.create(offering);
        SUCCEEDS(store::apply(**made, change));
        SUCCEEDS(setTitle(**made, m_offering, u"Een"_s));
    }

    void whatAKilledProcessWroteIsThere()
    {
        leave();
        const auto reader = Catalogue::open(left(), Access::Read, {});
        SUCCEEDS(reader);
        QCOMPARE(titleIn(**reader, m_offering), u"Twee"_s);
        const auto writer = Catalogue::open(left(), Access::Write, {});
        SUCCEEDS(writer);
        QCOMPARE(titleIn(**writer, m_offering), u"Twee"_s);
        QVERIFY((*writer)->remarks().isEmpty());
        QVERIFY(aside().isEmpty());
    }

    void aFileLaidOverItDoesNotGetItsLog_data()
    {
        QTest::addColumn<bool>("isBackup");
        QTest::addColumn<bool>("isRenamed");
        QTest::newRow("a backup, copied over it") << true << false;
        QTest::newRow("a backup, moved over it") << true << true;
        QTest::newRow("a copy by hand, copied over it") << false << false;
        QTest::newRow("a copy by hand, moved over it") << false << true;
    }

    void aFileLaidOverItDoesNotGetItsLog()
    {
        QFETCH(const bool, isBackup);
        QFETCH(const bool, isRenamed);
        QString copy = m_folder->filePath(u"kopie.llo"_s);
        if (isBackup) {
            const auto catalogue = Catalogue::open(path(), Access::Read, {});
            SUCCEEDS(catalogue);
            const auto made = store::backup(**catalogue, m_folder->filePath(u"kopie"_s));
            SUCCEEDS(made);
            copy = *made;
        } else {
            copyApart(path(), copy);
        }
        leave();
        const QByteArray log = bytesOf(store::logOf(left()));
        QCOMPARE(QProcess::execute(isRenamed ? u"mv"_s : u"cp"_s, {copy, left()}), 0);
        const QByteArray laid = bytesOf(left());

        for (int i = 0; i < 2; ++i) { // closing the first must not spoil it for the second
            const auto reader = Catalogue::open(left(), Access::Read, {});
            SUCCEEDS(reader);
            QCOMPARE(titleIn(**reader, m_offering), u"Een"_s);
            QCOMPARE((*reader)->remarks().value(0).code, u"store.logLeftAlone"_s);
            QVERIFY(store::check(**reader)->isEmpty());
        }
        QCOMPARE(bytesOf(left()), laid);
        QCOMPARE(bytesOf(store::logOf(left())), log);
        {
            const auto writer = Catalogue::open(left(), Access::Write, {});
            SUCCEEDS(writer);
            QCOMPARE(titleIn(**writer, m_offering), u"Een"_s);
            QCOMPARE((*writer)->remarks().value(0).code, u"store.logPutAside"_s);
            QVERIFY(store::check(**writer)->isEmpty());
            SUCCEEDS(setTitle(**writer, m_offering, u"Drie"_s));
        }
        QCOMPARE(aside().size(), 1);
        QCOMPARE(bytesOf(QFileInfo(left()).dir().filePath(aside().constFirst())), log);
        const auto again = Catalogue::open(left(), Access::Write, {});
        SUCCEEDS(again);
        QCOMPARE(titleIn(**again, m_offering), u"Drie"_s);
        QVERIFY((*again)->remarks().isEmpty());
    }

    /** Power fails while the log is copied into the file: some pages have been, others not. */
    void halfACopiedLogIsReadToItsEnd()
    {
        leave();
        const QByteArray before = bytesOf(left());
        QByteArray after;
        {
            QVERIFY(QDir(m_folder->path()).mkpath(u"heel"_s));
            const QString whole = m_folder->filePath(u"heel/proef.llo"_s);
            copyApart(left(), whole);
            copyApart(store::logOf(left()), store::logOf(whole));
            SUCCEEDS(Catalogue::open(whole, Access::Read, {})); // the last connection that closes copies all of it
            after = bytesOf(whole);
        }
        QVERIFY(before != after);
        const QByteArray log = bytesOf(store::logOf(left()));
        const QByteArray note = bytesOf(store::lockOf(left()));
        constexpr qsizetype page = 4096;
        QList<qsizetype> different;
        for (qsizetype at = 0; at < after.size(); at += page) {
            if (before.mid(at, page) != after.mid(at, page)) {
                different.append(at);
            }
        }
        QVERIFY(different.size() > 2);
        for (qsizetype copied = 0; copied <= different.size(); ++copied) {
            QByteArray half = before.leftJustified(after.size(), '\0');
            for (qsizetype i = 0; i < copied; ++i) {
                half.replace(different[i], page, after.mid(different[i], page));
            }
            for (const auto &[name, bytes] : {std::pair(left(), half), std::pair(store::logOf(left()), log),
                     std::pair(store::lockOf(left()), note)}) {
                QFile file(name);
                QVERIFY(file.open(QIODevice::WriteOnly));
                QCOMPARE(file.write(bytes), bytes.size());
            }
            QFile::remove(left() + u"-shm"_s);
            {
                const auto reader = Catalogue::open(left(), Access::Read, {});
                SUCCEEDS(reader);
                QCOMPARE(titleIn(**reader, m_offering), u"Twee"_s);
            }
            const auto writer = Catalogue::open(left(), Access::Write, {});
            SUCCEEDS(writer);
            QCOMPARE(titleIn(**writer, m_offering), u"Twee"_s);
            QVERIFY(store::check(**writer)->isEmpty());
            QVERIFY(aside().isEmpty());
        }
    }

    /**
     * A process that dies while opening leaves either session in the file, and the log belongs to the file all the
     * same.
     */
    void deathWhileOpeningLosesNothing_data()
    {
        QTest::addColumn<bool>("isFileNewer");
        QTest::newRow("the file has the session before") << false;
        QTest::newRow("the file has the session that began") << true;
    }

    void deathWhileOpeningLosesNothing()
    {
        QFETCH(const bool, isFileNewer);
        leave();
        const auto state = store::lookAt(left());
        SUCCEEDS(state);
        QVERIFY(!state->session.isEmpty());
        const QString other = Id::make().toString();
        {
            store::FileLock lock(store::lockOf(left()));
            QCOMPARE(lock.take(), store::FileLock::Taken::Yes);
            QVERIFY(lock.wasLeft());
            QCOMPARE(lock.leftNote(), QStringList{state->session});
            lock.note(isFileNewer ? QStringList{other, state->session} : QStringList{state->session, other}, true);
            lock.leave();
        }
        const auto writer = Catalogue::open(left(), Access::Write, {});
        SUCCEEDS(writer);
        QCOMPARE(titleIn(**writer, m_offering), u"Twee"_s);
        QCOMPARE((*writer)->sessionBefore(), state->session);
        QVERIFY((*writer)->session() != state->session);
    }

    void whileSomebodyReadsTheLogStaysAndIsKnown()
    {
        std::optional<Result<std::unique_ptr<Catalogue>>> reader = Catalogue::open(path(), Access::Read, {});
        SUCCEEDS(*reader);
        QCOMPARE(titleIn(***reader, m_offering), u"Een"_s);
        {
            const auto writer = Catalogue::open(path(), Access::Write, {});
            SUCCEEDS(writer);
            SUCCEEDS(setTitle(**writer, m_offering, u"Twee"_s));
        }
        QVERIFY(store::FileLock::noteIn(store::lockOf(path())).contains(store::closedWell));
        {
            const auto next = Catalogue::open(path(), Access::Write, {});
            SUCCEEDS(next);
            QCOMPARE(titleIn(**next, m_offering), u"Twee"_s);
        }
        reader.reset();
        QVERIFY(!QFileInfo::exists(store::logOf(path())));
        SUCCEEDS(Catalogue::open(path(), Access::Write, {}));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"proef.llo"_s});
    }

    /**
     * Opening and closing the file without SQLite drops the locks, and then the next reader elsewhere removes the log.
     */
    void nothingDropsTheLocks()
    {
        if (!QFileInfo::exists(u"/proc/locks"_s)) {
            QSKIP("no /proc/locks here");
        }
        const auto writer = Catalogue::open(path(), Access::Write, {});
        SUCCEEDS(writer);
        SUCCEEDS(setTitle(**writer, m_offering, u"Twee"_s));
        QVERIFY(hasLock(path()));
        const auto backup = store::backup(**writer, {});
        SUCCEEDS(backup);
        QVERIFY(hasLock(path()));
        SUCCEEDS((*writer)->reader());
        SUCCEEDS((*writer)->writer());
        QVERIFY(hasLock(path()));
        FAILS_WITH(Catalogue::open(path(), Access::Write, {}), u"store.lockedBy"_s);
        SUCCEEDS(Catalogue::open(path(), Access::WriteIfPossible, {}));
        QVERIFY(hasLock(path()));
        SUCCEEDS(store::lookAt(path()));
        QVERIFY(store::check(**writer)->isEmpty());
        QVERIFY(hasLock(path()));
        FAILS_WITH(store::restore(*backup, path()), u"store.lockedBy"_s);
        SUCCEEDS(store::restoreOfferings(*backup, **writer, {m_offering}));
        QVERIFY(hasLock(path()));
        SUCCEEDS(store::restore(path(), m_folder->filePath(u"elders.llo"_s)));
        QVERIFY(hasLock(path()));
        FAILS_WITH(Catalogue::create(path(), {}), u"store.exists"_s);
        QVERIFY(hasLock(path()));
    }

    void whatWouldBeLostIsNotCommitted_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("code");
        QTest::newRow("moved") << u"mv \"$1/proef.llo\" \"$1/elders.llo\""_s << u"store.moved"_s;
        QTest::newRow("deleted") << u"rm \"$1/proef.llo\""_s << u"store.moved"_s;
        QTest::newRow("replaced") << u"cp \"$1/proef.llo\" \"$1/x\"; mv \"$1/x\" \"$1/proef.llo\""_s
                                  << u"store.moved"_s;
        QTest::newRow("its log deleted") << u"rm \"$1/proef.llo-wal\""_s << u"store.logGone"_s;
    }

    void whatWouldBeLostIsNotCommitted()
    {
        QFETCH(const QString, command);
        QFETCH(const QString, code);
        const auto writer = Catalogue::open(path(), Access::Write, {});
        SUCCEEDS(writer);
        SUCCEEDS(setTitle(**writer, m_offering, u"Twee"_s));
        QVERIFY((*writer)->isInPlace());
        QCOMPARE(QProcess::execute(u"sh"_s, {u"-c"_s, command, u"sh"_s, m_folder->path()}), 0);
        QVERIFY(!(*writer)->isInPlace());
        FAILS_WITH(setTitle(**writer, m_offering, u"Drie"_s), code);
        QCOMPARE(titleIn(**writer, m_offering), u"Twee"_s);
        const auto second = (*writer)->writer();
        QVERIFY(!second || !setTitle(**second, m_offering, u"Drie"_s));
    }

    void aFolderMovedAndBack()
    {
        const auto writer = Catalogue::open(path(), Access::Write, {});
        SUCCEEDS(writer);
        const QString other = m_folder->path() + u"-elders"_s;
        QVERIFY(QDir().rename(m_folder->path(), other));
        FAILS_WITH(setTitle(**writer, m_offering, u"Twee"_s), u"store.moved"_s);
        QVERIFY(QDir().rename(other, m_folder->path()));
        SUCCEEDS(setTitle(**writer, m_offering, u"Drie"_s));
    }

    void aFileWithTwoNamesIsReadOnly()
    {
        const QString other = m_folder->filePath(u"tweede.llo"_s);
        QCOMPARE(QProcess::execute(u"ln"_s, {path(), other}), 0);
        for (const QString &name : {path(), other}) {
            FAILS_WITH(Catalogue::open(name, Access::Write, {}), u"store.manyNames"_s);
            const auto reader = Catalogue::open(name, Access::WriteIfPossible, {});
            SUCCEEDS(reader);
            QVERIFY(!(*reader)->isWritable());
            QCOMPARE((*reader)->readOnlyReason().code, u"store.manyNames"_s);
            QCOMPARE(titleIn(**reader, m_offering), u"Een"_s);
        }
        QVERIFY(QFile::remove(other));
        SUCCEEDS(Catalogue::open(path(), Access::Write, {}));
    }

    void theLockHoldsByWhateverLink()
    {
        const QString link = m_folder->filePath(u"link.llo"_s);
        const QString linkToLink = m_folder->filePath(u"link2.llo"_s);
        QVERIFY(QFile::link(u"proef.llo"_s, link));
        QVERIFY(QFile::link(link, linkToLink));
        for (const QString &name : {path(), link, linkToLink}) {
            const auto writer = Catalogue::open(name, Access::Write, {});
            SUCCEEDS(writer);
            for (const QString &other : {path(), link, linkToLink}) {
                FAILS_WITH(Catalogue::open(other, Access::Write, {}), u"store.lockedBy"_s);
            }
        }
    }

    void closingIsQuick()
    {
        const auto writer = Catalogue::open(path(), Access::Write, {});
        SUCCEEDS(writer);
        SUCCEEDS((*writer)->execute(u"CREATE TABLE wide (a INTEGER PRIMARY KEY, b TEXT) STRICT"_s));
        SUCCEEDS((*writer)->execute(u"CREATE INDEX wide_b ON wide (b)"_s));
        SUCCEEDS((*writer)->execute(
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) INSERT INTO wide "
            "SELECT i, hex(randomblob(60)) FROM n"_s));
        QElapsedTimer timer;
        timer.start();
        const_cast<std::unique_ptr<Catalogue> &>(*writer).reset();
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }
};

LEERSCHAKEL_TEST_MAIN(LogTest)
#include "log_test.moc"
