// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/largewrite.h"
#include "store/sqlitehandle.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Error;
using domain::Failure;
using store::Catalogue;
using store::LargeWrite;
using store::Result;

namespace {

/** Lets the work go on for a number of steps, and counts them. */
class Steps : public domain::Progress
{
public:
    explicit Steps(int most = 1'000'000) : m_most(most) {}
    [[nodiscard]] bool step(qint64, qint64, const domain::Message &what) override
    {
        m_what = what.code;
        return ++m_taken <= m_most;
    }
    [[nodiscard]] int taken() const { return m_taken; }
    [[nodiscard]] const QString &what() const { return m_what; }

private:
    int m_most;
    int m_taken = 0;
    QString m_what;
};

const Error refused = Error::of(Failure::Conflict, u"change.inUse"_s);

} // namespace

/** Large transactions, which can be stopped at any point. */
class LargeWriteTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_catalogue;

    [[nodiscard]] QString path() const { return m_folder->filePath(u"proef.llo"_s); }
    [[nodiscard]] qint64 sizeOfLog() const { return QFileInfo(path() + u"-wal"_s).size(); }

    Result<void> put(const QString &key) { return m_catalogue->setInfo(key, u"x"_s); }
    [[nodiscard]] bool has(const QString &key) { return m_catalogue->info(key) == Result<QString>(u"x"_s); }

    /** Twelve megabytes in one statement, far more than the thousand pages that a commit copies by itself. */
    Result<void> putMuch()
    {
        return m_catalogue->execute(
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12000) "
            "INSERT INTO catalogue_info (key, value) SELECT 'much' || i, hex(randomblob(500)) FROM n"_s);
    }
    /** 2: commits wait for the disk; 1: only copying the log does. */
    [[nodiscard]] int synchronous() { return m_catalogue->single(u"PRAGMA synchronous"_s).value_or(-1).toInt(); }
    [[nodiscard]] qint64 much()
    {
        return m_catalogue->single(u"SELECT count(*) FROM catalogue_info WHERE key LIKE 'much%'"_s)
            .value_or(-1)
            .toLongLong();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = Catalogue::create(path(), {});
        SUCCEEDS(made);
        m_catalogue = *std::move(made);
    }

    void cleanup() { m_catalogue.reset(); }

    void theCommitLeavesCopyingToSettle()
    {
        {
            LargeWrite write(*m_catalogue, [] { return Result<void>(); });
            SUCCEEDS(m_catalogue->inTransaction([&] { return putMuch(); }));
        }
        const qint64 before = QFileInfo(path()).size();
        QCOMPARE(synchronous(), 1);
        QVERIFY(sizeOfLog() > 8 << 20);
        QVERIFY(before < 4 << 20);
        Steps steps;
        QCOMPARE(store::settle(*m_catalogue, steps), Result<bool>(true));
        QCOMPARE(steps.what(), u"store.finishing"_s);
        QCOMPARE(synchronous(), 2);
        QVERIFY(QFileInfo(path()).size() > 8 << 20);
        QCOMPARE(much(), 12000);
        // A log that was copied is written from its beginning again: commits copy it as usual.
        const qint64 size = sizeOfLog();
        SUCCEEDS(put(u"small"_s));
        QCOMPARE(sizeOfLog(), size);
        m_catalogue.reset();
        QVERIFY(!QFileInfo::exists(path() + u"-wal"_s));
    }

    void whatIsNotSettledWaitsInTheLog()
    {
        {
            LargeWrite write(*m_catalogue, [] { return Result<void>(); });
            SUCCEEDS(m_catalogue->inTransaction([&] { return putMuch(); }));
        }
        Steps atOnce(0);
        QCOMPARE(store::settle(*m_catalogue, atOnce), Result<bool>(false));
        QCOMPARE(synchronous(), 2);
        QCOMPARE(atOnce.taken(), 1);
        QCOMPARE(much(), 12000);
        m_catalogue.reset();
        QVERIFY(sizeOfLog() > 8 << 20);
        for (const store::Access access : {store::Access::Read, store::Access::Write}) {
            auto again = Catalogue::open(path(), access, {});
            SUCCEEDS(again);
            m_catalogue = *std::move(again);
            QCOMPARE(much(), 12000);
            m_catalogue.reset();
            QCOMPARE(sizeOfLog(), 0);
            QVERIFY(QFileInfo(path()).size() > 8 << 20);
        }
    }

    void copyingIsStoppedFromBeside()
    {
        {
            LargeWrite write(*m_catalogue, [] { return Result<void>(); });
            for (int i = 0; i < 4; ++i) {
                SUCCEEDS(m_catalogue->execute(u"DELETE FROM catalogue_info WHERE key LIKE 'much%'"_s));
                SUCCEEDS(m_catalogue->inTransaction([&] { return putMuch(); }));
            }
        }
        Steps soon(1); // the first step comes before copying; there may be no second where copying is quick
        QCOMPARE(store::settle(*m_catalogue, soon), Result<bool>(soon.taken() == 1));
        QCOMPARE(much(), 12000);
        SUCCEEDS(put(u"next"_s));
        QVERIFY(has(u"next"_s));
    }

    void aStatementIsStoppedInItsMidst()
    {
        int asked = 0;
        LargeWrite write(*m_catalogue, [&]() -> Result<void> {
            return ++asked < 3 ? Result<void>() : std::unexpected(Error::of(Failure::Cancelled, u"cancelled"_s));
        });
        FAILS_WITH(m_catalogue->inTransaction([&] { return putMuch(); }), u"cancelled"_s);
        QCOMPARE(asked, 3);
        QCOMPARE(much(), 0);
        QCOMPARE(synchronous(), 1);
        SUCCEEDS(write.abandon());
        QCOMPARE(synchronous(), 2);
        SUCCEEDS(m_catalogue->inTransaction([&] { return putMuch(); }));
        QCOMPARE(much(), 12000);
    }
};

LEERSCHAKEL_TEST_MAIN(LargeWriteTest)
#include "largewrite_test.moc"
