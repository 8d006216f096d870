// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage/coverage.h"
#include "coverage/mappings.h"
#include "coverage/teaching.h"
#include "store/journal.h"
#include "support/freshcatalogue.h"
#include "support/result.h"
#include "support/testmain.h"
#include "vocabulary/content/content.h"
#include "vocabulary/search/conceptindex.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using coverage::By;
using coverage::Coverage;
using coverage::CoverageRequest;
using coverage::CoverageRow;
using coverage::Hierarchy;
using coverage::Mappings;
using domain::Id;
using domain::Kind;
using domain::Record;
using vocabulary::ContentWriter;
using vocabulary::MappingKind;

/**
 * Coverage over mappings, with counts calculated by hand. Scheme x has groups G (a, b, c) and H (c, d); scheme y has
 * the skills p to v: p exact a; q exact p (so the same as a through p, and stated in a circle: a exact q); r close b; s
 * has broad match H; c has narrow match t (stated by x); u is mapped to nothing; v has broad match w, w has broad match
 * v and d (a circle, then up).
 */
class MappingsTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    int m_links = 0;

    void use(const QString &scheme, const std::function<void(ContentWriter &)> &fill)
    {
        const auto written = vocabulary::writeContent(*m_catalogue,
            {.uri = scheme, .title = {.nl = scheme, .en = {}}, .version = u"1"_s, .attribution = {}, .source = {}},
            [&](ContentWriter &writer) -> store::Result<void> {
                fill(writer);
                return {};
            });
        SUCCEEDS(written);
        const auto change = vocabulary::changeToUse(*m_catalogue, {*written});
        SUCCEEDS(change);
        SUCCEEDS(store::apply(*m_catalogue, *change));
    }

    void offering(
        const QString &name, const QStringList &concepts, const QString &level = {}, const QString &status = {})
    {
        Record record(Kind::Offering, Id::fromName(name));
        domain::offeringTable().kind.set(record, u"module"_s);
        domain::offeringTable().title.set(record, {.nl = name, .en = {}});
        domain::offeringTable().level.set(record, level);
        domain::offeringTable().status.set(record, status);
        changes::ChangeSet change({.code = u"change.sample"_s, .arguments = {}});
        change.create(record);
        for (const QString &each : concepts) {
            Record link(Kind::SkillLink, Id::fromName(u"link %1"_s.arg(++m_links)));
            domain::skillLinkTable().offering.set(link, record.id());
            domain::skillLinkTable().concept_.set(link, u"urn:"_s + each);
            domain::skillLinkTable().role.set(link, u"teaches"_s);
            change.create(link);
        }
        SUCCEEDS(store::apply(*m_catalogue, change));
    }

    Coverage covered(By by, bool overMappings, const QString &scheme = u"urn:x"_s)
    {
        const auto coverage =
            coverage::coverage(*m_catalogue, {.by = by, .scheme = scheme, .overMappings = overMappings});
        return coverage ? *coverage : Coverage();
    }

    /** "concepts taught offerings links" of a row. */
    static QString row(const Coverage &coverage, const QString &name)
    {
        const auto row = std::ranges::find(coverage.rows, QString(u"urn:"_s + name), &CoverageRow::uri);
        return row == coverage.rows.cend()
            ? QString()
            : u"%1 %2 %3 %4"_s.arg(row->concepts).arg(row->taught).arg(row->offerings).arg(row->links);
    }

private Q_SLOTS:
    void init()
    {
        makeCatalogue({.author = u"Test"_s, .device = u"test"_s});
        m_links = 0;
        use(u"urn:x"_s, [](ContentWriter &writer) {
            const auto groupG = writer.addConcept(u"urn:G"_s, vocabulary::ConceptType::Group);
            const auto groupH = writer.addConcept(u"urn:H"_s, vocabulary::ConceptType::Group);
            for (const QString &each : {u"a"_s, u"b"_s, u"c"_s, u"d"_s}) {
                const auto concept_ = writer.addConcept(QString(u"urn:"_s + each));
                writer.addLabel(concept_, {.nl = each, .en = each});
                if (each != u"d") {
                    writer.addRelation(concept_, vocabulary::RelationKind::Broader, groupG);
                }
                if (each == u"c" || each == u"d") {
                    writer.addRelation(concept_, vocabulary::RelationKind::Broader, groupH);
                }
            }
            writer.addMapping(writer.find("urn:a"), MappingKind::Exact, "urn:q");
            writer.addMapping(writer.find("urn:c"), MappingKind::Narrow, "urn:t");
        });
        use(u"urn:y"_s, [](ContentWriter &writer) {
            const std::tuple<const char *, MappingKind, const char *> mappings[] = {
                {"urn:p", MappingKind::Exact, "urn:a"}, {"urn:q", MappingKind::Exact, "urn:p"},
                {"urn:r", MappingKind::Close, "urn:b"}, {"urn:s", MappingKind::Broad, "urn:H"},
                {"urn:v", MappingKind::Broad, "urn:w"}, {"urn:w", MappingKind::Broad, "urn:v"},
                {"urn:w", MappingKind::Broad, "urn:d"}};
            for (const char *each : {"urn:p", "urn:q", "urn:r", "urn:s", "urn:t", "urn:u", "urn:v", "urn:w"}) {
                writer.addConcept(QByteArrayView(each));
            }
            for (const auto &[from, kind, to] : mappings) {
                writer.addMapping(writer.find(from), kind, to);
            }
        });
        offering(u"one"_s, {u"a"_s, u"p"_s, u"q"_s, u"u"_s}); // one skill under three names, and one not counted
        offering(u"two"_s, {u"p"_s, u"p"_s, u"r"_s});         // two links teach p
        offering(u"three"_s, {u"s"_s, u"t"_s, u"v"_s});       // all are below something
    }

    void cleanup() { dropCatalogue(); }

    void leavesMappingsAloneUnasked()
    {
        const Coverage groups = covered(By::Group, false);
        QCOMPARE(row(groups, u"G"_s), u"3 1 1 1"_s);
        QCOMPARE(row(groups, u"H"_s), u"2 0 0 0"_s);
        QCOMPARE(groups.taught, 1);
        QCOMPARE(groups.linksElsewhere, 9);
        QCOMPARE(groups.linksMapped, 0);
    }

    void countsWhatIsMappedOnce()
    {
        const Coverage groups = covered(By::Group, true);
        // G: a (offerings one and two) and b (two) are taught, and t is under c (three). Links: 1 + 2 + 1 + 1.
        QCOMPARE(row(groups, u"G"_s), u"3 2 3 5"_s);
        // H: s is directly under it, t under c, v under d: none of its own concepts is taught.
        QCOMPARE(row(groups, u"H"_s), u"2 0 1 3"_s);
        QCOMPARE(groups.concepts, 4);
        QCOMPARE(groups.taught, 2);
        QCOMPARE(groups.linksElsewhere, 1); // u
        QCOMPARE(groups.linksMapped, 8);

        const Coverage skills = covered(By::Skill, true);
        QCOMPARE(skills.rows.size(), 2);
        QCOMPARE(row(skills, u"a"_s), u"1 1 2 3"_s);
        QCOMPARE(row(skills, u"b"_s), u"1 1 1 1"_s);
    }

    void countsFromTheOtherSideToo()
    {
        // Seen from y: a and p and q are the same, so p and q are both taught by one and two; r, s, t, u and v are
        // linked themselves. w is not taught: v is only a part of it.
        const Coverage flat = covered(By::Skill, true, u"urn:y"_s);
        QCOMPARE(flat.concepts, 8);
        QCOMPARE(flat.taught, 7);
        QCOMPARE(row(flat, u"p"_s), u"1 1 2 3"_s);
        QCOMPARE(row(flat, u"q"_s), u"1 1 1 1"_s);
    }

    void tellsTheOfferingsBehindARow()
    {
        for (const By by : {By::Group, By::Skill}) {
            const Coverage coverage = covered(by, true);
            for (const CoverageRow &each : coverage.rows) {
                const auto behind = coverage::offeringsBehind(
                    *m_catalogue, {.by = by, .scheme = u"urn:x"_s, .overMappings = true}, each.uri);
                SUCCEEDS(behind);
                QCOMPARE(behind->size(), each.offerings);
            }
        }
    }

    void holdsDemandAgainstWhatIsAlike()
    {
        SUCCEEDS(m_catalogue->execute(
            u"INSERT INTO demand_content (number, name, source, imported, origin, figures) VALUES (1, 'figures', "
            "'test', '2026-11-21T00:00:00.000Z', '', 4)"_s));
        for (const auto &[skill, value] : {std::pair(u"urn:b"_s, 10), std::pair(u"urn:d"_s, 20),
                 std::pair(u"urn:q"_s, 40), std::pair(u"urn:c"_s, 80)}) {
            SUCCEEDS(m_catalogue->execute(
                u"INSERT INTO demand_figure (content, period, skill, measure, value) VALUES (1, '2026Q3', ?, "
                "'vacancies', ?)"_s,
                {skill, value}));
        }
        Record set(Kind::DemandSet, Id::fromName(u"demand"_s));
        domain::demandSetTable().contentDigest.set(set, u"figures"_s);
        changes::ChangeSet change({.code = u"change.sample"_s, .arguments = {}});
        change.create(set);
        SUCCEEDS(store::apply(*m_catalogue, change));
        QCOMPARE(covered(By::Group, false).covered.value_or(-1), 40.0);
        const Coverage mapped = covered(By::Group, true);
        QCOMPARE(mapped.demand.value_or(-1), 150.0);
        QCOMPARE(mapped.covered.value_or(-1), 50.0); // b through r; what is under c and d does not count
        QCOMPARE(mapped.whiteSpots.size(), 2);
    }

    void forgetsMappingsThatAreNoLongerInUse()
    {
        QCOMPARE(covered(By::Group, true).taught, 2);
        use(u"urn:y"_s, [](ContentWriter &writer) { writer.addConcept(u"urn:p"_s); });
        const Coverage now = covered(By::Group, true);
        QCOMPARE(now.taught, 1);
        QCOMPARE(row(now, u"G"_s), u"3 1 2 2"_s); // a; and t, which x itself puts under c
    }

    void tellsMappingsFromEitherSide()
    {
        const auto told = [&](const QString &name) {
            const QString uri = u"urn:"_s + name;
            const auto mapped = vocabulary::mappings(*m_catalogue, {uri}, domain::Language::Dutch);
            QStringList lines;
            if (mapped) {
                const QList<vocabulary::MappedConcept> all = mapped->value(uri);
                for (const vocabulary::MappedConcept &each : all) {
                    lines.append(u"%1 %2 %3"_s.arg(int(each.kind)).arg(each.concept_.uri, each.concept_.schemeTitle));
                }
            }
            return lines;
        };
        QCOMPARE(told(u"a"_s), (QStringList{u"0 urn:p urn:y"_s, u"0 urn:q urn:y"_s}));
        QCOMPARE(told(u"b"_s), QStringList{u"1 urn:r urn:y"_s});
        QCOMPARE(told(u"c"_s), QStringList{u"3 urn:t urn:y"_s});
        QCOMPARE(told(u"t"_s), QStringList{u"2 urn:c urn:x"_s}); // what is narrower than c has c as broader
        QCOMPARE(told(u"H"_s), QStringList{u"3 urn:s urn:y"_s});
        QCOMPARE(told(u"w"_s), (QStringList{u"2 urn:d urn:x"_s, u"2 urn:v urn:y"_s})); // each once, by its closest kind
        QVERIFY(told(u"u"_s).isEmpty());
        // A mapping of a known concept to one that no scheme has.
        use(u"urn:z"_s, [](ContentWriter &writer) {
            writer.addMapping(writer.addConcept(u"urn:k"_s), MappingKind::Exact, "urn:unknown");
            writer.addMapping(writer.find("urn:k"), MappingKind::Exact, "urn:a");
        });
        QCOMPARE(told(u"k"_s), (QStringList{u"0 urn:a urn:x"_s, u"0 urn:unknown "_s})); // known ones first
        QCOMPARE(told(u"unknown"_s), QStringList{u"0 urn:k urn:z"_s});
    }

    void tellsWhoTeachesAConceptByLevel()
    {
        offering(u"zeta"_s, {u"d"_s}, u"mbo4"_s);
        offering(u"alfa"_s, {u"d"_s, u"d"_s}, u"hboBachelor"_s);
        offering(u"beta"_s, {u"d"_s}, u"mbo4"_s);
        offering(u"niveauloos"_s, {u"d"_s});
        offering(u"vervallen"_s, {u"d"_s}, u"mbo4"_s, u"retired"_s);
        const auto teaching = coverage::offeringsTeaching(*m_catalogue, u"urn:d"_s);
        SUCCEEDS(teaching);
        QStringList titles;
        for (const coverage::TeachingOffering &each : *teaching) {
            titles.append(each.title.nl);
        }
        QCOMPARE(titles, (QStringList{u"beta"_s, u"zeta"_s, u"alfa"_s, u"niveauloos"_s}));
        QStringList levels;
        const QList<coverage::LevelUse> uses = coverage::byLevel(*teaching);
        for (const coverage::LevelUse &each : uses) {
            levels.append(u"%1 %2"_s.arg(each.level).arg(each.offerings.size()));
        }
        QCOMPARE(levels, (QStringList{u"mbo4 2"_s, u"hboBachelor 1"_s, u" 1"_s}));
    }

    void goesRoundInCirclesOnce()
    {
        const Hierarchy hierarchy(u"urn:x"_s, {{.uri = u"x"_s}}, {});
        using Kind = Mappings::Kind;
        const Mappings circle({{u"a"_s, Kind::Exact, u"b"_s}, {u"b"_s, Kind::Exact, u"c"_s},
            {u"c"_s, Kind::Exact, u"a"_s}, {u"c"_s, Kind::Close, u"a"_s}, {u"a"_s, Kind::Broad, u"b"_s},
            {u"b"_s, Kind::Close, u"d"_s}, {u"d"_s, Kind::Close, u"x"_s}, {u"e"_s, Kind::Broad, u"d"_s},
            {u"d"_s, Kind::Broad, u"e"_s}, {u"e"_s, Kind::Exact, u"e"_s}});
        QVERIFY(circle.countedAs(u"a"_s, hierarchy).concepts.empty()); // close of close is not close
        QCOMPARE(circle.countedAs(u"d"_s, hierarchy).concepts, std::vector{0});
        QVERIFY(!circle.countedAs(u"d"_s, hierarchy).isUnder);
        QVERIFY(circle.countedAs(u"e"_s, hierarchy).concepts.empty());
        QVERIFY(circle.countedAs(u"nothing"_s, hierarchy).concepts.empty());
        QCOMPARE(circle.alike(u"a"_s), (QStringList{u"b"_s, u"c"_s, u"d"_s}));
        QCOMPARE(circle.alike(u"x"_s), QStringList{u"d"_s});
    }
};

LEERSCHAKEL_TEST_MAIN(MappingsTest)
#include "mappings_test.moc"
