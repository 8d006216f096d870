// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/progress.h"
#include "store/laterindexes.h"
#include "store/schemacheck.h"
#include "support/freshcatalogue.h"
#include "support/result.h"
#include "support/rows.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using store::LaterIndexes;

class LaterIndexesTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    const QStringList m_names{u"offering_by_code"_s, u"change_entry_by_owner"_s};

    /** The number of m_names that exist. */
    [[nodiscard]] qint64 there()
    {
        return tests::numberOf(*m_catalogue,
            u"SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND name IN (?, ?)"_s, {m_names[0], m_names[1]});
    }

private Q_SLOTS:
    void init() { makeCatalogue(); }
    void cleanup() { dropCatalogue(); }

    void areMadeAsTheyWere()
    {
        SUCCEEDS(m_catalogue->inTransaction([&]() -> store::Result<void> {
            LaterIndexes indexes(*m_catalogue);
            const auto leftOut = indexes.leaveOut(m_names);
            const qint64 meanwhile = there();
            return leftOut.and_then([&] { return indexes.make(); }).and_then([&]() -> store::Result<void> {
                return meanwhile == 0 ? store::Result<void>()
                                      : std::unexpected(domain::Error::of(domain::Failure::Data, u"still there"_s));
            });
        }));
        QCOMPARE(there(), 2);
        const auto damage = store::checkSchema(*m_catalogue);
        SUCCEEDS(damage);
        QVERIFY(damage->isEmpty());
    }

    void comeBackWhenTheWriteFails()
    {
        FAILS_WITH(m_catalogue->inTransaction([&]() -> store::Result<void> {
            return LaterIndexes(*m_catalogue).leaveOut(m_names).and_then([]() -> store::Result<void> {
                return domain::cancelled();
            });
        }),
            u"cancelled"_s);
        QCOMPARE(there(), 2);
    }

    void stayWhileSomebodyReads()
    {
        SUCCEEDS(m_catalogue->inTransaction([&] {
            LaterIndexes indexes(*m_catalogue);
            return m_catalogue
                ->rows(u"SELECT name FROM sqlite_schema LIMIT 1"_s, {},
                    [&](const store::Row &) { return indexes.leaveOut(m_names); })
                .and_then([&] { return indexes.make(); });
        }));
        QCOMPARE(there(), 2);
        const auto damage = store::checkSchema(*m_catalogue);
        SUCCEEDS(damage);
        QVERIFY(damage->isEmpty());
    }

    void whatIsNotThereIsNoFault()
    {
        SUCCEEDS(m_catalogue->inTransaction([&] {
            LaterIndexes indexes(*m_catalogue);
            return indexes.leaveOut({u"index_of_another_program"_s}).and_then([&] { return indexes.make(); });
        }));
        QCOMPARE(there(), 2);
    }
};

LEERSCHAKEL_TEST_MAIN(LaterIndexesTest)
#include "laterindexes_test.moc"
