// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlerror.h"
#include "store/sqliteconnection.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QDir>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Failure;

class SqlErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachResultOfSqlite_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("message");
        QTest::addColumn<Failure>("failure");
        const auto row = [](const char *name, int code, const QString &message, Failure failure,
                             const QString &words = u"w"_s) {
            QTest::newRow(name) << code << words << message << failure;
        };
        row("full", SQLITE_FULL, u"store.diskFull"_s, Failure::System);
        row("busy", SQLITE_BUSY, u"store.busy"_s, Failure::Locked);
        row("busy, with more", SQLITE_BUSY_SNAPSHOT, u"store.busy"_s, Failure::Locked);
        row("locked", SQLITE_LOCKED, u"store.busy"_s, Failure::Locked);
        row("read-only", SQLITE_READONLY_DIRECTORY, u"store.readOnlyPlace"_s, Failure::System);
        row("interrupted", SQLITE_INTERRUPT, u"cancelled"_s, Failure::Cancelled);
        row("damaged", SQLITE_CORRUPT_VTAB, u"store.damaged"_s, Failure::Data);
        row("no database", SQLITE_NOTADB, u"store.notACatalogue"_s, Failure::Data);
        row("cannot open", SQLITE_CANTOPEN, u"store.cannotRead"_s, Failure::System);
        row("in use", SQLITE_CONSTRAINT_FOREIGNKEY, u"change.inUse"_s, Failure::Conflict,
            u"FOREIGN KEY constraint failed"_s);
        row("not unique", SQLITE_CONSTRAINT_UNIQUE, u"store.sql"_s, Failure::Conflict,
            u"UNIQUE constraint failed: a.b"_s);
        row("wrong", SQLITE_ERROR, u"store.sql"_s, Failure::System);
        row("the disk fails, and has room", SQLITE_IOERR_WRITE, u"store.sql"_s, Failure::System);
    }

    void eachResultOfSqlite()
    {
        QFETCH(const int, code);
        QFETCH(const QString, words);
        QFETCH(const QString, message);
        QFETCH(const Failure, failure);
        const domain::Error error = store::sqlError(code, words, QDir::tempPath() + u"/x.llo"_s);
        QCOMPARE(error.message.code, message);
        QCOMPARE(error.failure, failure);
    }

    void aScriptStopsAtItsFirstError()
    {
        const auto connection = store::SqliteConnection::inMemory();
        SUCCEEDS(connection);
        sqlite3 *const handle = (*connection)->handle();
        SUCCEEDS(store::runScript(
            handle, "CREATE TABLE t (x); INSERT INTO t VALUES ('a;b'); -- not; here\nSELECT 1;", u"p"_s));
        const auto failed =
            store::runScript(handle, "INSERT INTO t VALUES (2); INSERT INTO u VALUES (3); DELETE FROM t;", u"p"_s);
        FAILS_WITH(failed, u"store.sql"_s);
        QVERIFY(failed.error().message.arguments.value(0).contains(u"no such table: u"));
        auto rows = (*connection)->statement(u"SELECT group_concat(x) FROM t"_s);
        SUCCEEDS(rows);
        QVERIFY(rows->next().value_or(false));
        QCOMPARE(rows->row().string(0), u"a;b,2"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(SqlErrorTest)
#include "sqlerror_test.moc"
