// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/beside.h"
#include "support/drivenwindow.h"
#include "support/program.h"
#include "support/sanitized.h"
#include "support/testmain.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::Ended;
using tests::runCli;

/**
 * On a machine whose clock is an hour behind, a year ahead, or jumps, what was done last stays last, and no backup is
 * removed in favour of an older one.
 */
class ClockTest : public QObject
{
    Q_OBJECT

private:
    static constexpr std::chrono::seconds anHour = std::chrono::hours(1);
    static constexpr std::chrono::seconds aYear = std::chrono::days(365) + anHour;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QString m_offering;

    static QString library() { return qEnvironmentVariable("LEERSCHAKEL_WRONG_CLOCK"); }
    /** Runs the command line with the clock shifted. */
    Ended at(std::chrono::seconds offset, const QStringList &words) const
    {
        return tests::runShell(u"LD_PRELOAD=\"$LIBRARY\" \"$CLI\" \"$@\""_s, words,
            {u"env"_s, u"WRONG_CLOCK="_s + QString::number(offset.count()), u"LIBRARY="_s + library()});
    }
    QStringList set(const QString &code) const { return {u"set"_s, m_path, m_offering, u"code"_s, code}; }
    QString codeIn(const QString &path) const
    {
        return runCli({u"show"_s, path, m_offering, u"--json"_s}).json()[u"code"_s].toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (tests::isSanitized) {
            QSKIP("the sanitizer wants to be loaded first, and so does what changes the time");
        }
        QVERIFY(QFile::exists(library()));
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"proef.llo"_s);
        QCOMPARE(tests::makeSampleCatalogue(m_path), QString());
        m_offering = runCli({u"list"_s, m_path, u"--json"_s}).json()[0][u"id"_s].toString();
    }

    void theWrongTimeIsReallyTaken()
    {
        QCOMPARE(at(aYear, set(u"LATER"_s)).code, 0);
        const QString time = runCli({u"history"_s, m_path, u"--json"_s}).json()[0][u"time"_s].toString();
        const qint64 ahead = QDateTime::currentDateTime().secsTo(QDateTime::fromString(time, Qt::ISODateWithMs));
        QVERIFY2(std::abs(ahead - aYear.count()) < 60, qPrintable(time));
    }

    void whatIsDoneAfterAYearAheadComesAfterIt()
    {
        QCOMPARE(at(aYear, set(u"LATER"_s)).code, 0);
        QCOMPARE(runCli(set(u"NU"_s)).code, 0);
        QCOMPARE(at(-anHour, set(u"EERDER"_s)).code, 0);
        const QJsonArray history = runCli({u"history"_s, m_path, u"--json"_s}).json().toArray();
        const auto after = [&](int at) { return history[at][u"entries"_s][0][u"after"_s].toString(); };
        QCOMPARE(QStringList({after(0), after(1), after(2)}), QStringList({u"EERDER"_s, u"NU"_s, u"LATER"_s}));
        QCOMPARE(at(-anHour, {u"undo"_s, m_path}).code, 0);
        QCOMPARE(codeIn(m_path), u"NU"_s);
        QCOMPARE(runCli({u"undo"_s, m_path}).code, 0);
        QCOMPARE(codeIn(m_path), u"LATER"_s);
        QCOMPARE(at(-anHour, {u"redo"_s, m_path}).code, 0);
        QCOMPARE(codeIn(m_path), u"NU"_s);
        QCOMPARE(tests::wrongWith(m_path), QString());
    }

    void backupsOfAYearAheadMakeWayForNewerOnes()
    {
        for (int i = 0; i < 12; ++i) {
            QCOMPARE(at(aYear, set(u"LATER-%1"_s.arg(i))).code, 0);
            QCOMPARE(at(aYear, {u"backup"_s, m_path}).code, 0);
        }
        for (const std::chrono::seconds clock : {std::chrono::seconds(0), -anHour}) {
            const QString code = u"NU%1"_s.arg(clock.count());
            QCOMPARE(at(clock, set(code)).code, 0);
            const Ended made = at(clock, {u"backup"_s, m_path, u"--json"_s});
            QVERIFY2(made.code == 0, made.messages.constData());
            const QString file = made.json()[u"file"_s].toString();
            QVERIFY2(QFile::exists(file), qPrintable(file));
            QCOMPARE(codeIn(file), code);
        }
        // Restoring a later copy: the current state is backed up first, and that backup stays.
        QCOMPARE(runCli(set(u"VOOR-HERSTEL"_s)).code, 0);
        const QDir folder(m_path + u".backups"_s);
        const QString later = folder.filePath(folder.entryList({u"*.llo"_s}, QDir::Files, QDir::Name).constLast());
        const Ended restored = runCli({u"restore"_s, later, m_path});
        QVERIFY2(restored.code == 0, restored.messages.constData());
        QVERIFY(codeIn(m_path).startsWith("LATER"_L1));
        const QStringList all = folder.entryList({u"*.llo"_s}, QDir::Files);
        QVERIFY(std::ranges::any_of(
            all, [&](const QString &name) { return codeIn(folder.filePath(name)) == "VOOR-HERSTEL"_L1; }));
    }

    void theClockJumpsUnderTheWindow()
    {
        const QString clock = m_folder->filePath(u"clock"_s);
        const auto jumpTo = [&](std::chrono::seconds offset) {
            QSaveFile file(clock); // in one step: a process may read it at any time
            return file.open(QIODevice::WriteOnly) && file.write(QByteArray::number(qint64(offset.count()))) > 0
                && file.commit();
        };
        QVERIFY(jumpTo(std::chrono::seconds(0)));
        tests::DrivenWindow window(m_path);
        window.setEnvironment(u"LD_PRELOAD"_s, library());
        window.setEnvironment(u"WRONG_CLOCK_FILE"_s, clock);
        QCOMPARE(window.start(), QString());
        QStringList words;
        const std::chrono::seconds none(0);
        for (const std::chrono::seconds offset : {none, -anHour, aYear, -anHour, none}) {
            QVERIFY(jumpTo(offset));
            words.append(u"tijd%1x"_s.arg(words.size()));
            const tests::Answer answer = window.sayAll({{u"field"_s, u"offering.title"_s, u"nl"_s},
                {u"key"_s, u"Ctrl+End"_s}, {u"type"_s, u' ' + words.constLast()}, {u"until"_s, u"Everything saved"_s}});
            QVERIFY2(answer.isDone, qPrintable(answer.why + answer.status));
        }
        window.kill();
        QString wrong;
        QCOMPARE(tests::missingFrom(tests::titlesIn(m_path, wrong), words), QStringList());
        QCOMPARE(tests::wrongWith(m_path), QString());
    }
};

LEERSCHAKEL_TEST_MAIN(ClockTest)
#include "clock_test.moc"
