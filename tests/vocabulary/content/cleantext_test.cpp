// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"
#include "store/integrity.h"
#include "support/testmain.h"
#include "vocabulary/importedvocabulary.h"

using namespace leerschakel;
using namespace leerschakel::tests;
using namespace Qt::StringLiterals;

/**
 * Texts of vocabularies are checked like those of records: characters that no file can hold are left out and reported.
 */
class CleanTextTest
    : public QObject
    , tests::ImportedVocabulary
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue();
    }

    void cleanup() { dropCatalogue(); }

    void whatNoFileCanHoldIsLeftOutAndTold_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("source");
        QTest::newRow("Turtle")
            << u"lijst.ttl"_s
            << QByteArray(prefixes
                   + ":s a skos:ConceptScheme ; skos:prefLabel \"Lijst\\uFFFE\"@nl .\n"
                     ":a a skos:Concept ; skos:inScheme :s ; skos:prefLabel \"las\\u0002sen\\uFFFF\"@nl ; "
                     "skos:altLabel \"solderen\"@nl ; skos:notation \"A\\u00011\" ; "
                     "skos:definition \"Met\\u000Bvuur \\uFDD0\\U0001F600\"@nl .\n");
        QTest::newRow("JSON-LD")
            << u"lijst.jsonld"_s
            << QByteArray("{\"@context\": {\"skos\": \"http://www.w3.org/2004/02/skos/core#\"}, \"@graph\": ["
                          "{\"@id\": \"http://e/s\", \"@type\": \"skos:ConceptScheme\", \"skos:prefLabel\": "
                          "{\"@value\": \"Lijst\\ufffe\", \"@language\": \"nl\"}},"
                          "{\"@id\": \"http://e/a\", \"@type\": \"skos:Concept\", \"skos:inScheme\": {\"@id\": "
                          "\"http://e/s\"}, \"skos:prefLabel\": {\"@value\": \"las\\u0002sen\\uffff\", "
                          "\"@language\": \"nl\"}, \"skos:altLabel\": {\"@value\": \"solderen\", \"@language\": "
                          "\"nl\"}, \"skos:notation\": \"A\\u00011\", \"skos:definition\": {\"@value\": "
                          "\"Met\\u000bvuur \\ufdd0\\ud83d\\ude00\", \"@language\": \"nl\"}}]}");
    }

    void whatNoFileCanHoldIsLeftOutAndTold()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, source);
        const QString path = write(name, source);
        const auto report = import(path);
        SUCCEEDS(report);
        const ConceptPage page = pageOf(u"a"_s);
        QCOMPARE(page.label.nl, u"lassen"_s);
        QCOMPARE(page.definition.nl, u"Met vuur \U0001F600"_s);
        QCOMPARE(page.concept_.notation, u"A1"_s);
        QCOMPARE(report->schemes.first().title.nl, u"Lijst"_s);
        QCOMPARE(found(u"lassen"_s), u"a"_s);
        QStringList told;
        for (const vocabulary::VocabularyProblem &problem : report->problems) {
            if (problem.text.code == u"vocabulary.characters") {
                told.append(problem.text.arguments.join(u'|'));
            }
        }
        told.sort();
        QCOMPARE(told,
            QStringList({u"http://e/a|1|U+0001"_s, u"http://e/a|2|U+0002 U+FFFF"_s, u"http://e/a|2|U+000B U+FDD0"_s,
                u"http://e/s|1|U+FFFE"_s}));
        const auto problems = store::check(*m_catalogue);
        SUCCEEDS(problems);
        QVERIFY(problems->isEmpty());
        SUCCEEDS(store::backup(*m_catalogue, m_folder->filePath(u"kopie"_s)));
        const auto again = import(path);
        SUCCEEDS(again);
        QCOMPARE(again->schemes.first().changed, 0);
    }
};

LEERSCHAKEL_TEST_MAIN(CleanTextTest)
#include "cleantext_test.moc"
