// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/beside.h"
#include "support/drivenwindow.h"
#include "support/program.h"
#include "support/rounds.h"
#include "support/testmain.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace leerschakel;

/**
 * A window that writes, other programs that read the catalogue and close it, and a power cut: what the window reported
 * as saved is in the catalogue, and in each backup made since. (A reader that closed once removed the log of the
 * window, and with it every later edit.)
 */
class ReaderBesideTest : public QObject
{
    Q_OBJECT

private:
    /** A backup, and what was saved when it was requested. */
    struct Backup {
        QString path;
        QStringList saved;
    };

    QTemporaryDir m_folder;
    QString m_sample;
    int m_saved = 0;
    int m_backups = 0;

    static QString backUp(const QString &path, const QString &to, const QStringList &saved, QList<Backup> &backups)
    {
        const tests::Ended made = tests::runCli({u"backup"_s, path, u"--to"_s, to, u"--json"_s});
        if (made.code != 0) {
            return u"backup: "_s + QString::fromUtf8(made.messages);
        }
        backups.append({made.json()[u"file"_s].toString(), saved});
        return {};
    }

    static QString lookInSecondWindow(const QString &path)
    {
        tests::DrivenWindow second(path);
        if (const QString wrong = second.start(); !wrong.isEmpty()) {
            return u"the second window: "_s + wrong;
        }
        const tests::Answer seen = second.say({u"look"_s});
        if (!seen.says(u"Read-only"_s)) {
            return u"the second window says "_s + seen.status;
        }
        second.tell({u"key"_s, u"Ctrl+Q"_s});
        return second.waitForEnd() ? QString() : u"the second window does not close"_s;
    }

    static QString read(const QString &path, int how, const QStringList &saved, QList<Backup> &backups)
    {
        switch (how) {
        case 0:
            return lookInSecondWindow(path);
        case 1:
            return backUp(path, path + u".copies"_s, saved, backups);
        default:
            break;
        }
        const QString command = QStringList{u"list"_s, u"info"_s, u"check"_s}.value(how % 3);
        const tests::Ended ended = tests::runCli({command, path});
        return ended.code == 0 ? QString() : command + u": "_s + QString::fromUtf8(ended.out + ended.messages);
    }

    /** A round with one window, which is killed at the end. Returns what was wrong, or nothing. */
    QString round(const QString &path, tests::DrivenWindow &window, QRandomGenerator &random, int number)
    {
        if (const QString wrong = window.start(); !wrong.isEmpty()) {
            return wrong;
        }
        QStringList saved;
        QList<Backup> backups;
        const int readers = random.bounded(1, 4);
        for (int reader = 0; reader < readers; ++reader) {
            // Sometimes another window, which takes longest.
            const int how = random.bounded(8) == 0 ? 0 : random.bounded(1, 6);
            QString wrong = read(path, how, saved, backups);
            if (wrong.isEmpty()) {
                const QString word = u"woord%1x%2"_s.arg(number).arg(reader);
                const tests::Answer answer = window.sayAll(
                    {{u"field"_s, u"offering.title"_s, u"nl"_s}, {u"key"_s, u"Ctrl+End"_s}, {u"type"_s, u' ' + word},
                        {u"settle"_s}, {u"wait"_s, QString::number(random.bounded(30))}, {u"look"_s}});
                if (!answer.isDone) {
                    return answer.why;
                }
                if (!answer.saysSaved()) {
                    return u"it says: "_s + answer.status + answer.messages.join(u"; "_s);
                }
                saved.append(word);
                const QStringList deleted = window.deletedFiles();
                wrong = deleted.isEmpty() ? QString() : u"taken away under the window: "_s + deleted.join(u", "_s);
            }
            if (!wrong.isEmpty()) {
                return wrong;
            }
        }
        QTest::qSleep(random.bounded(1, 60));
        window.kill();

        QString wrong = tests::wrongWith(path);
        const QStringList lost = tests::missingFrom(tests::titlesIn(path, wrong), saved);
        if (!lost.isEmpty()) {
            return u"lost: "_s + lost.join(u", "_s) + wrong;
        }
        m_saved += int(saved.size());
        m_backups += int(backups.size());
        for (const Backup &backup : std::as_const(backups)) {
            const QStringList absent = tests::missingFrom(tests::titlesIn(backup.path, wrong), backup.saved);
            if (!absent.isEmpty()) {
                return u"not in the backup that was made after it: "_s + absent.join(u", "_s);
            }
        }
        return wrong;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_sample = m_folder.filePath(u"sample.llo"_s);
        const QString wrong = tests::makeSampleCatalogue(m_sample);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void whatIsSavedOutlivesReadersAndAPowerCut()
    {
        QRandomGenerator random(20270202);
        const int count = tests::rounds(3, 20, 200);
        for (int number = 0; number < count; ++number) {
            const QString path = m_folder.filePath(u"round%1.llo"_s.arg(number));
            QVERIFY(QFile::copy(m_sample, path));
            tests::DrivenWindow window(path);
            const QString wrong = round(path, window, random, number);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"round %1 of %2: "_s.arg(number + 1).arg(count) + wrong));
            QVERIFY(QFile::remove(path));
        }
        qInfo("%d rounds, %d edits said to be saved and there, %d backups that hold what they should", count, m_saved,
            m_backups);
    }

    /** The same with a window that is really shown. */
    void onADisplay()
    {
        if (tests::rounds(1, 0, 0) == 0) {
            QSKIP("it is tried among those of every day");
        }
        const QString path = m_folder.filePath(u"display.llo"_s);
        QVERIFY(QFile::copy(m_sample, path));
        tests::DrivenWindow window(path);
        if (!window.useDisplay()) {
            QSKIP("there is no virtual display: packaging/test gives one");
        }
        QRandomGenerator random(20270203);
        const QString wrong = round(path, window, random, 0);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
};

LEERSCHAKEL_TEST_MAIN(ReaderBesideTest)
#include "readerbeside_test.moc"
