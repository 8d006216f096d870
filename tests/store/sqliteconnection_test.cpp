// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqliteconnection.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using store::SqliteConnection;

class SqliteConnectionTest : public QObject
{
    Q_OBJECT

    /** A database with one value, 1, whose name has characters with a meaning in an address. */
    static QString fileIn(const QTemporaryDir &folder)
    {
        const QString path = folder.filePath(u"a b#1?%20.db"_s);
        QFile file(path);
        const bool isMade = file.open(QIODevice::WriteOnly); // an empty file is an empty database
        file.close();
        const auto writing = isMade ? SqliteConnection::writing(path)
                                    : std::unexpected(domain::Error::of(domain::Failure::System, u"?"_s));
        return writing && (*writing)->run("CREATE TABLE t (x); INSERT INTO t VALUES (1)") ? path : QString();
    }

    static QString valueIn(SqliteConnection &connection)
    {
        auto statement = connection.statement(u"SELECT x FROM t"_s);
        return statement && statement->next().value_or(false) ? statement->row().string(0) : QString();
    }

private Q_SLOTS:
    void inMemoryEachIsItsOwn()
    {
        const auto one = SqliteConnection::inMemory();
        const auto other = SqliteConnection::inMemory();
        SUCCEEDS(one);
        SUCCEEDS(other);
        SUCCEEDS((*one)->run("CREATE TABLE t (x)"));
        FAILS_WITH((*other)->run("INSERT INTO t VALUES (1)"), u"store.sql"_s);
    }

    void aFileIsReadAndNotWritten()
    {
        const QTemporaryDir folder;
        const QString path = fileIn(folder);
        QVERIFY(!path.isEmpty());
        const auto reading = SqliteConnection::reading(path);
        SUCCEEDS(reading);
        QCOMPARE(valueIn(**reading), u"1"_s);
        FAILS_WITH((*reading)->run("INSERT INTO t VALUES (2)"), u"store.readOnlyPlace"_s);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QFileInfo(path).fileName()});
    }

    void aFileIsWrittenWithoutItsTriggers()
    {
        const QTemporaryDir folder;
        const QString path = fileIn(folder);
        QVERIFY(!path.isEmpty());
        {
            const auto writing = SqliteConnection::writing(path);
            SUCCEEDS(writing);
            SUCCEEDS((*writing)->run("CREATE TRIGGER spy AFTER UPDATE ON t BEGIN UPDATE t SET x = 'spied'; END"));
            SUCCEEDS((*writing)->run("UPDATE t SET x = 2"));
        }
        const auto reading = SqliteConnection::reading(path);
        SUCCEEDS(reading);
        QCOMPARE(valueIn(**reading), u"2"_s);
    }

    void whatIsNotThereIsNotMade()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"weg #1?.llo"_s);
        FAILS_WITH(SqliteConnection::reading(path), u"store.cannotRead"_s);
        FAILS_WITH(SqliteConnection::writing(path), u"store.cannotRead"_s);
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

LEERSCHAKEL_TEST_MAIN(SqliteConnectionTest)
#include "sqliteconnection_test.moc"
