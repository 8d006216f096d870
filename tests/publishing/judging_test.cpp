// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/settings.h"
#include "exchange/ooapi5/ooapi5catalogue.h"
#include "publishing/judging.h"
#include "publishing/publisher.h"
#include "store/readiness.h"
#include "support/freshcatalogue.h"
#include "support/rows.h"
#include "support/trial.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;

/** Rules find the same, whether stored for a destination that is on or computed for one that is off. */
class JudgingTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    const QString m_trial = u"trial"_s;

    void refresh()
    {
        while (store::staleReadiness(*m_catalogue).value_or(0) > 0) {
            SUCCEEDS(store::refreshStaleReadiness(*m_catalogue, 100));
        }
    }
    [[nodiscard]] QStringList blockedIds(const QString &destination)
    {
        QStringList ids;
        const auto blocked = publishing::blockedFor(*m_catalogue, destination);
        for (const Id &id : blocked ? *blocked : QList<Id>()) {
            ids.append(id.toString());
        }
        ids.sort();
        return ids;
    }
    [[nodiscard]] QStringList storedIds(const QString &destination)
    {
        return tests::textRows(*m_catalogue,
            u"SELECT o.id FROM offering o JOIN readiness r ON r.offering = o.row WHERE r.blocks > 0 AND "
            "r.destination = '%1' ORDER BY o.id"_s.arg(destination));
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue({.author = u"Ans"_s, .device = u"d"_s});
        SUCCEEDS(tests::makeSample(*m_catalogue));
        refresh();
    }
    void cleanup() { dropCatalogue(); }

    void workedOutIsWhatIsStored()
    {
        const QString first = store::switchedOn(*m_catalogue)->constFirst();
        QVERIFY(!storedIds(first).isEmpty());
        QCOMPARE(blockedIds(first), storedIds(first));
        QVERIFY(storedIds(m_trial).isEmpty());
        const QStringList blocked = blockedIds(m_trial);
        QVERIFY(!blocked.isEmpty());
        SUCCEEDS(authoring::switchDestination(*m_catalogue, m_trial, true));
        refresh();
        QCOMPARE(storedIds(m_trial), blocked);
    }

    void rowsOfOneThatIsOffAreWorkedOut()
    {
        auto off = publishing::readiness(*m_catalogue, m_trial);
        SUCCEEDS(off);
        SUCCEEDS(publishing::workOut(*m_catalogue, m_trial, *off));
        SUCCEEDS(authoring::switchDestination(*m_catalogue, m_trial, true));
        refresh();
        const auto on = publishing::readiness(*m_catalogue, m_trial);
        SUCCEEDS(on);
        QCOMPARE(off->size(), on->size());
        QHash<Id, publishing::OfferingReadiness> byId;
        for (const publishing::OfferingReadiness &row : *on) {
            byId.insert(row.offering, row);
        }
        int blocked = 0;
        for (const publishing::OfferingReadiness &row : *off) {
            const publishing::OfferingReadiness stored = byId.value(row.offering);
            QCOMPARE(row.readiness, stored.readiness);
            QCOMPARE(row.blocks, stored.blocks);
            QCOMPARE(row.warns, stored.warns);
            QCOMPARE(row.hints, stored.hints);
            blocked += row.readiness == publishing::Readiness::Blocked ? 1 : 0;
        }
        QVERIFY(blocked > 0);
    }

    void whatIsMissingIsCountedByRule()
    {
        domain::NoProgress progress;
        const auto prospect = publishing::prospectOf(*m_catalogue, m_trial, progress);
        SUCCEEDS(prospect);
        QCOMPARE(qint64(prospect->offerings),
            tests::numberOf(*m_catalogue, u"SELECT count(*) FROM offering WHERE status IS NOT 'retired'"_s));
        QCOMPARE(prospect->gaps.size(), 1);
        const publishing::Gap &gap = prospect->gaps.constFirst();
        QCOMPARE(gap.rule, u"trial.summary.required"_s);
        QCOMPARE(gap.text.en, u"Summarise the offering."_s);
        QCOMPARE(gap.owner, u"Trial"_s);
        QCOMPARE(prospect->ready + int(gap.offerings.size()), prospect->offerings);

        // Built-in rules are included; each offering occurs once per rule, and the greatest gap comes first.
        const auto usual =
            publishing::prospectOf(*m_catalogue, store::switchedOn(*m_catalogue)->constFirst(), progress);
        SUCCEEDS(usual);
        QSet<Id> blocked;
        qsizetype last = usual->offerings;
        for (const publishing::Gap &each : usual->gaps) {
            QVERIFY(each.offerings.size() <= last);
            last = each.offerings.size();
            QCOMPARE(QSet<Id>(each.offerings.cbegin(), each.offerings.cend()).size(), each.offerings.size());
            blocked.unite(QSet<Id>(each.offerings.cbegin(), each.offerings.cend()));
        }
        QCOMPARE(usual->ready + int(blocked.size()), usual->offerings);
    }

    void itStopsWhenToldTo()
    {
        class Never : public domain::Progress
        {
        public:
            bool step(qint64, qint64, const domain::Message &) override { return false; }
        } never;
        FAILS_WITH(publishing::prospectOf(*m_catalogue, m_trial, never), u"cancelled"_s);
    }

    void countsAreOfOfferings()
    {
        const QString first = store::switchedOn(*m_catalogue)->constFirst();
        const auto before = publishing::readinessCounts(*m_catalogue, {first});
        SUCCEEDS(before);
        SUCCEEDS(authoring::switchDestination(*m_catalogue, m_trial, true));
        refresh();
        const auto both = publishing::readinessCounts(*m_catalogue, {first, m_trial});
        SUCCEEDS(both);
        QSet<QString> blocked;
        for (const QString &destination : {first, m_trial}) {
            const QStringList ids = tests::textRows(*m_catalogue,
                u"SELECT o.id FROM offering o JOIN readiness r ON r.offering = o.row WHERE r.blocks > 0 AND "
                "r.destination = '%1' AND o.status IS NOT 'retired'"_s.arg(destination));
            blocked.unite(QSet<QString>(ids.cbegin(), ids.cend()));
        }
        QCOMPARE(both->blocked, int(blocked.size()));
        QVERIFY(both->blocked > before->blocked);
    }
};

LEERSCHAKEL_TEST_MAIN(JudgingTest)
#include "judging_test.moc"
