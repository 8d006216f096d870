// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/fixing.h"
#include "support/result.h"
#include "support/testmain.h"
#include "support/trees.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;

/** A quick fix of a finding is one change of one value, wherever in the offering that value is. */
class FixingTest : public QObject
{
    Q_OBJECT

private:
    domain::OfferingTree m_tree = tests::treesOf(tests::everything(1)).constFirst();

private Q_SLOTS:
    void theValueComesInItsPlace()
    {
        const domain::Record edition = m_tree.of(Kind::Edition).constFirst();
        const auto change = authoring::fixing(
            m_tree, {.kind = Kind::Edition, .record = edition.id(), .field = u"places"_s, .value = u"12"_s});
        SUCCEEDS(change);
        QCOMPARE(change->entries().size(), 1);
        QCOMPARE(change->entries().constFirst().record.id, edition.id());
        QCOMPARE(change->entries().constFirst().after, QVariant(qlonglong(12)));
        QCOMPARE(change->label().arguments.constFirst(), u"places"_s);
        QVERIFY(!change->label().arguments.at(1).isEmpty());
    }

    void whatIsGoneOrSoAlreadyIsNoChange()
    {
        const auto gone =
            authoring::fixing(m_tree, {.kind = Kind::Edition, .record = Id::make(), .field = u"places"_s, .value = 12});
        SUCCEEDS(gone);
        QVERIFY(gone->isEmpty());
        const auto same = authoring::fixing(m_tree,
            {.kind = Kind::Offering,
                .record = m_tree.offering.id(),
                .field = u"status"_s,
                .value = domain::offeringTable().status(m_tree.offering)});
        SUCCEEDS(same);
        QVERIFY(same->isEmpty());
    }

    void whatTheFieldCannotHoldIsSaid()
    {
        FAILS_WITH(
            authoring::fixing(m_tree,
                {.kind = Kind::Offering, .record = m_tree.offering.id(), .field = u"status"_s, .value = u"mooi"_s}),
            u"field.unknownCode"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(FixingTest)
#include "fixing_test.moc"
