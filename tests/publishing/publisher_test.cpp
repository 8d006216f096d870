// SPDX-License-Identifier: GPL-3.0-or-later
#include "../exchange/ooapi5catalogue.h"
#include "publishing/publisher.h"
#include "store/records.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using exchange::Selection;
using publishing::Readiness;
using store::Catalogue;

class PublisherTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_catalogue;
    const tests::SampleOfferings m_ids;
    const QString m_destination = u"ooapi5"_s;

    store::Result<exchange::ExportReport> published(
        Selection selection = Selection::Ready, const QList<Id> &offerings = {})
    {
        domain::NoProgress progress;
        return publishing::publish(*m_catalogue, m_destination,
            {.folder = m_folder->filePath(u"uit"_s), .selection = selection, .offerings = offerings, .language = {}},
            progress);
    }

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
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = Catalogue::create(m_folder->filePath(u"proef.llo"_s), {.author = u"Ans"_s, .device = u"d"_s});
        SUCCEEDS(made);
        m_catalogue = std::move(*made);
        SUCCEEDS(tests::makeSample(*m_catalogue));
    }

    void cleanup()
    {
        m_catalogue.reset();
        m_folder.reset();
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
        const auto counts = publishing::readinessCounts(*m_catalogue, m_destination);
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
        // What was never delivered has nothing to differ from.
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
        SUCCEEDS(published(Selection::Ready, {m_ids.welding})); // asked for by name, it comes back
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
