// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage/coverage.h"
#include "coverage/coveragecsv.h"
#include "domain/codelist.h"
#include "exchange/sample/sample.h"
#include "exchange/sample/samplerecords.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/freshcatalogue.h"
#include "support/result.h"
#include "support/testmain.h"
#include "vocabulary/content/content.h"
#include "vocabulary/own/ownscheme.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using coverage::By;
using coverage::Coverage;
using coverage::CoverageRequest;
using coverage::CoverageRow;
using domain::Id;
using exchange::sample::SampleRecords;

class CoverageTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    static QString uriOf(const QString &key)
    {
        return u"https://leerschakel.example/vocabulaire/energie-en-materialen/"_s + key;
    }

    static CoverageRow rowOf(const Coverage &coverage, const QString &uri)
    {
        const auto row = std::ranges::find(coverage.rows, uri, &CoverageRow::uri);
        return row == coverage.rows.cend() ? CoverageRow() : *row;
    }

    /** Demand figures as an import writes them: three skills, one of them also for a region. */
    void addDemand()
    {
        SUCCEEDS(m_catalogue->execute(
            u"INSERT INTO demand_content (number, name, source, imported, origin, figures) VALUES (1, 'figures', "
            "'test', '2026-11-21T00:00:00.000Z', '', 4)"_s));
        const std::tuple<QVariant, QString, QString, double> figures[] = {
            {QVariant(), u"warmtepomp-inregelen"_s, u"vacancies"_s, 300},
            {QVariant(), u"elektrolyse-bewaken"_s, u"vacancies"_s, 100},
            {QVariant(), u"batterijsysteem-in-bedrijf-stellen"_s, u"vacancies"_s, 200},
            {u"AM05"_s, u"elektrolyse-bewaken"_s, u"vacancies"_s, 40},
            {QVariant(), u"elektrolyse-bewaken"_s, u"tension"_s, 2.5},
        };
        for (const auto &[region, skill, measure, value] : figures) {
            SUCCEEDS(m_catalogue->execute(
                u"INSERT INTO demand_figure (content, period, region, skill, measure, value) VALUES (1, '2026Q3', "
                "?, ?, ?, ?)"_s,
                {region, uriOf(skill), measure, value}));
        }
        domain::Record set(domain::Kind::DemandSet, Id::fromName(u"demand"_s));
        domain::demandSetTable().contentDigest.set(set, u"figures"_s);
        changes::ChangeSet change({.code = u"change.sample"_s, .arguments = {}});
        change.create(set);
        SUCCEEDS(store::apply(*m_catalogue, change));
    }

private Q_SLOTS:
    void init() { makeCatalogue({.author = u"Test"_s, .device = u"test"_s}, vocabulary::derivations()); }

    void cleanup() { dropCatalogue(); }

    void isEmptyWithoutAScheme()
    {
        const auto coverage = coverage::coverage(*m_catalogue, {});
        SUCCEEDS(coverage);
        QVERIFY(coverage->rows.isEmpty());
        QVERIFY(!coverage->demand);
        FAILS_WITH(coverage::coverage(*m_catalogue, {.scheme = u"https://nowhere.example"_s}), u"coverage.noScheme"_s);
        FAILS_WITH(coverage::coverage(*m_catalogue, {.demandSet = Id::make().toString()}), u"coverage.noDemand"_s);
    }

    /** Labels are read once, and again when they change. */
    void aLabelThatIsEditedIsShown()
    {
        SUCCEEDS(exchange::sample::fill(*m_catalogue));
        const QString uri = uriOf(u"warmtepomp-inregelen"_s);
        const auto before = coverage::coverage(*m_catalogue, {.by = By::Skill});
        SUCCEEDS(before);
        QVERIFY(!rowOf(*before, uri).label.nl.isEmpty());
        const auto concepts =
            store::loadWhere(*m_catalogue, domain::Kind::OwnConcept, domain::ownConceptTable().uri, uri);
        SUCCEEDS(concepts);
        QCOMPARE(concepts->size(), 1);
        domain::Record after = concepts->constFirst();
        domain::ownConceptTable().label.set(after, {.nl = u"anders genoemd"_s, .en = u"renamed"_s});
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {u"label"_s, u"x"_s}});
        change.update(concepts->constFirst(), after);
        SUCCEEDS(store::apply(*m_catalogue, change));
        const auto renamed = coverage::coverage(*m_catalogue, {.by = By::Skill});
        SUCCEEDS(renamed);
        QCOMPARE(rowOf(*renamed, uri).label.nl, u"anders genoemd"_s);
        QCOMPARE(renamed->rows.size(), before->rows.size());
    }

    void showsTheGroupsOfTheSample()
    {
        SUCCEEDS(exchange::sample::fill(*m_catalogue));
        const auto coverage = coverage::coverage(*m_catalogue, {});
        SUCCEEDS(coverage);
        QCOMPARE(coverage->scheme, u"https://leerschakel.example/vocabulaire/energie-en-materialen"_s);
        QCOMPARE(coverage->schemeTitle.en, u"Skills for energy and materials"_s);
        QCOMPARE(coverage->rows.size(), 10);
        QCOMPARE(coverage->concepts, 85);
        // The retired module on ground energy is left out: 65 less its two skills.
        QCOMPARE(coverage->taught, 63);
        QCOMPARE(coverage->linksElsewhere, 0);
        QVERIFY(!coverage->demand && !coverage->covered);
        QVERIFY(coverage->whiteSpots.isEmpty());
        QVERIFY(std::ranges::is_sorted(coverage->rows, std::ranges::greater(), &CoverageRow::share));

        const CoverageRow heat = rowOf(*coverage, uriOf(u"warmte-en-koude"_s));
        QCOMPARE(heat.label.nl, u"warmte en koude"_s);
        QCOMPARE(heat.label.en, u"heating and cooling"_s);
        QVERIFY(heat.taught > 0 && heat.taught < heat.concepts);
        // Skills stand under several groups, so the groups add up to more than all, but no group to more than it has.
        int concepts = 0;
        for (const CoverageRow &row : coverage->rows) {
            QVERIFY(row.taught <= row.concepts && row.offerings <= row.links);
            concepts += row.concepts;
        }
        QVERIFY(concepts > coverage->concepts);
    }

    void findsTheOfferingsBehindEachRow()
    {
        SUCCEEDS(exchange::sample::fill(*m_catalogue));
        for (const By by : {By::Group, By::Skill}) {
            const CoverageRequest request{.by = by};
            const auto coverage = coverage::coverage(*m_catalogue, request);
            SUCCEEDS(coverage);
            QVERIFY(!coverage->rows.isEmpty());
            for (const CoverageRow &row : coverage->rows) {
                const auto behind = coverage::offeringsBehind(*m_catalogue, request, row.uri);
                SUCCEEDS(behind);
                QCOMPARE(QSet(behind->cbegin(), behind->cend()).size(), row.offerings);
            }
        }
        // A heading that is no row, and a skill that no offering teaches.
        const auto pumps = coverage::offeringsBehind(*m_catalogue, {}, uriOf(u"warmtepompen"_s));
        SUCCEEDS(pumps);
        QVERIFY(pumps->contains(SampleRecords::idOf(u"offering"_s, u"wp-ont-05"_s)));
        QVERIFY(!pumps->contains(SampleRecords::idOf(u"offering"_s, u"ch-rec-03"_s)));
        const auto nobody = coverage::offeringsBehind(*m_catalogue, {}, uriOf(u"elektrolyse-bewaken"_s));
        SUCCEEDS(nobody);
        QVERIFY(nobody->isEmpty());
        const auto unknown = coverage::offeringsBehind(*m_catalogue, {}, u"https://nowhere.example"_s);
        SUCCEEDS(unknown);
        QVERIFY(unknown->isEmpty());
    }

    void looksAtSomeOfferingsOnly()
    {
        SUCCEEDS(exchange::sample::fill(*m_catalogue));
        const auto coverage = coverage::coverage(
            *m_catalogue, {.by = By::Skill, .offerings = {SampleRecords::idOf(u"offering"_s, u"wp-ont-05"_s)}});
        SUCCEEDS(coverage);
        // bouwfysica is required there, technisch rapporteren assessed: neither is taught.
        QCOMPARE(coverage->rows.size(), 7);
        QCOMPARE(coverage->taught, 7);
        QCOMPARE(rowOf(*coverage, uriOf(u"bouwfysica"_s)).links, 0);
        const auto south = coverage::coverage(*m_catalogue, {.region = u"AM30"_s});
        SUCCEEDS(south);
        QCOMPARE(south->taught, 0);
        QCOMPARE(south->rows.size(), 10);
    }

    void regionsInOnePassAreThoseOfOneAtATime_data()
    {
        QTest::addColumn<By>("by");
        QTest::addColumn<bool>("overMappings");
        QTest::newRow("groups") << By::Group << false;
        QTest::newRow("skills") << By::Skill << false;
        QTest::newRow("occupations") << By::Occupation << false;
        QTest::newRow("over mappings") << By::Group << true;
    }

    void regionsInOnePassAreThoseOfOneAtATime()
    {
        QFETCH(const By, by);
        QFETCH(const bool, overMappings);
        SUCCEEDS(exchange::sample::fill(*m_catalogue));
        addDemand();
        const QStringList regions{u"AM05"_s, u"AM30"_s, coverage::noRegion, u"AM01"_s, u"AM99"_s};
        const auto told = [](const Coverage &coverage) {
            QStringList lines{coverage.scheme, coverage.schemeTitle.nl, QString::number(coverage.taught),
                QString::number(coverage.concepts), QString::number(coverage.linksElsewhere),
                QString::number(coverage.linksMapped), QString::number(coverage.offerings),
                QString::number(coverage.demand.value_or(-1)), QString::number(coverage.covered.value_or(-1))};
            for (const CoverageRow &row : coverage.rows) {
                lines.append(u"%1 %2 %3 %4 %5 %6"_s.arg(row.uri, row.label.nl)
                        .arg(row.concepts)
                        .arg(row.taught)
                        .arg(row.offerings)
                        .arg(row.links));
            }
            for (const coverage::WhiteSpot &spot : coverage.whiteSpots) {
                lines.append(u"%1 %2 %3"_s.arg(spot.uri, spot.label.nl).arg(spot.demand));
            }
            return lines.join(u'\n');
        };
        const auto all = coverage::coverageByRegion(
            *m_catalogue, {.by = by, .region = u"AM30"_s, .overMappings = overMappings}, regions);
        SUCCEEDS(all);
        QCOMPARE(all->size(), regions.size());
        int offerings = 0;
        for (qsizetype i = 0; i < regions.size(); ++i) {
            const auto one =
                coverage::coverage(*m_catalogue, {.by = by, .region = regions[i], .overMappings = overMappings});
            SUCCEEDS(one);
            QCOMPARE(told(all->at(i)), told(*one));
            for (const CoverageRow &row : one->rows) {
                offerings += row.offerings;
            }
        }
        QCOMPARE(offerings > 0, by != By::Occupation); // the sample has none
    }

    /** Nothing is spread over regions: an offering counts in those it has, or in none. */
    void anOfferingWithoutARegionIsInNone()
    {
        SUCCEEDS(exchange::sample::fill(*m_catalogue));
        domain::Record nowhere(domain::Kind::Offering);
        domain::Record link(domain::Kind::SkillLink);
        domain::skillLinkTable().offering.set(link, nowhere.id());
        domain::skillLinkTable().concept_.set(link, uriOf(u"warmtepomp-inregelen"_s));
        changes::ChangeSet change({.code = u"change.sample"_s, .arguments = {}});
        change.create(nowhere);
        change.create(link);
        SUCCEEDS(store::apply(*m_catalogue, change));
        const auto behind = [this](const QString &region) {
            const CoverageRequest request{.region = region};
            const auto offerings = coverage::offeringsBehind(*m_catalogue, request, {});
            const auto coverage = coverage::coverage(*m_catalogue, request);
            if (!offerings || !coverage || coverage->offerings != offerings->size()) {
                return QSet<Id>{Id()}; // an id that is in no set
            }
            return QSet(offerings->cbegin(), offerings->cend());
        };
        QSet<Id> inRegions;
        const QList<domain::Code> regions = domain::CodeList::named(u"region"_s).codes();
        for (const domain::Code &region : regions) {
            inRegions.unite(behind(region.code));
        }
        const QSet<Id> elsewhere = behind(coverage::noRegion);
        QVERIFY(!inRegions.isEmpty());
        QCOMPARE(elsewhere, QSet{nowhere.id()});
        QVERIFY(!inRegions.intersects(elsewhere));
        QCOMPARE(inRegions.unite(elsewhere), behind({}));
    }

    void goesByOccupation()
    {
        SUCCEEDS(exchange::sample::fill(*m_catalogue));
        const auto none = coverage::coverage(*m_catalogue, {.by = By::Occupation});
        SUCCEEDS(none);
        QVERIFY(none->rows.isEmpty());

        const vocabulary::SchemeDescription scheme{.uri = u"urn:test"_s,
            .title = {.nl = u"Proef"_s, .en = u"Trial"_s},
            .version = u"1"_s,
            .attribution = {},
            .source = {}};
        const auto written = vocabulary::writeContent(
            *m_catalogue, scheme, [](vocabulary::ContentWriter &writer) -> store::Result<void> {
                const auto fitter = writer.addConcept(u"urn:fitter"_s, vocabulary::ConceptType::Occupation);
                writer.addLabel(fitter, {.nl = u"monteur"_s, .en = u"fitter"_s});
                const auto taught = writer.addConcept(u"urn:taught"_s, vocabulary::ConceptType::Skill);
                const auto missing = writer.addConcept(u"urn:missing"_s, vocabulary::ConceptType::Skill);
                const auto optional = writer.addConcept(u"urn:optional"_s, vocabulary::ConceptType::Skill);
                writer.addRelation(fitter, vocabulary::RelationKind::EssentialSkill, taught);
                writer.addRelation(fitter, vocabulary::RelationKind::EssentialSkill, missing);
                writer.addRelation(fitter, vocabulary::RelationKind::OptionalSkill, optional);
                return {};
            });
        SUCCEEDS(written);
        const auto use = vocabulary::changeToUse(*m_catalogue, {*written});
        SUCCEEDS(use);
        changes::ChangeSet change = *use;
        domain::Record link(domain::Kind::SkillLink);
        domain::skillLinkTable().offering.set(link, SampleRecords::idOf(u"offering"_s, u"wp-ont-05"_s));
        domain::skillLinkTable().concept_.set(link, u"urn:taught"_s);
        change.create(link);
        SUCCEEDS(store::apply(*m_catalogue, change));

        const CoverageRequest request{.by = By::Occupation, .scheme = u"urn:test"_s};
        const auto coverage = coverage::coverage(*m_catalogue, request);
        SUCCEEDS(coverage);
        QCOMPARE(coverage->rows.size(), 1);
        QCOMPARE(coverage->rows.first().label.en, u"fitter"_s);
        QCOMPARE(coverage->rows.first().concepts, 2);
        QCOMPARE(coverage->rows.first().taught, 1);
        QCOMPARE(coverage->rows.first().offerings, 1);
        QVERIFY(coverage->linksElsewhere > 80);
        const auto behind = coverage::offeringsBehind(*m_catalogue, request, u"urn:fitter"_s);
        SUCCEEDS(behind);
        QCOMPARE(behind->size(), 1);
        // A flat scheme is one group.
        const auto flat = coverage::coverage(*m_catalogue, {.scheme = u"urn:test"_s});
        SUCCEEDS(flat);
        QCOMPARE(flat->rows.size(), 1);
        QCOMPARE(flat->rows.first().label.nl, u"Proef"_s);
        QCOMPARE(flat->rows.first().concepts, 3);
    }

    void readsASchemeAgainWhenItsContentIsAnother()
    {
        SUCCEEDS(exchange::sample::fill(*m_catalogue));
        const QString uri = u"urn:growing"_s;
        const auto grown = [&](const QString &version, const QStringList &concepts) {
            const auto written = vocabulary::writeContent(*m_catalogue,
                {.uri = uri,
                    .title = {.nl = u"Proef"_s, .en = u"Trial"_s},
                    .version = version,
                    .attribution = {},
                    .source = {}},
                [&](vocabulary::ContentWriter &writer) -> store::Result<void> {
                    for (const QString &each : concepts) {
                        writer.addLabel(writer.addConcept(each), {.nl = each, .en = each});
                    }
                    return {};
                });
            SUCCEEDS(written);
            const auto use = vocabulary::changeToUse(*m_catalogue, {*written});
            SUCCEEDS(use);
            SUCCEEDS(store::apply(*m_catalogue, *use));
        };
        const auto concepts = [&] {
            const auto coverage = coverage::coverage(*m_catalogue, {.scheme = uri});
            return coverage ? coverage->concepts : -1;
        };
        grown(u"1"_s, {u"urn:a"_s, u"urn:b"_s});
        QCOMPARE(concepts(), 2);
        grown(u"2"_s, {u"urn:a"_s, u"urn:b"_s, u"urn:c"_s});
        QCOMPARE(concepts(), 3);
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(concepts(), 2);
        // Schemes are also kept apart in what is cached.
        const auto sample = coverage::coverage(*m_catalogue, {});
        SUCCEEDS(sample);
        QCOMPARE(sample->concepts, 85);
        QCOMPARE(concepts(), 2);
    }

    void holdsDemandAgainstSupply()
    {
        SUCCEEDS(exchange::sample::fill(*m_catalogue));
        addDemand();
        const auto coverage = coverage::coverage(*m_catalogue, {});
        SUCCEEDS(coverage);
        QCOMPARE(coverage->demand.value_or(0), 600.0);
        QCOMPARE(coverage->covered.value_or(0), 300.0);
        QCOMPARE(coverage->whiteSpots.size(), 2);
        QCOMPARE(coverage->whiteSpots.first().label.nl, u"batterijsysteem in bedrijf stellen"_s);
        QCOMPARE(coverage->whiteSpots.first().demand, 200.0);
        QCOMPARE(coverage->whiteSpots.last().uri, uriOf(u"elektrolyse-bewaken"_s));
        // National figures are not spread over regions.
        const auto region = coverage::coverage(*m_catalogue, {.region = u"AM05"_s});
        SUCCEEDS(region);
        QCOMPARE(region->demand.value_or(0), 40.0);
        QCOMPARE(region->covered.value_or(-1), 0.0);
        QCOMPARE(region->whiteSpots.size(), 1);
    }

    void writesItsTable()
    {
        Coverage coverage;
        coverage.rows = {{.uri = u"urn:a"_s,
                             .label = {.nl = u"meten, \"regelen\""_s, .en = {}},
                             .concepts = 3,
                             .taught = 1,
                             .offerings = 2,
                             .links = 4},
            {.uri = u"urn:b"_s, .label = {}}};
        QCOMPARE(coverage::toCsv(coverage, 1),
            "uri,label_nl,label_en,concepts,taught,share,offerings,links\r\n"
            "urn:a,\"meten, \"\"regelen\"\"\",,3,1,0.3333,2,4\r\n");
        QCOMPARE(coverage::toCsv(coverage).count('\n'), 3);
    }
};

LEERSCHAKEL_TEST_MAIN(CoverageTest)
#include "coverage_test.moc"
