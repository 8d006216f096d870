// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneoffering.h"
#include "store/integrity.h"
#include "store/renumbering.h"
#include "store/replica.h"
#include "support/rows.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using store::Clocks;

class RenumberingTest : public QObject
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

    void clocksThatAreAhead_data()
    {
        QTest::addColumn<int>("ahead"); // days
        QTest::addColumn<bool>("isSent");
        QTest::addColumn<Clocks>("result");
        QTest::newRow("right") << 0 << false << Clocks::Right;
        QTest::newRow("some hours are no matter") << 1 << false << Clocks::Right;
        QTest::newRow("years, and nobody has it") << 3000 << false << Clocks::Mended;
        QTest::newRow("years, and somebody has it") << 3000 << true << Clocks::Ahead;
    }

    void clocksThatAreAhead()
    {
        QFETCH(const int, ahead);
        QFETCH(const bool, isSent);
        QFETCH(const Clocks, result);
        m_catalogue->setClock([ahead] { return QDateTime::currentDateTimeUtc().addDays(ahead).addSecs(-60); });
        m_one.setTitle(*m_catalogue, u"Twee"_s);
        const qint64 before = tests::numberOf(*m_catalogue, u"SELECT max(clock) FROM change"_s);
        if (isSent) {
            SUCCEEDS(m_catalogue->inTransaction([&] { return store::sealChanges(*m_catalogue); }));
        }
        m_catalogue->setClock([] { return QDateTime::currentDateTimeUtc(); });
        store::Result<Clocks> mended;
        SUCCEEDS(m_catalogue->inTransaction([&] {
            mended = store::mendClocks(*m_catalogue);
            return mended.transform([](Clocks) {});
        }));
        QCOMPARE(*mended, result);
        QCOMPARE(tests::numberOf(*m_catalogue, u"SELECT max(clock) FROM change"_s) < before, result == Clocks::Mended);
        QCOMPARE(tests::titleIn(*m_catalogue, m_one.id()), u"Twee"_s);
        QVERIFY(store::check(*m_catalogue)->isEmpty());
    }

    void fromANumberOnTheyAreOfASuccessor()
    {
        m_one.setTitle(*m_catalogue, u"Twee"_s);
        const QStringList before = tests::textRows(*m_catalogue, u"SELECT id FROM change ORDER BY seq"_s);
        QCOMPARE(before.size(), 3);
        const auto from = store::ownReplicaRow(*m_catalogue);
        SUCCEEDS(from);
        SUCCEEDS(m_catalogue->inTransaction([&] { return store::renumber(*m_catalogue, *from, 2); }));
        QCOMPARE(tests::textRows(*m_catalogue, u"SELECT number FROM change WHERE replica = ?"_s, {*from}),
            QStringList{u"1"_s});
        QCOMPARE(
            tests::textRows(*m_catalogue, u"SELECT number FROM change WHERE replica <> ? ORDER BY number"_s, {*from}),
            (QStringList{u"1"_s, u"2"_s}));
        // New ids, and unchanged records.
        const QStringList after = tests::textRows(*m_catalogue, u"SELECT id FROM change ORDER BY seq"_s);
        QCOMPARE(after.value(0), before[0]);
        QVERIFY(!after.contains(before[1]) && !after.contains(before[2]));
        QCOMPARE(tests::titleIn(*m_catalogue, m_one.id()), u"Twee"_s);
        QVERIFY(store::check(*m_catalogue)->isEmpty());
    }
};

LEERSCHAKEL_TEST_MAIN(RenumberingTest)
#include "renumbering_test.moc"
