// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/beside.h"
#include "support/extent.h"
#include "support/program.h"
#include "support/rounds.h"
#include "support/sources.h"
#include "support/testmain.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QThread>

#include <functional>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::Extent;

/**
 * Every command that writes, killed at a random moment while it runs. It is first run on a copy: after the kill the
 * catalogue holds what it held before or exactly the result on the copy, and the latter if the command had reported
 * success. Then the next command works, and at the end nothing is left over.
 */
class CommandKillsTest : public QObject
{
    Q_OBJECT

private:
    struct Command {
        QString name;
        /** Its words, for the catalogue \a path, in round \a number. */
        std::function<QStringList(const QString &path, int number)> words;
        /** The command that has to run before it: words without the catalogue, which comes last. */
        QStringList first = {};
    };

    QTemporaryDir m_all;
    QString m_folder = m_all.filePath(u"work"_s);
    QString m_path = m_folder + u"/proef.llo"_s;
    QString m_base = m_all.filePath(u"base.llo"_s);
    QString m_offering;

    /** Other concepts, and other courses, in each round. */
    QString vocabulary(int number) const
    {
        const QString path = m_all.filePath(u"vocabulary.ttl"_s);
        return tests::writeVocabulary(path, 400, number) ? path : QString();
    }
    QString source(int number) const
    {
        const QString path = m_all.filePath(u"source"_s);
        return tests::writeCourses(path, 100, number) ? path : QString();
    }

    /** A list that takes a while to write. */
    static QString outcomes(int number)
    {
        QJsonArray list;
        for (int i = 0; i < 200; ++i) {
            list.append(u"Ronde %1, leeruitkomst %2"_s.arg(number).arg(i));
        }
        return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
    }

    QList<Command> commands()
    {
        const QString offering = m_offering;
        QList<Command> all{
            {u"set"_s,
                [=](const QString &path, int number) {
                    return QStringList{u"set"_s, path, offering, u"summary"_s, u"ronde %1"_s.arg(number)};
                }},
            {u"set outcomes"_s,
                [=](const QString &path, int number) {
                    return QStringList{u"set"_s, path, offering, u"outcomes"_s, outcomes(number)};
                }},
            {u"new"_s,
                [](const QString &path, int number) {
                    return QStringList{
                        u"new"_s, path, u"--kind"_s, u"module"_s, u"--title"_s, u"Nieuw %1"_s.arg(number)};
                }},
            {u"undo"_s, [](const QString &path, int) { return QStringList{u"undo"_s, path}; }},
            {u"redo"_s, [](const QString &path, int) { return QStringList{u"redo"_s, path}; }, {u"undo"_s}},
            {u"vocabulary import"_s,
                [this](const QString &path, int number) {
                    return QStringList{u"vocabulary"_s, u"import"_s, path, vocabulary(number)};
                }},
            {u"tag"_s,
                [=](const QString &path, int number) {
                    return QStringList{u"tag"_s, path, offering, u"https://voorbeeld.example/v/%1"_s.arg(number % 400)};
                }},
            {u"import"_s,
                [this](const QString &path, int number) {
                    return QStringList{u"import"_s, path, source(number), u"--from"_s, u"ooapi5"_s};
                }},
            {u"backup"_s, [](const QString &path, int) { return QStringList{u"backup"_s, path}; }},
            {u"export"_s,
                [](const QString &path, int) {
                    return QStringList{u"export"_s, path, u"--to"_s, u"ooapi5"_s, u"--out"_s,
                        QFileInfo(path).path() + u"/site"_s, u"--only"_s, u"ready"_s};
                }},
            {u"withdraw"_s,
                [=](const QString &path, int) {
                    return QStringList{u"withdraw"_s, path, offering, u"--from"_s, u"ooapi5"_s};
                },
                {u"restore"_s, m_base}},
            {u"restore"_s, [this](const QString &path, int) { return QStringList{u"restore"_s, m_base, path}; }},
        };
        if (tests::runCli({u"help"_s, u"settings"_s}).code == 0) {
            all.append({u"settings"_s, [](const QString &path, int number) {
                            return QStringList{u"settings"_s, path, u"review"_s, number % 2 == 0 ? u"on"_s : u"off"_s};
                        }});
        }
        return all;
    }

    /** Copies the catalogue as it is on disk, with its log. */
    static bool copy(const QString &from, const QString &to)
    {
        for (const QString &end : {u""_s, u"-wal"_s}) {
            QFile::remove(to + end);
            if (QFileInfo::exists(from + end) && !QFile::copy(from + end, to + end)) {
                return false;
            }
        }
        QFile::remove(to + u"-shm"_s);
        return true;
    }

    struct Outcome {
        QString wrong;
        bool wasKilled = false;
    };

    Outcome round(const Command &command, int number, QRandomGenerator &random)
    {
        const QString trial = m_all.filePath(u"copy/proef.llo"_s); // of the same length as m_path
        QDir().mkpath(QFileInfo(trial).path());
        if (!command.first.isEmpty()) {
            if (const tests::Ended ended = tests::runCli(command.first + QStringList{m_path}); ended.code != 0) {
                return {.wrong = command.first.constFirst() + u": "_s + QString::fromUtf8(ended.messages)};
            }
        }
        if (!copy(m_path, trial)) {
            return {.wrong = u"cannot copy"_s};
        }
        const Extent before = tests::extentOf(m_path);
        QElapsedTimer timer;
        timer.start();
        const tests::Ended tried = tests::runCli(command.words(trial, number));
        const qint64 whole = qMax(qint64(1'000'000), timer.nsecsElapsed());
        if (tried.code < 0 || tried.code == 2) {
            return {.wrong = QString::fromUtf8(tried.messages)};
        }
        const Extent after = tests::extentOf(trial);

        QProcess victim;
        victim.start(tests::programPath(u"leerschakel-cli"_s), command.words(m_path, number));
        victim.waitForStarted();
        QThread::usleep(ulong(random.bounded(whole * 11 / 10) / 1000));
        victim.kill();
        victim.waitForFinished();
        const bool wasKilled = victim.exitStatus() == QProcess::CrashExit;
        if (!wasKilled && victim.exitCode() != tried.code) {
            return {.wrong = u"ended with %1, on the copy with %2: "_s.arg(victim.exitCode()).arg(tried.code)
                    + QString::fromUtf8(victim.readAllStandardError())};
        }
        if (const QString wrong = tests::wrongWith(m_path); !wrong.isEmpty()) {
            return {.wrong = wrong};
        }
        const Extent now = tests::extentOf(m_path);
        // Read but not in use yet: the catalogue has the vocabulary it had, and the next import removes what was read.
        const bool isRead = wasKilled && command.name == "vocabulary import"_L1
            && std::ranges::all_of(tests::differing(now, before), [](const QString &key) {
                   return key.startsWith("concept"_L1) || key.startsWith("vocabulary_content"_L1);
               });
        if (now != after && !isRead && (now != before || !wasKilled)) {
            return {.wrong = (wasKilled ? u"half a state; against before: "_s : u"not what it said; against before: "_s)
                    + tests::difference(now, before) + u"; against after: "_s + tests::difference(now, after)};
        }
        if (const QString wrong = tests::wrongWithExport(m_folder + u"/site"_s); !wrong.isEmpty()) {
            return {.wrong = wrong};
        }
        const QString code = u"r%1"_s.arg(number);
        const tests::Ended next = tests::runCli({u"set"_s, m_path, m_offering, u"code"_s, code});
        const QString kept = tests::valueIn(m_path, u"SELECT code FROM offering WHERE id = '%1'"_s.arg(m_offering));
        if (next.code != 0 || kept != code) {
            return {.wrong = u"the next command: "_s + QString::fromUtf8(next.messages) + kept};
        }
        return {.wrong = {}, .wasKilled = wasKilled};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir().mkpath(m_folder) && QDir().mkpath(m_all.filePath(u"temporary"_s)));
        qputenv("LEERSCHAKEL_AUTHOR", "tester"); // also for those that are killed
        qputenv("TMPDIR", m_all.filePath(u"temporary"_s).toLocal8Bit());
        const QString wrong = tests::makeSampleCatalogue(m_path);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        const tests::Ended published = tests::runCli(
            {u"export"_s, m_path, u"--to"_s, u"ooapi5"_s, u"--out"_s, m_folder + u"/site"_s, u"--only"_s, u"ready"_s});
        QVERIFY2(published.code == 0 || published.code == 1, published.messages.constData());
        m_offering = tests::valueIn(m_path, u"SELECT offering FROM published LIMIT 1"_s);
        QVERIFY(!m_offering.isEmpty());
        const tests::Ended loaded = tests::runCli({u"vocabulary"_s, u"import"_s, m_path, vocabulary(0)});
        QVERIFY2(loaded.code == 0, loaded.messages.constData());
        QVERIFY(QFile::copy(m_path, m_base));
    }

    void aKilledCommandWasWholeOrNothing()
    {
        QRandomGenerator random(20270201); // the same moments in every run, as far as the machine allows
        const QList<Command> all = commands();
        const int wanted = tests::rounds(int(all.size()), 60, 1000);
        int number = 0;
        int kills = 0;
        while (kills < wanted) {
            ++number;
            // In turn at first, so that each is included; then at random.
            const Command &command = all[number <= all.size() ? number - 1 : random.bounded(int(all.size()))];
            const Outcome outcome = round(command, number, random);
            QVERIFY2(
                outcome.wrong.isEmpty(), qPrintable(u"round %1, %2: "_s.arg(number).arg(command.name) + outcome.wrong));
            kills += outcome.wasKilled ? 1 : 0;
            QVERIFY2(number < 3 * wanted, "they end before they can be killed");
        }
        qInfo("%d rounds, %d killed while at work", number, kills);
    }

    /** After every command has run to its end, nothing is left of those that were killed before. */
    void nothingIsLeftOver()
    {
        const QList<Command> all = commands();
        for (const Command &command : all) {
            if (!command.first.isEmpty()) {
                QCOMPARE(tests::runCli(command.first + QStringList{m_path}).code, 0);
            }
            const tests::Ended ended = tests::runCli(command.words(m_path, 2000));
            QVERIFY2(ended.code != 2 && ended.code != -1, ended.messages.constData());
        }
        // Neither is content of a vocabulary that is not in use.
        QCOMPARE(tests::valueIn(m_path,
                     u"SELECT count(*) FROM vocabulary_content WHERE number NOT IN (SELECT content FROM scheme WHERE "
                     "content IS NOT NULL)"_s),
            u"0"_s);
        // A lock file that nobody holds does not count.
        const QString usual =
            u"proef\\.llo|proef\\.llo-(wal|shm)|proef[a-z.]*\\.backups(/[^/]*\\.llo)?|site(/.*)?|.*lock"_s;
        const QStringList left =
            tests::leftoversIn(m_folder, usual) + tests::leftoversIn(m_all.filePath(u"temporary"_s), u"none"_s);
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
    }
};

LEERSCHAKEL_TEST_MAIN(CommandKillsTest)
#include "commandkills_test.moc"
