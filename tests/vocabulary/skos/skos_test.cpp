// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"
#include "support/freshcatalogue.h"
#include "support/result.h"
#include "support/rows.h"
#include "support/testmain.h"
#include "vocabulary/loading/importer.h"
#include "vocabulary/search/conceptindex.h"
#include "vocabulary/skos/skosprofile.h"
#include "vocabulary/skos/sources.h"
#include "vocabulary/skos/textlog.h"

#include <QDir>
#include <QScopeGuard>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Language;
using store::Catalogue;
using vocabulary::ConceptPage;
using vocabulary::VocabularyReport;

namespace {

const QByteArray ownPrefixes = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
                               "@prefix xl: <http://www.w3.org/2008/05/skos-xl#> .\n"
                               "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
                               "@prefix dct: <http://purl.org/dc/terms/> .\n"
                               "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
                               "@prefix euvoc: <http://publications.europa.eu/ontology/euvoc#> .\n"
                               "@prefix esco: <http://data.europa.eu/esco/model#> .\n"
                               "@prefix : <http://e/> .\n";

} // namespace

class SkosTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        return written ? file.fileName() : QString();
    }

    store::Result<VocabularyReport> import(const QStringList &sources, const QStringList &languages = {})
    {
        domain::NoProgress nobody;
        return vocabulary::importVocabulary(
            *m_catalogue, {.sources = sources, .format = u"auto"_s, .languages = languages}, nobody);
    }

    store::Result<VocabularyReport> importTurtle(const QByteArray &turtle)
    {
        return import({write(u"vocabulary.ttl"_s, ownPrefixes + turtle)});
    }

    ConceptPage pageOf(const QString &name)
    {
        const QString uri = name.contains(u':') ? name : u"http://e/"_s + name;
        const auto page = vocabulary::page(*m_catalogue, uri, Language::Dutch);
        return page && *page ? **page : ConceptPage();
    }

    static QStringList uris(const QList<vocabulary::ConceptHit> &hits)
    {
        QStringList list;
        for (const vocabulary::ConceptHit &hit : hits) {
            list.append(hit.uri);
        }
        return list;
    }

    /** Rows of a query, with a bar between cells. */
    QStringList rows(const QString &sql) { return tests::textRows(*m_catalogue, sql); }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue();
    }

    void cleanup() { dropCatalogue(); }

    void labelsNotesAndTraits()
    {
        SUCCEEDS(importTurtle(
            "\n"
            ":s a skos:ConceptScheme ; dct:title \"Proef\"@nl, \"Trial\"@en ; owl:versionInfo \"2.1\" ; "
            "skos:hasTopConcept :a .\n"
            ":a skos:prefLabel \"lassen\"@nl-NL, \"las\"@nl, \"welding\" ; skos:altLabel \"lasvak\"@nl ; "
            "skos:hiddenLabel \"lasen\"@nl ;\n"
            "  skos:definition [ <http://www.w3.org/1999/02/22-rdf-syntax-ns#value> \"Metaal verbinden.\"@nl ] ;\n"
            "  skos:notation \"1.1\", \"A\" ; xl:altLabel [ a xl:Label ; xl:literalForm \"solderen\"@nl ] .\n"
            ":b a :Deel ; rdfs:label \"buigen\"@nl ; skos:inScheme :s . :Deel rdfs:subClassOf skos:Concept .\n"
            ""));
        QCOMPARE(rows(u"SELECT uri, title_nl, title_en, version FROM scheme"_s),
            QStringList{u"http://e/s|Proef|Trial|2.1"_s});
        const ConceptPage page = pageOf(u"a"_s);
        QCOMPARE(page.label.nl, u"las"_s);
        QCOMPARE(page.definition.nl, u"Metaal verbinden."_s);
        QCOMPARE(page.concept_.notation, u"1.1"_s);
        QCOMPARE(rows(u"SELECT language, kind, text FROM concept_label ORDER BY kind, text"_s),
            (QStringList{u"nl|0|buigen"_s, u"nl|0|las"_s, u"nl-NL|0|lassen"_s, u"|0|welding"_s, u"nl|1|lasvak"_s,
                u"nl|1|solderen"_s, u"|2|A"_s, u"nl|2|lasen"_s}));
    }

    void hierarchiesFromOneSideCyclesAndCollections()
    {
        const auto report =
            importTurtle("\n"
                         ":a a skos:Concept ; skos:prefLabel \"a\" ; skos:narrower :b, :c, :a . :b a skos:Concept ; "
                         "skos:prefLabel \"b\" ; skos:narrower :c, :a .\n"
                         ":c a skos:Concept ; skos:prefLabel \"c\" ; skos:related :a ; skos:broader "
                         "<http://elsewhere/x> ; skos:exactMatch <http://elsewhere/y> .\n"
                         ":k a skos:OrderedCollection ; skos:prefLabel \"k\" ; skos:memberList (:c :a) .\n"
                         "");
        SUCCEEDS(report);
        QCOMPARE(uris(pageOf(u"c"_s).parents), (QStringList{u"http://e/a"_s, u"http://e/b"_s}));
        QCOMPARE(uris(pageOf(u"a"_s).parents), QStringList{u"http://e/b"_s});
        QCOMPARE(uris(pageOf(u"a"_s).related), QStringList{u"http://e/c"_s});
        QCOMPARE(
            rows(u"SELECT c.uri FROM concept_relation r JOIN concept c ON c.row = r.target WHERE r.kind = 7 ORDER BY "
                 "1"_s),
            (QStringList{u"http://e/a"_s, u"http://e/c"_s}));
        QCOMPARE(rows(u"SELECT kind, target FROM concept_mapping ORDER BY kind"_s),
            (QStringList{u"0|http://elsewhere/y"_s, u"2|http://elsewhere/x"_s}));
        QCOMPARE(report->schemes.first().uri, u"urn:x-leerschakel:vocabulary:vocabulary"_s);
        QCOMPARE(report->problems.size(), 3);
        QCOMPARE(report->problems[0].text.code, u"vocabulary.keptAsMappings"_s);
        QCOMPARE(report->problems[1].text.code, u"vocabulary.ownParents"_s);
        QCOMPARE(report->problems[2].text.code, u"vocabulary.inRings"_s);
        QCOMPARE(report->problems[2].text.arguments, (QStringList{u"2"_s, u"http://e/a"_s}));
    }

    /**
     * As in the tables of the EU's Publications Office; concepts without one come last, by notation and label as usual.
     */
    void theOrderThatASchemeTells()
    {
        const auto inTree = [&](const QString &parent = {}) {
            return uris(vocabulary::children(*m_catalogue, u"http://e/s"_s, parent, Language::Dutch)
                    .value_or(QList<vocabulary::ConceptHit>()));
        };
        const auto numbered = [&](const QString &a, const QString &b, const QString &c) {
            const QString text =
                u":s a skos:ConceptScheme .\n"
                ":z skos:inScheme :s ; skos:prefLabel \"z\"@nl .\n"
                ":y skos:inScheme :s ; skos:prefLabel \"y\"@nl ; skos:notation \"2\" .\n"
                ":a skos:inScheme :s ; skos:prefLabel \"a\"@nl ; euvoc:order %1 .\n"
                ":b skos:inScheme :s ; skos:prefLabel \"b\"@nl ; euvoc:order %2 ; skos:narrower :d, :e .\n"
                ":c skos:inScheme :s ; skos:prefLabel \"c\"@nl ; euvoc:order %3 .\n"
                ":d skos:inScheme :s ; skos:prefLabel \"d\"@nl ; euvoc:order 20 .\n"
                ":e skos:inScheme :s ; skos:prefLabel \"e\"@nl ; euvoc:order 19 ."_s;
            return importTurtle(text.arg(a, b, c).toUtf8());
        };
        SUCCEEDS(numbered(u"10"_s, u"\"9.5\"^^<http://www.w3.org/2001/XMLSchema#decimal>"_s, u"\" +007 \""_s));
        QCOMPARE(inTree(),
            (QStringList{u"http://e/c"_s, u"http://e/b"_s, u"http://e/a"_s, u"http://e/y"_s, u"http://e/z"_s}));
        QCOMPARE(inTree(u"http://e/b"_s), (QStringList{u"http://e/e"_s, u"http://e/d"_s}));
        QCOMPARE(rows(u"SELECT uri, place FROM concept WHERE place IS NOT NULL ORDER BY place"_s).first(),
            u"http://e/c|7"_s);

        // Only the order differs: it is taken all the same, and no concept counts as changed. Of two numbers the lowest
        // counts.
        const auto report = numbered(u"1"_s, u"2, 30"_s, u"3"_s);
        SUCCEEDS(report);
        QCOMPARE(report->schemes.first().changed + report->schemes.first().fresh, 0);
        QCOMPARE(inTree(),
            (QStringList{u"http://e/a"_s, u"http://e/b"_s, u"http://e/c"_s, u"http://e/y"_s, u"http://e/z"_s}));
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(inTree().first(), u"http://e/c"_s);
        SUCCEEDS(store::redo(*m_catalogue));
        QCOMPARE(inTree().first(), u"http://e/a"_s);

        // An order that is no number is left out and reported.
        const auto bad = numbered(
            u"\"eerste\""_s, u"\"NaN\"^^<http://www.w3.org/2001/XMLSchema#double>, <http://e/x>"_s, u"\"\", 3"_s);
        SUCCEEDS(bad);
        QCOMPARE(bad->problems.size(), 1);
        QCOMPARE(bad->problems.first().text.code, u"vocabulary.badOrders"_s);
        QCOMPARE(bad->problems.first().text.arguments, QStringList{u"3"_s});
        QCOMPARE(inTree(),
            (QStringList{u"http://e/c"_s, u"http://e/y"_s, u"http://e/a"_s, u"http://e/b"_s, u"http://e/z"_s}));
    }

    /** A number in JSON is a number in RDF, and concepts added to a scheme leave the order of the others as it is. */
    void theOrderOfAFamilyStays()
    {
        const auto add = [&](const QString &name, const QString &order) {
            QString text =
                u"{'@context': {'skos': 'http://www.w3.org/2004/02/skos/core#'}, '@graph': ["
                u"{'@id': 'https://linkeddata.competentnl.nl/id/%1', '@type': 'skos:Concept', 'skos:prefLabel': "
                "'%1'%2}]}"_s;
            text.replace(u'\'', u'"');
            const QString told =
                order.isEmpty() ? order : u", \"http://publications.europa.eu/ontology/euvoc#order\": "_s + order;
            return import({write(u"antwoord.jsonld"_s, text.arg(name, told).toUtf8())});
        };
        SUCCEEDS(add(u"aap"_s, u"3"_s));
        SUCCEEDS(add(u"noot"_s, u"1.5"_s));
        SUCCEEDS(add(u"mies"_s, {}));
        SUCCEEDS(add(u"wim"_s, u"-1"_s));
        QCOMPARE(rows(u"SELECT place, substr(c.uri, 38) FROM concept c JOIN scheme s ON s.content = c.content ORDER BY "
                      "place IS NULL, place"_s),
            (QStringList{u"-1|wim"_s, u"1.5|noot"_s, u"3|aap"_s, u"|mies"_s}));
    }

    void severalSchemesAndSeveralFiles()
    {
        const QString one = write(u"one.ttl"_s,
            ownPrefixes
                + "\n"
                  ":s a skos:ConceptScheme . :t a skos:ConceptScheme ; skos:hasTopConcept :b .\n"
                  ":a a skos:Concept ; skos:prefLabel \"a\" ; skos:topConceptOf :s, :t . :b a skos:Concept ; "
                  "skos:prefLabel \"b\" .");
        const QString two = write(u"two.ttl"_s,
            ownPrefixes
                + "\n"
                  ":c a skos:Concept ; skos:prefLabel \"c\" ; skos:broader :a . :d a skos:Concept ; skos:prefLabel "
                  "\"d\" .");
        const auto report = import({one, two});
        SUCCEEDS(report);
        QCOMPARE(
            rows(u"SELECT v.scheme, c.uri FROM concept c JOIN vocabulary_content v ON v.number = c.content ORDER BY "
                 "1, 2"_s),
            (QStringList{u"http://e/s|http://e/a"_s, u"http://e/s|http://e/c"_s, u"http://e/t|http://e/a"_s,
                u"http://e/t|http://e/b"_s, u"http://e/t|http://e/c"_s,
                u"urn:x-leerschakel:vocabulary:two|http://e/d"_s}));
    }

    void retiredConceptsKeepTheirReplacement()
    {
        SUCCEEDS(importTurtle("\n"
                              ":a a skos:Concept ; skos:prefLabel \"a\" ; owl:deprecated true . :b a skos:Concept ; "
                              "skos:prefLabel \"b\" ; dct:isReplacedBy :d .\n"
                              ":c a skos:Concept ; skos:prefLabel \"c\" ; <http://www.w3.org/ns/adms#status> "
                              "<http://purl.org/adms/status/Withdrawn> .\n"
                              ":d a skos:Concept ; skos:prefLabel \"d\" ; dct:replaces :a ; "
                              "<http://purl.org/iso25964/skos-thes#status> \"released\" ."));
        QCOMPARE(rows(u"SELECT uri, status, replaced_by FROM concept ORDER BY uri"_s),
            (QStringList{u"http://e/a|deprecated|http://e/d"_s, u"http://e/b|superseded|http://e/d"_s,
                u"http://e/c|Withdrawn|"_s, u"http://e/d|released|"_s}));
    }

    void aSplitConceptKeepsAllThatReplaceIt()
    {
        SUCCEEDS(importTurtle(":a a skos:Concept ; skos:prefLabel \"a\" ; dct:isReplacedBy :c, :b, [], :c .\n"
                              ":b a skos:Concept ; skos:prefLabel \"b\" . :c a skos:Concept ; skos:prefLabel \"c\" .\n"
                              ":d a skos:Concept ; skos:prefLabel \"d\" ; dct:replaces :a ."));
        QCOMPARE(rows(u"SELECT replaced_by FROM concept WHERE uri = 'http://e/a'"_s),
            QStringList{u"http://e/c http://e/b http://e/d"_s});
        QCOMPARE(uris(pageOf(u"a"_s).successors), (QStringList{u"http://e/c"_s, u"http://e/b"_s, u"http://e/d"_s}));
    }

    void escoInTurtleIsEsco()
    {
        const QByteArray data = "http://data.europa.eu/esco/";
        SUCCEEDS(importTurtle("<" + data
            + "skill/1> a esco:Skill, skos:Concept ; skos:prefLabel \"lassen\"@nl ;\n"
              " esco:skillType <"
            + data + "skill-type/knowledge> ; esco:skillReuseLevel <" + data
            + "skill-reuse-level/cross-sector> ;\n"
              " dct:description <"
            + data + "node/1> ; skos:inScheme <" + data + "concept-scheme/green> ; skos:broader <" + data
            + "skill/S1> .\n"
              "<"
            + data
            + "node/1> a esco:NodeLiteral ; esco:nodeLiteral \"Metaal verbinden.\" ; esco:language \"nl\" .\n"
              "<"
            + data
            + "skill/S1> a skos:Concept ; skos:prefLabel \"maken\"@nl .\n"
              "<"
            + data
            + "concept-scheme/green> a skos:ConceptScheme ; skos:prefLabel \"groen\"@nl .\n"
              "<"
            + data + "occupation/1> a esco:Occupation ; skos:prefLabel \"lasser\"@nl ; esco:relatedEssentialSkill <"
            + data + "skill/1> .\n"));
        const QString esco = QString::fromLatin1(data);
        QCOMPARE(rows(u"SELECT uri FROM scheme"_s), QStringList{u"http://data.europa.eu/esco"_s});
        const ConceptPage page = pageOf(esco + u"skill/1"_s);
        QCOMPARE(page.concept_.type, u"knowledge"_s);
        QCOMPARE(page.definition.nl, u"Metaal verbinden."_s);
        QCOMPARE(uris(page.essential), QStringList{esco + u"occupation/1"_s});
        QCOMPARE(pageOf(esco + u"skill/S1"_s).concept_.type, u"group"_s);
        QCOMPARE(uris(pageOf(esco + u"concept-scheme/green"_s).children), QStringList{esco + u"skill/1"_s});
        QCOMPARE(rows(u"SELECT reuse_level FROM concept WHERE uri LIKE '%skill/1'"_s), QStringList{u"cross-sector"_s});
    }

    void savedAnswersOfCompetentNlComeTogether()
    {
        const QByteArray id = "<https://linkeddata.competentnl.nl/id/human-capability/L3-1>";
        const QByteArray job = "<https://linkeddata.competentnl.nl/uwv/id/occupation/1>";
        const QByteArray cnlo = "<https://linkeddata.competentnl.nl/def/competentnl#";
        const QByteArray type = " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ";
        const QByteArray label = " <http://www.w3.org/2004/02/skos/core#prefLabel> ";
        SUCCEEDS(import({write(u"page1.nt"_s,
            id + type + cnlo + "HumanCapability> .\n" + id + label + "\"analyseren\"@nl .\n" + id + ' ' + cnlo
                + "exactMatchESCO> <http://data.europa.eu/esco/skill/1> .\n")}));
        SUCCEEDS(import({write(u"page2.nt"_s,
            job + type + cnlo + "Occupation> .\n" + job + label + "\"analist\"@nl .\n" + job + ' ' + cnlo
                + "requiresHATEssential> " + id + " .\n")}));
        const auto summaries = vocabulary::schemes(*m_catalogue, Language::Dutch);
        SUCCEEDS(summaries);
        QCOMPARE(summaries->size(), 1);
        QCOMPARE(summaries->first().title, u"CompetentNL"_s);
        QCOMPARE(summaries->first().concepts, 2); // the second answer was added to the first
        QCOMPARE(uris(pageOf(u"https://linkeddata.competentnl.nl/id/human-capability/L3-1"_s).essential),
            QStringList{u"https://linkeddata.competentnl.nl/uwv/id/occupation/1"_s});
        QVERIFY(
            rows(u"SELECT kind, target FROM concept_mapping"_s).contains(u"0|http://data.europa.eu/esco/skill/1"_s));
    }

    void profilesOfTheUserCount()
    {
        const QString folder = vocabulary::SkosProfile::profileFolder();
        QVERIFY(QDir().mkpath(folder));
        const auto put = [&](const QByteArray &json) {
            QFile file(folder + u"/own.json"_s);
            return file.open(QIODevice::WriteOnly) && file.write(json) == json.size();
        };
        const auto removed = qScopeGuard([&] { QFile::remove(folder + u"/own.json"_s); });
        QVERIFY(put("{\"prefixes\": {\"e\": \"http://e/\"}, \"properties\": {\"e:naam\": \"preferredLabel\"}, "
                    "\"classes\": {\"e:Vak\": \"skill\"}}"));
        SUCCEEDS(importTurtle(":a a :Vak ; :naam \"lassen\"@nl ."));
        QCOMPARE(pageOf(u"a"_s).concept_.type, u"skill"_s);
        QCOMPARE(pageOf(u"a"_s).label.nl, u"lassen"_s);
        QVERIFY(put("{\"properties\": {\"e:naam\": \"naam\"}}"));
        FAILS_WITH(importTurtle(":a a skos:Concept ."), u"vocabulary.badProfile"_s);

        // A profile also says where its vocabulary can be downloaded; only the address of a web page is opened.
        QVERIFY(put("{\"source\": {\"title\": {\"nl\": \"Aardlagen\"}, \"page\": \"https://e.example/\"}}"));
        const auto sources = vocabulary::vocabularySources();
        SUCCEEDS(sources);
        QCOMPARE(sources->first().title.nl, u"Aardlagen"_s);
        QVERIFY(std::ranges::any_of(*sources, [](const auto &source) {
            return source.title.nl == u"ESCO" && source.schemes.contains(u"http://data.europa.eu/esco"_s);
        }));
        QVERIFY(put("{\"source\": {\"title\": {\"nl\": \"Aardlagen\"}, \"page\": \"file:///etc/passwd\"}}"));
        FAILS_WITH(vocabulary::vocabularySources(), u"vocabulary.badProfile"_s);
    }

    void damageLeavesNothing()
    {
        FAILS_WITH(importTurtle(":a a skos:Concept ; skos:prefLabel \"a\" . :b a skos:Concept ; skos:prefLabel \"b"),
            u"rdf.syntax"_s);
        FAILS_WITH(importTurtle(":a :b :c ."), u"vocabulary.noConcepts"_s);
        QCOMPARE(rows(u"SELECT (SELECT count(*) FROM vocabulary_content), (SELECT count(*) FROM concept), (SELECT "
                      "count(*) FROM scheme)"_s),
            QStringList{u"0|0|0"_s});
    }

    void languagesAreChosen()
    {
        SUCCEEDS(
            import({write(u"v.ttl"_s,
                       ownPrefixes + ":a a skos:Concept ; skos:prefLabel \"a\"@nl-BE, \"b\"@de, \"c\", \"d\"@en .")},
                {u"nl"_s}));
        QCOMPARE(rows(u"SELECT text FROM concept_label ORDER BY text"_s), (QStringList{u"a"_s, u"c"_s}));
    }

    void textsAreKeptBeyondMemory()
    {
        vocabulary::TextLog log(1 << 20);
        const QByteArray text(3000, 'x');
        for (quint32 i = 0; i < 2000; ++i) {
            log.append({.subject = i, .language = 7, .role = 3, .text = text});
        }
        for (int round = 0; round < 2; ++round) {
            quint32 next = 0;
            SUCCEEDS(log.forEach([&](const vocabulary::TextLog::Entry &entry) {
                return entry.subject == next++ && entry.language == 7 && entry.role == 3 && entry.text == text;
            }));
            QCOMPARE(next, 2000U);
        }
    }

    void fourSyntaxesGiveTheSameScheme_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
            {"oeh-eqfCompetenceLevels", "oeh-hochschulfaechersystematik", "skosmos-mapping", "skosmos-xl"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }

    void fourSyntaxesGiveTheSameScheme()
    {
        SKIP_WITHOUT_SHARED();
        QFETCH(QString, name);
        const QString folder = tests::sharedFolder() + u"/data/vocab/skos/"_s;
        const auto first = import({folder + name + u".ttl"_s});
        SUCCEEDS(first);
        QVERIFY(first->schemes.first().fresh > 0);
        const QStringList digest = rows(u"SELECT digest FROM vocabulary_content"_s);
        for (const QString &ending : {u".nt"_s, u".rdf"_s, u".jsonld"_s}) {
            SUCCEEDS(import({folder + u"converted/"_s + name + ending}));
            QCOMPARE(rows(u"SELECT digest FROM vocabulary_content"_s), digest); // existing content is not written again
        }
    }
};

LEERSCHAKEL_TEST_MAIN(SkosTest)
#include "skos_test.moc"
