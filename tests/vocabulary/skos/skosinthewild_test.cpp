// SPDX-License-Identifier: GPL-3.0-or-later
// What SKOS vocabularies do, allowed or not, one trait at a time, with small texts of our own.
#include "support/testmain.h"
#include "vocabulary/importedvocabulary.h"

using namespace leerschakel;
using namespace leerschakel::tests;

/** Schemes, labels, notes, notations, collections and retirement in every form that occurs. */
class SkosInTheWildTest
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
        // Top concepts are stated from either side, or not at all: then they are the concepts without a parent.
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
        // All are kept and found; a hidden label is only found, not shown.
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
        QCOMPARE(pageOf(u"zero"_s).concept_.notation, u"01"_s);
        // A code is found by all of it or by a beginning that ends in a digit, but not along with other words.
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
        QCOMPARE(found(u"groen"_s), u"a"_s); // offerings are not tagged with collections
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
        // A history note is like any other note: it does not retire the concept.
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
        // A byte order mark, an address relative to a base, one with percent signs and one with a hash, escapes, and
        // both kinds of line ends.
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

LEERSCHAKEL_TEST_MAIN(SkosInTheWildTest)
#include "skosinthewild_test.moc"
