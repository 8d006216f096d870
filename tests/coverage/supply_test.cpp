// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage/rollup.h"
#include "coverage/supply.h"
#include "store/derived.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/result.h"
#include "support/rows.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using changes::ChangeSet;
using coverage::CoverageRequest;
using coverage::CoverageRow;
using coverage::Hierarchy;
using coverage::Supply;
using domain::Id;
using domain::Kind;
using domain::Record;

class SupplyTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Catalogue> m_catalogue;

    static Id idOf(const QString &name) { return Id::fromName(name); }

    static Record offering(const QString &name, const QString &status, const QStringList &regions = {})
    {
        Record record(Kind::Offering, idOf(name));
        domain::offeringTable().kind.set(record, u"module"_s);
        domain::offeringTable().status.set(record, status);
        domain::offeringTable().regions.set(record, regions);
        return record;
    }

    static Record link(
        const QString &name, const QString &offering, const QString &uri, const QString &role = u"teaches"_s)
    {
        Record record(Kind::SkillLink, idOf(name));
        domain::skillLinkTable().offering.set(record, idOf(offering));
        domain::skillLinkTable().concept_.set(record, uri);
        domain::skillLinkTable().role.set(record, role);
        return record;
    }

    void apply(const QList<Record> &records)
    {
        ChangeSet change({.code = u"change.sample"_s, .arguments = {}});
        for (const Record &record : records) {
            change.create(record);
        }
        SUCCEEDS(store::apply(*m_catalogue, change));
    }

    /** "offering: concepts", sorted, for \a request. */
    QStringList taught(const CoverageRequest &request = {})
    {
        const auto supply = Supply::read(*m_catalogue, request);
        if (!supply) {
            return {domain::sentence(supply.error())};
        }
        QHash<qint64, QString> names;
        for (const QString &name : {u"first"_s, u"second"_s, u"old"_s}) {
            names.insert(
                tests::numberOf(*m_catalogue, u"SELECT row FROM offering WHERE id = ?"_s, {idOf(name).toString()}),
                name);
        }
        QStringList lines;
        for (size_t i = 0; i < supply->size(); ++i) {
            QStringList concepts;
            for (const int number : (*supply)[i].concepts) {
                concepts.append(supply->concepts()[size_t(number)]);
            }
            concepts.sort();
            lines.append(names.value((*supply)[i].row) + u": "_s + concepts.join(u' '));
        }
        lines.sort();
        return lines;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = store::Catalogue::create(
            m_folder->filePath(u"dekking.llo"_s), {}, {.author = u"Test"_s, .device = u"test"_s});
        QVERIFY(made);
        m_catalogue = std::move(*made);
        apply({offering(u"first"_s, u"approved"_s, {u"AM05"_s}), offering(u"second"_s, u"draft"_s),
            offering(u"old"_s, u"retired"_s), link(u"1"_s, u"first"_s, u"a"_s), link(u"2"_s, u"first"_s, u"b"_s),
            link(u"3"_s, u"first"_s, u"a"_s), link(u"4"_s, u"first"_s, u"c"_s, u"requires"_s),
            link(u"5"_s, u"second"_s, u"b"_s), link(u"6"_s, u"second"_s, u"d"_s, {}), link(u"7"_s, u"old"_s, u"e"_s)});
    }

    void cleanup()
    {
        m_catalogue.reset();
        m_folder.reset();
    }

    void readsWhatIsTaught()
    {
        QCOMPARE(taught(), QStringList({u"first: a a b"_s, u"second: b d"_s}));
        QCOMPARE(taught({.offerings = {idOf(u"old"_s), idOf(u"second"_s), idOf(u"gone"_s)}}),
            QStringList({u"old: e"_s, u"second: b d"_s}));
        QCOMPARE(taught({.region = u"AM05"_s}), QStringList({u"first: a a b"_s}));
        QCOMPARE(taught({.region = u"AM06"_s}), QStringList());
    }

    void findsTheRegionOfALocation()
    {
        Record location(Kind::Location, idOf(u"place"_s));
        domain::locationTable().region.set(location, u"AM06"_s);
        Record edition(Kind::Edition, idOf(u"run"_s));
        domain::editionTable().offering.set(edition, idOf(u"second"_s));
        domain::editionTable().location.set(edition, location.id());
        apply({location, edition});
        QCOMPARE(taught({.region = u"AM06"_s}), QStringList({u"second: b d"_s}));
    }

    void takesARegionByItsWholeCode()
    {
        apply({offering(u"wide"_s, u"approved"_s, {u"AM050"_s, u"AM07"_s}), link(u"8"_s, u"wide"_s, u"g"_s)});
        QCOMPARE(taught({.region = u"AM05"_s}), QStringList({u"first: a a b"_s}));
        QCOMPARE(taught({.region = u"AM07"_s}), QStringList({u": g"_s}));
        QCOMPARE(taught({.region = u"AM0"_s}), QStringList());
        QCOMPARE(taught({.region = u"\""_s}), QStringList());
    }

    void keepsStepWithChanges()
    {
        ChangeSet change({.code = u"change.sample"_s, .arguments = {}});
        const auto second = store::load(*m_catalogue, Kind::SkillLink, idOf(u"5"_s));
        SUCCEEDS(second);
        change.set(**second, domain::skillLinkTable().concept_, u"f"_s);
        SUCCEEDS(store::apply(*m_catalogue, change));
        QCOMPARE(taught(), QStringList({u"first: a a b"_s, u"second: d f"_s}));
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(taught(), QStringList({u"first: a a b"_s, u"second: b d"_s}));
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(taught(), QStringList());
        SUCCEEDS(store::redo(*m_catalogue));
        QCOMPARE(taught(), QStringList({u"first: a a b"_s, u"second: b d"_s}));
    }

    void readsRowsOfOtherProgramsToo()
    {
        SUCCEEDS(m_catalogue->execute(u"DELETE FROM taught"_s));
        QCOMPARE(taught(), QStringList({u"first: a a b"_s, u"second: b d"_s}));
        QCOMPARE(taught({.region = u"AM05"_s}), QStringList({u"first: a a b"_s}));
        SUCCEEDS(store::rebuildSearch(*m_catalogue));
        QCOMPARE(tests::numberOf(*m_catalogue, u"SELECT count(*) FROM taught"_s), 3);
        QCOMPARE(taught(), QStringList({u"first: a a b"_s, u"second: b d"_s}));
    }

    void addsUpWithoutCountingTwice()
    {
        // a is below both groups; d is no concept of this scheme.
        std::vector<Hierarchy::Concept> concepts;
        for (const QString &uri : {u"A"_s, u"B"_s, u"a"_s, u"b"_s, u"z"_s}) {
            concepts.push_back({.uri = uri, .counts = uri == uri.toLower()});
        }
        const Hierarchy hierarchy(u"scheme"_s, concepts,
            {{.narrower = 2, .broader = 0}, {.narrower = 2, .broader = 1}, {.narrower = 3, .broader = 1},
                {.narrower = 4, .broader = 1}});
        const auto supply = Supply::read(*m_catalogue, {});
        SUCCEEDS(supply);
        const auto counted = coverage::countedAs(hierarchy, supply->concepts());

        const QList<CoverageRow> groups = coverage::rollUp(coverage::byGroup(hierarchy, counted), *supply);
        QCOMPARE(groups.size(), 2);
        QCOMPARE(groups[0].uri, u"A"_s);
        QCOMPARE(groups[0].concepts, 1);
        QCOMPARE(groups[0].taught, 1);
        QCOMPARE(groups[0].offerings, 1);
        QCOMPARE(groups[0].links, 2);
        QCOMPARE(groups[1].uri, u"B"_s);
        QCOMPARE(groups[1].concepts, 3);
        QCOMPARE(groups[1].taught, 2);
        QCOMPARE(groups[1].offerings, 2);
        QCOMPARE(groups[1].links, 4);

        const QList<CoverageRow> skills = coverage::rollUp(coverage::bySkill(hierarchy, counted, *supply), *supply);
        QCOMPARE(skills.size(), 2);
        QCOMPARE(skills[0].uri, u"b"_s);
        QCOMPARE(skills[0].offerings, 2);
        QCOMPARE(skills[1].uri, u"a"_s);
        QCOMPARE(skills[1].offerings, 1);
        QCOMPARE(skills[1].links, 2);

        const QList<CoverageRow> occupations =
            coverage::rollUp(coverage::byOccupation(hierarchy, counted,
                                 {{u"o"_s, u"a"_s}, {u"o"_s, u"z"_s}, {u"p"_s, u"a"_s}, {u"p"_s, u"b"_s}}),
                *supply);
        QCOMPARE(occupations.size(), 2);
        QCOMPARE(occupations[0].uri, u"p"_s);
        QCOMPARE(occupations[0].taught, 2);
        QCOMPARE(occupations[0].offerings, 2);
        QCOMPARE(occupations[1].uri, u"o"_s);
        QCOMPARE(occupations[1].concepts, 2);
        QCOMPARE(occupations[1].taught, 1);
    }
};

LEERSCHAKEL_TEST_MAIN(SupplyTest)
#include "supply_test.moc"
