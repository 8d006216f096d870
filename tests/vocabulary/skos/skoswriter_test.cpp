// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"
#include "store/records.h"
#include "support/result.h"
#include "support/rows.h"
#include "support/testmain.h"
#include "vocabulary/content/content.h"
#include "vocabulary/loading/importer.h"
#include "vocabulary/own/conceptlists.h"
#include "vocabulary/own/ownscheme.h"
#include "vocabulary/skos/skoswriter.h"

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using store::Catalogue;
using vocabulary::ContentWriter;
using vocabulary::LabelKind;
using vocabulary::NoteKind;
using vocabulary::RelationKind;
using vocabulary::SkosSyntax;

namespace {

const QString schemeUri = u"https://lijst.example/s"_s;

QByteArray iri(const char *name)
{
    return QByteArray("https://lijst.example/") + name;
}

/** A scheme with one retired concept. */
const QByteArray asJsonLd =
    R"({"@context":{"dct":"http://purl.org/dc/terms/","esco":"http://data.europa.eu/esco/model#","euvoc":"http://publications.europa.eu/ontology/euvoc#","isothes":"http://purl.org/iso25964/skos-thes#","owl":"http://www.w3.org/2002/07/owl#","skos":"http://www.w3.org/2004/02/skos/core#","xsd":"http://www.w3.org/2001/XMLSchema#"},
"@graph":[
{"@id":"https://lijst.example/s","@type":"skos:ConceptScheme","dct:title":{"@language":"nl","@value":"Lijst"}},
{"@id":"https://lijst.example/a","@type":["skos:Concept","esco:Skill"],"skos:inScheme":{"@id":"https://lijst.example/s"},"euvoc:order":{"@type":"xsd:integer","@value":"1"},"skos:prefLabel":[{"@language":"en","@value":"ape"},{"@language":"nl","@value":"aap"}],"skos:altLabel":{"@language":"nl","@value":"apen"},"skos:topConceptOf":{"@id":"https://lijst.example/s"},"skos:exactMatch":{"@id":"http://elders/aap"},"owl:deprecated":true}
]}
)"_ba;

/** Everything that a content can hold, and texts that are hard to write. */
store::Result<void> fillHard(ContentWriter &writer)
{
    const auto group =
        writer.addConcept(iri("groep"), {.type = vocabulary::ConceptType::Group, .notation = "A", .place = 2.25});
    writer.addLabel(group, {.nl = u"groep"_s, .en = u"group"_s});
    const auto skill = writer.addConcept(iri("kunde"),
        {.notation = "A \"1\"", .reuseLevel = "cross-sector", .modified = "2025-01-01T00:00:00Z", .place = -3});
    writer.addLabel(skill, "nl", LabelKind::Alternative, "zelfde");
    writer.addLabel(skill, "nl", LabelKind::Preferred, "zelfde");
    writer.addLabel(skill, "nl", LabelKind::Preferred, "tweede voorkeur");
    writer.addLabel(skill, "nl-BE", LabelKind::Preferred, "Vlaams \\ \"woord\" é \U0001F527");
    writer.addLabel(skill, QByteArrayView(), LabelKind::Hidden, "zonder taal");
    writer.addNote(skill, "nl", NoteKind::Definition, "Eerste regel\nTweede \"regel\"\"\"\r\n\tDerde\"");
    writer.addNote(skill, "en", NoteKind::ScopeNote, "ends in a backslash\\");
    writer.addNote(skill, QByteArrayView(), NoteKind::HistoryNote, "geschiedenis");
    writer.addNote(skill, "nl", NoteKind::Example, "voorbeeld");
    writer.addNote(skill, "nl", NoteKind::EditorialNote, "redactie");
    writer.addNote(skill, "nl", NoteKind::ChangeNote, "wijziging");
    writer.addNote(skill, "nl", NoteKind::Note, "noot");
    const auto knowledge =
        writer.addConcept(iri("kennis"), {.type = vocabulary::ConceptType::Knowledge, .place = 1e300});
    writer.addLabel(knowledge, {.nl = u"kennis"_s, .en = {}});
    const auto job = writer.addConcept(iri("beroep"), {.type = vocabulary::ConceptType::Occupation});
    writer.addLabel(job, {.nl = u"beroep"_s, .en = {}});
    const auto other = writer.addConcept(iri("overig"), {.type = vocabulary::ConceptType::Other});
    writer.addLabel(other, {.nl = u"overig"_s, .en = {}});
    const auto list = writer.addConcept(iri("verzameling"), {.type = vocabulary::ConceptType::Collection});
    writer.addLabel(list, {.nl = u"verzameling"_s, .en = {}});
    const QByteArray words[] = {
        "deprecated", "retired", "obsolete", "superseded", "withdrawn", "candidate", "released"};
    for (const QByteArray &word : words) {
        const auto old =
            writer.addConcept(QByteArray(iri("met-opvolger-") + word), {.status = word, .replacedBy = iri("kunde")});
        writer.addLabel(old, "nl", LabelKind::Preferred, word);
        const QByteArray parts = iri("kunde") + ' ' + iri("beroep");
        const auto split =
            writer.addConcept(QByteArray(iri("gesplitst-") + word), {.status = word, .replacedBy = parts});
        writer.addLabel(split, "nl", LabelKind::Preferred, QByteArray(word + " gesplitst"));
        const auto alone = writer.addConcept(QByteArray(iri("zonder-") + word), {.status = word});
        writer.addLabel(alone, "nl", LabelKind::Preferred, QByteArray(word + " alleen"));
        writer.addRelation(alone, RelationKind::Broader, other);
    }
    writer.addRelation(skill, RelationKind::Broader, group);
    writer.addRelation(group, RelationKind::Broader, skill); // a ring
    writer.addRelation(knowledge, RelationKind::Related, skill);
    writer.addRelation(job, RelationKind::EssentialSkill, skill);
    writer.addRelation(job, RelationKind::OptionalSkill, knowledge);
    writer.addRelation(list, RelationKind::Member, skill);
    writer.addMapping(skill, vocabulary::MappingKind::Exact, "http://data.europa.eu/esco/skill/x");
    writer.addMapping(skill, vocabulary::MappingKind::Close, "urn:elders:1");
    writer.addMapping(skill, vocabulary::MappingKind::Broad, "http://elders/b?q=1&r=é");
    writer.addMapping(skill, vocabulary::MappingKind::Narrow, "http://elders/n");
    writer.addMapping(skill, vocabulary::MappingKind::Related, iri("kennis"));
    return {};
}

} // namespace

/** What is written as SKOS reads back as the same content. */
class SkosWriterTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_number = 0;

    std::unique_ptr<Catalogue> makeCatalogue()
    {
        auto made = Catalogue::create(m_folder.filePath(u"%1.llo"_s.arg(++m_number)), vocabulary::derivations());
        return made ? std::move(*made) : nullptr;
    }

    static store::Result<vocabulary::VocabularyReport> import(Catalogue &catalogue, const QString &source)
    {
        domain::NoProgress nobody;
        return vocabulary::importVocabulary(catalogue, {.sources = {source}}, nobody);
    }

    static store::Result<QByteArray> written(Catalogue &catalogue, const QString &scheme, SkosSyntax syntax)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        domain::NoProgress nobody;
        return vocabulary::writeSkos(catalogue, scheme, syntax, buffer, nobody)
            .transform([&](const vocabulary::SkosExport &) { return buffer.data(); });
    }

    static QStringList rows(Catalogue &catalogue, const QString &scheme, const QString &sql)
    {
        return tests::textRows(catalogue, sql, {scheme});
    }

    /** The concepts of a scheme with the values that their digest covers, and the digest of the whole. */
    static QStringList digests(Catalogue &catalogue, const QString &scheme)
    {
        return rows(catalogue, scheme,
                   u"SELECT c.uri || ' ' || c.type || ' ' || c.status || ' ' || c.digest || ' ' || "
                   "coalesce(c.modified, '') FROM scheme s JOIN concept c ON c.content = s.content WHERE s.uri "
                   "= ? ORDER BY c.uri"_s)
            + rows(catalogue, scheme,
                u"SELECT v.digest FROM scheme s JOIN vocabulary_content v ON v.number = s.content WHERE s.uri = ?"_s);
    }

    /** Concepts that have a place, with their place. */
    static QStringList places(Catalogue &catalogue, const QString &scheme)
    {
        return rows(catalogue, scheme,
            u"SELECT concat_ws(' ', c.uri, c.place) FROM scheme s JOIN concept c ON c.content = s.content WHERE "
            "s.uri = ? AND c.place IS NOT NULL ORDER BY c.uri"_s);
    }

    static QStringList described(Catalogue &catalogue, const QString &scheme)
    {
        return rows(catalogue, scheme,
            u"SELECT concat_ws('|', title_nl, title_en, version, attribution_nl, attribution_en) FROM scheme WHERE "
            "uri = ?"_s);
    }

    /** Writes \a scheme in both syntaxes, reads each in a new catalogue, and compares. */
    void comesBack(Catalogue &catalogue, const QString &scheme, bool withDescription = true)
    {
        const QStringList before = digests(catalogue, scheme);
        QVERIFY(before.size() > 1);
        for (const auto &[syntax, ending] :
            {std::pair(SkosSyntax::Turtle, u"ttl"_s), std::pair(SkosSyntax::JsonLd, u"jsonld"_s)}) {
            const QString path = m_folder.filePath(u"%1.%2"_s.arg(++m_number).arg(ending));
            domain::NoProgress nobody;
            QElapsedTimer timer;
            timer.start();
            const auto exported = vocabulary::exportSkos(catalogue, scheme, syntax, path, nobody);
            SUCCEEDS(exported);
            qInfo("%s: %d concepts, %lld bytes of %s in %lld ms", qPrintable(scheme), exported->concepts,
                exported->bytes, qPrintable(ending), timer.elapsed());
            QCOMPARE(QFileInfo(path).size(), exported->bytes);
            const auto other = makeCatalogue();
            QVERIFY(other);
            const auto report = import(*other, path);
            SUCCEEDS(report);
            const QStringList after = digests(*other, scheme);
            for (qsizetype i = 0; i < qMin(before.size(), after.size()); ++i) {
                QCOMPARE(after[i], before[i]);
            }
            QCOMPARE(after.size(), before.size());
            if (vocabulary::OwnScheme::load(catalogue, scheme).value_or(std::nullopt)) {
                QCOMPARE(tests::conceptLists(*other, scheme), tests::conceptLists(catalogue, scheme));
            } else {
                QCOMPARE(places(*other, scheme), places(catalogue, scheme));
            }
            if (withDescription) {
                QCOMPARE(tests::conceptTree(*other, scheme), tests::conceptTree(catalogue, scheme));
                QCOMPARE(described(*other, scheme), described(catalogue, scheme));
                // Equal contents give equal bytes, in whatever order they were read.
                QCOMPARE(*written(*other, scheme, syntax), *written(catalogue, scheme, syntax));
            }
        }
    }

    /** Imports a file of ../shared, and checks for every scheme in it that it comes back. */
    void realDataComesBack(const QString &name)
    {
        SKIP_WITHOUT_SHARED();
        const auto catalogue = makeCatalogue();
        QVERIFY(catalogue);
        SUCCEEDS(import(*catalogue, tests::sharedFolder() + name));
        const auto schemes = vocabulary::schemes(*catalogue, domain::Language::Dutch);
        SUCCEEDS(schemes);
        QVERIFY(!schemes->isEmpty());
        for (const vocabulary::SchemeSummary &scheme : *schemes) {
            comesBack(*catalogue, scheme.uri, false);
        }
    }

    std::unique_ptr<Catalogue> hardCatalogue()
    {
        auto catalogue = makeCatalogue();
        const auto content = vocabulary::writeContent(*catalogue,
            {.uri = schemeUri,
                .title = {.nl = u"Lijst \"x\""_s, .en = u"List"_s},
                .version = u"2.1"_s,
                .attribution = {.nl = u"Gemaakt door ons."_s, .en = u"Made by us."_s},
                .own = false,
                .source = u"proef"_s},
            fillHard);
        const auto change =
            content.and_then([&](const auto &each) { return vocabulary::changeToUse(*catalogue, {each}); });
        const auto applied = change.and_then([&](const auto &each) { return store::apply(*catalogue, each); });
        return applied ? std::move(catalogue) : nullptr;
    }

private Q_SLOTS:
    void initTestCase() { tests::failOnWarnings(); }

    void allThatAContentHoldsComesBack()
    {
        const auto catalogue = hardCatalogue();
        QVERIFY(catalogue);
        comesBack(*catalogue, schemeUri);
    }

    void whatIsWrittenIsPlainSkos()
    {
        const auto catalogue = makeCatalogue();
        domain::NoProgress nobody;
        SUCCEEDS(vocabulary::changeToMakeScheme(*catalogue, {.title = {.nl = u"Lijst"_s, .en = {}}, .uri = schemeUri})
                .and_then([&](const auto &change) { return store::apply(*catalogue, change); }));
        const auto own = vocabulary::OwnScheme::load(*catalogue, schemeUri);
        SUCCEEDS(own);
        domain::Record made = (*own)->newConcept({});
        domain::ownConceptTable().uri.set(made, u"https://lijst.example/a"_s);
        domain::ownConceptTable().label.set(made, {.nl = u"aap"_s, .en = u"ape"_s});
        domain::ownConceptTable().alternatives.set(made, {{.language = u"nl"_s, .text = u"apen"_s}});
        domain::ownConceptTable().mappings.set(made, {{.kind = u"exact"_s, .target = u"http://elders/aap"_s}});
        domain::ownConceptTable().status.set(made, u"retired"_s);
        SUCCEEDS(store::apply(*catalogue, (*own)->changeToAdd(made)));
        QCOMPARE(*written(*catalogue, schemeUri, SkosSyntax::JsonLd), asJsonLd);
        const auto turtle = written(*catalogue, schemeUri, SkosSyntax::Turtle);
        SUCCEEDS(turtle);
        for (const char *part : {"@prefix skos: <http://www.w3.org/2004/02/skos/core#> .",
                 "<https://lijst.example/a>\n\ta skos:Concept ,", "skos:prefLabel \"ape\"@en ,",
                 "skos:exactMatch <http://elders/aap>", "owl:deprecated true", "euvoc:order 1 ;"}) {
            QVERIFY2(turtle->contains(part), turtle->constData());
        }
        comesBack(*catalogue, schemeUri);
    }

    void anOwnSchemeOfTakenOverConceptsComesBack()
    {
        const auto catalogue = hardCatalogue();
        QVERIFY(catalogue);
        SUCCEEDS(vocabulary::changeToTakeOver(*catalogue, schemeUri).and_then([&](const auto &change) {
            return store::apply(*catalogue, change);
        }));
        comesBack(*catalogue, schemeUri);
    }

    void whatCannotBeWrittenIsTold()
    {
        const auto catalogue = hardCatalogue();
        QVERIFY(catalogue);
        domain::NoProgress nobody;
        const QString path = m_folder.filePath(u"weg/lijst.ttl"_s);
        FAILS_WITH(
            vocabulary::exportSkos(*catalogue, schemeUri, SkosSyntax::Turtle, path, nobody), u"store.cannotWrite"_s);
        FAILS_WITH(
            vocabulary::exportSkos(*catalogue, u"urn:x:y"_s, SkosSyntax::Turtle, m_folder.filePath(u"a.ttl"_s), nobody),
            u"vocabulary.noScheme"_s);
        QVERIFY(!QFileInfo::exists(m_folder.filePath(u"a.ttl"_s)));

        // An address that no syntax can carry: nothing is written, and an older file stays.
        const QString old = m_folder.filePath(u"oud.ttl"_s);
        QFile file(old);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("oud") == 3);
        file.close();
        SUCCEEDS(catalogue->execute(u"INSERT INTO concept_mapping SELECT min(row), 0, 'geen adres' FROM concept"_s));
        for (const SkosSyntax syntax : {SkosSyntax::Turtle, SkosSyntax::JsonLd}) {
            FAILS_WITH(vocabulary::exportSkos(*catalogue, schemeUri, syntax, old, nobody), u"vocabulary.notAnIri"_s);
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "oud");
    }

    void itCanBeStopped()
    {
        class Stop : public domain::Progress
        {
            bool step(qint64, qint64, const domain::Message &) override { return false; }
        };
        const auto catalogue = makeCatalogue();
        const auto content = vocabulary::writeContent(*catalogue,
            {.uri = schemeUri, .title = {}, .version = {}, .attribution = {}, .own = false, .source = {}},
            [](ContentWriter &writer) -> store::Result<void> {
                for (int i = 0; i < 1000; ++i) {
                    writer.addConcept(QByteArray(iri("c") + QByteArray::number(i)), vocabulary::ConceptTraits());
                }
                return {};
            });
        SUCCEEDS(content);
        const auto change = vocabulary::changeToUse(*catalogue, {*content});
        SUCCEEDS(store::apply(*catalogue, *change));
        Stop stop;
        const QString path = m_folder.filePath(u"gestopt.ttl"_s);
        FAILS_WITH(vocabulary::exportSkos(*catalogue, schemeUri, SkosSyntax::Turtle, path, stop), u"cancelled"_s);
        QVERIFY(!QFileInfo::exists(path));
    }

    void realVocabulariesComeBack_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"eu-EuroSciVoc.ttl", "oeh-digCompEdu.ttl", "oeh-kldb.ttl", "skosmos-groups.ttl",
                 "skosmos-cycle.ttl", "skosmos-dup.ttl", "skosmos-yso.ttl", "skosmos-mapping.ttl",
                 "skohub-systematik.ttl", "skohub-twoConceptSchemesOneFile.ttl"}) {
            QTest::addRow("%s", name) << u"/data/vocab/skos/"_s + QLatin1StringView(name);
        }
        QTest::addRow("ESCO") << u"/data/vocab/esco-1.2.0-nl"_s;
        QTest::addRow("ESCO with relations") << u"/data/vocab/esco-rebuilt"_s;
    }

    void realVocabulariesComeBack()
    {
        QFETCH(const QString, name);
        realDataComesBack(name);
    }
};

LEERSCHAKEL_TEST_MAIN(SkosWriterTest)
#include "skoswriter_test.moc"
