// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneoffering.h"
#include "rules/evaluator.h"
#include "store/readiness.h"
#include "support/rows.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Kind;
using domain::Record;

class ReadinessTest : public QObject
{
    Q_OBJECT

private:
    tests::OneOffering m_one;
    std::unique_ptr<store::Catalogue> m_catalogue;

    [[nodiscard]] int refreshed(int atMost = 10)
    {
        return store::refreshStaleReadiness(*m_catalogue, atMost).value_or(-1);
    }
    [[nodiscard]] int stale() { return store::staleReadiness(*m_catalogue).value_or(-1); }
    [[nodiscard]] QStringList staleDestinations()
    {
        return tests::textRows(
            *m_catalogue, u"SELECT DISTINCT destination FROM readiness WHERE stale = 1 ORDER BY destination"_s);
    }
    void add(int offerings)
    {
        changes::ChangeSet change({.code = u"change.create"_s, .arguments = {}});
        for (int i = 0; i < offerings; ++i) {
            change.create(Record(Kind::Offering));
        }
        SUCCEEDS(store::apply(*m_catalogue, change));
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_catalogue.reset();
        m_catalogue = m_one.fresh();
        QVERIFY(m_catalogue);
    }

    void itIsStaleUntilItIsComputed()
    {
        QCOMPARE(stale(), 0);
        SUCCEEDS(m_catalogue->execute(u"UPDATE readiness SET stale = 1, blocks = 77"_s));
        QCOMPARE(stale(), 1);
        QCOMPARE(refreshed(), 1);
        QCOMPARE(stale(), 0);
        QCOMPARE(refreshed(), 0);
        QCOMPARE(tests::numberOf(*m_catalogue, u"SELECT count(*) FROM readiness WHERE blocks = 77"_s), 0);
        // Under other rules everything is stale.
        SUCCEEDS(m_catalogue->setInfo(u"rules"_s, u"others"_s));
        QCOMPARE(stale(), 1);
        QCOMPARE(refreshed(), 1);
        QCOMPARE(stale(), 0);
        QCOMPARE(refreshed(), 0);
    }

    void otherRulesOfOneDestinationLeaveTheOthersAlone()
    {
        const QStringList on = rules::Evaluator::builtIn().onAtFirst();
        const QString version = rules::Evaluator::builtIn().version(on);
        const QString &first = on.constFirst();
        QStringList each = version.split(u' ');
        each[0] = first + u":0123456789abcdef"_s;
        SUCCEEDS(m_catalogue->setInfo(u"rules"_s, each.join(u' ')));
        SUCCEEDS(m_catalogue->execute(u"UPDATE readiness SET blocks = 77"_s));
        QCOMPARE(stale(), 1);
        QCOMPARE(refreshed(0), 0); // marks, and computes none
        QCOMPARE(staleDestinations(), QStringList{first});
        QCOMPARE(m_catalogue->info(u"rules"_s).value_or(QString()), version);
    }

    void manyAreMarkedAFewThousandAtATime()
    {
        constexpr int many = 4100;
        add(many - 1);
        int left = 1;
        while (left > 0) {
            left = refreshed(1000);
        }
        QCOMPARE(left, 0);
        SUCCEEDS(m_catalogue->setInfo(u"rules"_s, u"others"_s));
        const auto marked = [&] {
            return tests::numberOf(*m_catalogue, u"SELECT count(DISTINCT offering) FROM readiness WHERE stale = 1"_s);
        };
        QCOMPARE(refreshed(0), 0);
        QCOMPARE(marked(), 2000);
        // It continues where it was, also after the program ended.
        m_catalogue.reset();
        m_catalogue = m_one.opened();
        QVERIFY(m_catalogue);
        QCOMPARE(refreshed(0), 0);
        QCOMPARE(marked(), 4000);
        QCOMPARE(stale(), many);
        QCOMPARE(refreshed(0), 0);
        QCOMPARE(marked(), many);
        QCOMPARE(m_catalogue->info(u"rules"_s).value_or(QString()),
            rules::Evaluator::builtIn().version(rules::Evaluator::builtIn().onAtFirst()));
        QCOMPARE(m_catalogue->info(u"rulesMarked"_s).value_or(u"?"_s), QString());
    }

    void whatRefersToAChangedRecordIsMarked()
    {
        const Record provider(Kind::Organisation);
        changes::ChangeSet change({.code = u"change.create"_s, .arguments = {}});
        change.create(provider);
        change.set(m_one.stored(*m_catalogue), domain::offeringTable().provider, provider.id().toString());
        SUCCEEDS(store::apply(*m_catalogue, change));
        SUCCEEDS(store::markReferrersStale(*m_catalogue, {{Kind::Organisation, domain::Id::make()}}, {}));
        QCOMPARE(stale(), 0);
        SUCCEEDS(store::markReferrersStale(
            *m_catalogue, {{Kind::Organisation, domain::Id::make()}, {Kind::Organisation, provider.id()}}, {}));
        QCOMPARE(stale(), 1);
        SUCCEEDS(store::refreshFewStale(*m_catalogue));
        QCOMPARE(stale(), 0);
    }
};

LEERSCHAKEL_TEST_MAIN(ReadinessTest)
#include "readiness_test.moc"
