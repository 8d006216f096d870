// SPDX-License-Identifier: GPL-3.0-or-later
// A vocabulary that names concepts of another one publishes nothing of that one: in every syntax, whatever it says of
// them, loaded first or last.
#include "support/testmain.h"
#include "vocabulary/importedvocabulary.h"

using namespace leerschakel;
using namespace leerschakel::tests;

namespace {

const QString esco = u"http://data.europa.eu/esco"_s;
const QByteArray lassen = "http://data.europa.eu/esco/skill/1";
const QByteArray own = "@prefix e: <http://eigen.example/> .\n"
                       "e:v a skos:ConceptScheme ; skos:prefLabel \"Eigen lijst\"@nl .\n"
                       "e:1 a skos:Concept ; skos:inScheme e:v ; skos:prefLabel \"naden leggen\"@nl .\n"
                       "e:2 a skos:Concept ; skos:inScheme e:v ; skos:prefLabel \"bramen\"@nl ; skos:broader e:1 .\n";

} // namespace

class SkosMentionsTest
    : public QObject
    , private ImportedVocabulary
{
    Q_OBJECT

private:
    store::Result<VocabularyReport> importEsco()
    {
        const QByteArray skill = "http://data.europa.eu/esco/skill/";
        write(u"esco/skills_nl.csv"_s,
            "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,"
            "scopeNote,definition,inScheme,description\n"
            "KnowledgeSkillCompetence,"
                + skill
                + "1,skill/competence,cross-sector,lassen,,,released,2024-01-25,,,,Metaal verbinden.\n"
                  "KnowledgeSkillCompetence,"
                + skill + "2,knowledge,cross-sector,metaalkunde,,,released,2024-01-25,,,,\n");
        write(u"esco/broaderRelationsSkillPillar_nl.csv"_s,
            "conceptType,conceptUri,broaderType,broaderUri\nKnowledgeSkillCompetence," + skill
                + "1,KnowledgeSkillCompetence," + skill + "2\n");
        return import(m_folder->filePath(u"esco"_s));
    }

    store::Result<VocabularyReport> importOther()
    {
        return import(write(u"ander.ttl"_s,
            prefixes
                + "@prefix b: <http://ander.example/> .\n"
                  "b:v a skos:ConceptScheme ; skos:prefLabel \"Andere lijst\"@nl ; owl:versionInfo \"3\" .\n"
                  "b:1 a skos:Concept ; skos:inScheme b:v ; skos:prefLabel \"smeden\"@nl ; skos:broader b:2 .\n"
                  "b:2 a skos:Concept ; skos:inScheme b:v ; skos:prefLabel \"metaal\"@nl .\n"));
    }

    /** All that a user sees of the other schemes: the record, the rows, search hits and suggestions. */
    QStringList stateOfOthers()
    {
        QStringList state = rows(u"SELECT uri, title_nl, title_en, version, content_digest FROM scheme WHERE uri <> "
                                 "'http://eigen.example/v' ORDER BY uri"_s);
        state += rows(
            u"SELECT s.uri, c.uri, c.type, c.status, c.notation, c.replaced_by, c.place FROM concept c JOIN scheme "
            "s ON s.content = c.content WHERE s.uri <> 'http://eigen.example/v' ORDER BY 1, 2"_s);
        state +=
            rows(u"SELECT c.uri, l.language, l.kind, l.text FROM concept c JOIN scheme s ON s.content = c.content JOIN "
                 "concept_label l ON l.row / 4096 = c.row WHERE s.uri <> 'http://eigen.example/v' ORDER BY 1, 2, 3, "
                 "4"_s);
        for (const QString &word : {u"lassen"_s, u"smeden"_s, u"zie"_s}) {
            const auto hits = vocabulary::search(*m_catalogue, word);
            for (const ConceptHit &hit : hits.value_or(QList<ConceptHit>())) {
                state.append(u"%1 %2 %3 %4"_s.arg(hit.scheme, hit.uri, hit.label, hit.path.join(u'/')));
            }
        }
        return state;
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue();
    }

    void cleanup() { dropCatalogue(); }

    void whatIsSaidOfAMappingTarget_data()
    {
        QTest::addColumn<QByteArray>("said");
        const auto add = [](const char *name, const QByteArray &said) { QTest::newRow(name) << said; };
        add("nothing", "e:1 skos:closeMatch skill:1 .");
        add("its label", "e:1 skos:closeMatch skill:1 . skill:1 skos:prefLabel \"lassen\"@nl .");
        add("a type", "e:1 skos:closeMatch skill:1 . skill:1 a skos:Concept .");
        add("a type and its label",
            "e:1 skos:exactMatch skill:1 . skill:1 a skos:Concept ; skos:prefLabel \"lassen\"@nl .");
        add("the type of its own vocabulary",
            "e:1 skos:exactMatch skill:1 . skill:1 a esco:Skill, skos:Concept ; skos:prefLabel \"lassen\"@nl ; "
            "esco:skillType <http://data.europa.eu/esco/skill-type/knowledge> .");
        add("another label",
            "e:1 skos:broadMatch skill:1 . skill:1 a skos:Concept ; skos:prefLabel \"lassen (zie ESCO)\"@nl ; "
            "skos:altLabel \"zie ook\"@nl ; skos:definition \"x\"@nl ; skos:notation \"7\" .");
        add("its place",
            "e:1 skos:narrowMatch skill:1 . skill:1 a skos:Concept ; skos:inScheme escos:skills ; skos:prefLabel "
            "\"lassen\"@nl .");
        add("its vocabulary",
            "e:1 skos:relatedMatch skill:1 . skill:1 a skos:Concept ; skos:topConceptOf escos:skills ; "
            "skos:prefLabel \"lassen\"@nl . escos:skills a skos:ConceptScheme ; dct:title \"ESCO\"@nl ; "
            "owl:versionInfo \"9\" .");
        add("what is above it",
            "e:1 skos:closeMatch skill:1 . skill:1 a skos:Concept ; skos:prefLabel \"lassen\"@nl ; skos:broader "
            "skill:9 . skill:9 a skos:Concept ; skos:prefLabel \"alles\"@nl ; skos:inScheme escos:skills ; "
            "skos:broader skill:8 . skill:8 a skos:Concept ; skos:inScheme escos:skills ; skos:prefLabel \"top\"@nl .");
        add("what is below it",
            "e:1 skos:closeMatch skill:1 . skill:1 a skos:Concept ; skos:prefLabel \"lassen\"@nl ; skos:narrower "
            "skill:9 . skill:9 a skos:Concept ; skos:inScheme escos:skills ; skos:prefLabel \"tig\"@nl .");
        add("that it is retired",
            "e:1 skos:closeMatch skill:1 . skill:1 a skos:Concept ; skos:prefLabel \"lassen\"@nl "
            "; owl:deprecated true ; dct:isReplacedBy e:1 .");
        add("the mapping back",
            "e:1 skos:exactMatch skill:1 . skill:1 a skos:Concept ; skos:prefLabel \"lassen\"@nl ; skos:exactMatch "
            "e:1 .");
        add("the mapping back only", "skill:1 a skos:Concept ; skos:prefLabel \"lassen\"@nl ; skos:closeMatch e:1 .");
        add("no mapping, but a place below it",
            "e:1 skos:broader skill:1 . skill:1 a skos:Concept ; skos:prefLabel \"lassen\"@nl .");
        add("no mapping, but a relation",
            "e:1 skos:related skill:1 . skill:1 a skos:Concept ; skos:prefLabel \"lassen\"@nl .");
        add("no mapping, but a link that means nothing to us",
            "e:1 rdfs:seeAlso skill:1 . skill:1 a skos:Concept ; skos:prefLabel \"lassen\"@nl .");
        add("a collection of one's own with it",
            "e:k a skos:Collection ; skos:inScheme e:v ; skos:prefLabel \"k\"@nl ; skos:member e:1, skill:1 . skill:1 "
            "a skos:Concept ; skos:prefLabel \"lassen\"@nl .");
        add("a label of SKOS-XL",
            "e:1 skos:closeMatch skill:1 . skill:1 a skos:Concept ; xl:prefLabel [ a xl:Label ; xl:literalForm "
            "\"zie lassen\"@nl ] .");
        add("of another list: its label",
            "e:1 skos:closeMatch <http://ander.example/1> . <http://ander.example/1> "
            "skos:prefLabel \"smeden\"@nl .");
        add("of another list: a type",
            "e:1 skos:closeMatch <http://ander.example/1> . <http://ander.example/1> a "
            "skos:Concept ; skos:prefLabel \"smeden (zie daar)\"@nl .");
        add("of another list: its place",
            "e:1 skos:closeMatch <http://ander.example/1> . <http://ander.example/1> a skos:Concept ; skos:inScheme "
            "<http://ander.example/v> ; skos:prefLabel \"smeden\"@nl .");
        add("of another list: the list",
            "e:1 skos:closeMatch <http://ander.example/1> . <http://ander.example/1> a skos:Concept ; skos:inScheme "
            "<http://ander.example/v> ; skos:prefLabel \"smeden\"@nl . <http://ander.example/v> a skos:ConceptScheme ; "
            "skos:prefLabel \"Zomaar een lijst\"@nl .");
        add("of another list: a place below it",
            "e:1 skos:broader <http://ander.example/1> . <http://ander.example/1> a skos:Concept ; skos:prefLabel "
            "\"smeden (zie daar)\"@nl .");
        add("of another list: a place above it, told from there",
            "<http://ander.example/1> a skos:Concept ; skos:prefLabel \"smeden (zie daar)\"@nl ; skos:narrower e:1 . "
            "e:1 "
            "skos:broader <http://ander.example/1> .");
        add("of another list: what is above it",
            "e:1 skos:closeMatch <http://ander.example/1> . <http://ander.example/1> a skos:Concept ; skos:prefLabel "
            "\"smeden\"@nl ; skos:broader <http://ander.example/2> . <http://ander.example/2> a skos:Concept ; "
            "skos:prefLabel \"metalen\"@nl .");
    }

    /** Loaded first, loaded last, or not at all. */
    void whatIsSaidOfAMappingTarget()
    {
        QFETCH(const QByteArray, said);
        const QByteArray text = own + said;
        SUCCEEDS(importEsco());
        SUCCEEDS(importOther());
        const QStringList before = stateOfOthers();
        const auto report = importTurtle(text);
        SUCCEEDS(report);
        QCOMPARE(report->schemes.size(), 1);
        QCOMPARE(report->schemes.first().uri, u"http://eigen.example/v"_s);
        QCOMPARE(report->schemes.first().concepts, 2);
        QCOMPARE(stateOfOthers(), before);

        makeCatalogue();
        SUCCEEDS(importTurtle(text));
        QCOMPARE(rows(u"SELECT s.uri, c.uri FROM scheme s JOIN concept c ON c.content = s.content WHERE c.type <> "
                      u"'collection' ORDER BY 2"_s),
            (QStringList{u"http://eigen.example/v|http://eigen.example/1"_s,
                u"http://eigen.example/v|http://eigen.example/2"_s}));
        SUCCEEDS(importEsco());
        SUCCEEDS(importOther());
        QCOMPARE(stateOfOthers(), before);
    }

    void inEverySyntax_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nested in RDF/XML")
            << u"v.rdf"_s
            << QByteArray("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
                          "xmlns:skos=\"http://www.w3.org/2004/02/skos/core#\">"
                          "<skos:ConceptScheme rdf:about=\"http://eigen.example/v\"/>"
                          "<skos:Concept rdf:about=\"http://eigen.example/1\"><skos:prefLabel "
                          "xml:lang=\"nl\">naden leggen</skos:prefLabel><skos:inScheme "
                          "rdf:resource=\"http://eigen.example/v\"/>"
                          "<skos:closeMatch><skos:Concept rdf:about=\"http://data.europa.eu/esco/skill/1\">"
                          "<skos:prefLabel xml:lang=\"nl\">zie lassen</skos:prefLabel></skos:Concept>"
                          "</skos:closeMatch></skos:Concept></rdf:RDF>");
        QTest::newRow("nested in JSON-LD")
            << u"v.jsonld"_s
            << QByteArray("{'@context':{'s':'http://www.w3.org/2004/02/skos/core#'},'@graph':["
                          "{'@id':'http://eigen.example/v','@type':'s:ConceptScheme'},"
                          "{'@id':'http://eigen.example/1','@type':'s:Concept',"
                          "'s:inScheme':{'@id':'http://eigen.example/v'},"
                          "'s:prefLabel':{'@value':'naden leggen','@language':'nl'},"
                          "'s:closeMatch':{'@id':'http://data.europa.eu/esco/skill/1','@type':'s:Concept',"
                          "'s:prefLabel':{'@value':'zie lassen','@language':'nl'}}}]}")
                   .replace('\'', '"');
        QByteArray lines;
        for (const char *line :
            {"<http://eigen.example/v> <T> <C#ConceptScheme> .", "<http://eigen.example/1> <T> <C#Concept> .",
                "<http://eigen.example/1> <C#inScheme> <http://eigen.example/v> .",
                "<http://eigen.example/1> <C#prefLabel> \"naden leggen\"@nl .",
                "<http://data.europa.eu/esco/skill/1> <T> <C#Concept> .",
                "<http://data.europa.eu/esco/skill/1> <C#prefLabel> \"zie lassen\"@nl .",
                "<http://eigen.example/1> <C#closeMatch> <http://data.europa.eu/esco/skill/1> ."}) {
            lines += QByteArray(line)
                         .replace("<T>", "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>")
                         .replace("C#", "http://www.w3.org/2004/02/skos/core#")
                + '\n';
        }
        QTest::newRow("N-Triples") << u"v.nt"_s << lines;
        QTest::newRow("N-Quads") << u"v.nq"_s << QByteArray(lines).replace(" .\n", " <http://eigen.example/g> .\n");
        QTest::newRow("TriG") << u"v.trig"_s << QByteArray("<http://eigen.example/g> {\n" + lines + "}\n");
    }

    void inEverySyntax()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, text);
        SUCCEEDS(importEsco());
        const QStringList before = stateOfOthers();
        const auto report = import(write(name, text));
        SUCCEEDS(report);
        QCOMPARE(report->schemes.size(), 1);
        QCOMPARE(report->schemes.first().concepts, 1);
        QCOMPARE(report->problems.size(), 1);
        QCOMPARE(report->problems.first().text.code, u"vocabulary.mentions"_s);
        QCOMPARE(report->problems.first().text.arguments, (QStringList{u"1"_s, QString::fromLatin1(lassen)}));
        QCOMPARE(stateOfOthers(), before);
        QCOMPARE(pageOf(u"http://eigen.example/1"_s).mappings.first().concept_.uri, QString::fromLatin1(lassen));
        QCOMPARE(pageOf(u"http://eigen.example/1"_s).mappings.first().concept_.label, u"lassen"_s);
    }

    /** Loaded together, the file that publishes a concept gives its label, in whatever order the files come. */
    void besideTheVocabularyItself_data()
    {
        QTest::addColumn<QString>("ownName");
        QTest::newRow("first") << u"a.ttl"_s;
        QTest::newRow("last") << u"z.ttl"_s;
    }

    void besideTheVocabularyItself()
    {
        QFETCH(const QString, ownName);
        write(u"map/m.ttl"_s,
            prefixes
                + "skill:1 a esco:Skill ; skos:inScheme escos:skills ; skos:prefLabel \"lassen\"@nl ; skos:broader "
                  "skill:2 . skill:2 a esco:Skill ; skos:inScheme escos:skills ; skos:prefLabel \"metaal\"@nl .\n");
        write(u"map/"_s + ownName,
            prefixes + own
                + "e:1 skos:closeMatch skill:1 . skill:1 a esco:Occupation ; skos:prefLabel \"zie lassen\"@nl ; "
                  "xl:altLabel [ xl:literalForm \"zie ook\"@nl ] ; skos:broader skill:7 . e:2 skos:closeMatch skill:7 "
                  ". skill:7 a skos:Concept ; skos:prefLabel \"zie zeven\"@nl .");
        const auto report = import(m_folder->filePath(u"map"_s));
        SUCCEEDS(report);
        QCOMPARE(rows(u"SELECT s.uri, count(*) FROM scheme s JOIN concept c ON c.content = s.content GROUP BY 1"_s),
            (QStringList{esco + u"|2"_s, u"http://eigen.example/v|2"_s}));
        QCOMPARE(found(u"zie"_s), QString());
        QCOMPARE(pageOf(QString::fromLatin1(lassen)).label.nl, u"lassen"_s);
        QCOMPARE(names(pageOf(QString::fromLatin1(lassen)).parents), u"2"_s);
        QVERIFY(std::ranges::any_of(
            report->problems, [](const auto &each) { return each.text.code == u"vocabulary.mentions"; }));
    }

    /** Also when the file that publishes the vocabulary states its top concepts. */
    void besideAListThatTellsItsTops()
    {
        write(u"map/b.ttl"_s,
            prefixes
                + "@prefix b: <http://ander.example/> . b:v a skos:ConceptScheme ; skos:hasTopConcept b:1 . b:1 a "
                  "skos:Concept ; skos:topConceptOf b:v ; skos:prefLabel \"smeden\"@nl .\n");
        write(u"map/c.ttl"_s,
            prefixes + own
                + "e:1 skos:closeMatch <http://ander.example/1> . <http://ander.example/1> a skos:Concept ; "
                  "skos:prefLabel \"zie smeden\"@nl .");
        const auto report = import(m_folder->filePath(u"map"_s));
        SUCCEEDS(report);
        QCOMPARE(report->schemes.size(), 2);
        QCOMPARE(report->problems.size(), 1);
        QCOMPARE(report->problems.first().text.code, u"vocabulary.mentions"_s);
        QCOMPARE(found(u"zie"_s), QString());
    }

    /** Two vocabularies published in one file stay two, mapped to each other or not. */
    void whatIsPublishedTogether_data()
    {
        QTest::addColumn<QByteArray>("said");
        const QByteArray a = "e:1 skos:inScheme e:v ; skos:prefLabel \"a\"@nl . ";
        const QByteArray both = "e:v a skos:ConceptScheme . e:w a skos:ConceptScheme . " + a;
        const auto add = [](const char *name, const QByteArray &said) { QTest::newRow(name) << said; };
        add("not all of it is a target",
            both
                + "e:1 skos:closeMatch e:8 . e:8 skos:inScheme e:w ; skos:prefLabel \"b\"@nl . e:9 skos:inScheme e:w "
                  "; skos:prefLabel \"c\"@nl .");
        add("it has a top",
            both
                + "e:1 skos:closeMatch e:8 . e:8 skos:topConceptOf e:w ; skos:prefLabel \"b\"@nl . e:1 "
                  "skos:closeMatch e:9 . e:9 skos:inScheme e:w ; skos:prefLabel \"c\"@nl .");
        add("mapped both ways",
            both
                + "e:1 skos:closeMatch e:8, e:9 . e:8 skos:inScheme e:w ; skos:prefLabel \"b\"@nl ; skos:closeMatch "
                  "e:1 . e:9 skos:inScheme e:w ; skos:prefLabel \"c\"@nl .");
        add("a hierarchy over both",
            both
                + "e:1 skos:broader e:8, e:9 . e:8 skos:inScheme e:w ; skos:prefLabel \"b\"@nl . e:9 skos:inScheme "
                  "e:w ; skos:prefLabel \"c\"@nl .");
    }

    void whatIsPublishedTogether()
    {
        QFETCH(const QByteArray, said);
        SUCCEEDS(importTurtle("@prefix e: <http://eigen.example/> .\n" + said));
        QCOMPARE(rows(u"SELECT s.uri, c.uri FROM scheme s JOIN concept c ON c.content = s.content ORDER BY 2"_s),
            (QStringList{u"http://eigen.example/v|http://eigen.example/1"_s,
                u"http://eigen.example/w|http://eigen.example/8"_s,
                u"http://eigen.example/w|http://eigen.example/9"_s}));
    }

    /** Some vocabularies use mappings for relations within themselves. */
    void aMappingWithinAVocabularyMentionsNothing()
    {
        SUCCEEDS(importTurtle(":s a skos:ConceptScheme . :a a skos:Concept ; skos:inScheme :s ; skos:prefLabel "
                              "\"a\"@nl ; skos:closeMatch :b, :c . :b a skos:Concept ; skos:inScheme :s ; "
                              "skos:prefLabel \"b\"@nl . :c a skos:Concept ; skos:prefLabel \"c\"@nl ."));
        QCOMPARE(rows(u"SELECT uri FROM concept ORDER BY uri"_s),
            (QStringList{u"http://e/a"_s, u"http://e/b"_s, u"http://e/c"_s}));
        makeCatalogue();
        SUCCEEDS(importTurtle(":a a skos:Concept ; skos:prefLabel \"a\"@nl ; skos:closeMatch :b . :b a skos:Concept ; "
                              "skos:prefLabel \"b\"@nl ."));
        QCOMPARE(rows(u"SELECT uri FROM concept ORDER BY uri"_s), (QStringList{u"http://e/a"_s, u"http://e/b"_s}));
    }

    /** A file that only mentions concepts is no vocabulary: that is reported, and nothing changes. */
    void aFileOfMappingsOnly()
    {
        SUCCEEDS(importEsco());
        const QStringList before = stateOfOthers();
        FAILS_WITH(importTurtle("<http://eigen.example/1> skos:closeMatch skill:1 . skill:1 a skos:Concept ; "
                                "skos:prefLabel \"zie lassen\"@nl ."),
            u"vocabulary.noConcepts"_s);
        QCOMPARE(stateOfOthers(), before);
    }

    /** A part of ESCO, as saved from a search, is added to what is there. */
    void aSavedPartIsPublished()
    {
        SUCCEEDS(importEsco());
        SUCCEEDS(importTurtle("skill:3 a esco:Skill ; skos:prefLabel \"klinken\"@nl ; skos:broader skill:2 ; "
                              "skos:exactMatch <http://ander.example/1> ."));
        QCOMPARE(found(u"klinken"_s), u"3"_s);
        QCOMPARE(found(u"lassen"_s), u"1"_s);
        QCOMPARE(rows(u"SELECT uri FROM scheme"_s), QStringList{esco});
    }
};

LEERSCHAKEL_TEST_MAIN(SkosMentionsTest)
#include "skosmentions_test.moc"
