// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneoffering.h"
#include "store/interruption.h"

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace leerschakel;

class InterruptionTest : public QObject
{
    Q_OBJECT

private:
    tests::OneOffering m_one;
    std::unique_ptr<store::Catalogue> m_catalogue;

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_catalogue.reset();
        m_catalogue = m_one.fresh();
        QVERIFY(m_catalogue);
    }

    void aStatementEndsFromAnotherThreadAndItsTransactionIsRolledBack()
    {
        // This would count for hours.
        const QString endless =
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n WHERE i < 0"_s;
        std::atomic_bool isDone = false;
        std::thread other([&] {
            while (!isDone) { // again, as the statement may not have begun yet
                store::interrupt(*m_catalogue);
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            }
        });
        const auto done = m_catalogue->inTransaction([&]() -> store::Result<void> {
            const auto put = m_catalogue->execute(u"UPDATE offering SET title_nl = 'x'"_s);
            const auto counted = put ? m_catalogue->single(endless) : std::unexpected(put.error());
            return counted.transform([](const QVariant &) {});
        });
        isDone = true;
        other.join();
        FAILS_WITH(done, u"cancelled"_s);
        QCOMPARE(tests::titleIn(*m_catalogue, m_one.id()), u"Een"_s);
        m_one.setTitle(*m_catalogue, u"Twee"_s); // the next statement is not interrupted
    }
};

LEERSCHAKEL_TEST_MAIN(InterruptionTest)
#include "interruption_test.moc"
