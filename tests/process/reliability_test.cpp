// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/beside.h"
#include "support/drivenwindow.h"
#include "support/extent.h"
#include "support/program.h"
#include "support/sources.h"
#include "support/testmain.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

#include <sys/stat.h>
#include <sys/sysmacros.h>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::Ended;
using tests::runCli;

/**
 * What once went wrong with catalogues and the files next to them, one function each, with the programs as users run
 * them.
 */
class ReliabilityTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QString m_offering;

    QString file(const QString &name) const { return m_folder->filePath(name); }
    static Ended set(const QString &path, const QString &offering, const QString &key, const QString &value)
    {
        return runCli({u"set"_s, path, offering, key, value});
    }
    static QJsonObject show(const QString &path, const QString &offering)
    {
        return runCli({u"show"_s, path, offering, u"--json"_s}).json().toObject();
    }
    static QStringList filesIn(const QString &folder, const QString &pattern)
    {
        return QDir(folder).entryList({pattern}, QDir::Files | QDir::Hidden, QDir::Name);
    }
    /** Starts a command, and kills it once \a isTime. */
    static bool killWhen(const QStringList &words, const std::function<bool()> &isTime)
    {
        QProcess process;
        process.start(tests::programPath(u"leerschakel-cli"_s), words);
        const QDeadlineTimer deadline(20'000);
        while (!isTime() && !deadline.hasExpired() && !process.waitForFinished(1)) {}
        process.kill();
        process.waitForFinished();
        return process.exitStatus() == QProcess::CrashExit;
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool isOver(const QString &path, qint64 bytes) { return QFileInfo(path).size() > bytes; }

    /** A catalogue whose last change is only in its log, as a power cut leaves it. */
    bool cutPower()
    {
        tests::DrivenWindow window(m_path);
        const bool typed = window.start().isEmpty()
            && window
                   .sayAll({{u"field"_s, u"offering.title"_s, u"nl"_s}, {u"key"_s, u"Ctrl+End"_s},
                       {u"type"_s, u" in het logboek"_s}, {u"settle"_s}})
                   .isDone;
        window.kill();
        return typed && isOver(m_path + u"-wal"_s, 0);
    }
    bool hasTitle(const QString &path, const QString &words)
    {
        QString wrong;
        return tests::missingFrom(tests::titlesIn(path, wrong), {words}).isEmpty();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = file(u"proef.llo"_s);
        QCOMPARE(tests::makeSampleCatalogue(m_path), QString());
        m_offering = runCli({u"list"_s, m_path, u"--json"_s}).json()[0][u"id"_s].toString();
        QVERIFY(!m_offering.isEmpty());
    }
    void cleanup() { m_folder.reset(); }

    /** 1: the window's log was removed by any program that read the catalogue. */
    void aReaderLeavesTheLogOfAnOpenWindow()
    {
        tests::DrivenWindow window(m_path);
        QCOMPARE(window.start(), QString());
        QCOMPARE(runCli({u"list"_s, m_path}).code, 0);
        const tests::Answer answer = window.sayAll({{u"field"_s, u"offering.title"_s, u"nl"_s},
            {u"key"_s, u"Ctrl+End"_s}, {u"type"_s, u" bewaard"_s}, {u"settle"_s}});
        QVERIFY2(answer.isDone && answer.saysSaved(), qPrintable(answer.why));
        QCOMPARE(window.deletedFiles(), QStringList());
        window.kill();
        QVERIFY(hasTitle(m_path, u"bewaard"_s));
        QCOMPARE(tests::wrongWith(m_path), QString());
    }

    /** 2: what was typed while a vocabulary was being loaded was refused and lost. */
    void typingWhileAVocabularyIsLoadedIsKept()
    {
        const QString vocabulary = file(u"groot.ttl"_s);
        QVERIFY(tests::writeVocabulary(vocabulary, 60'000, 1));
        tests::DrivenWindow window(m_path);
        QCOMPARE(window.start(), QString());
        const tests::Answer answer = window.sayAll({{u"take"_s, u"Load a vocabulary…"_s, vocabulary},
            {u"key"_s, u"Ctrl+1"_s}, {u"field"_s, u"offering.title"_s, u"nl"_s}, {u"key"_s, u"Ctrl+End"_s},
            {u"type"_s, u" tijdens"_s}, {u"row"_s, u"3"_s}, {u"field"_s, u"offering.title"_s, u"nl"_s},
            {u"key"_s, u"Ctrl+End"_s}, {u"type"_s, u" daarna"_s}, {u"until"_s, u"60,000 concepts"_s, u"50000"_s},
            {u"until"_s, u"Everything saved"_s}});
        QVERIFY2(answer.isDone, qPrintable(answer.why + answer.messages.join(u"; "_s)));
        window.kill();
        QVERIFY(hasTitle(m_path, u"tijdens"_s));
        QVERIFY(hasTitle(m_path, u"daarna"_s));
        QCOMPARE(tests::wrongWith(m_path), QString());
    }

    /** 3: a noncharacter in a text made every backup fail. */
    void textsThatXmlCannotHoldDoNotEndBackups()
    {
        for (const char16_t bad : {u'\uFFFE', u'\uFFFF', u'\uFDD0', u'\u0001', u'\u000B', char16_t(0xD800)}) {
            std::ignore = set(m_path, m_offering, u"summary"_s, u"voor "_s + QChar(bad) + u" na"_s);
            QCOMPARE(tests::wrongWith(m_path), QString());
            const Ended backup = runCli({u"backup"_s, m_path});
            QVERIFY2(backup.code == 0, backup.messages.constData());
            QVERIFY(!show(m_path, m_offering)[u"summary"_s][u"nl"_s].toString().contains(QChar(bad)));
        }
    }

    /** 4: backups dated in the future made rotation delete the one that was just made. */
    void laterDatesDoNotDisplaceANewBackup()
    {
        const Ended first = runCli({u"backup"_s, m_path, u"--json"_s});
        QCOMPARE(first.code, 0);
        const QFileInfo made(first.json()[u"file"_s].toString());
        for (int i = 0; i < 12; ++i) {
            QString later = made.fileName();
            later.replace(QRegularExpression(u"20\\d\\d"_s), QString::number(2090 + i));
            QVERIFY(later != made.fileName());
            QVERIFY(QFile::copy(made.filePath(), made.path() + u'/' + later));
        }
        QCOMPARE(set(m_path, m_offering, u"code"_s, u"NIEUW-1"_s).code, 0);
        const Ended second = runCli({u"backup"_s, m_path, u"--json"_s});
        QVERIFY2(second.code == 0, second.messages.constData());
        const QString newest = second.json()[u"file"_s].toString();
        QVERIFY2(QFile::exists(newest), qPrintable(newest));
        QCOMPARE(show(newest, m_offering)[u"code"_s].toString(), u"NIEUW-1"_s);

        // The copy that restore makes first stays too, as does what it restores.
        QCOMPARE(set(m_path, m_offering, u"code"_s, u"NIEUW-2"_s).code, 0);
        const Ended restored = runCli({u"restore"_s, newest, m_path});
        QVERIFY2(restored.code == 0, restored.messages.constData());
        QVERIFY(QFile::exists(newest));
        QCOMPARE(show(m_path, m_offering)[u"code"_s].toString(), u"NIEUW-1"_s);
        const QStringList all = filesIn(made.path(), u"*.llo"_s);
        QVERIFY(std::ranges::any_of(all, [&](const QString &name) {
            return show(made.path() + u'/' + name, m_offering)[u"code"_s].toString() == u"NIEUW-2"_s;
        }));
    }

    /** 5: a damaged catalogue was put aside without its log. */
    void aDamagedCatalogueIsPutAsideWithItsLog()
    {
        const Ended backup = runCli({u"backup"_s, m_path, u"--to"_s, file(u"kopie"_s), u"--json"_s});
        QCOMPARE(backup.code, 0);
        QVERIFY(cutPower());
        {
            QFile damaged(m_path);
            QVERIFY(damaged.open(QIODevice::ReadWrite) && damaged.write(QByteArray(100, 'x')) == 100);
        }
        const Ended restored = runCli({u"restore"_s, backup.json()[u"file"_s].toString(), m_path});
        QVERIFY2(restored.code == 0, restored.messages.constData());
        QCOMPARE(tests::wrongWith(m_path), QString());
        const QStringList aside = filesIn(m_folder->path(), u"*damaged*"_s);
        QVERIFY2(std::ranges::any_of(
                     aside, [&](const QString &name) { return name.endsWith("-wal"_L1) && isOver(file(name), 0); }),
            qPrintable(aside.join(u", "_s)));
    }

    /** 6: a vocabulary was reported as loaded although its catalogue had disappeared. */
    void aLoadIntoAFileThatIsGoneIsNotTold()
    {
        const QString vocabulary = file(u"groot.ttl"_s);
        QVERIFY(tests::writeVocabulary(vocabulary, 60'000, 1));
        QProcess load;
        load.start(tests::programPath(u"leerschakel-cli"_s), {u"vocabulary"_s, u"import"_s, m_path, vocabulary});
        QTRY_VERIFY_WITH_TIMEOUT(isOver(m_path + u"-wal"_s, 1 << 20) || load.state() == QProcess::NotRunning, 30'000);
        QCOMPARE(load.state(), QProcess::Running);
        QVERIFY(QFile::rename(m_path, file(u"elders.llo"_s)));
        QVERIFY(load.waitForFinished(60'000));
        QCOMPARE(load.exitCode(), 3);
        QVERIFY(!load.readAllStandardError().trimmed().isEmpty());
    }

    /** 7: a copy placed over a catalogue was destroyed by the log of the previous one. */
    void aCopyLaidBesideAnOldLogIsNotDestroyed()
    {
        const QString copy = file(u"kopie.llo"_s);
        QCOMPARE(set(m_path, m_offering, u"code"_s, u"KOPIE"_s).code, 0);
        QVERIFY(QFile::copy(m_path, copy));
        QCOMPARE(set(m_path, m_offering, u"code"_s, u"LATER"_s).code, 0);
        QVERIFY(tests::writeVocabulary(file(u"v.ttl"_s), 2000, 1));
        QCOMPARE(runCli({u"vocabulary"_s, u"import"_s, m_path, file(u"v.ttl"_s)}).code, 0);
        QVERIFY(cutPower());
        QVERIFY(QFile::remove(m_path) && QFile::copy(copy, m_path));
        // It is read as it was placed there, or refused with a reason; it is not turned into something else.
        const Ended listed = runCli({u"list"_s, m_path, u"--json"_s});
        if (listed.code == 0) {
            QCOMPARE(show(m_path, m_offering)[u"code"_s].toString(), u"KOPIE"_s);
            QCOMPARE(tests::wrongWith(m_path), QString());
        } else {
            QCOMPARE(listed.code, 3);
        }
        QFile before(copy);
        QFile after(m_path);
        QVERIFY(before.open(QIODevice::ReadOnly) && after.open(QIODevice::ReadOnly));
        if (listed.code != 0) {
            QVERIFY(before.readAll() == after.readAll());
        }
    }

    /** 8: what was being typed was gone after a power cut. */
    void whatWasTypedComesBackAfterAPowerCut()
    {
        {
            tests::DrivenWindow window(m_path);
            QCOMPARE(window.start(), QString());
            const tests::Holding other(m_path); // so that nothing of it gets into the catalogue
            const tests::Answer answer = window.sayAll({{u"field"_s, u"offering.title"_s, u"nl"_s},
                {u"key"_s, u"Ctrl+End"_s}, {u"type"_s, u" drieenveertig tekens die niemand bewaarde"_s}});
            QVERIFY2(answer.isDone, qPrintable(answer.why));
            QVERIFY2(!answer.saysSaved(), qPrintable(answer.status));
            QTRY_VERIFY_WITH_TIMEOUT(contentOf(m_path + u".draft"_s).contains("niemand bewaarde"), 20'000);
            window.kill();
        }
        QVERIFY(!hasTitle(m_path, u"niemand bewaarde"_s));
        QCOMPARE(filesIn(m_folder->path(), u"*.draft"_s).size(), 1);
        tests::DrivenWindow window(m_path);
        QCOMPARE(window.start(), QString());
        const tests::Answer opened = window.say({u"look"_s});
        QVERIFY2(!opened.messages.isEmpty(), "it does not tell what came back");
        QVERIFY(window.say({u"until"_s, u"Everything saved"_s}).isDone);
        window.kill();
        QVERIFY(hasTitle(m_path, u"niemand bewaarde"_s));
        QCOMPARE(filesIn(m_folder->path(), u"*.draft"_s), QStringList());
    }

    /** 9: a reference to nothing, and a foreign trigger, crashed the program. */
    void whatRefersToNothingEndsNoProgram()
    {
        const QString nobody = u"018f0000-0000-7000-8000-00000000dead"_s;
        QCOMPARE(
            tests::changeByHand(m_path,
                {u"PRAGMA foreign_keys = OFF"_s, u"UPDATE offering SET contact = '%1', deal = '%1'"_s.arg(nobody)}),
            QString());
        const Ended exported =
            runCli({u"export"_s, m_path, u"--to"_s, u"ooapi5"_s, u"--out"_s, file(u"site"_s), u"--only"_s, u"all"_s});
        QVERIFY2(exported.code >= 0, "it crashed");
        QCOMPARE(runCli({u"check"_s, m_path}).code, 1);
    }
    void aStrangersTriggerIsToldAndEndsNoProgram()
    {
        QCOMPARE(tests::changeByHand(m_path,
                     {u"CREATE TRIGGER vreemd AFTER UPDATE ON offering BEGIN DELETE FROM "
                      "offering WHERE id = new.id; END"_s}),
            QString());
        const Ended changed = set(m_path, m_offering, u"code"_s, u"X"_s);
        QVERIFY2(changed.code >= 0, "it crashed");
        const Ended check = runCli({u"check"_s, m_path});
        QCOMPARE(check.code, 1);
        QVERIFY2(check.out.contains("vreemd") || check.messages.contains("vreemd"), check.out.constData());
    }

    /**
     * 10: a journal without its entries passed the check, and undoing a change that it no longer had was reported as
     * done.
     */
    void aJournalThatLacksEntriesIsTold()
    {
        QCOMPARE(set(m_path, m_offering, u"code"_s, u"EEN"_s).code, 0);
        QCOMPARE(tests::changeByHand(m_path, {u"DELETE FROM change_entry"_s}), QString());
        QCOMPARE(runCli({u"check"_s, m_path}).code, 1);
        QVERIFY(runCli({u"undo"_s, m_path}).code != 0);
        QCOMPARE(show(m_path, m_offering)[u"code"_s].toString(), u"EEN"_s);
    }

    void anEditByHandIsToldAlsoAfterTheNextChange()
    {
        QCOMPARE(tests::changeByHand(
                     m_path, {u"UPDATE offering SET summary_nl = 'met de hand' WHERE id = '%1'"_s.arg(m_offering)}),
            QString());
        QCOMPARE(runCli({u"check"_s, m_path}).code, 1);
        std::ignore = set(m_path, m_offering, u"code"_s, u"TWEE"_s);
        QCOMPARE(runCli({u"check"_s, m_path}).code, 1);
    }

    /** 11: what killed commands leave is removed by the next one. */
    void whatAKilledBackupLeavesIsSwept()
    {
        QVERIFY(tests::writeVocabulary(file(u"v.ttl"_s), 20'000, 1));
        QCOMPARE(runCli({u"vocabulary"_s, u"import"_s, m_path, file(u"v.ttl"_s)}).code, 0);
        const QString to = file(u"kopie"_s);
        bool isLeft = false;
        for (int attempt = 0; attempt < 10 && !isLeft; ++attempt) {
            killWhen({u"backup"_s, m_path, u"--to"_s, to}, [&] { return !filesIn(to, u"*.part*"_s).isEmpty(); });
            isLeft = !filesIn(to, u"*.part*"_s).isEmpty();
        }
        if (!isLeft) {
            QSKIP("no backup could be killed at the right moment");
        }
        const Ended next = runCli({u"backup"_s, m_path, u"--to"_s, to});
        QVERIFY2(next.code == 0, next.messages.constData());
        QCOMPARE(filesIn(to, u"*.part*"_s), QStringList());
    }

    /**
     * 12: a second writer got in through another name of the same file, and restoring through a link made two files of
     * one.
     */
    void aLinkIsTheFileItLeadsTo()
    {
        const QString link = file(u"snelkoppeling.llo"_s);
        QVERIFY(QFile::link(m_path, link));
        const Ended backup = runCli({u"backup"_s, m_path, u"--to"_s, file(u"kopie"_s), u"--json"_s});
        QCOMPARE(backup.code, 0);
        {
            tests::DrivenWindow window(link);
            QCOMPARE(window.start(), QString());
            QCOMPARE(set(m_path, m_offering, u"code"_s, u"TWEEDE"_s).code, 3);
        }
        QCOMPARE(set(link, m_offering, u"code"_s, u"LINK"_s).code, 0);
        QCOMPARE(show(m_path, m_offering)[u"code"_s].toString(), u"LINK"_s);
        const Ended restored = runCli({u"restore"_s, backup.json()[u"file"_s].toString(), link});
        QVERIFY2(restored.code == 0, restored.messages.constData());
        QVERIFY(QFileInfo(link).isSymbolicLink());
        QVERIFY(show(m_path, m_offering)[u"code"_s].toString() != "LINK"_L1);
    }

    /** 13: a withdrawal was not in the history, and undoing it undid something else. */
    void aWithdrawalCanBeTakenBack()
    {
        const QString site = file(u"site"_s);
        const Ended published =
            runCli({u"export"_s, m_path, u"--to"_s, u"ooapi5"_s, u"--out"_s, site, u"--only"_s, u"ready"_s});
        QVERIFY2(published.code == 0 || published.code == 1, published.messages.constData());
        const QString offering =
            tests::valueIn(m_path, u"SELECT offering FROM published WHERE destination = 'ooapi5' LIMIT 1"_s);
        QVERIFY(!offering.isEmpty());
        const auto newest = [&] { return runCli({u"history"_s, m_path, u"--json"_s}).json()[0].toObject(); };
        const QString before = newest()[u"change"_s].toString();
        const Ended withdrawn = runCli({u"withdraw"_s, m_path, offering, u"--from"_s, u"ooapi5"_s});
        QVERIFY2(withdrawn.code == 0, withdrawn.messages.constData());
        QVERIFY(newest()[u"change"_s].toString() != before);
        const auto offerings = [&] { return runCli({u"info"_s, m_path, u"--json"_s}).json()[u"offerings"_s].toInt(); };
        const int count = offerings();
        const auto readiness = [&] {
            const QJsonArray all = runCli({u"publications"_s, m_path, u"--json"_s}).json().toArray();
            for (const QJsonValue &each : all) {
                if (each[u"offering"_s].toString() == offering) {
                    return each[u"readiness"_s].toString();
                }
            }
            return QString();
        };
        const QString whenWithdrawn = readiness();
        const Ended undone = runCli({u"undo"_s, m_path});
        QVERIFY2(undone.code == 0, undone.messages.constData());
        QCOMPARE(offerings(), count);
        QVERIFY2(readiness() != whenWithdrawn, qPrintable(whenWithdrawn));
        QCOMPARE(tests::wrongWith(m_path), QString());
    }

    /**
     * 14, files: a FIFO made it hang, and tables were written over what is not a file, with cells that a spreadsheet
     * runs.
     */
    void whatIsNoFileIsLeftAlone()
    {
        const QString fifo = file(u"fifo"_s);
        QCOMPARE(::mkfifo(fifo.toLocal8Bit().constData(), 0600), 0);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(runCli({u"list"_s, fifo}).code, 3);
        QVERIFY(timer.elapsed() < 20'000);
        QCOMPARE(runCli({u"coverage"_s, m_path, u"--csv"_s, fifo}).code, 3);
        struct stat now = {};
        QVERIFY(::stat(fifo.toLocal8Bit().constData(), &now) == 0 && S_ISFIFO(now.st_mode));
        const QString device = file(u"null"_s); // our own: as root, the system's would be replaced
        if (::mknod(device.toLocal8Bit().constData(), S_IFCHR | 0600, ::makedev(1, 3)) == 0) {
            QCOMPARE(runCli({u"coverage"_s, m_path, u"--csv"_s, device}).code, 3);
            QVERIFY(::stat(device.toLocal8Bit().constData(), &now) == 0 && S_ISCHR(now.st_mode));
        }
    }

    /** 14, the window: closed during a load, it went on for a long time, and left data that nothing used. */
    void closingDuringALoadEndsSoonAndLeavesNothing()
    {
        const QString vocabulary = file(u"groot.ttl"_s);
        QVERIFY(tests::writeVocabulary(vocabulary, 60'000, 1));
        tests::DrivenWindow window(m_path);
        QCOMPARE(window.start(), QString());
        QVERIFY(window.say({u"take"_s, u"Load a vocabulary…"_s, vocabulary}).isDone);
        QTRY_VERIFY_WITH_TIMEOUT(isOver(m_path + u"-wal"_s, 1 << 20), 30'000); // in the middle of it
        QElapsedTimer timer;
        timer.start();
        window.tell({u"key"_s, u"Ctrl+Q"_s});
        QVERIFY(window.waitForEnd());
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(u"it took %1 ms"_s.arg(timer.elapsed())));
        QCOMPARE(tests::wrongWith(m_path), QString());
        const QString loaded = u"SELECT count(*) FROM scheme WHERE uri = 'https://voorbeeld.example/v'"_s;
        QCOMPARE(tests::valueIn(m_path, loaded), u"0"_s); // it was cancelled
        // What was read but is not in use is removed at the latest by the next import.
        QVERIFY(tests::writeVocabulary(file(u"klein.ttl"_s), 10, 2));
        QCOMPARE(runCli({u"vocabulary"_s, u"import"_s, m_path, file(u"klein.ttl"_s)}).code, 0);
        QVERIFY(tests::valueIn(m_path, u"SELECT count(*) FROM concept"_s).toInt() < 5000);
    }
};

LEERSCHAKEL_TEST_MAIN(ReliabilityTest)
#include "reliability_test.moc"
