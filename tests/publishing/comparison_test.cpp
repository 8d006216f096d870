// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/removal.h"
#include "domain/sentences.h"
#include "everydestination.h"
#include "publishing/comparison.h"
#include "publishing/withdrawal.h"
#include "store/compaction.h"
#include "store/deliveries.h"
#include "text/indentedjson.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using publishing::DeliveryChange;
using publishing::DocumentDifference;
using publishing::OfferingDifference;
using publishing::Proof;

/** A comparison reports exactly what differs between the files of two deliveries. */
class ComparisonTest
    : public QObject
    , private tests::EveryDestination
{
    Q_OBJECT

private:
    publishing::Comparison m_comparison;

    QList<OfferingDifference> compared(const publishing::ComparisonRequest &request = {})
    {
        QList<OfferingDifference> all;
        domain::NoProgress progress;
        const auto done = publishing::compareWithLast(
            *m_catalogue, m_destination, request, progress, [&](const OfferingDifference &each) {
                all.append(each);
                return true;
            });
        if (!done) {
            qWarning("%s", qPrintable(domain::sentence(done.error())));
            return {};
        }
        m_comparison = *done;
        return all;
    }
    static std::optional<OfferingDifference> of(const QList<OfferingDifference> &all, const Id &offering)
    {
        const auto found = std::ranges::find(all, offering, &OfferingDifference::offering);
        return found == all.cend() ? std::nullopt : std::optional(*found);
    }
    static QString readable(const QByteArray &file)
    {
        return file.startsWith('{') || file.startsWith('[') ? text::indentedJson(file.toStdString())
                                                            : QString::fromUtf8(file);
    }
    /** Whether \a path is a file that holds more than one offering, lists the others, or comes and goes with them. */
    static bool isShared(const QString &path)
    {
        static const QStringList names{u"directory.xml"_s, u"index.html"_s, u"sitemap.xml"_s, u"loq.xml"_s};
        return names.contains(path.section(u'/', -1)) || !path.contains(u'/') || path.contains(u"search-"_s)
            || path.contains(u"index"_s) || path.endsWith(u"institute.xml"_s);
    }
    /**
     * Verifies that \a all gives each document as it was in \a before and as it is in \a after, and leaves none out.
     */
    void holdAgainst(const QList<OfferingDifference> &all, const QMap<QString, QByteArray> &before,
        const QMap<QString, QByteArray> &after)
    {
        QSet<QString> told;
        for (const OfferingDifference &difference : all) {
            QCOMPARE(difference.proof, Proof::Proven);
            for (const DocumentDifference &document : difference.documents) {
                told.insert(document.path);
                QCOMPARE(document.unified().isEmpty(), document.delivered == document.now);
                if (document.path == u"loq.jsonld" || document.path == u"achievements.json"
                    || document.path.endsWith(u"courses.jsonld")) {
                    continue; // covers all offerings
                }
                QCOMPARE(
                    document.delivered, before.contains(document.path) ? readable(before[document.path]) : QString());
                QCOMPARE(document.now, after.contains(document.path) ? readable(after[document.path]) : QString());
                QCOMPARE(document.change,
                    !before.contains(document.path)      ? DeliveryChange::Added
                        : !after.contains(document.path) ? DeliveryChange::Removed
                                                         : DeliveryChange::Changed);
            }
        }
        QSet<QString> paths(before.keyBegin(), before.keyEnd());
        paths.unite(QSet<QString>(after.keyBegin(), after.keyEnd()));
        for (const QString &path : std::as_const(paths)) {
            const bool isPage = path.endsWith(u".jsonld"_s) || path.endsWith(u".html"_s);
            if (before.value(path) != after.value(path)
                && (!isShared(path) || (isPage && !path.contains(u"index"_s) && !path.startsWith(u"organi"_s)))
                && path != u"loq.jsonld" && !path.endsWith(u"courses.jsonld")) {
                QVERIFY2(told.contains(path), qPrintable(path));
            }
        }
    }

private Q_SLOTS:
    void cleanup() { dropCatalogue(); }

    void whatADeliveryWouldChangeIsWhatItChanges_data() { addDestinations(); }
    void whatADeliveryWouldChangeIsWhatItChanges()
    {
        QFETCH(const QString, destination);
        makeFor(destination);
        domain::NoProgress progress;
        FAILS_WITH(publishing::compareWithLast(
                       *m_catalogue, m_destination, {}, progress, [](const OfferingDifference &) { return true; }),
            u"publish.neverDelivered"_s);
        const auto first = published();
        SUCCEEDS(first);
        QVERIFY(first->written.contains(m_ids.heatPumps));
        QVERIFY(compared().isEmpty());

        // A module of a programme is changed in two of its own fields and one of a part; another offering is withdrawn.
        rename(m_ids.heatPumps, u"Warmtepompen plaatsen"_s);
        set(Kind::Offering, m_ids.heatPumps, domain::offeringTable().description,
            QVariantMap{{u"nl"_s, u"woorden en nog meer woorden "_s.repeated(30)}});
        const auto tree = store::loadTree(*m_catalogue, m_ids.heatPumps);
        SUCCEEDS(tree);
        const domain::Record edition = (*tree)->of(Kind::Edition).last();
        set(Kind::Edition, edition.id(), domain::editionTable().places, 31);
        SUCCEEDS(publishing::withdraw(*m_catalogue, m_ids.safety, m_destination));

        const auto before = files();
        const QList<OfferingDifference> all = compared();
        const auto changed = of(all, m_ids.heatPumps);
        QVERIFY(changed);
        QCOMPARE(changed->change, DeliveryChange::Changed);
        QCOMPARE(changed->title.nl, u"Warmtepompen plaatsen"_s);
        QVERIFY(!changed->documents.isEmpty());
        const auto removed = of(all, m_ids.safety);
        QVERIFY(removed);
        QCOMPARE(removed->change, DeliveryChange::Removed);
        QCOMPARE(m_comparison.removed, 1);
        QVERIFY(!of(all, m_ids.draft));
        QCOMPARE(compared({.offerings = {m_ids.safety}}).size(), 1);

        SUCCEEDS(published());
        holdAgainst(all, before, files());
        QVERIFY(compared().isEmpty());
    }

    void whatIsNewAndWhatIsGoneIsTold_data() { addDestinations(); }
    void whatIsNewAndWhatIsGoneIsTold()
    {
        QFETCH(const QString, destination);
        makeFor(destination);
        set(Kind::Offering, m_ids.heatPumps, domain::offeringTable().status, u"retired"_s);
        SUCCEEDS(published());
        set(Kind::Offering, m_ids.heatPumps, domain::offeringTable().status, u"approved"_s);
        domain::NoProgress progress;
        const auto removal = authoring::removal(*m_catalogue, {m_ids.welding}, progress);
        SUCCEEDS(removal);
        apply(*removal);
        const auto before = files();
        const QList<OfferingDifference> all = compared();
        QCOMPARE(of(all, m_ids.heatPumps)->change, DeliveryChange::Added);
        const auto gone = of(all, m_ids.welding);
        QCOMPARE(gone->change, DeliveryChange::Removed);
        QVERIFY(!gone->title.nl.isEmpty());
        SUCCEEDS(published());
        holdAgainst(all, before, files());
    }

    void aRenamedProviderChangesItsDocumentToo()
    {
        makeFor(u"ooapi5"_s);
        SUCCEEDS(published());
        const Id provider = tests::idOf(u"Hogeschool Proef"_s);
        set(Kind::Organisation, provider, domain::organisationTable().name,
            QVariantMap{{u"nl"_s, u"Hogeschool Nieuw"_s}});
        const auto before = files();
        const QList<OfferingDifference> all = compared();
        const auto shared = of(all, Id());
        QVERIFY(shared);
        QCOMPARE(shared->documents.constFirst().path, u"organizations/%1.json"_s.arg(provider.toString()));
        SUCCEEDS(published());
        holdAgainst(all, before, files());
    }

    void aProviderThatComesOrGoesIsTold()
    {
        makeFor(u"ooapi5"_s);
        SUCCEEDS(published());
        // The only offering of a provider moves to one that has other offerings.
        const auto moved = [&](const QString &provider) {
            set(Kind::Offering, m_ids.heatPumps, domain::offeringTable().provider, tests::idOf(provider).toString());
        };
        const auto shared = [&](const QList<OfferingDifference> &all) {
            QStringList told;
            for (const OfferingDifference &each : all) {
                if (each.offering.isNull()) {
                    told.append(each.title.nl + u' ' + publishing::changeName(each.change));
                }
            }
            return told.join(u", ");
        };
        moved(u"Hogeschool Proef"_s);
        auto before = files();
        QList<OfferingDifference> all = compared();
        QCOMPARE(shared(all), u"Academie Techniek removed"_s);
        SUCCEEDS(published());
        holdAgainst(all, before, files());
        moved(u"Academie Techniek"_s);
        before = files();
        all = compared();
        QCOMPARE(shared(all), u"Academie Techniek added"_s);
        // A comparison of one offering does not look at what the others refer to.
        QCOMPARE(shared(compared({.offerings = {m_ids.heatPumps}})), QString());
        SUCCEEDS(published());
        holdAgainst(all, before, files());
    }

    void whatCameBackToWhatItWasIsNoChange()
    {
        makeFor(u"ooapi5"_s);
        SUCCEEDS(published());
        rename(m_ids.heatPumps, u"Anders"_s);
        QCOMPARE(compared().size(), 1);
        SUCCEEDS(store::undo(*m_catalogue));
        QVERIFY(compared().isEmpty());
    }

    void theLanguageOfTheLastDeliveryIsFound()
    {
        makeFor(u"ooapi5"_s);
        SUCCEEDS(published(domain::Language::English));
        QVERIFY(compared().isEmpty());
        QCOMPARE(m_comparison.request.language, std::optional(domain::Language::English));
        rename(m_ids.heatPumps, u"Anders"_s);
        const auto before = files();
        const QList<OfferingDifference> all = compared();
        QCOMPARE(all.size(), 1);
        SUCCEEDS(published(domain::Language::English));
        holdAgainst(all, before, files());
    }

    void aCompactedJournalStillKnowsWhatWasDelivered()
    {
        makeFor(u"ooapi5"_s);
        rename(m_ids.heatPumps, u"Eerst"_s);
        rename(m_ids.heatPumps, u"Toen"_s);
        SUCCEEDS(published());
        rename(m_ids.heatPumps, u"Nu"_s);
        rename(m_ids.welding, u"Ook anders"_s);
        const auto compacted = store::compactJournal(*m_catalogue, m_now.addDays(1));
        SUCCEEDS(compacted);
        QVERIFY(compacted->entries > 0);
        const auto before = files();
        const QList<OfferingDifference> all = compared();
        QCOMPARE(all.size(), 2);
        QVERIFY(of(all, m_ids.heatPumps)->documents.constFirst().delivered.contains(u"Toen"_s));
        SUCCEEDS(published());
        holdAgainst(all, before, files());
    }

    void whatIsNotProvenIsSaidInWords()
    {
        makeFor(u"ooapi5"_s);
        SUCCEEDS(published());
        const auto alter = [this](const QString &whole) {
            QList<store::Delivery> all;
            SUCCEEDS(store::eachDelivery(*m_catalogue, u""_s, {},
                [&](const store::Delivery &each, const QString &, const QString &) -> store::Result<void> {
                    all.append(each);
                    return {};
                }));
            SUCCEEDS(m_catalogue->inTransaction([&]() -> store::Result<void> {
                for (store::Delivery &each : all) {
                    each.documentHash = u"0"_s.repeated(64);
                    each.wholeHash = whole.isEmpty() ? each.wholeHash : whole;
                    if (const auto noted = store::noteDelivery(*m_catalogue, each); !noted) {
                        return noted;
                    }
                }
                return {};
            }));
        };
        // As if another version of the program had made the documents: all of them change, and the changes cannot be
        // shown.
        alter({});
        QList<OfferingDifference> all = compared();
        QCOMPARE(all.size(), 4);
        for (const OfferingDifference &each : std::as_const(all)) {
            QCOMPARE(each.proof, Proof::OtherDocuments);
            QVERIFY(each.documents.isEmpty());
            QVERIFY(domain::sentence(publishing::remarkOn(each.proof)).contains(u"another version"_s));
        }
        rename(m_ids.heatPumps, u"Anders"_s);
        QVERIFY(!of(compared(), m_ids.heatPumps)->documents.isEmpty());
        // As if the journal did not have the records as they were delivered.
        alter(u"1"_s.repeated(64));
        all = compared();
        QCOMPARE(all.size(), 4);
        QCOMPARE(all.constFirst().proof, Proof::OtherRecords);
        QVERIFY(publishing::remarkOn(Proof::Proven).isEmpty());
    }

    void itStopsWhenToldTo()
    {
        makeFor(u"ooapi5"_s);
        SUCCEEDS(published());
        rename(m_ids.heatPumps, u"Anders"_s);
        rename(m_ids.welding, u"Anders"_s);
        class Never : public domain::Progress
        {
        public:
            bool step(qint64, qint64, const domain::Message &) override { return false; }
        } never;
        FAILS_WITH(publishing::compareWithLast(
                       *m_catalogue, m_destination, {}, never, [](const OfferingDifference &) { return true; }),
            u"cancelled"_s);
        int told = 0;
        domain::NoProgress progress;
        SUCCEEDS(
            publishing::compareWithLast(*m_catalogue, m_destination, {}, progress, [&](const OfferingDifference &) {
                ++told;
                return false;
            }));
        QCOMPARE(told, 1);
        FAILS_WITH(publishing::compareWithLast(
                       *m_catalogue, u"xlsx"_s, {}, progress, [](const OfferingDifference &) { return true; }),
            u"export.unknownDestination"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(ComparisonTest)
#include "comparison_test.moc"
