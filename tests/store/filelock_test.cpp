// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/filelock.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using store::FileLock;

class FileLockTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_path = m_folder.filePath(u"%1.lock"_s.arg(QString::fromLatin1(QTest::currentTestFunction())));
    }

    void oneHasItAtATime()
    {
        FileLock first(m_path);
        FileLock second(m_path);
        QCOMPARE(first.take(), FileLock::Taken::Yes);
        QVERIFY(!first.wasLeft());
        QCOMPARE(second.take(), FileLock::Taken::Held);
        QCOMPARE(second.owner().process, QCoreApplication::applicationPid());
        QCOMPARE(second.owner().program, QCoreApplication::applicationName());
        first.release();
        QVERIFY(!QFile::exists(m_path));
        QCOMPARE(second.take(), FileLock::Taken::Yes);
    }

    void whatWasNotedIsFoundByWhoComesNext()
    {
        {
            FileLock first(m_path);
            QCOMPARE(first.take(), FileLock::Taken::Yes);
            first.note({u"one"_s, u"two"_s}, true);
            QCOMPARE(FileLock::noteIn(m_path), (QStringList{u"one"_s, u"two"_s}));
            first.note({u"three"_s}, false);
            first.leave();
        }
        QVERIFY(QFile::exists(m_path));
        FileLock second(m_path);
        QCOMPARE(second.take(), FileLock::Taken::Yes);
        QVERIFY(second.wasLeft());
        QCOMPARE(second.leftNote(), QStringList{u"three"_s});
        QCOMPARE(FileLock::noteIn(m_path), QStringList{u"three"_s}); // until another note is made
    }

    void itGoesWithItsHolder()
    {
        {
            FileLock first(m_path);
            QCOMPARE(first.take(), FileLock::Taken::Yes);
        }
        QVERIFY(!QFile::exists(m_path));
    }

    void whereNoFileCanBeNoLockIs()
    {
        FileLock lock(m_folder.filePath(u"absent/folder/x.lock"_s));
        QCOMPARE(lock.take(), FileLock::Taken::Impossible);
        QCOMPARE(FileLock::noteIn(u"/absent"_s), QStringList());
    }
};

LEERSCHAKEL_TEST_MAIN(FileLockTest)
#include "filelock_test.moc"
