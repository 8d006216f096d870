// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneoffering.h"
#include "store/integrity.h"
#include "store/receive.h"
#include "store/reconciliation.h"
#include "support/rows.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using changes::Stamp;
using domain::offeringTable;
using store::Catalogue;

class ReconciliationTest : public QObject
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

    void aChangeSeesThoseBeforeIt_data()
    {
        QTest::addColumn<Stamp>("later");
        QTest::addColumn<Stamp>("earlier");
        QTest::addColumn<bool>("sees");
        // Replica b had seen two changes of a when it made its own first, and four at its third.
        const auto at = [](const QString &replica, qint64 number, qint64 position = 0) {
            return Stamp{.clock = 0, .replica = replica, .number = number, .position = position, .change = {}};
        };
        QTest::newRow("its own, later") << at(u"a"_s, 2) << at(u"a"_s, 1) << true;
        QTest::newRow("its own, earlier") << at(u"a"_s, 1) << at(u"a"_s, 2) << false;
        QTest::newRow("a later entry of one change") << at(u"a"_s, 1, 1) << at(u"a"_s, 1, 0) << true;
        QTest::newRow("what it had seen") << at(u"b"_s, 1) << at(u"a"_s, 2) << true;
        QTest::newRow("what it had not") << at(u"b"_s, 1) << at(u"a"_s, 3) << false;
        QTest::newRow("what its earlier change had seen") << at(u"b"_s, 2) << at(u"a"_s, 2) << true;
        QTest::newRow("not yet what its later change had") << at(u"b"_s, 2) << at(u"a"_s, 4) << false;
        QTest::newRow("what it came to see") << at(u"b"_s, 3) << at(u"a"_s, 4) << true;
        QTest::newRow("who knows nobody") << at(u"a"_s, 4) << at(u"b"_s, 1) << false;
    }

    void aChangeSeesThoseBeforeIt()
    {
        QFETCH(const Stamp, later);
        QFETCH(const Stamp, earlier);
        QFETCH(const bool, sees);
        for (const auto &[replica, number, context] :
            {std::tuple(u"a"_s, 1, QVariant()), {u"a"_s, 2, {}}, {u"a"_s, 3, {}}, {u"a"_s, 4, {}},
                {u"b"_s, 1, u"{\"a\":2}"_s}, {u"b"_s, 2, {}}, {u"b"_s, 3, u"{\"a\":4}"_s}}) {
            SUCCEEDS(m_catalogue->execute(
                u"INSERT OR IGNORE INTO replica (id, name, is_own) VALUES (?, ?, 0)"_s, {replica, replica}));
            SUCCEEDS(m_catalogue->execute(
                u"INSERT INTO change (id, replica, number, clock, context, time, person, kind, label, label_arguments, "
                u"format, entries, digest) "
                "SELECT ?, (SELECT row FROM replica WHERE id = ?), ?, 1, ?, time, person, kind, label, "
                "label_arguments, format, 0, digest FROM change WHERE seq = 1"_s,
                {QString(replica + QString::number(number)), replica, number, context}));
        }
        store::SeenBefore seen(*m_catalogue);
        QCOMPARE(seen.sees(later, earlier).value_or(!sees), sees);
    }

    void whatTheHistoryComesTo()
    {
        m_one.setTitle(*m_catalogue, u"Twee"_s);
        store::SeenBefore seen(*m_catalogue);
        const auto resolution = store::resolutionOf(*m_catalogue, seen, u"offering"_s, m_one.id().toString());
        SUCCEEDS(resolution);
        QVERIFY(resolution->isAlive);
        QVERIFY(resolution->parked.isEmpty());
        QCOMPARE(resolution->values.value(u"title"_s).toMap().value(u"nl"_s).toString(), u"Twee"_s);
        const auto none = store::resolutionOf(*m_catalogue, seen, u"offering"_s, u"no such"_s);
        SUCCEEDS(none);
        QVERIFY(!none->isAlive);
    }

    void aRecordIsBroughtToWhatTheHistoryComesTo_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("altered") << u"UPDATE offering SET title_nl = 'x', level = 'mbo2'"_s;
        QTest::newRow("gone") << u"DELETE FROM offering"_s;
    }

    void aRecordIsBroughtToWhatTheHistoryComesTo()
    {
        QFETCH(const QString, damage);
        const QVariantMap before = m_one.stored(*m_catalogue).toMap();
        SUCCEEDS(m_catalogue->execute(damage));
        store::Result<store::AppliedChange> applied;
        SUCCEEDS(m_catalogue->inTransaction([&] {
            store::Reconciliation reconciliation(*m_catalogue);
            reconciliation.add(u"offering"_s, m_one.id().toString());
            applied = reconciliation.run(2, u"x"_s);
            return applied.transform([](const store::AppliedChange &) {});
        }));
        QCOMPARE(m_one.stored(*m_catalogue).toMap(), before);
        QCOMPARE(applied->offerings, QList<domain::Id>{m_one.id()});
    }

    void whatIsParkedIsSettledWhenItIsNoMore()
    {
        SUCCEEDS(m_catalogue->execute(
            u"INSERT INTO conflict (id, kind, record_kind, record, theirs_change) VALUES ('c', 'value', 'offering', "
            "?, 'z')"_s,
            {m_one.id().toString()}));
        SUCCEEDS(m_catalogue->inTransaction([&] {
            store::Reconciliation reconciliation(*m_catalogue);
            reconciliation.add(u"offering"_s, m_one.id().toString());
            return reconciliation.run(2, u"by this"_s).transform([](const store::AppliedChange &) {});
        }));
        QCOMPARE(tests::textRows(*m_catalogue, u"SELECT id, settled FROM conflict"_s), QStringList{u"c|by this"_s});
    }
};

LEERSCHAKEL_TEST_MAIN(ReconciliationTest)
#include "reconciliation_test.moc"
