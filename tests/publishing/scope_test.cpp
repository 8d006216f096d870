// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/settings.h"
#include "exchange/edubadges/edubadgescatalogue.h"
#include "publishing/judging.h"
#include "publishing/publishes.h"
#include "store/offeringlist.h"
#include "store/readiness.h"
#include "store/records.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using exchange::Selection;
using publishing::Readiness;

/** A destination that covers only some offerings: others are not counted, listed, judged or exported for it. */
class ScopeTest
    : public QObject
    , private tests::Publishes
{
    Q_OBJECT

public:
    ScopeTest() : Publishes(u"edubadges"_s) {}

private:
    QHash<Id, Readiness> readiness()
    {
        QHash<Id, Readiness> all;
        const auto rows = publishing::readiness(*m_catalogue, m_destination);
        for (const publishing::OfferingReadiness &row : rows ? *rows : QList<publishing::OfferingReadiness>()) {
            all.insert(row.offering, row.readiness);
        }
        return all;
    }

    publishing::ReadinessCounts counts(const QStringList &destinations)
    {
        const auto found = publishing::readinessCounts(*m_catalogue, destinations);
        return found ? *found : publishing::ReadinessCounts{.ready = -1};
    }

    QSet<Id> listed(const QString &readiness, const QString &destination)
    {
        store::OfferingQuery query;
        query.destination = destination;
        query.readiness = readiness;
        const auto rows = store::findOfferings(*m_catalogue, query);
        const auto ids = rows ? store::offeringIds(*m_catalogue, *rows) : std::unexpected(rows.error());
        return ids ? QSet<Id>(ids->cbegin(), ids->cend()) : QSet<Id>();
    }

    void setResult(const Id &id, const QString &result)
    {
        const auto record = store::load(*m_catalogue, domain::Kind::Offering, id);
        SUCCEEDS(record);
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set(**record, domain::offeringTable().result, result);
        SUCCEEDS(store::apply(*m_catalogue, change));
    }

    [[nodiscard]] bool isWritten(const Id &id) const
    {
        return QFile::exists(m_folder->filePath(u"uit/achievements/%1.json"_s.arg(id.toString())));
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue({.author = u"Ans"_s, .device = u"d"_s});
        SUCCEEDS(tests::makeEdubadgesSample(*m_catalogue)); // four are edubadges or microcredentials
        SUCCEEDS(authoring::switchDestination(*m_catalogue, m_destination, true));
        int done = 1;
        while (done > 0) {
            const auto refreshed = store::refreshStaleReadiness(*m_catalogue, 100);
            SUCCEEDS(refreshed);
            done = *refreshed;
        }
        setResult(m_ids.safety, u"diploma"_s);
        setResult(m_ids.draft, {});
    }

    void cleanup() { dropCatalogue(); }

    void othersAreNotCountedOrListed()
    {
        QCOMPARE(readiness(),
            (QHash<Id, Readiness>{{m_ids.heatPumps, Readiness::Ready}, {m_ids.welding, Readiness::Ready},
                {m_ids.programme, Readiness::Ready}}));
        QCOMPARE(counts({m_destination}), (publishing::ReadinessCounts{.ready = 3}));
        QCOMPARE(counts({u"ooapi5"_s}), (publishing::ReadinessCounts{.ready = 4, .blocked = 1}));
        QCOMPARE(counts({u"ooapi5"_s, m_destination}), (publishing::ReadinessCounts{.ready = 4, .blocked = 1}));
        QCOMPARE(listed(u"ready"_s, m_destination), (QSet<Id>{m_ids.heatPumps, m_ids.welding, m_ids.programme}));
        QCOMPARE(listed(u"blocked"_s, m_destination), QSet<Id>());
        QCOMPARE(listed(u"ready"_s, u"ooapi5"_s).size(), 4);
        QCOMPARE(listed(u"ready"_s, {}).size(), 4); // for any destination that is on
    }

    void theListSaysNothingOfThemThere()
    {
        const auto rows = store::findOfferings(*m_catalogue, {});
        SUCCEEDS(rows);
        const auto shown = store::offeringRows(*m_catalogue, *rows);
        SUCCEEDS(shown);
        QCOMPARE(shown->size(), 5);
        for (const store::OfferingRow &row : *shown) {
            const bool isBadge = row.id != m_ids.safety && row.id != m_ids.draft;
            QCOMPARE(row.findings.contains(m_destination), isBadge);
            QVERIFY(row.findings.contains(u"ooapi5"_s));
        }
    }

    void theWorkListAndTheTrialLeaveThemOut()
    {
        domain::NoProgress progress;
        const auto work = publishing::workList(*m_catalogue, {m_destination}, publishing::Judged::All, progress);
        SUCCEEDS(work);
        QVERIFY(!work->isEmpty());
        for (const publishing::Gap &gap : *work) {
            QVERIFY2(
                !gap.offerings.contains(m_ids.safety) && !gap.offerings.contains(m_ids.draft), qPrintable(gap.rule));
        }
        const auto trial = publishing::tryOut(*m_catalogue, m_destination, progress);
        SUCCEEDS(trial);
        QCOMPARE(trial->prospect.offerings, 3);
        QCOMPARE(trial->prospect.ready, 3);
        QCOMPARE(trial->report.offerings, 3);
        QVERIFY(trial->report.skipped.isEmpty());
    }

    void noExportHasThem()
    {
        for (const Selection selection : {Selection::All, Selection::Ready, Selection::Approved}) {
            const auto report = published(selection);
            SUCCEEDS(report);
            QCOMPARE(report->offerings, 3);
            QVERIFY(report->skipped.isEmpty());
            QVERIFY(isWritten(m_ids.heatPumps) && !isWritten(m_ids.safety));
        }
        const auto named = published(Selection::All, {m_ids.safety, m_ids.heatPumps});
        SUCCEEDS(named);
        QCOMPARE(named->offerings, 1);
    }

    void whatIsNoBadgeAnyMoreLeaves()
    {
        SUCCEEDS(published());
        QCOMPARE(counts({m_destination}), (publishing::ReadinessCounts{.published = 3}));
        setResult(m_ids.welding, u"certificate"_s);
        // It stays there until the next delivery, so it has to be listed.
        QCOMPARE(readiness().value(m_ids.welding, Readiness::Ready), Readiness::Changed);
        QCOMPARE(counts({m_destination}), (publishing::ReadinessCounts{.published = 2, .changed = 1}));
        const auto report = published();
        SUCCEEDS(report);
        QCOMPARE(report->offerings, 2);
        QVERIFY(report->skipped.isEmpty());
        QVERIFY(!isWritten(m_ids.welding));
        QVERIFY(!readiness().contains(m_ids.welding));
        QCOMPARE(counts({m_destination}), (publishing::ReadinessCounts{.published = 2}));
    }

    void whatBecomesABadgeIsJudged()
    {
        setResult(m_ids.draft, u"edubadge"_s);
        QCOMPARE(readiness().value(m_ids.draft), Readiness::Blocked);
        QCOMPARE(listed(u"blocked"_s, m_destination), QSet<Id>{m_ids.draft});
        setResult(m_ids.safety, u"microcredential"_s);
        QCOMPARE(counts({m_destination}), (publishing::ReadinessCounts{.ready = 4, .blocked = 1}));
        setResult(m_ids.draft, u"none"_s);
        QCOMPARE(counts({m_destination}), (publishing::ReadinessCounts{.ready = 4}));
    }

    void itHoldsOfWhatIsOffAsWell()
    {
        SUCCEEDS(authoring::switchDestination(*m_catalogue, m_destination, false));
        auto rows = publishing::readiness(*m_catalogue, m_destination);
        SUCCEEDS(rows);
        SUCCEEDS(publishing::workOut(*m_catalogue, m_destination, *rows));
        QCOMPARE(rows->size(), 3);
        QCOMPARE(published(Selection::Ready)->offerings, 3);
    }
};

LEERSCHAKEL_TEST_MAIN(ScopeTest)
#include "scope_test.moc"
