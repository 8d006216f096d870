// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of the vocabularies as they are published, ESCO, CompetentNL and SKOS in the wild, trait by trait; with small texts of our own.
#include "store/journal.h"
#include "support/result.h"
#include "support/testmain.h"
#include "vocabulary/conceptindex.h"
#include "vocabulary/importer.h"

#include <QDir>
#include <QSqlRecord>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Language;
using store::Catalogue;
using vocabulary::ConceptHit;
using vocabulary::ConceptPage;
using vocabulary::VocabularyReport;

namespace {

const QByteArray prefixes = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
                            "@prefix xl: <http://www.w3.org/2008/05/skos-xl#> .\n"
                            "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
                            "@prefix dct: <http://purl.org/dc/terms/> .\n"
                            "@prefix dc: <http://purl.org/dc/elements/1.1/> .\n"
                            "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
                            "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
                            "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
                            "@prefix prov: <http://www.w3.org/ns/prov#> .\n"
                            "@prefix isothes: <http://purl.org/iso25964/skos-thes#> .\n"
                            "@prefix esco: <http://data.europa.eu/esco/model#> .\n"
                            "@prefix skill: <http://data.europa.eu/esco/skill/> .\n"
                            "@prefix job: <http://data.europa.eu/esco/occupation/> .\n"
                            "@prefix escos: <http://data.europa.eu/esco/concept-scheme/> .\n"
                            "@prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .\n"
                            "@prefix cnluwv: <https://linkeddata.competentnl.nl/uwv/def/competentnl_uwv#> .\n"
                            "@prefix cnluwvo: <https://linkeddata.competentnl.nl/uwv/def/uwv-ontology#> .\n"
                            "@prefix ksmo: <https://data.s-bb.nl/ksm/ont/ksmo#> .\n"
                            "@prefix cnl: <https://linkeddata.competentnl.nl/id/> .\n"
                            "@prefix : <http://e/> .\n";

const QString esco = u"http://data.europa.eu/esco/"_s;
const QString competentNl = u"https://linkeddata.competentnl.nl/id/"_s;

} // namespace

class VocabularyFactsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_catalogue;

    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }

    store::Result<VocabularyReport> import(const QString &source)
    {
        domain::NoProgress nobody;
        return vocabulary::importVocabulary(*m_catalogue, {.sources = {source}}, nobody);
    }

    store::Result<VocabularyReport> importTurtle(const QByteArray &turtle)
    {
        return import(write(u"lijst.ttl"_s, prefixes + turtle));
    }

    ConceptPage pageOf(const QString &uri)
    {
        const auto page =
            vocabulary::page(*m_catalogue, uri.contains(u':') ? uri : QString(u"http://e/"_s + uri), Language::Dutch);
        return page && *page ? **page : ConceptPage();
    }

    /** The last parts of the URIs of \a hits. */
    static QString names(const QList<ConceptHit> &hits)
    {
        QStringList list;
        for (const ConceptHit &hit : hits) {
            list.append(hit.uri.section(u'/', -1));
        }
        return list.join(u' ');
    }

    QString below(const QString &scheme, const QString &parent = {})
    {
        const auto hits = vocabulary::children(*m_catalogue, scheme, parent, Language::Dutch);
        return hits ? names(*hits) : hits.error().message.code;
    }

    QString found(const QString &text, const vocabulary::SearchOptions &options = {})
    {
        const auto hits = vocabulary::search(*m_catalogue, text, options);
        return hits ? names(*hits) : hits.error().message.code;
    }

    /** Rows of a query, cells with a bar between. */
    QStringList rows(const QString &sql)
    {
        QStringList result;
        const auto query = m_catalogue->run(sql);
        while (query && (*query)->next()) {
            QStringList cells;
            for (int i = 0; i < (*query)->record().count(); ++i) {
                cells.append((*query)->value(i).toString());
            }
            result.append(cells.join(u'|'));
        }
        return result;
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = Catalogue::create(m_folder->filePath(u"proef.llo"_s));
        SUCCEEDS(made);
        m_catalogue = std::move(*made);
    }

    void cleanup()
    {
        m_catalogue.reset();
        m_folder.reset();
    }

    // --- ESCO in CSV ---

    /** 1.2.1 has columns more, labels beside every address; a reader by name does not mind, nor which comes first. */
    void escoOfALaterVersionHasColumnsMore()
    {
        const QByteArray s = "http://data.europa.eu/esco/skill/";
        const QByteArray o = "http://data.europa.eu/esco/occupation/";
        const QString folder = u"esco-9.3.0/"_s;
        write(folder + u"skills_nl.csv"_s,
            "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,"
            "scopeNote,definition,inScheme,description\r\n"
            "KnowledgeSkillCompetence,"
                + s
                + "a,knowledge,cross-sector,lassen,\"lasvak\nlaswerk\",lasen,released,"
                  "2016-07-05T13:58:41Z,\"Onder gas.\n\t \",,\"http://data.europa.eu/esco/concept-scheme/skills,\n"
                  "http://data.europa.eu/esco/concept-scheme/member-skills\",\"Metaal verbinden.\n\"\r\n"
                  "KnowledgeSkillCompetence,"
                + s
                + "b,skill/competence,transversal,meten,,,released,"
                  "2024-01-25T11:28:50.295Z,,,,\r\n");
        write(folder + u"languageSkillsCollection_nl.csv"_s,
            "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,status,altLabels,description,"
            "broaderConceptUri,broaderConceptPT\n"
            "KnowledgeSkillCompetence,"
                + s + "b,skill/competence,transversal,meten,released,opmeten | nameten,,,\n");
        write(folder + u"occupations_nl.csv"_s,
            "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,"
            "regulatedProfessionNote,scopeNote,definition,inScheme,description,code,naceCode\n"
            "Occupation,"
                + o + "x,7212,lasser,,,released,,,,,,,7212.3,25.1\n");
        write(folder + u"broaderRelationsSkillPillar_nl.csv"_s,
            "conceptType,conceptUri,conceptLabel,broaderType,broaderUri,broaderLabel\n"
            "KnowledgeSkillCompetence,"
                + s + "a,lassen,KnowledgeSkillCompetence," + s + "b,meten\n");
        write(folder + u"occupationSkillRelations_nl.csv"_s,
            "occupationUri,occupationLabel,relationType,skillType,skillUri,skillLabel\n" + o
                + "x,lasser,essential,knowledge," + s + "a,lassen\n" + o + "x,lasser,optional,skill/competence," + s
                + "b,meten\n");
        write(folder + u"dictionary_nl.csv"_s, "filename,data header,property,description\nskills,x,y,z\n");
        write(folder + u"greenShareOcc_nl.csv"_s,
            "conceptType,conceptUri,code,preferredLabel,greenShare\n"
            "Occupation,"
                + o + "x,7212.3,lasser,0.25\n");
        write(folder + u"checklist.chk"_s, "0123456789abcdef");
        const auto report = import(m_folder->filePath(u"esco-9.3.0"_s));
        SUCCEEDS(report);
        QVERIFY2(report->problems.isEmpty(),
            report->problems.isEmpty() ? "" : qPrintable(domain::sentence(report->problems.first().text)));
        // The ends of records and those within quotes may differ.
        QCOMPARE(report->schemes.first().concepts, 3);
        const ConceptPage page = pageOf(esco + u"skill/a"_s);
        QCOMPARE(page.concept_.type, u"knowledge"_s);
        QCOMPARE(page.scopeNote.nl, u"Onder gas."_s);
        QCOMPARE(page.definition.nl, u"Metaal verbinden."_s);
        QCOMPARE(page.alternatives.size(), 2);
        QCOMPARE(names(page.parents), u"b"_s);
        QCOMPARE(names(page.essential), u"x"_s);
        QCOMPARE(names(pageOf(esco + u"skill/b"_s).optional), u"x"_s);
        QCOMPARE(names(pageOf(esco + u"skill/b"_s).collections), u"skill-language-groups"_s);
        QCOMPARE(found(u"lasen"_s), u"a"_s); // by a hidden label
        QCOMPARE(pageOf(esco + u"occupation/x"_s).notation, u"7212.3"_s);
        QCOMPARE(rows(u"SELECT reuse_level, modified FROM concept WHERE uri LIKE '%skill/_' ORDER BY uri"_s),
            (QStringList{u"cross-sector|2016-07-05T13:58:41Z"_s, u"transversal|2024-01-25T11:28:50.295Z"_s}));
    }

    // --- ESCO in RDF ---

    void escosOwnShapeInTurtle()
    {
        SUCCEEDS(importTurtle(
            // A label as a node with a role beside the plain one, an association beside a relation, and what follows from others.
            "skill:a a esco:Skill, esco:MemberConcept, skos:Concept ; skos:prefLabel \"lassen\"@nl ;\n"
            "  xl:prefLabel <http://data.europa.eu/esco/label/1> ; xl:altLabel <http://data.europa.eu/esco/label/2> ;\n"
            "  skos:broader skill:S1.1 ; skos:broaderTransitive skill:S1.1, skill:S1 ;\n"
            "  skos:inScheme escos:skills, escos:member-skills ; skos:topConceptOf escos:skills ;\n"
            "  esco:skillType <http://data.europa.eu/esco/skill-type/skill> ; esco:referenceLanguage \"en\" ;\n"
            "  esco:isEssentialSkillFor job:1 ; esco:isOptionalSkillFor job:2 ;\n"
            "  isothes:status \"released\" ; dct:modified \"2024-01-25T11:28:50.295Z\"^^xsd:dateTime ;\n"
            "  dct:description <http://data.europa.eu/esco/node/1>, <http://data.europa.eu/esco/node/2> .\n"
            "<http://data.europa.eu/esco/label/1> a xl:Label ; xl:literalForm \"lassen\"@nl ; esco:hasLabelRole "
            "<http://data.europa.eu/esco/label-role/neutral> .\n"
            "<http://data.europa.eu/esco/label/2> a xl:Label ; xl:literalForm \"laswerk\"@nl .\n"
            "<http://data.europa.eu/esco/label-role/neutral> a esco:LabelRole ; skos:prefLabel \"neutraal\"@nl .\n"
            "<http://data.europa.eu/esco/node/1> a esco:NodeLiteral ; esco:nodeLiteral \"Metaal verbinden.\" ; "
            "esco:language \"nl\"^^xsd:language .\n"
            "<http://data.europa.eu/esco/node/2> a esco:NodeLiteral ; esco:nodeLiteral \"Join metal.\" ; "
            "esco:language \"en\"^^xsd:language .\n"
            "skill:S1 a skos:Concept ; skos:prefLabel \"maken\"@nl . skill:S1.1 a skos:Concept ; skos:prefLabel "
            "\"verbinden\"@nl ; skos:broader skill:S1 .\n"
            "job:1 a esco:Occupation ; skos:prefLabel \"lasser\"@nl ; esco:hasAssociation "
            "<http://data.europa.eu/esco/association/1> .\n"
            "<http://data.europa.eu/esco/association/1> a esco:AssociationObject ; esco:target skill:a .\n"
            "job:2 a esco:Occupation ; skos:prefLabel \"monteur\"@nl .\n"
            "skill:old a esco:Skill ; skos:prefLabel \"ouderwets lassen\"@nl ; isothes:status \"obsolete\" ; "
            "dct:isReplacedBy skill:a .\n"
            // http and https are two.
            "<https://data.europa.eu/esco/skill/a> a skos:Concept ; skos:prefLabel \"elders\"@nl .\n"));
        QVERIFY(rows(u"SELECT uri FROM scheme"_s).contains(u"http://data.europa.eu/esco"_s));
        const ConceptPage page = pageOf(esco + u"skill/a"_s);
        QCOMPARE(page.label.nl, u"lassen"_s);
        QCOMPARE(names(page.parents), u"S1.1"_s); // what is above that is not above it directly
        QCOMPARE(page.alternatives.size(), 1);
        QCOMPARE(page.definition.nl, u"Metaal verbinden."_s);
        QCOMPARE(page.definition.en, u"Join metal."_s);
        QCOMPARE(names(page.essential), u"1"_s);
        QCOMPARE(names(page.optional), u"2"_s);
        QCOMPARE(page.concept_.type, u"skill"_s);
        QCOMPARE(page.concept_.status, u"released"_s);
        QCOMPARE(rows(u"SELECT modified FROM concept WHERE uri = 'http://data.europa.eu/esco/skill/a'"_s),
            QStringList{u"2024-01-25T11:28:50.295Z"_s});
        QCOMPARE(pageOf(esco + u"skill/old"_s).concept_.status, u"obsolete"_s);
        QVERIFY(pageOf(esco + u"skill/old"_s).concept_.isRetired);
        QCOMPARE(names(pageOf(esco + u"skill/old"_s).successors), u"a"_s);
        QCOMPARE(pageOf(u"https://data.europa.eu/esco/skill/a"_s).label.nl, u"elders"_s);
        QCOMPARE(rows(u"SELECT count(*) FROM concept WHERE uri LIKE '%/node/%' OR uri LIKE '%/label%' OR uri LIKE "
                      u"'%/association/%'"_s),
            QStringList{u"0"_s});
    }

    // --- CompetentNL ---

    void competentNlWithAllItsOwnWords()
    {
        SUCCEEDS(importTurtle(
            "cnl:h a cnlo:HumanCapability ; skos:prefLabel \"denken\"@nl ; skos:notation \"1.2.3\" ; cnlo:hasRIASEC "
            "\"I\" ;\n"
            "  cnlo:exactMatchESCO skill:1 ; cnlo:closeMatchESCO skill:2 ; cnlo:broadMatchESCO skill:3 ; "
            "cnlo:narrowMatchESCO skill:4 ; cnlo:closeMatchONET <https://onet.example/5> .\n"
            "cnl:k a cnlo:KnowledgeArea ; skos:prefLabel \"bouwkunde\"@nl ; skos:broadMatch "
            "<http://data.europa.eu/esco/isced-f/07> ; cnlo:linkedToISCEDF <http://data.europa.eu/esco/isced-f/0732> "
            ".\n"
            "cnl:o a cnlo:Occupation ; xl:prefLabel [ a xl:Label ; xl:literalForm \"timmerman\"@nl ] ; xl:altLabel [ "
            "xl:literalForm \"timmervrouw\"@nl ] ;\n"
            "  cnluwv:hasContentStatus <https://linkeddata.competentnl.nl/uwv/id/status/Concept> ;\n"
            "  cnlo:requiresHATEssential cnl:h ; cnlo:requiresHATImportant cnl:k ; cnlo:requiresHATSomewhat cnl:s ;\n"
            "  cnluwv:isCharacterizedByOccupationTask_Essential cnl:t ; "
            "cnluwvo:isCharacterizedByOccupationTask_Optional cnl:u ;\n"
            "  cnluwv:broadMatchTaxonomyItemESCOBeroep job:1 .\n"
            "cnl:s a cnlo:HumanCapability ; skos:prefLabel \"doen\"@nl ; prov:generatedAtTime "
            "\"2024-01-01T00:00:00Z\"^^xsd:dateTime ; prov:invalidatedAtTime \"2025-01-01T00:00:00Z\"^^xsd:dateTime .\n"
            "cnl:t a cnluwv:OccupationTask ; skos:prefLabel \"zagen\"@nl . cnl:u a cnluwvo:OccupationTask ; "
            "skos:prefLabel \"schaven\"@nl .\n"
            "cnl:n a cnlo:EducationalNorm, ksmo:MboKwalificatie ; skos:prefLabel \"Timmerman (25001)\"@nl ; "
            "cnlo:prescribesHATEssential cnl:h ; cnlo:prescribesHATImportant cnl:k ; cnlo:prescribesHATSomewhat cnl:t "
            ".\n"
            "cnl:m a ksmo:MboKeuzedeel ; skos:prefLabel \"Keuzedeel\"@nl .\n"));
        QCOMPARE(rows(u"SELECT substr(uri, 38), type, status FROM concept ORDER BY uri"_s),
            (QStringList{u"h|skill|released"_s, u"k|knowledge|released"_s, u"m|group|released"_s, u"n|group|released"_s,
                u"o|occupation|Concept"_s, u"s|skill|retired"_s, u"t|skill|released"_s, u"u|skill|released"_s}));
        QCOMPARE(rows(u"SELECT substr(c.uri, 38), m.kind, m.target FROM concept_mapping m JOIN concept c ON c.row = "
                      u"m.concept ORDER BY 1, 2, 3"_s),
            (QStringList{u"h|0|http://data.europa.eu/esco/skill/1"_s, u"h|1|http://data.europa.eu/esco/skill/2"_s,
                u"h|1|https://onet.example/5"_s, u"h|2|http://data.europa.eu/esco/skill/3"_s,
                u"h|3|http://data.europa.eu/esco/skill/4"_s, u"k|2|http://data.europa.eu/esco/isced-f/07"_s,
                u"k|2|http://data.europa.eu/esco/isced-f/0732"_s, u"o|2|http://data.europa.eu/esco/occupation/1"_s}));
        // Of the three steps of importance, essential is essential and the other two are optional.
        QCOMPARE(rows(u"SELECT substr(a.uri, 38), r.kind, substr(b.uri, 38) FROM concept_relation r JOIN concept a ON "
                      u"a.row = r.concept "
                      u"JOIN concept b ON b.row = r.target WHERE r.kind IN (3, 4) ORDER BY 1, 2, 3"_s),
            (QStringList{
                u"n|3|h"_s, u"n|4|k"_s, u"n|4|t"_s, u"o|3|h"_s, u"o|3|t"_s, u"o|4|k"_s, u"o|4|s"_s, u"o|4|u"_s}));
        const ConceptPage job = pageOf(competentNl + u"o"_s);
        QCOMPARE(job.label.nl, u"timmerman"_s);
        QCOMPARE(job.alternatives.size(), 1);
        QCOMPARE(pageOf(competentNl + u"h"_s).notation, u"1.2.3"_s);
    }

    // --- SKOS ---

    void aSchemesTitleAndVersion_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QString>("expected");
        QTest::newRow("dct:title") << QByteArray("dct:title \"Lijst\"@nl, \"List\"@en") << u"Lijst|List|"_s;
        QTest::newRow("skos:prefLabel") << QByteArray("skos:prefLabel \"Lijst\"@nl") << u"Lijst||"_s;
        QTest::newRow("rdfs:label") << QByteArray("rdfs:label \"Lijst\"@nl-NL") << u"Lijst||"_s;
        QTest::newRow("dc:title") << QByteArray("dc:title \"Lijst\"") << u"Lijst||"_s;
        QTest::newRow("owl:versionInfo") << QByteArray(
            "dct:title \"L\" ; owl:versionInfo \"3\" ; dct:modified \"2020-01-02\" ; dct:issued \"2019\"")
                                         << u"L||3"_s;
        QTest::newRow("dct:modified") << QByteArray(
            "dct:title \"L\" ; dct:issued \"2021-01-01\" ; dct:modified \"2020-01-02T10:00:00Z\"")
                                      << u"L||2020-01-02"_s;
        QTest::newRow("dct:issued") << QByteArray("dct:title \"L\" ; dct:issued \"2019-05-06\"") << u"L||2019-05-06"_s;
    }

    void aSchemesTitleAndVersion()
    {
        QFETCH(const QByteArray, said);
        QFETCH(const QString, expected);
        SUCCEEDS(importTurtle(":s a skos:ConceptScheme ; " + said
            + " . :a a skos:Concept ; skos:inScheme :s ; skos:prefLabel \"a\"@nl ."));
        QCOMPARE(rows(u"SELECT title_nl, title_en, version FROM scheme"_s), QStringList{expected});
    }

    void whatStandsAtTheTop()
    {
        // Said from either side, or not at all: then what has nothing above it.
        SUCCEEDS(
            importTurtle(":s a skos:ConceptScheme ; skos:hasTopConcept :a . :b a skos:Concept ; skos:topConceptOf :s ; "
                         "skos:prefLabel \"b\"@nl .\n"
                         ":a a skos:Concept ; skos:prefLabel \"a\"@nl ; skos:narrower :c . :c a skos:Concept ; "
                         "skos:prefLabel \"c\"@nl .\n"
                         ":t a skos:ConceptScheme . :d a skos:Concept ; skos:inScheme :t ; skos:prefLabel \"d\"@nl . "
                         ":e a skos:Concept ; skos:inScheme :t ; skos:prefLabel \"e\"@nl ; skos:broader :d ."));
        QCOMPARE(below(u"http://e/s"_s), u"a b"_s);
        QCOMPARE(below(u"http://e/s"_s, u"http://e/a"_s), u"c"_s);
        QCOMPARE(below(u"http://e/t"_s), u"d"_s);
    }

    void whichLabelIsShown_data()
    {
        QTest::addColumn<QByteArray>("labels");
        QTest::addColumn<QString>("shown");
        QTest::newRow("Dutch first") << QByteArray("\"e\"@en, \"x\", \"b\"@nl-BE, \"n\"@nl") << u"n"_s;
        QTest::newRow("of a region") << QByteArray("\"e\"@en, \"x\", \"b\"@nl-BE") << u"b"_s;
        QTest::newRow("of none") << QByteArray("\"e\"@en, \"x\"") << u"x"_s;
        QTest::newRow("English") << QByteArray("\"e\"@en") << u"e"_s;
        QTest::newRow("English of a region") << QByteArray("\"e\"@en-GB") << u"e"_s;
        QTest::newRow("any") << QByteArray("\"d\"@de") << u"d"_s;
        QTest::newRow("with a script") << QByteArray("\"x\"@zh-Hant, \"e\"@en") << u"e"_s;
        QTest::newRow("tag in capitals") << QByteArray("\"e\"@en, \"n\"@NL") << u"n"_s;
        QTest::newRow("the first of two") << QByteArray("\"twee\"@nl, \"een\"@nl") << u"twee"_s;
    }

    void whichLabelIsShown()
    {
        QFETCH(const QByteArray, labels);
        QFETCH(const QString, shown);
        SUCCEEDS(
            importTurtle(":a a skos:Concept ; skos:prefLabel " + labels + " ; skos:hiddenLabel \"verborgen\"@nl ."));
        QCOMPARE(pageOf(u"a"_s).concept_.label, shown);
        // All are kept and found; a hidden one is found only.
        QCOMPARE(rows(u"SELECT count(*) FROM concept_label WHERE kind = 0"_s),
            QStringList{QString::number(labels.count(',') + 1)});
        QCOMPARE(found(u"verborgen"_s), u"a"_s);
        QVERIFY(pageOf(u"a"_s).alternatives.isEmpty());
    }

    void notesOfEveryKindAndForm()
    {
        SUCCEEDS(
            importTurtle(":a a skos:Concept ; skos:prefLabel \"a\"@nl ; skos:definition \"1\"@nl ; skos:scopeNote [ "
                         "rdf:value \"2\"@nl ] ; skos:note \"3\" ; skos:example :n ; skos:editorialNote \"5\"@nl ; "
                         "skos:historyNote \"6\"@nl ; skos:changeNote [ rdf:value \"7\"@nl ; dct:modified "
                         "\"2020-01-01\" ] .\n"
                         ":n rdf:value \"4\"@nl ."));
        QCOMPARE(rows(u"SELECT kind, text FROM concept_note ORDER BY kind"_s),
            (QStringList{u"0|1"_s, u"1|2"_s, u"2|3"_s, u"3|4"_s, u"4|5"_s, u"5|6"_s, u"6|7"_s}));
        QCOMPARE(rows(u"SELECT uri FROM concept"_s), QStringList{u"http://e/a"_s});
    }

    void notationsStandInTheirNaturalOrder()
    {
        SUCCEEDS(importTurtle(":s a skos:ConceptScheme .\n"
                              ":ten skos:inScheme :s ; skos:prefLabel \"a\"@nl ; skos:notation \"1.10\"^^:code .\n"
                              ":two skos:inScheme :s ; skos:prefLabel \"b\"@nl ; skos:notation \"1.2\" .\n"
                              ":none skos:inScheme :s ; skos:prefLabel \"0\"@nl .\n"
                              ":zero skos:inScheme :s ; skos:prefLabel \"c\"@nl ; skos:notation \"01\" ."));
        QCOMPARE(below(u"http://e/s"_s), u"zero two ten none"_s);
        QCOMPARE(pageOf(u"zero"_s).notation, u"01"_s);
        // Found whole, and begun as far as a digit; with words beside it it is another question.
        QCOMPARE(found(u"1.10"_s), u"ten"_s);
        QCOMPARE(vocabulary::search(*m_catalogue, u"1.10"_s)->first().matched, u"1.10"_s);
        QCOMPARE(found(u"1.1"_s), u"ten"_s);
        QCOMPARE(found(u"1"_s), u"ten two"_s);
        QCOMPARE(found(u"1.3"_s), QString());
        QCOMPARE(found(u"1.2 b"_s), QString());
    }

    void collectionsAreNoConcepts()
    {
        SUCCEEDS(importTurtle(
            ":s a skos:ConceptScheme . :a a skos:Concept ; skos:inScheme :s ; skos:prefLabel \"groen a\"@nl . "
            ":b a skos:Concept ; skos:inScheme :s ; skos:prefLabel \"b\"@nl .\n"
            ":k a skos:Collection ; skos:prefLabel \"groen\"@nl ; skos:member :a .\n"
            ":l a skos:OrderedCollection ; skos:prefLabel \"rij\"@nl ; skos:memberList (:b :a) .\n"
            ":m a isothes:ThesaurusArray ; skos:prefLabel \"reeks\"@nl ; skos:member :b ."));
        QCOMPARE(names(pageOf(u"a"_s).collections), u"k l"_s);
        QCOMPARE(names(pageOf(u"b"_s).collections), u"l m"_s);
        QCOMPARE(below(u"http://e/s"_s), u"b a"_s);
        QCOMPARE(found(u"groen"_s), u"a"_s); // nothing is tagged with a collection
        QCOMPARE(found(u"groen"_s, {.collection = u"http://e/k"_s}), u"a"_s);
        QCOMPARE(rows(u"SELECT concepts FROM vocabulary_content"_s), QStringList{u"2"_s});
    }

    void whatIsRetiredIsHiddenAndKept()
    {
        SUCCEEDS(
            importTurtle(":a a skos:Concept ; skos:prefLabel \"zaag een\"@nl ; owl:deprecated true .\n"
                         ":b a skos:Concept ; skos:prefLabel \"zaag twee\"@nl ; prov:invalidatedAtTime "
                         "\"2020-01-01T00:00:00Z\"^^xsd:dateTime .\n"
                         ":c a skos:Concept ; skos:prefLabel \"zaag drie\"@nl ; owl:deprecated false .\n"
                         ":d a skos:Concept ; skos:prefLabel \"zaag vier\"@nl ; skos:historyNote \"Was e.\"@nl ."));
        QCOMPARE(found(u"zaag"_s, {.status = vocabulary::StatusFilter::Current}), u"c d"_s);
        QCOMPARE(found(u"zaag"_s, {.status = vocabulary::StatusFilter::Retired}), u"a b"_s);
        QCOMPARE(rows(u"SELECT count(*) FROM concept"_s), QStringList{u"4"_s});
        // One note is as good as another: a history does not retire.
        QVERIFY(!pageOf(u"d"_s).concept_.isRetired);
    }

    void theDutchProfileAndItsHierarchies()
    {
        SUCCEEDS(importTurtle(
            ":a a skos:Concept ; skos:prefLabel \"a\"@nl . :b a skos:Concept ; skos:prefLabel \"b\"@nl ; "
            "isothes:broaderGeneric :a . :c a skos:Concept ; skos:prefLabel \"c\"@nl ; "
            "isothes:broaderPartitive :a .\n"
            ":d a skos:Concept ; skos:prefLabel \"d\"@nl ; isothes:broaderInstantial :a ; "
            "isothes:narrowerGeneric :e . :e a skos:Concept ; skos:prefLabel \"e\"@nl ; "
            "isothes:narrowerPartitive :f ; isothes:narrowerInstantial :g .\n"
            ":f a skos:Concept ; skos:prefLabel \"f\"@nl . :g a skos:Concept ; skos:prefLabel \"g\"@nl ."));
        QCOMPARE(names(pageOf(u"a"_s).children), u"b c d"_s);
        QCOMPARE(names(pageOf(u"d"_s).children), u"e"_s);
        QCOMPARE(names(pageOf(u"e"_s).children), u"f g"_s);
    }

    void textsAndAddressesAsTheyAreWritten()
    {
        // A mark at the beginning, an address relative to a base, one with percent signs and one with a hash, escapes, and lines that end in both ways.
        SUCCEEDS(import(write(u"merk.ttl"_s,
            "\xef\xbb\xbf@base <http://e/lijst/> .\r\n" + QByteArray(prefixes).replace("\n", "\r\n")
                + "<> a skos:ConceptScheme ; dct:title \"Lijst\"@nl .\r\n"
                  "<n%C3%BA#1> a skos:Concept ; skos:inScheme <> ; skos:prefLabel \"ca\\u0066\\u00E9 \\\"x\\\"\"@nl ; "
                  "skos:definition \"\"\"een\r\ntwee\"\"\"@nl .\r\n")));
        QCOMPARE(rows(u"SELECT uri FROM scheme"_s), QStringList{u"http://e/lijst/"_s});
        QCOMPARE(rows(u"SELECT uri FROM concept"_s), QStringList{u"http://e/lijst/n%C3%BA#1"_s});
        const ConceptPage page = pageOf(u"http://e/lijst/n%C3%BA#1"_s);
        QCOMPARE(page.label.nl, u"café \"x\""_s);
        QCOMPARE(page.definition.nl, u"een\r\ntwee"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(VocabularyFactsTest)
#include "vocabularyfacts_test.moc"
