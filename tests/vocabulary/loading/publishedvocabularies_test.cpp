// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of ESCO and CompetentNL as published, one trait at a time, with small texts of our own.
#include "support/testmain.h"
#include "vocabulary/importedvocabulary.h"

using namespace leerschakel;
using namespace leerschakel::tests;

namespace {

const QString esco = u"http://data.europa.eu/esco/"_s;
const QString competentNl = u"https://linkeddata.competentnl.nl/id/"_s;

} // namespace

/** ESCO in its CSV packages and in its own form of RDF, and the answers of CompetentNL. */
class PublishedVocabulariesTest
    : public QObject
    , private ImportedVocabulary
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue();
    }

    void cleanup() { dropCatalogue(); }

    /**
     * 1.2.1 has more columns, with labels next to every address. Reading by column name is not affected by that, nor by
     * the order of the columns.
     */
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
        // Line ends between records and within quotes may differ.
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
        QCOMPARE(pageOf(esco + u"occupation/x"_s).concept_.notation, u"7212.3"_s);
        QCOMPARE(rows(u"SELECT reuse_level, modified FROM concept WHERE uri LIKE '%skill/_' ORDER BY uri"_s),
            (QStringList{u"cross-sector|2016-07-05T13:58:41Z"_s, u"transversal|2024-01-25T11:28:50.295Z"_s}));
    }

    /** The figures of ESCO 1.2.0, counted in its files in another way. */
    void theFiguresOfRealEsco()
    {
        SKIP_WITHOUT_SHARED();
        const QString data = tests::sharedFolder() + u"/data/vocab/"_s;
        domain::NoProgress nobody;
        SUCCEEDS(vocabulary::importVocabulary(*m_catalogue,
            {.sources = {data + u"esco-1.2.0-nl"_s, data + u"esco-1.2.0-en"_s, data + u"esco-rebuilt"_s}}, nobody));
        QCOMPARE(
            rows(u"SELECT substr(c.uri, 43), count(*) FROM concept_relation r JOIN concept c ON c.row = r.concept "
                 u"JOIN concept m ON m.row = r.target AND m.type <> 'group' WHERE r.kind = 7 GROUP BY 1 ORDER BY 1"_s),
            (QStringList{u"6c930acd-c104-4ece-acf7-f44fd7333036|1284"_s, u"8ae4b9f3-507e-4057-a145-2f96f0132613|122"_s,
                u"digcomp|25"_s, u"green|597"_s, u"research|40"_s, u"skill-language-groups|359"_s,
                u"skill-transversal-groups|95"_s}));
        // One skill more than the Dutch files have: one without a Dutch label.
        QCOMPARE(rows(u"SELECT type, count(*) FROM concept GROUP BY 1 ORDER BY 1"_s),
            (QStringList{
                u"collection|8"_s, u"group|1259"_s, u"knowledge|3227"_s, u"occupation|3039"_s, u"skill|10712"_s}));
        QCOMPARE(rows(u"SELECT coalesce(reuse_level, ''), count(*) FROM concept WHERE type IN ('skill', 'knowledge') "
                      u"GROUP BY 1 ORDER BY 1"_s),
            (QStringList{u"|6"_s, u"cross-sector|3782"_s, u"occupation-specific|3044"_s, u"sector-specific|6655"_s,
                u"transversal|452"_s}));
        // 20,822 of the skills pillar and 3,652 of the occupations pillar.
        QCOMPARE(rows(u"SELECT count(*) FROM concept_relation WHERE kind = 0"_s), QStringList{u"24474"_s});
        QCOMPARE(rows(u"SELECT count(*), max(n) FROM (SELECT count(*) AS n FROM concept_relation r JOIN concept c ON "
                      u"c.row = r.concept WHERE r.kind = 0 AND c.type IN ('skill', 'knowledge') GROUP BY r.concept) "
                      u"WHERE n > 1"_s),
            QStringList{u"4761|9"_s});
        QCOMPARE(
            rows(u"SELECT max(length(text)) FROM concept_label l JOIN concept c ON c.row = l.row / 4096 WHERE l.kind = "
                 u"0 AND l.language = 'nl' AND c.type IN ('skill', 'knowledge')"_s),
            QStringList{u"105"_s});
        QCOMPARE(
            rows(u"SELECT max(n) FROM (SELECT count(*) AS n FROM concept_label l JOIN concept c ON c.row = l.row / "
                 u"4096 WHERE l.kind = 1 AND l.language = 'nl' AND c.type = 'occupation' GROUP BY c.row)"_s),
            QStringList{u"83"_s});
        // Labels are not keys.
        QCOMPARE(
            rows(u"SELECT count(*) FROM (SELECT 1 FROM concept_label l JOIN concept c ON c.row = l.row / 4096 WHERE "
                 u"l.kind = 0 AND l.language = 'nl' AND c.type IN ('skill', 'knowledge') GROUP BY l.text HAVING "
                 u"count(*) > 1)"_s),
            QStringList{u"12"_s});
        QCOMPARE(rows(u"SELECT count(*) FROM concept WHERE uri LIKE '%/isco/C____'"_s), QStringList{u"436"_s});
        QCOMPARE(rows(u"SELECT count(*) FROM concept WHERE uri LIKE '%/isced-f/%'"_s), QStringList{u"220"_s});
    }

    void escosOwnShapeInTurtle()
    {
        SUCCEEDS(importTurtle(
            // A label as a node with a role in addition to the plain one, an association in addition to a relation, and
            // what follows from others.
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
            // An address with http differs from the same with https.
            "<https://data.europa.eu/esco/skill/a> a skos:Concept ; skos:prefLabel \"elders\"@nl .\n"));
        QVERIFY(rows(u"SELECT uri FROM scheme"_s).contains(u"http://data.europa.eu/esco"_s));
        const ConceptPage page = pageOf(esco + u"skill/a"_s);
        QCOMPARE(page.label.nl, u"lassen"_s);
        QCOMPARE(names(page.parents), u"S1.1"_s); // its parents are not direct parents of this one
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
        // Of the three degrees of importance, "essential" is essential and the other two are optional.
        QCOMPARE(rows(u"SELECT substr(a.uri, 38), r.kind, substr(b.uri, 38) FROM concept_relation r JOIN concept a ON "
                      u"a.row = r.concept "
                      u"JOIN concept b ON b.row = r.target WHERE r.kind IN (3, 4) ORDER BY 1, 2, 3"_s),
            (QStringList{
                u"n|3|h"_s, u"n|4|k"_s, u"n|4|t"_s, u"o|3|h"_s, u"o|3|t"_s, u"o|4|k"_s, u"o|4|s"_s, u"o|4|u"_s}));
        const ConceptPage job = pageOf(competentNl + u"o"_s);
        QCOMPARE(job.label.nl, u"timmerman"_s);
        QCOMPARE(job.alternatives.size(), 1);
        QCOMPARE(pageOf(competentNl + u"h"_s).concept_.notation, u"1.2.3"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(PublishedVocabulariesTest)
#include "publishedvocabularies_test.moc"
