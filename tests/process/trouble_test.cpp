// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/beside.h"
#include "support/drivenwindow.h"
#include "support/extent.h"
#include "support/program.h"
#include "support/smalldisk.h"
#include "support/testmain.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace leerschakel;

namespace {

bool hasOwnMounts = false;

} // namespace

/**
 * What goes wrong with the file while the window is open: the window reports that changes are not saved, keeps what was
 * typed in its fields, and saves it once it can.
 */
class TroubleTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<tests::DrivenWindow> m_window;

    bool isKept(const QString &word)
    {
        QString wrong;
        return tests::missingFrom(tests::titlesIn(m_path, wrong), {word}).isEmpty() && wrong.isEmpty();
    }
    /** Types \a word in a field, and waits until the window says \a words. */
    tests::Answer type(const QString &word, const QString &words)
    {
        return m_window->sayAll({{u"field"_s, u"offering.title"_s, u"nl"_s}, {u"key"_s, u"Ctrl+End"_s},
            {u"type"_s, u' ' + word}, {u"until"_s, words}});
    }
    bool isShown(const QString &word)
    {
        return m_window->say({u"shown"_s, u"offering.title"_s, u"nl"_s}).text.contains(word);
    }
    bool saves() { return m_window->say({u"until"_s, u"Everything saved"_s}).isDone; }

    /**
     * Opens a window on a new catalogue in \a folder and verifies that it saves. Returns what was wrong, or nothing.
     */
    QString open(const QString &folder)
    {
        m_path = folder + u"/proef.llo"_s;
        QString wrong = tests::makeSampleCatalogue(m_path);
        m_window = std::make_unique<tests::DrivenWindow>(m_path);
        wrong += m_window->start();
        if (!wrong.isEmpty()) {
            return wrong;
        }
        const tests::Answer first = type(u"eerst"_s, u"Being typed"_s);
        return first.isDone && saves() ? QString() : first.why + u" it says: "_s + m_window->answer().status;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
    }

    void theFileIsMovedAwayAndComesBack()
    {
        QCOMPARE(open(m_folder->path()), QString());
        const QString elsewhere = m_folder->filePath(u"elders"_s);
        QVERIFY(QDir().mkpath(elsewhere));
        const auto move = [&](const QString &from, const QString &to) {
            return QFile::rename(from + u"/proef.llo"_s, to + u"/proef.llo"_s);
        };
        QVERIFY(move(m_folder->path(), elsewhere));
        const tests::Answer answer = type(u"verhuisd"_s, u"the file is gone"_s);
        QVERIFY2(answer.isDone, qPrintable(answer.why));
        QVERIFY2(!answer.saysSaved(), qPrintable(answer.status));
        QVERIFY(isShown(u"verhuisd"_s));
        QVERIFY(!QFile::exists(m_path)); // no other file is created in its place
        QVERIFY(move(elsewhere, m_folder->path()));
        QVERIFY(saves());
        m_window->kill();
        QVERIFY(isKept(u"eerst"_s));
        QVERIFY(isKept(u"verhuisd"_s));
        QCOMPARE(tests::wrongWith(m_path), QString());
    }

    void theFileIsDeleted()
    {
        QCOMPARE(open(m_folder->path()), QString());
        QVERIFY(QFile::remove(m_path));
        const tests::Answer answer = type(u"verdwenen"_s, u"the file is gone"_s);
        QVERIFY2(answer.isDone, qPrintable(answer.why));
        QVERIFY2(!answer.saysSaved(), qPrintable(answer.status));
        QVERIFY(isShown(u"verdwenen"_s));
    }

    void theDiskIsFull()
    {
        if (!hasOwnMounts) {
            QSKIP("a small file system cannot be mounted here");
        }
        tests::SmallDisk disk(m_folder->filePath(u"klein"_s), 8 << 20);
        QVERIFY(disk.isMounted());
        QCOMPARE(open(m_folder->filePath(u"klein"_s)), QString());
        QVERIFY(disk.fill());
        const tests::Answer answer = type(QString(800, u'v') + u"vol"_s, u"full"_s);
        QVERIFY2(answer.isDone, qPrintable(answer.why));
        QVERIFY2(!answer.saysSaved(), qPrintable(answer.status));
        QVERIFY(isShown(u"vol"_s));
        const tests::Ended listed = tests::runCli({u"list"_s, m_path});
        QVERIFY2(listed.code == 0, listed.messages.constData()); // reading needs no space
        disk.makeRoom();
        QVERIFY(saves());
        m_window->kill();
        QVERIFY(isKept(u"vol"_s));
        QCOMPARE(tests::wrongWith(m_path), QString());
        m_window.reset();
    }

    void anotherHoldsTheFileForSeconds()
    {
        QCOMPARE(open(m_folder->path()), QString());
        {
            const tests::Holding other(m_path);
            QVERIFY(other.isHeld());
            const tests::Answer typed = type(u"wacht"_s, u"another program is writing"_s);
            QVERIFY2(typed.isDone, qPrintable(typed.why));
            QVERIFY(m_window->say({u"row"_s, u"2"_s}).isDone);
            // The window keeps answering; if it waited for the other program, it would freeze for seconds at each
            // attempt.
            int slow = 0;
            for (int look = 0; look < 20; ++look) {
                QElapsedTimer timer;
                timer.start();
                const tests::Answer answer = m_window->say({u"look"_s});
                QVERIFY2(answer.isDone && !answer.saysSaved(), qPrintable(answer.why + answer.status));
                slow += timer.elapsed() > 2000 ? 1 : 0;
                QTest::qSleep(100);
            }
            QVERIFY2(slow < 3, qPrintable(u"%1 answers of 20 were late"_s.arg(slow)));
        }
        QVERIFY(saves());
        m_window->kill();
        QVERIFY(isKept(u"wacht"_s));
        QCOMPARE(tests::wrongWith(m_path), QString());
    }
};

static int runTroubleTest(int argc, char *argv[])
{
    hasOwnMounts = leerschakel::tests::makeOwnMounts();
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication application(argc, argv);
    TroubleTest test;
    return QTest::qExec(&test, argc, argv);
}
LEERSCHAKEL_TEST_RUN_BY(TroubleTest, runTroubleTest);
#include "trouble_test.moc"
