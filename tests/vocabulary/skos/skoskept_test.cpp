// SPDX-License-Identifier: GPL-3.0-or-later
// What a vocabulary has besides labels and hierarchy is kept and exported again: the order of collections, all codes,
// what replaces a concept, a separate description.
#include "store/journal.h"
#include "store/records.h"
#include "support/testmain.h"
#include "vocabulary/content/contentcheck.h"
#include "vocabulary/content/notations.h"
#include "vocabulary/importedvocabulary.h"
#include "vocabulary/own/ownscheme.h"
#include "vocabulary/skos/skoswriter.h"

using namespace leerschakel;
using namespace leerschakel::tests;

class SkosKeptTest
    : public QObject
    , private ImportedVocabulary
{
    Q_OBJECT

private:
    /** Exports the scheme, imports it in a new catalogue, and checks that \a sql gives the same rows there. */
    void comesBackAs(const QString &ending, const QString &sql)
    {
        const QStringList before = rows(sql);
        const QString path = m_folder->filePath(u"uit."_s + ending);
        domain::NoProgress nobody;
        SUCCEEDS(vocabulary::exportSkos(*m_catalogue, u"http://e/s"_s, *vocabulary::skosSyntaxOf(path), path, nobody));
        auto made = Catalogue::create(m_folder->filePath(u"ander-%1.llo"_s.arg(ending)), vocabulary::derivations());
        SUCCEEDS(made);
        SUCCEEDS(vocabulary::importVocabulary(**made, {.sources = {path}}, nobody));
        QCOMPARE(tests::textRows(**made, sql), before);
    }

    void everywhere(const QString &sql)
    {
        for (const QString &ending : {u"ttl"_s, u"jsonld"_s}) {
            comesBackAs(ending, sql);
        }
        const auto own = vocabulary::changeToTakeOver(*m_catalogue, u"http://e/s"_s);
        SUCCEEDS(own);
        const QStringList before = rows(sql);
        SUCCEEDS(store::apply(*m_catalogue, *own));
        QCOMPARE(rows(sql), before);
    }

    QStringList states() { return rows(u"SELECT uri, status, coalesce(replaced_by, '') FROM concept ORDER BY uri"_s); }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue(store::Identity::ofThisSession(), vocabulary::derivations());
    }

    void cleanup() { dropCatalogue(); }

    void anOrderedCollectionKeepsItsOrder()
    {
        const QByteArray concepts = ":s a skos:ConceptScheme . :a a skos:Concept ; skos:inScheme :s ; skos:prefLabel "
                                    "\"a\"@nl . :b a skos:Concept ; skos:inScheme :s ; skos:prefLabel \"b\"@nl . :c a "
                                    "skos:Concept ; skos:inScheme :s ; skos:prefLabel \"c\"@nl .\n";
        const QByteArray collection =
            ":k a skos:OrderedCollection ; skos:inScheme :s ; skos:prefLabel \"stappen\"@nl ; ";
        SUCCEEDS(importTurtle(concepts + collection + "skos:memberList (:c :a :b :a <http://elders/x>) ."));
        QCOMPARE(names(pageOf(u"k"_s).children), u"c a b"_s);
        const auto problems = vocabulary::checkContents(*m_catalogue);
        SUCCEEDS(problems);
        QCOMPARE(problems->size(), 0);

        // Another order is another content; the same order is not.
        const QString order = u"SELECT c.uri, member_order FROM concept c JOIN scheme s ON s.content = c.content WHERE "
                              u"member_order IS NOT NULL"_s;
        const auto other = importTurtle(concepts + collection + "skos:memberList (:b :c :a) .");
        SUCCEEDS(other);
        QCOMPARE(names(pageOf(u"k"_s).children), u"b c a"_s);
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(names(pageOf(u"k"_s).children), u"c a b"_s);
        QCOMPARE(rows(order), QStringList{u"http://e/k|http://e/c http://e/a http://e/b"_s});
        everywhere(order);
        // Members of a collection without an order are in the usual order.
        makeCatalogue();
        SUCCEEDS(importTurtle(concepts
            + ":k a skos:Collection ; skos:prefLabel \"k\"@nl ; skos:member :c, :a . :a skos:notation \"2\" ."));
        QCOMPARE(names(pageOf(u"k"_s).children), u"a c"_s);
        QCOMPARE(rows(order), QStringList());
    }

    void allCodesAndTheirDatatypesAreKept()
    {
        SUCCEEDS(importTurtle(
            ":s a skos:ConceptScheme . :a a skos:Concept ; skos:inScheme :s ; skos:prefLabel \"a\"@nl ; skos:notation "
            "\"110\"^^:Isco, \"X 1\", \"110\"^^:Other, \"7\"^^xsd:string . :b a skos:Concept ; skos:inScheme :s ; "
            "skos:prefLabel \"b\"@nl ; skos:notation \"9\" . :c a skos:Concept ; skos:inScheme :s ; skos:prefLabel "
            "\"c\"@nl ; skos:notation \"9\"^^:Isco ."));
        const QString codes =
            u"SELECT c.uri, notation, coalesce(replace(replace(notations, char(10), ';'), char(9), '^'), '') "
            u"FROM concept c JOIN scheme s ON s.content = c.content ORDER BY c.uri"_s;
        QCOMPARE(rows(codes),
            (QStringList{u"http://e/a|110|110^http://e/Isco;X 1;110^http://e/Other;7"_s, u"http://e/b|9|"_s,
                u"http://e/c|9|9^http://e/Isco"_s}));
        QCOMPARE(found(u"X 1"_s), u"a"_s);
        const auto problems = vocabulary::checkContents(*m_catalogue);
        SUCCEEDS(problems);
        QCOMPARE(problems->size(), 0);
        everywhere(codes);
        // Once edited here, the code shown is the one that the user entered.
        const auto own = store::loadAll(*m_catalogue, domain::Kind::OwnConcept);
        SUCCEEDS(own);
        for (const domain::Record &record : *own) {
            if (domain::ownConceptTable().uri(record) == u"http://e/a") {
                domain::Record after = record;
                domain::ownConceptTable().notation.set(after, u"0110"_s);
                changes::ChangeSet change;
                change.update(record, after);
                SUCCEEDS(store::apply(*m_catalogue, change));
            }
        }
        QCOMPARE(rows(codes).first(), u"http://e/a|0110|0110^http://e/Isco;X 1;110^http://e/Other;7"_s);
    }

    void codesAsOneText()
    {
        using vocabulary::Notation;
        const QList<Notation> several{{.text = "a"}, {.text = "b c", .datatype = "http://e/T"}, {.text = "d"}};
        QCOMPARE(vocabulary::notationsFrom(vocabulary::joined(several)), several);
        QCOMPARE(vocabulary::joined({{.text = "a"}}), QByteArray());
        QCOMPARE(vocabulary::joined({}), QByteArray());
        QCOMPARE(vocabulary::notationsFrom({}), QList<Notation>());
    }

    void theSameCodeTwiceIsTold()
    {
        const auto report = importTurtle(":s a skos:ConceptScheme . :a skos:inScheme :s ; skos:prefLabel \"a\"@nl ; "
                                         "skos:notation \"1\" . :b skos:inScheme :s ; skos:prefLabel \"b\"@nl ; "
                                         "skos:notation \"1\" . :c skos:inScheme :s ; skos:prefLabel \"c\"@nl ; "
                                         "skos:notation \"1\"^^:Other .");
        SUCCEEDS(report);
        QCOMPARE(report->problems.size(), 1);
        QCOMPARE(report->problems.first().text.code, u"vocabulary.sameNotations"_s);
        QCOMPARE(report->problems.first().text.arguments, (QStringList{u"1"_s, u"1"_s}));
    }

    /** ISCO and ISCED-F both have a code 01, and both are in ESCO. */
    void aSchemeMayHaveTheCodesOfSeveralLists()
    {
        const auto report = importTurtle(
            "<http://data.europa.eu/esco/isco/C01> a skos:Concept ; skos:prefLabel \"officieren\"@nl ; skos:notation "
            "\"01\" . <http://data.europa.eu/esco/isced-f/01> a skos:Concept ; skos:prefLabel \"onderwijs\"@nl ; "
            "skos:notation \"01\" .");
        SUCCEEDS(report);
        QCOMPARE(report->problems.size(), 0);
    }

    void deprecatedInAnySpelling_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<bool>("isRetired");
        for (const char *yes : {"true", "1", "\"true\"", "\"1\"", "\"TRUE\"", "\"True\"^^xsd:boolean", "\" true \"",
                 "\"1\"^^xsd:boolean", "\"yes\"", "\"ja\"@nl", "\"true\"^^xsd:string", "false, true"}) {
            QTest::newRow(yes) << QByteArray(yes) << true;
        }
        for (const char *no :
            {"false", "0", "\"false\"", "\"0\"^^xsd:boolean", "\"FALSE\"", "\"nee\"", "\"\"", "\" False\""}) {
            QTest::newRow(no) << QByteArray(no) << false;
        }
    }

    void deprecatedInAnySpelling()
    {
        QFETCH(const QByteArray, said);
        QFETCH(const bool, isRetired);
        SUCCEEDS(importTurtle(":a a skos:Concept ; skos:prefLabel \"a\"@nl ; owl:deprecated " + said + " ."));
        QCOMPARE(pageOf(u"a"_s).concept_.isRetired, isRetired);
    }

    void replacedInAnyWord_data()
    {
        QTest::addColumn<QByteArray>("said");
        const QByteArray xml = "\"http://e/n\"";
        QTest::newRow("dct:isReplacedBy") << QByteArray(":a dct:isReplacedBy :n .");
        QTest::newRow("dct:replacedBy") << QByteArray(":a dct:replacedBy :n .");
        QTest::newRow("dct:replaces") << QByteArray(":n dct:replaces :a .");
        QTest::newRow("schema:supersededBy") << QByteArray(":a <http://schema.org/supersededBy> :n .");
        QTest::newRow("as a text") << ":a dct:isReplacedBy " + xml + " .";
        QTest::newRow("as an address in a text") << ":a dct:replacedBy " + xml + "^^xsd:anyURI .";
    }

    void replacedInAnyWord()
    {
        QFETCH(const QByteArray, said);
        SUCCEEDS(importTurtle(
            ":a a skos:Concept ; skos:prefLabel \"a\"@nl . :n a skos:Concept ; skos:prefLabel \"n\"@nl . " + said));
        QCOMPARE(states(), (QStringList{u"http://e/a|superseded|http://e/n"_s, u"http://e/n|released|"_s}));
        QCOMPARE(names(pageOf(u"a"_s).successors), u"n"_s);
    }

    void aSchemeDescribedApartFromItsConcepts_data()
    {
        QTest::addColumn<int>("order");
        QTest::newRow("the description first") << 0;
        QTest::newRow("the concepts first") << 1;
        QTest::newRow("together") << 2;
        QTest::newRow("together, the other way round") << 3;
    }

    void aSchemeDescribedApartFromItsConcepts()
    {
        QFETCH(const int, order);
        const QString description = write(u"a/beschrijving.ttl"_s,
                          prefixes
                              + ":s a skos:ConceptScheme ; dct:title \"Lijst\"@nl ; owl:versionInfo \"3\" ; dct:rights "
                                "\"CC0\"@nl "
                                "; skos:hasTopConcept :a ."),
                      concepts = write(u"a/begrippen.ttl"_s,
                          prefixes
                              + ":a a skos:Concept ; skos:topConceptOf :s ; skos:prefLabel \"a\"@nl . :b a "
                                "skos:Concept ; skos:inScheme :s ; skos:broader :a ; skos:prefLabel \"b\"@nl .");
        domain::NoProgress nobody;
        const auto load = [&](const QStringList &sources) {
            return vocabulary::importVocabulary(*m_catalogue, {.sources = sources}, nobody);
        };
        if (order == 0) {
            const auto report = load({description});
            SUCCEEDS(report);
            QCOMPARE(report->problems.first().text.code, u"vocabulary.describedOnly"_s);
            SUCCEEDS(load({concepts}));
        } else if (order == 1) {
            SUCCEEDS(load({concepts}));
            const auto report = load({description});
            SUCCEEDS(report);
            QCOMPARE(report->schemes.first().vanished, 0);
        } else {
            SUCCEEDS(load(order == 2 ? QStringList{description, concepts} : QStringList{concepts, description}));
        }
        QCOMPARE(rows(u"SELECT uri, title_nl, version, attribution_nl FROM scheme"_s),
            QStringList{u"http://e/s|Lijst|3|CC0"_s});
        QCOMPARE(below(u"http://e/s"_s), u"a"_s);
        QCOMPARE(below(u"http://e/s"_s, u"http://e/a"_s), u"b"_s);
        QCOMPARE(found(u"b"_s), u"b"_s);
        const auto problems = vocabulary::checkContents(*m_catalogue);
        SUCCEEDS(problems);
        QCOMPARE(problems->size(), 0);
    }
};

LEERSCHAKEL_TEST_MAIN(SkosKeptTest)
#include "skoskept_test.moc"
