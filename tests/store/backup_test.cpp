// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneoffering.h"
#include "store/backup.h"
#include "store/integrity.h"
#include "store/journal.h"

#include <QProcess>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using domain::Record;
using store::Access;
using store::Catalogue;

class BackupTest : public QObject
{
    Q_OBJECT

private:
    tests::OneOffering m_one;

    /**
     * Makes a catalogue \a dead as a killed process leaves it: its last write is only in the log, and not in \a backup.
     */
    void dieLeavingALog(const QString &dead, QString &backup)
    {
        const auto catalogue = m_one.opened();
        QVERIFY(catalogue);
        const auto made = store::backup(*catalogue, m_one.path(u"elders"_s));
        SUCCEEDS(made);
        backup = *made;
        m_one.setTitle(*catalogue, u"Twee"_s);
        for (const QString &suffix : {u""_s, u"-wal"_s, u".lock"_s}) {
            QCOMPARE(QProcess::execute(u"cp"_s, {m_one.path() + suffix, dead + suffix}), 0);
        }
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        QVERIFY(m_one.make());
    }

    void tenBackupsAreKept()
    {
        const auto catalogue = m_one.opened();
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
        QCOMPARE(store::backupsOf(m_one.path()), made.mid(0, store::backupsKept));
        QCOMPARE(QDir(m_one.path() + u".backups"_s).entryList(QDir::Files).size(), store::backupsKept);
    }

    void backupsOfOthersStay()
    {
        const QDir folder(m_one.folder());
        QVERIFY(folder.mkdir(u"kopie"_s));
        const QStringList others{
            u"proef-2027-20270101-000000.llo"_s, u"proef-20270101.llo"_s, u"proefje-20270101-000000.llo"_s};
        for (const QString &name : others) {
            tests::write(folder.filePath(u"kopie/"_s + name), "x");
        }
        const auto catalogue = m_one.opened();
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
        const auto catalogue = m_one.opened();
        QVERIFY(catalogue);
        SUCCEEDS(catalogue->execute(u"UPDATE offering SET title_nl = 'achterom gewijzigd'"_s));
        FAILS_WITH(store::backup(*catalogue, {}), u"store.backupFailed"_s);
        QVERIFY(QDir(m_one.path() + u".backups"_s).entryList(QDir::Files).isEmpty());
        const auto problems = store::check(*catalogue);
        SUCCEEDS(problems);
        QCOMPARE(problems->size(), 1);
        QCOMPARE(problems->first().kind, u"hash"_s);
        QCOMPARE(problems->first().record, m_one.id().toString());
    }

    void restoringKeepsWhatWasThere()
    {
        QString backup;
        {
            const auto catalogue = m_one.opened();
            QVERIFY(catalogue);
            const auto made = store::backup(*catalogue, m_one.path(u"elders"_s));
            SUCCEEDS(made);
            backup = *made;
            m_one.setTitle(*catalogue, u"Twee"_s);
            FAILS_WITH(store::restore(backup, m_one.path()), u"store.lockedBy"_s);
        }
        SUCCEEDS(store::restore(backup, m_one.path()));
        const auto catalogue = m_one.opened();
        QVERIFY(catalogue);
        QCOMPARE(tests::titleIn(*catalogue, m_one.id()), u"Een"_s);
        const QStringList kept = store::backupsOf(m_one.path());
        QCOMPARE(kept.size(), 1);
        const auto old = Catalogue::open(kept.constFirst(), Access::Read, {});
        SUCCEEDS(old);
        QCOMPARE(tests::titleIn(**old, m_one.id()), u"Twee"_s);
    }

    void restoringOverADamagedFilePutsItAside()
    {
        QString backup;
        {
            const auto catalogue = m_one.opened();
            const auto made = store::backup(*catalogue, m_one.path(u"elders"_s));
            SUCCEEDS(made);
            backup = *made;
        }
        tests::write(m_one.path(), "kapot");
        SUCCEEDS(store::restore(backup, m_one.path()));
        QCOMPARE(tests::titleIn(*m_one.opened(), m_one.id()), u"Een"_s);
        const QStringList aside = QDir(m_one.folder()).entryList({u"proef.llo.damaged-*"_s});
        QCOMPARE(aside.size(), 1);
        QCOMPARE(tests::bytesOf(m_one.path(aside.constFirst())), QByteArray("kapot"));
    }

    void whatIsPutAsideHasItsLog()
    {
        const QString dead = m_one.path(u"dood.llo"_s);
        QString backup;
        dieLeavingALog(dead, backup);
        QFile file(dead);
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 at = 4096 * 2; at + 4096 < file.size(); at += 4096 * 2) {
            QVERIFY(file.seek(at));
            file.write(QByteArray(4096, '\xff'));
        }
        file.close();
        const QByteArray damaged = tests::bytesOf(dead);
        const QByteArray log = tests::bytesOf(dead + u"-wal"_s);
        QVERIFY(!log.isEmpty());
        SUCCEEDS(store::restore(backup, dead));
        const auto restored = Catalogue::open(dead, Access::Write, {});
        SUCCEEDS(restored);
        QCOMPARE(tests::titleIn(**restored, m_one.id()), u"Een"_s);
        QVERIFY((*restored)->remarks().isEmpty());
        const QStringList aside = QDir(m_one.folder()).entryList({u"dood.llo.damaged-*"_s});
        QVERIFY2(aside.size() == 2, qPrintable(QDir(m_one.folder()).entryList(QDir::Files).join(u' ')));
        QCOMPARE(tests::bytesOf(m_one.path(aside[0])), damaged);
        QCOMPARE(aside[1], QString(aside[0] + u"-wal"_s));
        QCOMPARE(tests::bytesOf(m_one.path(aside[1])), log);
    }

    void restoringKeepsWhatIsInTheLogOnly()
    {
        const QString dead = m_one.path(u"dood.llo"_s);
        QString backup;
        dieLeavingALog(dead, backup);
        SUCCEEDS(store::restore(backup, dead));
        const QStringList kept = store::backupsOf(dead);
        QCOMPARE(kept.size(), 1);
        const auto old = Catalogue::open(kept.constFirst(), Access::Read, {});
        SUCCEEDS(old);
        QCOMPARE(tests::titleIn(**old, m_one.id()), u"Twee"_s);
        QVERIFY(!QFileInfo::exists(dead + u"-wal"_s));
    }

    void restoringThroughALink()
    {
        QString backup;
        {
            const auto catalogue = m_one.opened();
            QVERIFY(catalogue);
            backup = store::backup(*catalogue, m_one.path(u"elders"_s)).value_or(QString());
            m_one.setTitle(*catalogue, u"Twee"_s);
        }
        const QString link = m_one.path(u"link.llo"_s);
        QVERIFY(QFile::link(m_one.path(), link));
        SUCCEEDS(store::restore(backup, link));
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(tests::titleIn(*m_one.opened(), m_one.id()), u"Een"_s);
        FAILS_WITH(store::restore(m_one.path(), link), u"store.sameFile"_s);
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
        const auto catalogue = m_one.opened();
        QVERIFY(catalogue);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QStringList made;
        for (int i = 0; i < store::backupsKept; ++i) {
            catalogue->setClock([now, i] { return now.addYears(70).addSecs(i); });
            if (isClockAhead) {
                m_one.setTitle(*catalogue, u"Later %1"_s.arg(i));
            }
            const auto backup = store::backup(*catalogue, {});
            SUCCEEDS(backup);
            made.append(*backup);
        }
        catalogue->setClock([now] { return now; });
        for (int i = 0; i < 3; ++i) {
            m_one.setTitle(*catalogue, u"Nu %1"_s.arg(i));
            const auto backup = store::backup(*catalogue, {});
            SUCCEEDS(backup);
            made.append(*backup);
            QVERIFY2(QFileInfo::exists(*backup), qPrintable(*backup));
        }
        QCOMPARE(store::backupsOf(m_one.path()).size(), store::backupsKept);
        // The three latest are all there: older ones were removed, whatever their names.
        for (const QString &last : made.mid(made.size() - 3)) {
            QVERIFY2(QFileInfo::exists(last), qPrintable(last));
        }
    }

    void backupsOfAnotherCatalogueOfThatNameStay()
    {
        const QString folder = m_one.path(u"kopie"_s);
        QVERIFY(QDir(m_one.folder()).mkpath(u"ander"_s));
        const auto other = Catalogue::create(m_one.path(u"ander/proef.llo"_s), {});
        SUCCEEDS(other);
        const auto its = store::backup(**other, folder);
        SUCCEEDS(its);
        const auto catalogue = m_one.opened();
        QVERIFY(catalogue);
        for (int i = 0; i < store::backupsKept + 2; ++i) {
            SUCCEEDS(store::backup(*catalogue, folder));
        }
        QVERIFY(QFileInfo::exists(*its));
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), store::backupsKept + 1);
    }

    void whatIsNoBackupIsNotRestored()
    {
        const QByteArray before = tests::bytesOf(m_one.path());
        const QString other = m_one.path(u"geen.llo"_s);
        tests::write(other, "kapot");
        FAILS_WITH(store::restore(other, m_one.path()), u"store.notACatalogue"_s);
        FAILS_WITH(store::restore(m_one.path(u"weg.llo"_s), m_one.path()), u"store.missing"_s);
        FAILS_WITH(store::restore(m_one.path(), m_one.folder()), u"store.isFolder"_s);
        QCOMPARE(tests::bytesOf(m_one.path()), before);
    }

    void someOfferingsComeBackInOneChange()
    {
        const auto catalogue = m_one.opened();
        QVERIFY(catalogue);
        Record outcome(Kind::Outcome);
        domain::outcomeTable().offering.set(outcome, m_one.id());
        changes::ChangeSet change({.code = u"change.part"_s, .arguments = {}});
        change.create(outcome);
        SUCCEEDS(store::apply(*catalogue, change));
        const auto backup = store::backup(*catalogue, {});
        SUCCEEDS(backup);

        const auto tree = store::loadTree(*catalogue, m_one.id());
        SUCCEEDS(tree);
        changes::ChangeSet removal({.code = u"change.delete"_s, .arguments = {}});
        removal.remove(outcome);
        removal.remove((*tree)->offering);
        SUCCEEDS(store::apply(*catalogue, removal));

        FAILS_WITH(store::restoreOfferings(*backup, *catalogue, {Id::make()}), u"change.missing"_s);
        SUCCEEDS(store::restoreOfferings(*backup, *catalogue, {m_one.id()}));
        const auto again = store::loadTree(*catalogue, m_one.id());
        SUCCEEDS(again);
        QCOMPARE((*again)->wholeHash(), (*tree)->wholeHash());
        SUCCEEDS(store::undo(*catalogue));
        QCOMPARE(tests::titleIn(*catalogue, m_one.id()), QString());
        QVERIFY(store::check(*catalogue)->isEmpty());
    }

    void aBackupIsWhole()
    {
        const auto catalogue = m_one.opened();
        QVERIFY(catalogue);
        const auto backup = store::backup(*catalogue, {});
        SUCCEEDS(backup);
        const auto copy = Catalogue::open(*backup, Access::Read, {});
        SUCCEEDS(copy);
        const auto counts = (*copy)->counts();
        SUCCEEDS(counts);
        QCOMPARE(counts->offerings, 1);
        QCOMPARE(store::backupsOf(m_one.path()), QStringList{*backup});
    }
};

LEERSCHAKEL_TEST_MAIN(BackupTest)
#include "backup_test.moc"
