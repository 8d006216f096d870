// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"
#include "store/integrity.h"
#include "store/journal.h"
#include "store/records.h"
#include "store/temporaryfile.h"
#include "store/temporaryfolder.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QDir>
#include <QProcess>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using domain::offeringTable;
using domain::Record;
using store::Access;
using store::Catalogue;

class GateTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    Id m_offering;

    [[nodiscard]] QString path() const { return m_folder->filePath(u"proef.llo"_s); }

    std::unique_ptr<Catalogue> opened(Access access = Access::Write)
    {
        auto catalogue = Catalogue::open(path(), access);
        return catalogue ? std::move(*catalogue) : nullptr;
    }

    void setTitle(Catalogue &catalogue, const QString &title)
    {
        const auto now = store::load(catalogue, Kind::Offering, m_offering);
        SUCCEEDS(now);
        QVERIFY(now->has_value());
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set(**now, offeringTable().title, QVariantMap{{u"nl"_s, title}});
        SUCCEEDS(store::apply(catalogue, change));
    }

    static QString titleIn(Catalogue &catalogue, const Id &id)
    {
        const auto record = store::load(catalogue, Kind::Offering, id);
        return record && *record ? offeringTable().title(**record).nl : QString();
    }

    void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void setHeader(int offset, quint32 value)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(offset));
        const quint32 big = qToBigEndian(value);
        QCOMPARE(file.write(reinterpret_cast<const char *>(&big), 4), 4);
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        const auto made = Catalogue::create(path());
        SUCCEEDS(made);
        const Record offering(Kind::Offering);
        m_offering = offering.id();
        changes::ChangeSet change({.code = u"change.create"_s, .arguments = {}});
        change.create(offering);
        SUCCEEDS(store::apply(**made, change));
        setTitle(**made, u"Een"_s);
    }

    void whatIsNoCatalogueIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("a,b,c\n").repeated(100);
        QTest::newRow("only the beginning of a header") << QByteArray("SQLite format 3\0", 16);
        QTest::newRow("a header of zeros") << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, '\0');
        QTest::newRow("an archive") << QByteArray("PK\x03\x04") + QByteArray(5000, '\x07');
    }

    void whatIsNoCatalogueIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        const QString other = m_folder->filePath(u"anders.llo"_s);
        write(other, bytes);
        for (const Access access : {Access::Read, Access::Write, Access::WriteIfPossible}) {
            FAILS_WITH(Catalogue::open(other, access), u"store.notACatalogue"_s);
        }
        QCOMPARE(bytesOf(other), bytes);
        QCOMPARE(QDir(m_folder->path()).entryList({u"anders*"_s}, QDir::Files), QStringList{u"anders.llo"_s});
    }

    void anotherProgramsDatabaseIsRefused()
    {
        setHeader(68, 0x12345678);
        FAILS_WITH(Catalogue::open(path(), Access::Read), u"store.notACatalogue"_s);
    }

    void missingFilesAndFoldersAreSaid()
    {
        FAILS_WITH(Catalogue::open(m_folder->filePath(u"weg.llo"_s), Access::Read), u"store.missing"_s);
        FAILS_WITH(Catalogue::open(m_folder->path(), Access::Read), u"store.isFolder"_s);
        FAILS_WITH(Catalogue::create(path()), u"store.exists"_s);
        FAILS_WITH(Catalogue::create(m_folder->filePath(u"weg/nieuw.llo"_s)), u"store.cannotWrite"_s);
        FAILS_WITH(Catalogue::create(m_folder->path()), u"store.exists"_s);
    }

    void aFileCutShortIsDamaged_data()
    {
        QTest::addColumn<double>("part");
        QTest::newRow("half") << 0.5;
        QTest::newRow("all but the end") << 0.99;
        QTest::newRow("one page") << 0.01;
    }

    void aFileCutShortIsDamaged()
    {
        QFETCH(const double, part);
        QFile file(path());
        QVERIFY(file.resize(qMax(qint64(4096), qint64(double(file.size()) * part))));
        const QByteArray before = bytesOf(path());
        for (const Access access : {Access::Read, Access::Write}) {
            FAILS_WITH(Catalogue::open(path(), access), u"store.damaged"_s);
        }
        QCOMPARE(bytesOf(path()), before);
    }

    void aNewerSchemaCanBeReadOnly()
    {
        setHeader(60, 99);
        const QByteArray before = bytesOf(path());
        FAILS_WITH(Catalogue::open(path(), Access::Write), u"store.newerSchema"_s);
        auto catalogue = opened(Access::WriteIfPossible);
        QVERIFY(catalogue);
        QVERIFY(!catalogue->isWritable());
        QCOMPARE(catalogue->readOnlyReason().code, u"store.newerSchema"_s);
        QCOMPARE(titleIn(*catalogue, m_offering), u"Een"_s);
        changes::ChangeSet change({.code = u"change.create"_s, .arguments = {}});
        change.create(Record(Kind::Offering));
        FAILS_WITH(store::apply(*catalogue, change), u"store.readOnly"_s);
        catalogue.reset();
        QCOMPARE(bytesOf(path()), before);
    }

    void oneWriterAtATime()
    {
        const auto writer = opened();
        QVERIFY(writer);
        FAILS_WITH(Catalogue::open(path(), Access::Write), u"store.lockedBy"_s);
        const auto second = opened(Access::WriteIfPossible);
        QVERIFY(second);
        QCOMPARE(second->readOnlyReason().code, u"store.lockedBy"_s);
        QCOMPARE(second->readOnlyReason().arguments.value(2), QString::number(QCoreApplication::applicationPid()));
        // A reader sees what the writer has committed.
        setTitle(*writer, u"Twee"_s);
        QCOMPARE(titleIn(*second, m_offering), u"Twee"_s);
    }

    void readersLeaveNothingBehindAndChangeNothing()
    {
        const QByteArray before = bytesOf(path());
        {
            const auto reader = opened(Access::Read);
            QVERIFY(reader);
            QCOMPARE(titleIn(*reader, m_offering), u"Een"_s);
            QVERIFY(!reader->run(u"UPDATE offering SET title_nl = 'x'"_s).has_value());
            SUCCEEDS(store::backup(*reader, m_folder->filePath(u"kopie"_s)));
            QVERIFY(!reader->run(u"DELETE FROM offering"_s).has_value());
            SUCCEEDS(store::backup(*reader, m_folder->filePath(u"kopie"_s)));
            QVERIFY(!reader->run(u"DELETE FROM offering"_s).has_value());
        }
        QCOMPARE(bytesOf(path()), before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"proef.llo"_s});
    }

    void theLockOfADeadProcessIsNone()
    {
        write(path() + u".lock"_s, QByteArray("99999999\nleerschakel\n") + QSysInfo::machineHostName().toUtf8() + "\n");
        const auto catalogue = opened();
        QVERIFY(catalogue);
        QVERIFY(catalogue->isWritable());
        QCOMPARE(titleIn(*catalogue, m_offering), u"Een"_s);
    }

    void aLockFileThatNobodyHasIsNone_data()
    {
        QTest::addColumn<QByteArray>("left");
        const QByteArray here = '\n' + QSysInfo::machineHostName().toUtf8() + '\n';
        QTest::newRow("ended between making the file and writing its name in it") << QByteArray();
        QTest::newRow("ended half way its name") << QByteArray("123");
        QTest::newRow("its number now belongs to another process")
            << QByteArray::number(QCoreApplication::applicationPid()) + "\nleerschakel" + here;
        QTest::newRow("killed on another machine") << QByteArray("1\nleerschakel\nelders\n");
    }

    void aLockFileThatNobodyHasIsNone()
    {
        QFETCH(QByteArray, left);
        write(path() + u".lock"_s, left);
        const auto catalogue = opened();
        QVERIFY(catalogue);
        QVERIFY2(catalogue->isWritable(), qPrintable(catalogue->readOnlyReason().code));
    }

    void afterAnUncleanEndDamageIsFound()
    {
        // A page in the middle overwritten; the header is whole.
        {
            QFile file(path());
            QVERIFY(file.open(QIODevice::ReadWrite));
            for (qint64 at = 4096 * 3; at + 4096 < file.size(); at += 4096 * 4) {
                QVERIFY(file.seek(at));
                file.write(QByteArray(4096, '\xff'));
            }
        }
        write(path() + u".lock"_s, QByteArray("99999999\nleerschakel\n") + QSysInfo::machineHostName().toUtf8() + "\n");
        FAILS_WITH(Catalogue::open(path(), Access::Write), u"store.damaged"_s);
    }

    void tenBackupsAreKept()
    {
        const auto catalogue = opened();
        QVERIFY(catalogue);
        QDateTime time(QDate(2027, 2, 1), QTime(8, 0), QTimeZone::UTC);
        QStringList made;
        for (int i = 0; i < 13; ++i) {
            catalogue->setClock([time] { return time; });
            const auto backup = store::backup(*catalogue, {});
            SUCCEEDS(backup);
            made.prepend(*backup);
            if (i != 7 && i != 8) { // three within one second
                time = time.addSecs(60);
            }
        }
        QCOMPARE(store::backupsOf(path()), made.mid(0, store::backupsKept));
        QCOMPARE(QDir(path() + u".backups"_s).entryList(QDir::Files).size(), store::backupsKept);
    }

    void backupsOfOthersStay()
    {
        const QDir folder(m_folder->path());
        QVERIFY(folder.mkdir(u"kopie"_s));
        const QStringList others{
            u"proef-2027-20270101-000000.llo"_s, u"proef-20270101.llo"_s, u"proefje-20270101-000000.llo"_s};
        for (const QString &name : others) {
            write(folder.filePath(u"kopie/"_s + name), "x");
        }
        const auto catalogue = opened();
        QVERIFY(catalogue);
        for (int i = 0; i < 12; ++i) {
            SUCCEEDS(store::backup(*catalogue, folder.filePath(u"kopie"_s)));
        }
        for (const QString &name : others) {
            QVERIFY2(folder.exists(u"kopie/"_s + name), qPrintable(name));
        }
        QCOMPARE(QDir(folder.filePath(u"kopie"_s)).entryList(QDir::Files).size(), 12 + 1);
    }

    void aBackupThatCannotBeVerifiedIsRefused()
    {
        const auto catalogue = opened();
        QVERIFY(catalogue);
        SUCCEEDS(catalogue->execute(u"UPDATE offering SET title_nl = 'achterom gewijzigd'"_s));
        FAILS_WITH(store::backup(*catalogue, {}), u"store.backupFailed"_s);
        QVERIFY(QDir(path() + u".backups"_s).entryList(QDir::Files).isEmpty());
        const auto problems = store::check(*catalogue);
        SUCCEEDS(problems);
        QCOMPARE(problems->size(), 1);
        QCOMPARE(problems->first().kind, u"hash"_s);
        QCOMPARE(problems->first().record, m_offering.toString());
    }

    void checkFindsWhatTheSearchMisses()
    {
        const auto catalogue = opened();
        QVERIFY(catalogue);
        SUCCEEDS(catalogue->execute(u"DELETE FROM offering_search"_s));
        const auto problems = store::check(*catalogue);
        SUCCEEDS(problems);
        QCOMPARE(problems->size(), 1);
        QCOMPARE(problems->first().kind, u"search"_s);
    }

    void checkFindsWhatTheChartsMiscount_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("another concept, as many") << u"UPDATE taught SET concepts = '2' WHERE concepts = '1'"_s;
        QTest::newRow("one too few") << u"UPDATE taught SET concepts = ''"_s;
        QTest::newRow("one too many") << u"UPDATE taught SET concepts = '1 1'"_s;
        QTest::newRow("no numbers") << u"UPDATE taught SET concepts = 'one'"_s;
        QTest::newRow("no row") << u"DELETE FROM taught"_s;
        QTest::newRow("a link by another program") << u"UPDATE skill_link SET concept = 'urn:new', hash = hash"_s;
        QTest::newRow("a number of another concept")
            << u"UPDATE linked_concept SET uri = 'urn:other' WHERE number = 1"_s;
    }

    void checkFindsWhatTheChartsMiscount()
    {
        QFETCH(const QString, damage);
        const auto catalogue = opened();
        QVERIFY(catalogue);
        changes::ChangeSet change({.code = u"change.create"_s, .arguments = {}});
        for (const QString &role : {u"teaches"_s, u"requires"_s}) {
            Record link(Kind::SkillLink);
            domain::skillLinkTable().offering.set(link, m_offering);
            domain::skillLinkTable().concept_.set(link, u"urn:"_s + role);
            domain::skillLinkTable().role.set(link, role);
            change.create(link);
        }
        SUCCEEDS(store::apply(*catalogue, change));
        const auto before = store::check(*catalogue);
        SUCCEEDS(before);
        QVERIFY(before->isEmpty());
        SUCCEEDS(catalogue->execute(damage));
        QVERIFY(catalogue->rowsWritten() > 0);
        const auto problems = store::check(*catalogue);
        SUCCEEDS(problems);
        const auto found = std::ranges::find(*problems, u"taught"_s, &store::Problem::kind);
        QVERIFY(found != problems->cend());
        QCOMPARE(found->record, m_offering.toString());
    }

    void restoringKeepsWhatWasThere()
    {
        QString backup;
        {
            const auto catalogue = opened();
            QVERIFY(catalogue);
            const auto made = store::backup(*catalogue, m_folder->filePath(u"elders"_s));
            SUCCEEDS(made);
            backup = *made;
            setTitle(*catalogue, u"Twee"_s);
            FAILS_WITH(store::restore(backup, path()), u"store.lockedBy"_s);
        }
        SUCCEEDS(store::restore(backup, path()));
        const auto catalogue = opened();
        QVERIFY(catalogue);
        QCOMPARE(titleIn(*catalogue, m_offering), u"Een"_s);
        const QStringList kept = store::backupsOf(path());
        QCOMPARE(kept.size(), 1);
        const auto old = Catalogue::open(kept.constFirst(), Access::Read);
        SUCCEEDS(old);
        QCOMPARE(titleIn(**old, m_offering), u"Twee"_s);
    }

    void restoringOverADamagedFilePutsItAside()
    {
        QString backup;
        {
            const auto catalogue = opened();
            const auto made = store::backup(*catalogue, m_folder->filePath(u"elders"_s));
            SUCCEEDS(made);
            backup = *made;
        }
        write(path(), "kapot");
        SUCCEEDS(store::restore(backup, path()));
        QCOMPARE(titleIn(*opened(), m_offering), u"Een"_s);
        const QStringList aside = QDir(m_folder->path()).entryList({u"proef.llo.damaged-*"_s});
        QCOMPARE(aside.size(), 1);
        QCOMPARE(bytesOf(m_folder->filePath(aside.constFirst())), QByteArray("kapot"));
    }

    void whatIsPutAsideHasItsLog()
    {
        // A catalogue as a killed process leaves it, its file damaged: what it wrote last is in the log only.
        const QString dead = m_folder->filePath(u"dood.llo"_s);
        QString backup;
        {
            const auto catalogue = opened();
            QVERIFY(catalogue);
            const auto made = store::backup(*catalogue, m_folder->filePath(u"elders"_s));
            SUCCEEDS(made);
            backup = *made;
            setTitle(*catalogue, u"Twee"_s);
            for (const QString &suffix : {u""_s, u"-wal"_s, u".lock"_s}) {
                QCOMPARE(QProcess::execute(u"cp"_s, {path() + suffix, dead + suffix}), 0);
            }
        }
        QFile file(dead);
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 at = 4096 * 2; at + 4096 < file.size(); at += 4096 * 2) {
            QVERIFY(file.seek(at));
            file.write(QByteArray(4096, '\xff'));
        }
        file.close();
        const QByteArray damaged = bytesOf(dead);
        const QByteArray log = bytesOf(dead + u"-wal"_s);
        QVERIFY(!log.isEmpty());
        SUCCEEDS(store::restore(backup, dead));
        const auto restored = Catalogue::open(dead, Access::Write);
        SUCCEEDS(restored);
        QCOMPARE(titleIn(**restored, m_offering), u"Een"_s);
        QVERIFY((*restored)->remarks().isEmpty());
        const QStringList aside = QDir(m_folder->path()).entryList({u"dood.llo.damaged-*"_s});
        QVERIFY2(aside.size() == 2, qPrintable(QDir(m_folder->path()).entryList(QDir::Files).join(u' ')));
        QCOMPARE(bytesOf(m_folder->filePath(aside[0])), damaged);
        QCOMPARE(aside[1], QString(aside[0] + u"-wal"_s));
        QCOMPARE(bytesOf(m_folder->filePath(aside[1])), log);
    }

    void restoringKeepsWhatIsInTheLogOnly()
    {
        const QString dead = m_folder->filePath(u"dood.llo"_s);
        QString backup;
        {
            const auto catalogue = opened();
            QVERIFY(catalogue);
            const auto made = store::backup(*catalogue, m_folder->filePath(u"elders"_s));
            SUCCEEDS(made);
            backup = *made;
            setTitle(*catalogue, u"Twee"_s);
            for (const QString &suffix : {u""_s, u"-wal"_s, u".lock"_s}) {
                QCOMPARE(QProcess::execute(u"cp"_s, {path() + suffix, dead + suffix}), 0);
            }
        }
        SUCCEEDS(store::restore(backup, dead));
        const QStringList kept = store::backupsOf(dead);
        QCOMPARE(kept.size(), 1);
        const auto old = Catalogue::open(kept.constFirst(), Access::Read);
        SUCCEEDS(old);
        QCOMPARE(titleIn(**old, m_offering), u"Twee"_s);
        QVERIFY(!QFileInfo::exists(dead + u"-wal"_s));
    }

    void restoringThroughALink()
    {
        QString backup;
        {
            const auto catalogue = opened();
            QVERIFY(catalogue);
            backup = store::backup(*catalogue, m_folder->filePath(u"elders"_s)).value_or(QString());
            setTitle(*catalogue, u"Twee"_s);
        }
        const QString link = m_folder->filePath(u"link.llo"_s);
        QVERIFY(QFile::link(path(), link));
        SUCCEEDS(store::restore(backup, link));
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(titleIn(*opened(), m_offering), u"Een"_s);
        FAILS_WITH(store::restore(path(), link), u"store.sameFile"_s);
    }

    void theNewestByContentStays_data()
    {
        QTest::addColumn<bool>("isClockAhead");
        QTest::newRow("names from the future") << false;
        QTest::newRow("a clock that was ahead") << true;
    }

    void theNewestByContentStays()
    {
        QFETCH(const bool, isClockAhead);
        const auto catalogue = opened();
        QVERIFY(catalogue);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QStringList made;
        for (int i = 0; i < store::backupsKept; ++i) {
            catalogue->setClock([now, i] { return now.addYears(70).addSecs(i); });
            if (isClockAhead) {
                setTitle(*catalogue, u"Later %1"_s.arg(i));
            }
            const auto backup = store::backup(*catalogue, {});
            SUCCEEDS(backup);
            made.append(*backup);
        }
        catalogue->setClock([now] { return now; });
        for (int i = 0; i < 3; ++i) {
            setTitle(*catalogue, u"Nu %1"_s.arg(i));
            const auto backup = store::backup(*catalogue, {});
            SUCCEEDS(backup);
            made.append(*backup);
            QVERIFY2(QFileInfo::exists(*backup), qPrintable(*backup));
        }
        QCOMPARE(store::backupsOf(path()).size(), store::backupsKept);
        // The three that were made last are all there: older ones made room, whatever their names say.
        for (const QString &last : made.mid(made.size() - 3)) {
            QVERIFY2(QFileInfo::exists(last), qPrintable(last));
        }
    }

    void backupsOfAnotherCatalogueOfThatNameStay()
    {
        const QString folder = m_folder->filePath(u"kopie"_s);
        QVERIFY(QDir(m_folder->path()).mkpath(u"ander"_s));
        const auto other = Catalogue::create(m_folder->filePath(u"ander/proef.llo"_s));
        SUCCEEDS(other);
        const auto its = store::backup(**other, folder);
        SUCCEEDS(its);
        const auto catalogue = opened();
        QVERIFY(catalogue);
        for (int i = 0; i < store::backupsKept + 2; ++i) {
            SUCCEEDS(store::backup(*catalogue, folder));
        }
        QVERIFY(QFileInfo::exists(*its));
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), store::backupsKept + 1);
    }

    void whatADeadProcessLeftIsSwept()
    {
        const QString folder = path() + u".backups"_s;
        QVERIFY(QDir().mkpath(folder));
        write(folder + u"/proef-20260101-000000.llo.part"_s, "half");
        write(folder + u"/proef-20260101-000000.llo.abc.part"_s, "half");
        write(folder + u"/proef-20260101-000000.llo.abc.part-journal"_s, "half");
        write(folder + u"/mine.part"_s, "not ours");
        auto living = store::TemporaryFile::make(folder + u"/proef-20260202-000000.llo"_s, u".part"_s);
        SUCCEEDS(living);
        const auto catalogue = opened();
        QVERIFY(catalogue);
        const auto backup = store::backup(*catalogue, {});
        SUCCEEDS(backup);
        QStringList expected{QFileInfo(*backup).fileName(), u"mine.part"_s, QFileInfo(living->path()).fileName()};
        expected.sort();
        QStringList found = QDir(folder).entryList(QDir::Files);
        found.sort();
        QCOMPARE(found, expected);
    }

    void foldersOfDeadProcessesAreSwept()
    {
        const QString start = QDir::tempPath() + u"/leerschakel-"_s;
        const store::TemporaryFolder living;
        QVERIFY(living.isValid());
        QVERIFY(QDir().mkpath(start + u"dood99/in"_s));
        write(start + u"dood99/in/rest"_s, "x");
        write(start + u"dood99/.leerschakel-owner"_s, "1\nleerschakel\nhier\n");
        QVERIFY(QDir().mkpath(start + u"ander9"_s)); // whoever made this one did not say so
        QString own;
        {
            const store::TemporaryFolder next;
            own = next.path();
            QVERIFY(QFileInfo::exists(living.path()));
            QVERIFY(!QFileInfo::exists(start + u"dood99"_s));
            QVERIFY(QDir().rmdir(start + u"ander9"_s));
            QVERIFY(QFileInfo::exists(own));
        }
        QVERIFY(!QFileInfo::exists(own));
    }

    void whatIsNoBackupIsNotRestored()
    {
        const QByteArray before = bytesOf(path());
        const QString other = m_folder->filePath(u"geen.llo"_s);
        write(other, "kapot");
        FAILS_WITH(store::restore(other, path()), u"store.notACatalogue"_s);
        FAILS_WITH(store::restore(m_folder->filePath(u"weg.llo"_s), path()), u"store.missing"_s);
        FAILS_WITH(store::restore(path(), m_folder->path()), u"store.isFolder"_s);
        QCOMPARE(bytesOf(path()), before);
    }

    void someOfferingsComeBackInOneChange()
    {
        const auto catalogue = opened();
        QVERIFY(catalogue);
        Record outcome(Kind::Outcome);
        domain::outcomeTable().offering.set(outcome, m_offering);
        changes::ChangeSet change({.code = u"change.part"_s, .arguments = {}});
        change.create(outcome);
        SUCCEEDS(store::apply(*catalogue, change));
        const auto backup = store::backup(*catalogue, {});
        SUCCEEDS(backup);

        const auto tree = store::loadTree(*catalogue, m_offering);
        SUCCEEDS(tree);
        changes::ChangeSet removal({.code = u"change.delete"_s, .arguments = {}});
        removal.remove(outcome);
        removal.remove((*tree)->offering);
        SUCCEEDS(store::apply(*catalogue, removal));

        FAILS_WITH(store::restoreOfferings(*backup, *catalogue, {Id::make()}), u"change.missing"_s);
        SUCCEEDS(store::restoreOfferings(*backup, *catalogue, {m_offering}));
        const auto again = store::loadTree(*catalogue, m_offering);
        SUCCEEDS(again);
        QCOMPARE((*again)->wholeHash(), (*tree)->wholeHash());
        SUCCEEDS(store::undo(*catalogue));
        QCOMPARE(titleIn(*catalogue, m_offering), QString());
        QVERIFY(store::check(*catalogue)->isEmpty());
    }
};

LEERSCHAKEL_TEST_MAIN(GateTest)
#include "gate_test.moc"
