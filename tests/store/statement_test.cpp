// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/derived.h"
#include "store/journal.h"
#include "store/offeringlist.h"
#include "store/records.h"
#include "support/generator.h"
#include "support/interrupted.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Error;
using domain::Failure;
using domain::Id;
using domain::Kind;
using store::Catalogue;
using store::Result;
using store::Row;
using store::Statement;

/** Reading and writing by statements: failures are errors, results are complete, and released statements are reused. */
class StatementTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int offerings = 60;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_catalogue;

    static const QString &manyNumbers()
    {
        static const QString sql =
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) SELECT i FROM n"_s;
        return sql;
    }
    /** The number of prepared statements of the connection. */
    int prepared()
    {
        int count = 0;
        sqlite3 *const handle = store::handleOf(*m_catalogue);
        for (sqlite3_stmt *each = sqlite3_next_stmt(handle, nullptr); each; each = sqlite3_next_stmt(handle, each)) {
            ++count;
        }
        return count;
    }
    Result<QVariantList> columns(const QString &sql, const QVariantList &values)
    {
        QVariantList read;
        const Result<void> done = m_catalogue->rows(sql, values, [&](const Row &row) {
            for (int i = 0; i < values.size(); ++i) {
                read.append(row.value(i));
            }
        });
        return done ? Result<QVariantList>(read) : std::unexpected(done.error());
    }

private Q_SLOTS:
    void initTestCase()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = Catalogue::create(m_folder->filePath(u"proef.llo"_s), {});
        SUCCEEDS(made);
        m_catalogue = *std::move(made);
        tests::Generator generator({.offerings = offerings});
        SUCCEEDS(store::apply(*m_catalogue, generator.referred()));
        while (!generator.atEnd()) {
            SUCCEEDS(store::apply(*m_catalogue, generator.next()));
        }
    }

    void cleanupTestCase() { m_catalogue.reset(); }

    void valuesComeBackAsTheyWere()
    {
        const QVariantList values{7, qint64(1) << 60, true, 2.5, u"tekst"_s, QString(u""_s), u"\uFFFE\uFFFF"_s,
            QByteArray("\0\x01", 2), QVariant(), QString(), QVariant(QMetaType::fromType<QString>()),
            QVariant(QMetaType::fromType<qlonglong>()), QVariant(QMetaType::fromType<double>())};
        const auto read = columns(u"SELECT "_s + QStringList(values.size(), u"?"_s).join(u", "_s), values);
        SUCCEEDS(read);
        const QVariantList expected{7LL, qint64(1) << 60, 1LL, 2.5, u"tekst"_s, QString(u""_s), u"\uFFFE\uFFFF"_s,
            QByteArray("\0\x01", 2), {}, {}, {}, {}, {}};
        QCOMPARE(*read, expected);
        QVERIFY(!read->at(5).toString().isNull());
        QVERIFY(read->at(9).toString().isNull());
    }

    void whatEndsReadingEarlyLeavesTheStatementAsNew()
    {
        for (int i = 0; i < 2; ++i) {
            int taken = 0;
            SUCCEEDS(m_catalogue->rows(manyNumbers(), {}, [&](const Row &) { return ++taken < 10; }));
            QCOMPARE(taken, 10);
            FAILS_WITH(m_catalogue->rows(manyNumbers(), {},
                           [&](const Row &) -> Result<void> {
                               return std::unexpected(Error::of(Failure::Conflict, u"change.inUse"_s));
                           }),
                u"change.inUse"_s);
        }
        qint64 sum = 0;
        SUCCEEDS(m_catalogue->rows(manyNumbers(), {}, [&](const Row &row) { sum += row.integer(0); }));
        QCOMPARE(sum, 500'500);
    }

    void aStatementCanRunWithinItsOwnLoop()
    {
        const QString sql = u"SELECT value FROM json_each(?) ORDER BY 1"_s;
        QStringList pairs;
        SUCCEEDS(m_catalogue->rows(sql, {u"[1,2,3]"_s}, [&](const Row &outer) {
            return m_catalogue->rows(sql, {u"[4,5]"_s},
                [&](const Row &inner) { pairs.append(u"%1-%2"_s.arg(outer.integer(0)).arg(inner.integer(0))); });
        }));
        QCOMPARE(pairs.join(u' '), u"1-4 1-5 2-4 2-5 3-4 3-5"_s);
    }

    void whatIsLetGoOfIsUsedAgain()
    {
        const QString sql = u"SELECT ? + 1"_s;
        QCOMPARE(m_catalogue->single(sql, {1}), Result<QVariant>(2LL));
        const int before = prepared();
        for (int i = 0; i < 100; ++i) {
            QCOMPARE(m_catalogue->single(sql, {i}), Result<QVariant>(i + 1LL));
        }
        QCOMPARE(prepared(), before);
        {
            auto one = m_catalogue->statement(sql);
            auto other = m_catalogue->statement(sql);
            SUCCEEDS(one);
            SUCCEEDS(other);
            QCOMPARE(prepared(), before + 1);
            Statement moved = *std::move(one);
            moved.bind(0, 5);
            QCOMPARE(moved.next(), Result<bool>(true));
            QCOMPARE(moved.row().integer(0), 6);
        }
        QCOMPARE(prepared(), before + 1);
        // Values bound by the previous holder are gone.
        QCOMPARE(m_catalogue->single(sql), Result<QVariant>(QVariant()));
    }

    void pragmasAreNotKept()
    {
        const int before = prepared();
        QVERIFY(m_catalogue->single(u"PRAGMA cache_size"_s) != Result<QVariant>(-1000LL));
        SUCCEEDS(m_catalogue->execute(u"PRAGMA cache_size = -1000"_s));
        QCOMPARE(m_catalogue->single(u"PRAGMA cache_size"_s), Result<QVariant>(-1000LL));
        SUCCEEDS(m_catalogue->execute(u"PRAGMA cache_size = -32000"_s));
        QCOMPARE(prepared(), before);
    }

    void aParameterThatCannotBeBoundIsAnError()
    {
        FAILS_WITH(m_catalogue->execute(u"SELECT ?"_s, {1, 2}), u"store.sql"_s);
        auto statement = m_catalogue->statement(u"SELECT ?"_s);
        SUCCEEDS(statement);
        statement->bind(1, u"none"_s);
        QVERIFY(!statement->next());
        // The next run is not affected.
        statement->bind(0, 1);
        QCOMPARE(statement->next(), Result<bool>(true));
        // A statement that still has rows accepts no values.
        auto running = m_catalogue->statement(manyNumbers() + u" WHERE i <> ?"_s);
        SUCCEEDS(running);
        running->bind(0, 1);
        QCOMPARE(running->next(), Result<bool>(true));
        running->bind(0, 2);
        QVERIFY(!running->next());
    }

    void whatIsWrongIsAnError()
    {
        QVERIFY(!m_catalogue->statement(u"SELECT no_such_function()"_s));
        QVERIFY(!m_catalogue->execute(u"DELETE FROM no_such_table"_s));
        FAILS_WITH(
            m_catalogue->execute(u"INSERT INTO catalogue_info (key, value) SELECT key, value FROM catalogue_info"_s),
            u"store.sql"_s);
        // An error in the middle of reading, not at the beginning.
        int taken = 0;
        const QString stumbles =
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT abs(iif(i < 5, i, "
            "-9223372036854775807 - 1)) FROM n"_s;
        FAILS_WITH(m_catalogue->rows(stumbles, {}, [&](const Row &) { ++taken; }), u"store.sql"_s);
        QCOMPARE(taken, 4);
    }

    void aTransactionThatCannotBeCommittedIsTakenBack()
    {
        FAILS_WITH(m_catalogue->inTransaction([&] {
            return m_catalogue->execute(u"PRAGMA defer_foreign_keys = ON"_s).and_then([&] {
                return m_catalogue->execute(
                    u"INSERT INTO contact (id, organisation, hash) VALUES ('01a20030-32e9-705b-890a-4fcd61aa4980', "
                    "'none', '')"_s);
            });
        }),
            u"change.inUse"_s);
        QCOMPARE(
            m_catalogue->single(u"SELECT count(*) FROM contact WHERE organisation = 'none'"_s), Result<QVariant>(0LL));
        SUCCEEDS(m_catalogue->inTransaction([&] { return m_catalogue->setInfo(u"next"_s, u"x"_s); }));
    }

    void aReadingThatIsNotEndedKeepsNoTransactionOpen()
    {
        {
            auto reading = m_catalogue->statement(u"SELECT id FROM offering"_s);
            SUCCEEDS(reading);
            QCOMPARE(reading->next(), Result<bool>(true));
        }
        QCOMPARE(sqlite3_txn_state(store::handleOf(*m_catalogue), nullptr), SQLITE_TXN_NONE);
    }

    void recordsAreReadWholeOrNotAtAll()
    {
        tests::verifyAllOrNothing(
            *m_catalogue, [](Catalogue &catalogue) { return store::loadAll(catalogue, Kind::Organisation); });
        tests::verifyAllOrNothing(
            *m_catalogue, [](Catalogue &catalogue) { return store::nextOfferings(catalogue, Id(), offerings); });
        tests::verifyAllOrNothing(*m_catalogue, [](Catalogue &catalogue) {
            return store::nextOfferings(catalogue, Id(), offerings)
                .and_then([&](const QList<Id> &ids) { return store::loadTrees(catalogue, ids); })
                .transform([](const QList<domain::OfferingTree> &trees) {
                    QStringList hashes;
                    for (const domain::OfferingTree &tree : trees) {
                        hashes.append(tree.wholeHash());
                    }
                    return hashes;
                });
        });
    }

    void listsAreReadWholeOrNotAtAll()
    {
        for (const QString &text : {QString(), u"de"_s}) {
            for (const store::SortKey key :
                {store::SortKey::Title, store::SortKey::Updated, store::SortKey::Relevance}) {
                tests::verifyAllOrNothing(*m_catalogue,
                    [&](Catalogue &catalogue) { return store::findOfferings(catalogue, {.text = text, .sort = key}); });
            }
        }
        tests::verifyAllOrNothing(*m_catalogue, [](Catalogue &catalogue) {
            return store::findOfferings(catalogue, {})
                .and_then([&](const QList<qint64> &rows) { return store::offeringRows(catalogue, rows); })
                .transform([](const QList<store::OfferingRow> &rows) {
                    QStringList read;
                    for (const store::OfferingRow &row : rows) {
                        read.append(u"%1 %2 %3"_s.arg(row.id.toString()).arg(row.skillLinks).arg(row.findings.size()));
                    }
                    return read;
                });
        });
    }

    void whatIsOutOfStepIsFoundOrNotSought()
    {
        tests::verifyAllOrNothing(
            *m_catalogue, [](Catalogue &catalogue) { return store::taughtOutOfStep(catalogue, 10); });
        tests::verifyAllOrNothing(
            *m_catalogue, [](Catalogue &catalogue) { return store::searchOutOfStep(catalogue, 10); });
    }

    /** A page in the middle of a table that the disk returns changed. */
    void aDamagedPageIsAnError()
    {
        const QString path = m_folder->filePath(u"beschadigd.llo"_s);
        qint64 page = 0, size = 0;
        {
            const auto copy = Catalogue::create(path, {});
            SUCCEEDS(copy);
            tests::Generator generator({.offerings = 200});
            SUCCEEDS(store::apply(**copy, generator.referred()));
            SUCCEEDS(store::apply(**copy, generator.next(200)));
            // A leaf in the middle of the table.
            page =
                (*copy)
                    ->single(u"SELECT pageno FROM dbstat WHERE name = 'offering' AND pagetype = 'leaf' ORDER BY path "
                             "LIMIT 1 OFFSET 20"_s)
                    .value_or(0)
                    .toLongLong();
            size = (*copy)->single(u"PRAGMA page_size"_s).value_or(0).toLongLong();
        }
        if (page == 0) {
            QSKIP("this SQLite cannot say which page is whose");
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek((page - 1) * size));
        QCOMPARE(file.write(QByteArray(size, '\x5a')), size);
        file.close();
        const auto damaged = Catalogue::open(path, store::Access::Read, {});
        SUCCEEDS(damaged);
        FAILS_WITH(store::loadAll(**damaged, Kind::Offering), u"store.damaged"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(StatementTest)
#include "statement_test.moc"
