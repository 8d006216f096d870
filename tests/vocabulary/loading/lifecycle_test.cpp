// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"
#include "store/records.h"
#include "support/freshcatalogue.h"
#include "support/result.h"
#include "support/testmain.h"
#include "vocabulary/loading/outdated.h"
#include "vocabulary/search/conceptindex.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Kind;
using domain::Record;
using vocabulary::ConceptDifference;
using vocabulary::ConceptNumber;
using vocabulary::ContentWriter;
using vocabulary::Fate;
using vocabulary::RelationKind;

namespace {

const QString schemeUri = u"https://voorbeeld.example/vaardigheden"_s;

QString uri(const QString &name)
{
    return schemeUri + u'/' + name;
}

/** What one version of the scheme has in addition to what both have. */
using Filling = std::function<void(ContentWriter &, ConceptNumber metal, ConceptNumber wood)>;

} // namespace

class LifecycleTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    domain::Id m_offering;

    store::Result<vocabulary::WrittenContent> write(const QString &version, const Filling &fill)
    {
        const vocabulary::SchemeDescription scheme{.uri = schemeUri,
            .title = {.nl = u"Vaardigheden"_s, .en = u"Skills"_s},
            .version = version,
            .attribution = {},
            .source = {}};
        return vocabulary::writeContent(*m_catalogue, scheme, [&](ContentWriter &writer) -> store::Result<void> {
            const ConceptNumber metal = writer.addConcept(uri(u"metaal"_s), vocabulary::ConceptType::Group);
            writer.addLabel(metal, {.nl = u"metaal"_s, .en = u"metal"_s});
            const ConceptNumber wood = writer.addConcept(uri(u"hout"_s), vocabulary::ConceptType::Group);
            writer.addLabel(wood, {.nl = u"hout"_s, .en = u"wood"_s});
            fill(writer, metal, wood);
            return {};
        });
    }

    store::Result<void> use(const vocabulary::WrittenContent &content)
    {
        const auto change = vocabulary::changeToUse(*m_catalogue, {content});
        if (!change) {
            return std::unexpected(change.error());
        }
        const auto applied = store::apply(*m_catalogue, *change);
        return applied ? store::Result<void>() : std::unexpected(applied.error());
    }

    static ConceptNumber skill(ContentWriter &writer, const QString &name, const domain::LocalizedText &label,
        ConceptNumber parent, const vocabulary::ConceptTraits &traits = {})
    {
        const ConceptNumber number = writer.addConcept(uri(name).toUtf8(), traits);
        writer.addLabel(number, label);
        writer.addRelation(number, RelationKind::Broader, parent);
        return number;
    }

    void link(const QString &concept_, const domain::LocalizedText &label)
    {
        Record link(Kind::SkillLink);
        domain::skillLinkTable().offering.set(link, m_offering);
        domain::skillLinkTable().concept_.set(link, concept_);
        domain::skillLinkTable().role.set(link, u"teaches"_s);
        domain::skillLinkTable().label.set(link, label);
        changes::ChangeSet change({.code = u"change.tag"_s, .arguments = {u"x"_s, u"y"_s}});
        change.create(link);
        SUCCEEDS(store::apply(*m_catalogue, change));
    }

    QStringList linked()
    {
        QStringList uris;
        const auto links =
            store::loadWhere(*m_catalogue, Kind::SkillLink, domain::skillLinkTable().offering, m_offering.toString());
        for (const Record &record : links.value_or(QList<Record>())) {
            uris.append(domain::skillLinkTable().concept_(record));
        }
        uris.sort();
        return uris;
    }

    /** Version 1 in use, and version 2 written next to it. */
    qint64 m_first = 0;
    qint64 m_second = 0;
    std::optional<vocabulary::WrittenContent> m_next;

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue();

        Record offering(Kind::Offering);
        domain::offeringTable().kind.set(offering, u"module"_s);
        domain::offeringTable().title.set(offering, {.nl = u"Werken in de werkplaats"_s, .en = {}});
        m_offering = offering.id();
        changes::ChangeSet change({.code = u"change.create"_s, .arguments = {u"x"_s}});
        change.create(offering);
        SUCCEEDS(store::apply(*m_catalogue, change));

        const auto first = write(u"1"_s, [](ContentWriter &writer, ConceptNumber metal, ConceptNumber wood) {
            skill(writer, u"lassen"_s, {.nl = u"lassen"_s, .en = u"welding"_s}, metal);
            skill(writer, u"smeden"_s, {.nl = u"smeden"_s, .en = u"forging"_s}, metal);
            skill(writer, u"zagen"_s, {.nl = u"zagen"_s, .en = u"sawing"_s}, wood);
            skill(writer, u"boren"_s, {.nl = u"boren"_s, .en = u"drilling"_s}, wood);
            skill(writer, u"klinken"_s, {.nl = u"klinken"_s, .en = u"riveting"_s}, metal);
            skill(writer, u"solderen"_s, {.nl = u"solderen"_s, .en = u"soldering"_s}, metal);
        });
        SUCCEEDS(first);
        m_first = first->number;
        SUCCEEDS(use(*first));
        const auto second = write(u"2"_s, [](ContentWriter &writer, ConceptNumber metal, ConceptNumber wood) {
            // smeden is retired, with a successor; zagen has another label; boren has another parent; lassen is gone,
            // and two concepts have its label now; klinken is gone without a trace
            const ConceptNumber mig =
                skill(writer, u"lassen-mig"_s, {.nl = u"MIG-lassen"_s, .en = u"MIG welding"_s}, metal);
            writer.addLabel(mig, domain::Language::Dutch, vocabulary::LabelKind::Alternative, u"Lassen"_s);
            const ConceptNumber tig =
                skill(writer, u"lassen-tig"_s, {.nl = u"TIG-lassen"_s, .en = u"TIG welding"_s}, metal);
            writer.addLabel(tig, domain::Language::Dutch, vocabulary::LabelKind::Alternative, u"lassen"_s);
            const QByteArray successor = uri(u"vrijvormsmeden"_s).toUtf8();
            skill(writer, u"smeden"_s, {.nl = u"smeden"_s, .en = u"forging"_s}, metal,
                {.status = "obsolete", .replacedBy = successor});
            skill(writer, u"vrijvormsmeden"_s, {.nl = u"vrijvormsmeden"_s, .en = u"open-die forging"_s}, metal);
            skill(writer, u"zagen"_s, {.nl = u"hout zagen"_s, .en = u"sawing"_s}, wood);
            skill(writer, u"boren"_s, {.nl = u"boren"_s, .en = u"drilling"_s}, metal);
            skill(writer, u"solderen"_s, {.nl = u"solderen"_s, .en = u"soldering"_s}, metal);
        });
        SUCCEEDS(second);
        m_second = second->number;
        m_next = *second;
    }

    void cleanup() { dropCatalogue(); }

    void theDifferenceIsTold()
    {
        link(uri(u"klinken"_s), {.nl = u"klinken"_s, .en = u"riveting"_s});
        const auto told = vocabulary::difference(*m_catalogue, m_first, m_second);
        SUCCEEDS(told);
        QCOMPARE(told->scheme, schemeUri);
        QCOMPARE(told->versionBefore, u"1"_s);
        QCOMPARE(told->versionAfter, u"2"_s);
        QCOMPARE(told->count(Fate::Vanished), 1);
        QCOMPARE(told->count(Fate::Split), 1);
        QCOMPARE(told->count(Fate::Retired), 1);
        QCOMPARE(told->count(Fate::Moved), 1);
        QCOMPARE(told->count(Fate::Relabelled), 1);
        QCOMPARE(told->count(Fate::New), 3);
        QCOMPARE(told->concepts.size(), 8);
        QCOMPARE(told->conceptsBefore, 8);
        QCOMPARE(told->conceptsAfter, 9);
        QVERIFY(!told->looksIncomplete()); // one of eight may well vanish
        QCOMPARE(told->outdatedUses(), 1);

        // Concepts in use come first.
        QCOMPARE(told->concepts.first().uri, uri(u"klinken"_s));
        QCOMPARE(told->concepts.first().uses, 1);
        QCOMPARE(told->concepts.first().before.en, u"riveting"_s);
        QVERIFY(told->concepts.first().after.isEmpty());

        const auto of = [&](Fate fate) {
            return *std::ranges::find_if(
                told->concepts, [fate](const ConceptDifference &each) { return each.fate == fate && each.uses == 0; });
        };
        QCOMPARE(of(Fate::Split).uri, uri(u"lassen"_s));
        QCOMPARE(of(Fate::Split).successors, (QStringList{uri(u"lassen-mig"_s), uri(u"lassen-tig"_s)}));
        QCOMPARE(of(Fate::Split).successorLabels.value(1).en, u"TIG welding"_s);
        QCOMPARE(of(Fate::Retired).uri, uri(u"smeden"_s));
        QCOMPARE(of(Fate::Retired).successors, QStringList{uri(u"vrijvormsmeden"_s)});
        QCOMPARE(of(Fate::Moved).uri, uri(u"boren"_s));
        QCOMPARE(of(Fate::Moved).parentsBefore.first().nl, u"hout"_s);
        QCOMPARE(of(Fate::Moved).parentsAfter.first().nl, u"metaal"_s);
        QCOMPARE(of(Fate::Relabelled).before.nl, u"zagen"_s);
        QCOMPARE(of(Fate::Relabelled).after.nl, u"hout zagen"_s);
    }

    void halfAVersionIsKnownForWhatItIs()
    {
        vocabulary::SchemeDifference difference;
        const auto looksIncomplete = [&](int gone, int before) {
            difference.conceptsBefore = before;
            difference.counts[size_t(Fate::Vanished)] = gone;
            return difference.looksIncomplete();
        };
        QVERIFY(looksIncomplete(2235, 5872)); // ESCO without its skills
        QVERIFY(!looksIncomplete(23, 5872)); // ESCO 1.1.1 to 1.2.0
        QVERIFY(looksIncomplete(1, 2));
        QVERIFY(!looksIncomplete(1, 8));
        QVERIFY(!looksIncomplete(10, 99));
        QVERIFY(looksIncomplete(11, 99));
        QVERIFY(!looksIncomplete(0, 0));
    }

    void thePlaceOfAConceptIsItsWayDownFromTheTop()
    {
        const auto place = vocabulary::placeOf(*m_catalogue, uri(u"zagen"_s));
        SUCCEEDS(place);
        QVERIFY(place->has_value());
        QCOMPARE((*place)->scheme, schemeUri);
        QCOMPARE((*place)->path, (QStringList{uri(u"hout"_s), uri(u"zagen"_s)}));
        const auto none = vocabulary::placeOf(*m_catalogue, uri(u"nergens"_s));
        SUCCEEDS(none);
        QVERIFY(!none->has_value());

        // A circle of parents: the path ends where it comes round.
        const auto round = write(u"3"_s, [](ContentWriter &writer, ConceptNumber metal, ConceptNumber) {
            const ConceptNumber one = skill(writer, u"een"_s, {.nl = u"een"_s, .en = {}}, metal);
            const ConceptNumber two = skill(writer, u"twee"_s, {.nl = u"twee"_s, .en = {}}, one);
            writer.addRelation(metal, RelationKind::Broader, two);
        });
        SUCCEEDS(round);
        SUCCEEDS(use(*round));
        const auto turning = vocabulary::placeOf(*m_catalogue, uri(u"twee"_s));
        SUCCEEDS(turning);
        QVERIFY(turning->has_value());
        QCOMPARE((*turning)->path, (QStringList{uri(u"metaal"_s), uri(u"een"_s), uri(u"twee"_s)}));
    }

    void aVersionIsNoDifferenceFromItself()
    {
        const auto told = vocabulary::difference(*m_catalogue, m_first, m_first);
        SUCCEEDS(told);
        QVERIFY(told->concepts.isEmpty());
    }

    void linksStayAndAreReplacedInOneStep()
    {
        link(uri(u"lassen"_s), {.nl = u"lassen"_s, .en = u"welding"_s});
        link(uri(u"smeden"_s), {.nl = u"smeden"_s, .en = u"forging"_s});
        link(uri(u"solderen"_s), {.nl = u"solderen"_s, .en = u"soldering"_s});
        link(u"https://elders.example/onbekend"_s, {.nl = u"onbekend"_s, .en = {}});
        const auto before = vocabulary::outdatedConcepts(*m_catalogue);
        SUCCEEDS(before);
        QVERIFY(before->isEmpty());

        const QStringList all = linked();
        SUCCEEDS(use(*m_next));
        QCOMPARE(linked(), all);

        const auto outdated = vocabulary::outdatedConcepts(*m_catalogue);
        SUCCEEDS(outdated);
        QCOMPARE(outdated->size(), 2);
        QCOMPARE(outdated->first().uri, uri(u"lassen"_s));
        QCOMPARE(outdated->first().fate, Fate::Split);
        QCOMPARE(outdated->first().label.nl, u"lassen"_s);
        QCOMPARE(outdated->first().scheme.nl, u"Vaardigheden"_s);
        QCOMPARE(outdated->first().uses, 1);
        QCOMPARE(outdated->first().successors.size(), 2);
        QCOMPARE(outdated->last().uri, uri(u"smeden"_s));
        QCOMPARE(outdated->last().fate, Fate::Retired);

        const auto change =
            vocabulary::replaceConcepts(*m_catalogue, {{uri(u"smeden"_s), outdated->last().successors.first()}});
        SUCCEEDS(change);
        SUCCEEDS(store::apply(*m_catalogue, *change));
        QVERIFY(!linked().contains(uri(u"smeden"_s)));
        QVERIFY(linked().contains(uri(u"vrijvormsmeden"_s)));
        QCOMPARE(linked().size(), all.size());
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(linked(), all);

        // Undoing the upgrade as well restores the first version, in which nothing is out of date.
        SUCCEEDS(store::undo(*m_catalogue));
        const auto back = vocabulary::outdatedConcepts(*m_catalogue);
        SUCCEEDS(back);
        QVERIFY(back->isEmpty());
    }

    void allThatAConceptWasSplitIntoAreOffered()
    {
        link(uri(u"smeden"_s), {.nl = u"smeden"_s, .en = u"forging"_s});
        const QStringList parts{uri(u"vrijvormsmeden"_s), uri(u"matrijssmeden"_s)};
        const QByteArray told = parts.join(u' ').toUtf8();
        const auto third = write(u"3"_s, [&](ContentWriter &writer, ConceptNumber metal, ConceptNumber) {
            skill(writer, u"smeden"_s, {.nl = u"smeden"_s, .en = u"forging"_s}, metal,
                {.status = "retired", .replacedBy = told});
            skill(writer, u"vrijvormsmeden"_s, {.nl = u"vrijvormsmeden"_s, .en = u"open-die forging"_s}, metal);
            skill(writer, u"matrijssmeden"_s, {.nl = u"matrijssmeden"_s, .en = u"drop forging"_s}, metal);
        });
        SUCCEEDS(third);
        const auto difference = vocabulary::difference(*m_catalogue, m_first, third->number);
        SUCCEEDS(difference);
        const auto split = std::ranges::find(difference->concepts, uri(u"smeden"_s), &ConceptDifference::uri);
        QVERIFY(split != difference->concepts.cend());
        QCOMPARE(split->fate, Fate::Split);
        QCOMPARE(split->successors, parts);
        SUCCEEDS(use(*third));
        const auto outdated = vocabulary::outdatedConcepts(*m_catalogue);
        SUCCEEDS(outdated);
        QCOMPARE(outdated->size(), 1);
        QCOMPARE(outdated->first().fate, Fate::Split);
        QCOMPARE(outdated->first().successors, parts);
    }

    void severalAreReplacedInOneStep()
    {
        link(uri(u"smeden"_s), {.nl = u"smeden"_s, .en = u"forging"_s});
        link(uri(u"lassen"_s), {.nl = u"lassen"_s, .en = u"welding"_s});
        const QStringList before = linked();
        // Both by the same concept: the second link would duplicate the first.
        const auto change = vocabulary::replaceConcepts(
            *m_catalogue, {{uri(u"smeden"_s), uri(u"solderen"_s)}, {uri(u"lassen"_s), uri(u"solderen"_s)}});
        SUCCEEDS(change);
        QCOMPARE(change->label().code, u"change.replaceConcepts"_s);
        SUCCEEDS(store::apply(*m_catalogue, *change));
        QCOMPARE(linked(), QStringList{uri(u"solderen"_s)});
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(linked(), before);
    }

    void aLinkThatIsThereAlreadyIsNotDoubled()
    {
        link(uri(u"smeden"_s), {.nl = u"smeden"_s, .en = u"forging"_s});
        link(uri(u"solderen"_s), {.nl = u"solderen"_s, .en = u"soldering"_s});
        const auto change = vocabulary::replaceConcepts(*m_catalogue, {{uri(u"smeden"_s), uri(u"solderen"_s)}});
        SUCCEEDS(change);
        SUCCEEDS(store::apply(*m_catalogue, *change));
        QCOMPARE(linked(), QStringList{uri(u"solderen"_s)});
        FAILS_WITH(vocabulary::replaceConcepts(*m_catalogue, {{uri(u"solderen"_s), uri(u"nergens"_s)}}),
            u"cli.unknownConcept"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(LifecycleTest)
#include "lifecycle_test.moc"
