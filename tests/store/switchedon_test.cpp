// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneoffering.h"
#include "rules/evaluator.h"
#include "store/derivedcheck.h"
#include "store/facts.h"
#include "store/offeringlist.h"
#include "store/readiness.h"
#include "store/switchedon.h"
#include "support/rows.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using rules::Evaluator;

/**
 * Readiness is kept for destinations that are switched on, and is correct at once when one is switched on again. With
 * the rules of the program and those of tests/data/rules, of a destination that is off at first.
 */
class SwitchedOnTest : public QObject
{
    Q_OBJECT

private:
    tests::OneOffering m_one;
    std::unique_ptr<store::Catalogue> m_catalogue;
    const QString m_trial = u"trial"_s;
    QString m_both;

    void choose(const QString &destinations)
    {
        SUCCEEDS(store::changeSetting(*m_catalogue, store::destinationsKey(), destinations));
    }
    [[nodiscard]] QStringList on() { return store::switchedOn(*m_catalogue).value_or(QStringList()); }
    [[nodiscard]] int stale() { return store::staleReadiness(*m_catalogue).value_or(-1); }
    void refresh()
    {
        while (stale() > 0) {
            SUCCEEDS(store::refreshStaleReadiness(*m_catalogue, 10));
        }
    }
    /** The number of findings that block for the trial; -1 when nothing is stored. */
    [[nodiscard]] qint64 blocks()
    {
        return tests::numberOf(*m_catalogue,
            u"SELECT coalesce((SELECT blocks FROM readiness WHERE destination = 'trial' AND stale = 0), -1)"_s);
    }
    [[nodiscard]] QStringList stored()
    {
        return tests::textRows(*m_catalogue, u"SELECT DISTINCT destination FROM readiness ORDER BY destination"_s);
    }
    void summarise(const QString &text)
    {
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set(m_one.stored(*m_catalogue), domain::offeringTable().summary,
            text.isEmpty() ? QVariant() : QVariant(QVariantMap{{u"nl"_s, text}}));
        SUCCEEDS(store::apply(*m_catalogue, change));
    }
    [[nodiscard]] bool isSound()
    {
        const auto damage = store::checkReadiness(*m_catalogue, 10);
        return damage && damage->isEmpty();
    }
    [[nodiscard]] qsizetype found(const QString &readiness, const QString &destination = {})
    {
        store::OfferingQuery query;
        query.readiness = readiness;
        query.destination = destination;
        const auto rows = store::findOfferings(*m_catalogue, query);
        return rows ? rows->size() : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(Evaluator::builtIn().destinations().contains(m_trial));
        QVERIFY(!Evaluator::builtIn().onAtFirst().isEmpty());
        QVERIFY(!Evaluator::builtIn().onAtFirst().contains(m_trial));
        m_both = (Evaluator::builtIn().onAtFirst() + QStringList{m_trial}).join(u',');
    }
    void init()
    {
        tests::failOnWarnings();
        m_catalogue.reset();
        m_catalogue = m_one.fresh();
        QVERIFY(m_catalogue);
    }

    void whatIsOffIsNotWorkedOut()
    {
        QCOMPARE(on(), Evaluator::builtIn().onAtFirst());
        QCOMPARE(stored(), Evaluator::builtIn().onAtFirst());
        QCOMPARE(stale(), 0);
        QVERIFY(isSound());
        QVERIFY(!m_catalogue->info(u"rules"_s)->contains(m_trial));
    }

    void whatIsSwitchedOnIsWorkedOutAndFollowed()
    {
        choose(m_both);
        QVERIFY(on().contains(m_trial));
        QCOMPARE(stale(), 1);
        QCOMPARE(blocks(), -1);
        refresh();
        QCOMPARE(blocks(), 1);
        summarise(u"Kort"_s);
        QCOMPARE(blocks(), 0);
        summarise({});
        QCOMPARE(blocks(), 1);
        QVERIFY(isSound());
        const auto rows = store::offeringRows(*m_catalogue, {1});
        SUCCEEDS(rows);
        QCOMPARE(rows->constFirst().findings.value(m_trial), std::pair(1, 0));
    }

    void whatIsSwitchedOffIsForgotten()
    {
        choose(m_both);
        refresh();
        choose({});
        QCOMPARE(on(), Evaluator::builtIn().onAtFirst());
        QCOMPARE(stale(), 0);
        // It is no longer shown, even while it is still stored.
        QVERIFY(*store::keepsSwitchedOff(*m_catalogue));
        QVERIFY(!store::offeringRows(*m_catalogue, {1})->constFirst().findings.contains(m_trial));
        QVERIFY(isSound());
        QCOMPARE(*store::forgetSwitchedOff(*m_catalogue, 10), 1);
        QCOMPARE(*store::forgetSwitchedOff(*m_catalogue, 10), 0);
        QVERIFY(!*store::keepsSwitchedOff(*m_catalogue));
        QCOMPARE(stored(), Evaluator::builtIn().onAtFirst());
        QVERIFY(isSound());
    }

    void whatChangedInBetweenIsSeen()
    {
        choose(m_both);
        refresh();
        QCOMPARE(blocks(), 1);
        choose({});
        summarise(u"Kort"_s); // the stored readiness for the trial does not follow
        // The state after the program ended in the middle of marking what is stale.
        SUCCEEDS(m_catalogue->setInfo(u"rulesMarked"_s, Evaluator::builtIn().version(m_both.split(u',')) + u"@1000"_s));
        choose(m_both);
        QCOMPARE(stale(), 1);
        refresh();
        QCOMPARE(blocks(), 0);
        QVERIFY(isSound());
    }

    void aSwitchIsUndoneAndRedone()
    {
        choose(m_both);
        refresh();
        SUCCEEDS(store::undo(*m_catalogue));
        QVERIFY(!on().contains(m_trial));
        QCOMPARE(stale(), 0);
        SUCCEEDS(store::redo(*m_catalogue));
        QVERIFY(on().contains(m_trial));
        QCOMPARE(stale(), 1);
        refresh();
        QCOMPARE(blocks(), 1);
    }

    void whatIsNotKnownHereIsPassedOver()
    {
        choose(u"nowhere,"_s + m_trial);
        QCOMPARE(on(), QStringList{m_trial});
        choose(u"nowhere"_s);
        QCOMPARE(on(), Evaluator::builtIn().onAtFirst());
    }

    void anyThatIsOnCanBlock()
    {
        // Without a summary the offering is blocked for the trial, whatever the other destinations say.
        choose(m_trial);
        refresh();
        QCOMPARE(found(u"blocked"_s), 1);
        QCOMPARE(found(u"ready"_s), 0);
        summarise(u"Kort"_s);
        QCOMPARE(found(u"blocked"_s), 0);
        QCOMPARE(found(u"ready"_s), 1);
        QCOMPARE(found(u"ready"_s, m_trial), 1);
        // The others still block it: a catalogue has more than a title and a summary.
        choose(m_both);
        refresh();
        QCOMPARE(found(u"blocked"_s), 1);
        QCOMPARE(found(u"ready"_s), 1);
        QCOMPARE(found(u"blocked"_s, m_trial), 0);
    }

    void whatIsWorkedOutElsewhereIsTaken()
    {
        store::OfferingQuery query;
        query.destination = m_trial;
        query.readiness = u"ready"_s;
        query.blocked = QList<domain::Id>();
        QCOMPARE(store::findOfferings(*m_catalogue, query)->size(), 1);
        query.blocked = QList{m_one.id()};
        QCOMPARE(store::findOfferings(*m_catalogue, query)->size(), 0);
        query.readiness = u"blocked"_s;
        QCOMPARE(store::findOfferings(*m_catalogue, query)->size(), 1);
    }

    void noOtherRulesMakeItStale()
    {
        choose(m_both);
        refresh();
        choose({});
        // The trial's rules have changed, but it is off.
        SUCCEEDS(m_catalogue->setInfo(u"rules"_s, *m_catalogue->info(u"rules"_s) + u" trial:0123456789abcdef"_s));
        QCOMPARE(stale(), 0);
        choose(m_both);
        QCOMPARE(stale(), 1);
        QCOMPARE(store::outdated(*m_catalogue, on()).value_or(QStringList()), QStringList{m_trial});
    }
};

LEERSCHAKEL_TEST_MAIN(SwitchedOnTest)
#include "switchedon_test.moc"
