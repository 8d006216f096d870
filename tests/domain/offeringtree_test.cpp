// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/offeringtree.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace leerschakel::domain;

class OfferingTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWithinAPartFollowsFromTheFieldTable()
    {
        QStringList found;
        for (const Kind kind : partKinds()) {
            if (const FieldSpec *within = kindTable(kind).within()) {
                found.append(kindTable(kind).name() + u'.' + within->key());
                QCOMPARE(within->type(), FieldType::Reference);
                const KindTable *outer = kindTable(within->target());
                QVERIFY(outer);
                // Both are parts of the same kind of record.
                QCOMPARE(outer->owner()->target(), kindTable(kind).owner()->target());
            }
        }
        found.sort();
        QCOMPARE(found, QStringList({u"enrolmentPeriod.edition"_s, u"price.edition"_s, u"skillLink.outcome"_s}));
    }

    void aPartTakesAlongWhatIsWithinItAndNothingElse()
    {
        OfferingTree tree;
        tree.offering = Record(Kind::Offering);
        const Record edition(Kind::Edition);
        const Record other(Kind::Edition);
        const Record outcome(Kind::Outcome);
        Record period(Kind::EnrolmentPeriod);
        enrolmentPeriodTable().edition.set(period, edition.id());
        Record price(Kind::Price);
        priceTable().edition.set(price, edition.id());
        Record priceOfOther(Kind::Price);
        priceTable().edition.set(priceOfOther, other.id());
        const Record priceOfAll(Kind::Price);
        Record link(Kind::SkillLink);
        skillLinkTable().outcome.set(link, outcome.id());
        const Record linkOfAll(Kind::SkillLink);
        tree.parts = {{Kind::Edition, {edition, other}}, {Kind::Outcome, {outcome}}, {Kind::EnrolmentPeriod, {period}},
            {Kind::Price, {price, priceOfOther, priceOfAll}}, {Kind::SkillLink, {link, linkOfAll}}};

        QCOMPARE(tree.partsWithin(edition), QList<Record>({period, price}));
        QCOMPARE(tree.partsWithin(other), QList<Record>({priceOfOther}));
        QCOMPARE(tree.partsWithin(outcome), QList<Record>({link}));
        QCOMPARE(tree.partsWithin(priceOfAll), QList<Record>());
        QCOMPARE(tree.within(Kind::Price, {}), QList<Record>({priceOfAll}));
        QCOMPARE(tree.within(Kind::Funding, {}), QList<Record>());
    }
};

LEERSCHAKEL_TEST_MAIN(OfferingTreeTest)
#include "offeringtree_test.moc"
