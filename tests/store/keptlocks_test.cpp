// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneoffering.h"
#include "store/gate.h"

#include <QProcess>

using namespace Qt::StringLiterals;
using namespace leerschakel;

/**
 * Anything in a process may look at a file: a file dialog does, at every file of a folder. Closing it drops SQLite's
 * locks, but the catalogue must stay locked for other programs.
 */
class KeptLocksTest : public QObject
{
    Q_OBJECT

private:
    tests::OneOffering m_one;

    /** As a file dialog does, to learn what kind of file it is. */
    void lookAtFiles() const
    {
        const QStringList paths{m_one.path(), m_one.path() + u"-shm"_s, store::logOf(m_one.path())};
        for (const QString &path : paths) {
            QVERIFY(!tests::bytesOf(path).isEmpty());
        }
    }
    /** Another program reads the catalogue, and closes it; it removes the log when it seems to be the last. */
    void readElsewhere() const
    {
        QProcess shell;
        shell.start(u"sqlite3"_s, {m_one.path(), u"SELECT count(*) FROM offering"_s});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardOutput().trimmed(), QByteArray("1"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"sqlite3"_s).isEmpty()) {
            QSKIP("the sqlite3 shell is not installed");
        }
    }
    void init() { tests::failOnWarnings(); }

    void whoeverReadsElsewhereLeavesTheLogOfAProcessThatLookedAtItsFiles()
    {
        auto catalogue = m_one.fresh();
        QVERIFY(catalogue);
        m_one.setTitle(*catalogue, u"Twee"_s);
        lookAtFiles();
        readElsewhere();
        QVERIFY(QFile::exists(store::logOf(m_one.path())));
        m_one.setTitle(*catalogue, u"Drie"_s);
        readElsewhere();
        catalogue.reset();
        QVERIFY(!QFile::exists(store::logOf(m_one.path())));
        catalogue = m_one.opened();
        QVERIFY(catalogue);
        QCOMPARE(tests::titleIn(*catalogue, m_one.id()), u"Drie"_s);
    }

    void theLocksLastUntilTheLastConnectionOfTheProcessCloses()
    {
        auto catalogue = m_one.fresh();
        QVERIFY(catalogue);
        auto reader = m_one.opened(store::Access::Read);
        QVERIFY(reader);
        reader.reset();
        m_one.setTitle(*catalogue, u"Twee"_s);
        lookAtFiles();
        readElsewhere();
        QVERIFY(QFile::exists(store::logOf(m_one.path())));
        m_one.setTitle(*catalogue, u"Drie"_s);
        reader = m_one.opened(store::Access::Read);
        QVERIFY(reader);
        catalogue.reset();
        QVERIFY(QFile::exists(store::logOf(m_one.path())));
        lookAtFiles();
        readElsewhere();
        QVERIFY(QFile::exists(store::logOf(m_one.path())));
        QCOMPARE(tests::titleIn(*reader, m_one.id()), u"Drie"_s);
        reader.reset();
        QVERIFY(!QFile::exists(store::logOf(m_one.path())));
    }

    void aCatalogueThatIsOpenedAgainIsLockedAgain()
    {
        QVERIFY(m_one.fresh());
        for (int i = 0; i < 3; ++i) {
            const auto catalogue = m_one.opened();
            QVERIFY(catalogue);
            m_one.setTitle(*catalogue, QString::number(i));
            lookAtFiles();
            readElsewhere();
            QVERIFY(QFile::exists(store::logOf(m_one.path())));
        }
    }
};

LEERSCHAKEL_TEST_MAIN(KeptLocksTest)
#include "keptlocks_test.moc"
