// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/temporaryfolder.h"
#include "support/testmain.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using store::TemporaryFolder;

class TemporaryFolderTest : public QObject
{
    Q_OBJECT

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void itGoesWithAllThatIsInIt()
    {
        QString path;
        {
            const TemporaryFolder folder;
            QVERIFY(folder.isValid());
            path = folder.path();
            QCOMPARE(folder.filePath(u"x"_s), QString(path + u"/x"_s));
            QVERIFY(QDir(path).mkpath(u"in/diep"_s));
        }
        QVERIFY(!QFileInfo::exists(path));
    }

    void foldersOfDeadProcessesAreSwept()
    {
        const QString start = QDir::tempPath() + u"/leerschakel-"_s;
        const TemporaryFolder living;
        QVERIFY(living.isValid());
        QVERIFY(QDir().mkpath(start + u"dood99/in"_s));
        write(start + u"dood99/in/rest"_s, "x");
        write(start + u"dood99/.leerschakel-owner"_s, "1\nleerschakel\nhier\n");
        QVERIFY(QDir().mkpath(start + u"ander9"_s)); // without a note of its owner
        const TemporaryFolder next;
        QVERIFY(next.isValid());
        QVERIFY(next.path() != living.path());
        QVERIFY(QFileInfo::exists(living.path()));
        QVERIFY(!QFileInfo::exists(start + u"dood99"_s));
        QVERIFY(QDir().rmdir(start + u"ander9"_s));
    }
};

LEERSCHAKEL_TEST_MAIN(TemporaryFolderTest)
#include "temporaryfolder_test.moc"
