// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/settings.h"
#include "exchange/ooapi5/ooapi5catalogue.h"
#include "publishing/publishes.h"
#include "publishing/withdrawal.h"
#include "store/integrity.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/result.h"
#include "support/testmain.h"
#include "support/trial.h"

#include <QFile>
#include <QSignalSpy>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using exchange::Selection;
using publishing::Readiness;
using store::Catalogue;

class PublisherTest
    : public QObject
    , private tests::Publishes
{
    Q_OBJECT

public:
    PublisherTest() : Publishes(u"ooapi5"_s) {}

private:
    publishing::OfferingReadiness of(const Id &id)
    {
        const auto rows = publishing::readiness(*m_catalogue, m_destination, true);
        for (const publishing::OfferingReadiness &row : rows ? *rows : QList<publishing::OfferingReadiness>()) {
            if (row.offering == id) {
                return row;
            }
        }
        return {};
    }

    void set(const Id &id, const domain::FieldSpec &field, const QVariant &value)
    {
        const auto tree = store::loadTree(*m_catalogue, id);
        SUCCEEDS(tree);
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set((*tree)->offering, field, value);
        SUCCEEDS(store::apply(*m_catalogue, change));
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue({.author = u"Ans"_s, .device = u"d"_s});
        SUCCEEDS(tests::makeSample(*m_catalogue));
    }

    void cleanup() { dropCatalogue(); }

    void theBlockedComeFirstThenTheAlphabet()
    {
        const auto rows = publishing::readiness(*m_catalogue, m_destination);
        SUCCEEDS(rows);
        QVERIFY(rows->size() > 4);
        QCOMPARE(rows->first().readiness, Readiness::Blocked);
        QCOMPARE(rows->last().readiness, Readiness::Ready);
        const auto isInOrder = [](const publishing::OfferingReadiness &a, const publishing::OfferingReadiness &b) {
            if ((a.readiness == Readiness::Blocked) != (b.readiness == Readiness::Blocked)) {
                return a.readiness == Readiness::Blocked;
            }
            const int titles = a.title.preferring(domain::Language::Dutch)
                                   .compare(b.title.preferring(domain::Language::Dutch), Qt::CaseInsensitive);
            return a.blocks != b.blocks ? a.blocks > b.blocks : titles <= 0;
        };
        QCOMPARE(std::ranges::adjacent_find(*rows, std::not_fn(isInOrder)), rows->cend());
    }

    void whatIsDeliveredIsNoted()
    {
        QCOMPARE(of(m_ids.heatPumps).readiness, Readiness::Ready);
        QCOMPARE(of(m_ids.draft).readiness, Readiness::Blocked);
        QSignalSpy spy(m_catalogue.get(), &Catalogue::stateChanged);
        const auto report = published();
        SUCCEEDS(report);
        QCOMPARE(spy.size(), 1);
        const auto list = publishing::publications(*m_catalogue, m_destination);
        SUCCEEDS(list);
        QCOMPARE(list->size(), 1);
        QCOMPARE(list->first().author, u"Ans"_s);
        QCOMPARE(list->first().offerings, 4);
        QCOMPARE(list->first().hash, report->hash);
        QCOMPARE(list->first().target, m_folder->filePath(u"uit"_s));
        QCOMPARE(of(m_ids.heatPumps).readiness, Readiness::Published);
        QVERIFY(of(m_ids.heatPumps).published.isValid());
        QVERIFY(of(m_ids.heatPumps).changedFields.isEmpty());
        const auto counts = publishing::readinessCounts(*m_catalogue, {m_destination});
        SUCCEEDS(counts);
        QCOMPARE(counts->published, 4);
        QCOMPARE(counts->blocked, 1);
        QVERIFY(publishing::publications(*m_catalogue, u"edudex"_s)->isEmpty());
    }

    void whatChangedSinceIsKnownByField()
    {
        SUCCEEDS(published());
        set(m_ids.heatPumps, domain::offeringTable().theme, u"climate"_s);
        const auto tree = store::loadTree(*m_catalogue, m_ids.heatPumps);
        SUCCEEDS(tree);
        changes::ChangeSet change({.code = u"change.part"_s, .arguments = {}});
        change.set((*tree)->of(domain::Kind::Edition).last(), domain::editionTable().places, 30);
        SUCCEEDS(store::apply(*m_catalogue, change));
        QCOMPARE(of(m_ids.heatPumps).readiness, Readiness::Changed);
        QCOMPARE(of(m_ids.heatPumps).changedFields.size(), 2);
        QVERIFY(of(m_ids.heatPumps).changedFields.contains(u"theme"_s));
        QVERIFY(of(m_ids.heatPumps).changedFields.contains(u"edition.places"_s));
        QCOMPARE(of(m_ids.welding).readiness, Readiness::Published);

        SUCCEEDS(store::undo(*m_catalogue));
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(of(m_ids.heatPumps).readiness, Readiness::Published);
        QVERIFY(of(m_ids.heatPumps).changedFields.isEmpty());
    }

    void eachOfferingHasItsOwnChanges()
    {
        SUCCEEDS(published());
        set(m_ids.heatPumps, domain::offeringTable().theme, u"climate"_s);
        set(m_ids.welding, domain::offeringTable().code, u"LAS-9"_s);
        set(m_ids.heatPumps, domain::offeringTable().code, u"WP-9"_s);
        QCOMPARE(of(m_ids.heatPumps).changedFields, QStringList({u"theme"_s, u"code"_s}));
        QCOMPARE(of(m_ids.welding).changedFields, QStringList{u"code"_s});
        SUCCEEDS(publishing::withdraw(*m_catalogue, m_ids.welding, m_destination));
        QCOMPARE(of(m_ids.welding).changedFields, QStringList{u"code"_s});
        SUCCEEDS(published());
        QVERIFY(of(m_ids.heatPumps).changedFields.isEmpty());
        // An offering that was never delivered has nothing to differ from.
        QVERIFY(of(m_ids.draft).changedFields.isEmpty());
        const auto without = publishing::readiness(*m_catalogue, m_destination);
        SUCCEEDS(without);
        QVERIFY(std::ranges::all_of(*without, [](const auto &row) { return row.changedFields.isEmpty(); }));
    }

    void aWithdrawnOfferingIsLeftOutOfTheNextDelivery()
    {
        FAILS_WITH(publishing::withdraw(*m_catalogue, m_ids.welding, m_destination), u"publish.notPublished"_s);
        SUCCEEDS(published());
        const QString file = m_folder->filePath(u"uit/courses/%1.json"_s.arg(m_ids.welding.toString()));
        QVERIFY(QFile::exists(file));
        SUCCEEDS(publishing::withdraw(*m_catalogue, m_ids.welding, m_destination));
        QCOMPARE(of(m_ids.welding).readiness, Readiness::Withdrawing);
        const auto report = published();
        SUCCEEDS(report);
        QVERIFY(!report->written.contains(m_ids.welding));
        QVERIFY(!QFile::exists(file));
        QCOMPARE(of(m_ids.welding).readiness, Readiness::Withdrawn);
        SUCCEEDS(published());
        QCOMPARE(of(m_ids.welding).readiness, Readiness::Withdrawn);
        SUCCEEDS(published(Selection::Ready, {m_ids.welding})); // requested by name, it comes back
        QCOMPARE(of(m_ids.welding).readiness, Readiness::Published);
    }

    void whatIsBlockedNowIsNotThereAfterTheNextDelivery()
    {
        SUCCEEDS(published());
        set(m_ids.welding, domain::offeringTable().code, {});
        QCOMPARE(of(m_ids.welding).readiness, Readiness::Blocked);
        QCOMPARE(of(m_ids.welding).changedFields, QStringList{u"code"_s});
        SUCCEEDS(published());
        set(m_ids.welding, domain::offeringTable().code, u"LAS-4"_s);
        QCOMPARE(of(m_ids.welding).readiness, Readiness::Ready);
    }

    void onlyApprovedOnesWhenAsked()
    {
        set(m_ids.welding, domain::offeringTable().status, u"inReview"_s);
        const auto report = published(Selection::Approved);
        SUCCEEDS(report);
        QCOMPARE(report->offerings, 3);
        QVERIFY(!report->written.contains(m_ids.welding));
    }

    void withoutReviewAllButWhatIsRetiredIsApproved()
    {
        set(m_ids.welding, domain::offeringTable().status, u"inReview"_s);
        QVERIFY(!of(m_ids.welding).isApproved);
        SUCCEEDS(authoring::changeSetting(*m_catalogue, u"review"_s, u"off"_s));
        QVERIFY(of(m_ids.welding).isApproved);
        auto report = published(Selection::Approved);
        SUCCEEDS(report);
        QVERIFY(report->written.contains(m_ids.welding));
        set(m_ids.welding, domain::offeringTable().status, u"retired"_s);
        report = published(Selection::Approved);
        SUCCEEDS(report);
        QVERIFY(!report->written.contains(m_ids.welding));
    }

    void aWithdrawalIsInTheHistoryAndCanBeTakenBack()
    {
        SUCCEEDS(published());
        SUCCEEDS(publishing::withdraw(*m_catalogue, m_ids.welding, m_destination));
        auto items = store::history(*m_catalogue, {.record = m_ids.welding});
        SUCCEEDS(items);
        QCOMPARE(items->first().kind, u"withdraw"_s);
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(of(m_ids.welding).readiness, Readiness::Published);
        QVERIFY(!(*store::load(*m_catalogue, domain::Kind::Offering, m_ids.welding))->isNull());
        SUCCEEDS(store::redo(*m_catalogue));
        QCOMPARE(of(m_ids.welding).readiness, Readiness::Withdrawing);
        // Once a withdrawal is carried out, it cannot be undone.
        SUCCEEDS(published());
        FAILS_WITH(store::undo(*m_catalogue), u"change.changedSince"_s);
        QCOMPARE(of(m_ids.welding).readiness, Readiness::Withdrawn);
        QVERIFY(store::check(*m_catalogue)->isEmpty());
    }

    void aPublicationIsAFactThatUndoPassesOver()
    {
        set(m_ids.heatPumps, domain::offeringTable().theme, u"climate"_s);
        SUCCEEDS(published());
        const auto items = store::history(*m_catalogue);
        SUCCEEDS(items);
        QCOMPARE(items->first().kind, u"publish"_s);
        QCOMPARE(items->first().facts.size(), 1);
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(of(m_ids.heatPumps).changedFields, QStringList{u"theme"_s});
        QCOMPARE(publishing::publications(*m_catalogue)->size(), 1);
    }

    void whatIsReferredToCountsToo()
    {
        SUCCEEDS(published());
        const auto tree = store::loadTree(*m_catalogue, m_ids.heatPumps);
        SUCCEEDS(tree);
        QVERIFY(!(*tree)->of(domain::Kind::Edition).isEmpty());
        const domain::Record location =
            (*tree)->target(domain::editionTable().location((*tree)->of(domain::Kind::Edition).first()));
        QVERIFY(!location.isNull());
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set(location, domain::locationTable().city, u"Elders"_s);
        SUCCEEDS(store::apply(*m_catalogue, change));
        QCOMPARE(of(m_ids.heatPumps).readiness, Readiness::Changed);
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(of(m_ids.heatPumps).readiness, Readiness::Published);
    }

    /** If users edit and withdraw while the files are being written, what was written is what is recorded. */
    void whatHappensWhileItIsWrittenIsNotLost()
    {
        SUCCEEDS(published());
        set(m_ids.heatPumps, domain::offeringTable().code, u"WP-1"_s);
        class Meanwhile : public domain::Progress
        {
        public:
            std::function<void()> act;
            bool step(qint64, qint64, const domain::Message &) override
            {
                if (act) {
                    std::exchange(act, {})();
                }
                return true;
            }
        } progress;
        const auto reader = m_catalogue->writer();
        SUCCEEDS(reader);
        progress.act = [&] {
            // Joins the previous change, so that no change in the history is younger than the snapshot.
            const auto tree = store::loadTree(*m_catalogue, m_ids.heatPumps);
            SUCCEEDS(tree);
            changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
            change.set((*tree)->offering, domain::offeringTable().code, u"WP-12"_s);
            SUCCEEDS(store::apply(*m_catalogue, change, store::Joining::WithTyping));
            SUCCEEDS(publishing::withdraw(*m_catalogue, m_ids.welding, m_destination));
        };
        SUCCEEDS(publishing::publish(**reader, m_destination,
            {.folder = m_folder->filePath(u"uit"_s), .selection = Selection::Ready, .offerings = {}, .language = {}},
            progress));
        QVERIFY(!progress.act);
        QFile file(m_folder->filePath(u"uit/courses/%1.json"_s.arg(m_ids.heatPumps.toString())));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QCOMPARE(of(m_ids.heatPumps).readiness, written.contains("WP-12") ? Readiness::Published : Readiness::Changed);
        QCOMPARE(of(m_ids.welding).readiness, Readiness::Withdrawing);
        SUCCEEDS(published());
        QCOMPARE(of(m_ids.welding).readiness, Readiness::Withdrawn);
        QVERIFY(store::check(*m_catalogue)->isEmpty());
    }

    void aPartialDeliveryIsAllThatIsThere()
    {
        SUCCEEDS(published());
        SUCCEEDS(published(Selection::Ready, {m_ids.welding}));
        QVERIFY(!QFile::exists(m_folder->filePath(u"uit/courses/%1.json"_s.arg(m_ids.heatPumps.toString()))));
        QCOMPARE(of(m_ids.heatPumps).readiness, Readiness::Ready);
        QCOMPARE(of(m_ids.welding).readiness, Readiness::Published);
    }

    void whatIsAlteredInWhatWasNotedIsNoticed()
    {
        SUCCEEDS(published());
        QVERIFY(store::check(*m_catalogue)->isEmpty());
        for (const QString &sql :
            {u"UPDATE publication SET target = 'elders'"_s, u"UPDATE published SET whole_hash = 'x'"_s,
                u"UPDATE published SET state = 'withdrawn'"_s, u"UPDATE publication SET id = 'x'"_s}) {
            const auto undone = tests::rolledBack(*m_catalogue, [&]() -> store::Result<void> {
                const auto done = m_catalogue->execute(sql);
                const auto problems = store::check(*m_catalogue);
                return done && problems && !problems->isEmpty() && problems->first().kind == u"publication"
                    ? done
                    : std::unexpected(domain::Error::of(domain::Failure::Data, sql));
            });
            SUCCEEDS(undone);
        }
    }

    void anInspectionIsNoPublication()
    {
        const auto report = published(Selection::All);
        SUCCEEDS(report);
        QCOMPARE(report->offerings, 5);
        QVERIFY(publishing::publications(*m_catalogue)->isEmpty());
    }

    void whatCouldNotBeWrittenIsNotNoted()
    {
        QFile inTheWay(m_folder->filePath(u"uit"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        FAILS_WITH(published(), u"export.cannotWrite"_s);
        QVERIFY(publishing::publications(*m_catalogue)->isEmpty());
        domain::NoProgress progress;
        FAILS_WITH(publishing::publish(*m_catalogue, u"nowhere"_s, {}, progress), u"export.unknownDestination"_s);
        const auto reader = m_catalogue->reader();
        SUCCEEDS(reader);
        FAILS_WITH(
            publishing::publish(**reader, m_destination,
                {.folder = m_folder->filePath(u"b"_s), .selection = {}, .offerings = {}, .language = {}}, progress),
            u"store.readOnly"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(PublisherTest)
#include "publisher_test.moc"
