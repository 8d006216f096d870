// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/schemaorg/importer.h"
#include "support/importing.h"
#include "support/mockendpoint.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::editionTable;
using domain::Kind;
using domain::offeringTable;
using domain::OfferingTree;
using domain::priceTable;
using domain::Record;

/** Importing schema.org from other publishers: data, pages and sites, including hostile input. */
class SchemaorgImporterTest
    : public QObject
    , private tests::ImportingCatalogue
{
    Q_OBJECT

public:
    SchemaorgImporterTest() : ImportingCatalogue(u"schemaorg"_s) {}

private:
    static QByteArray page(const QByteArray &json, const QByteArray &language = "nl")
    {
        return "<!doctype html><html lang='" + language
            + "'><head><script>if (a<b && c<d) {}</script><script "
              "type='application/ld+json'>"
            + json + "</script></head><body><p>Tekst</body></html>";
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue();
    }
    void cleanup() { dropCatalogue(); }

    void aGraphWithReferencesIsTaken()
    {
        write(u"graaf.jsonld"_s,
            "{'@context': {'@vocab': 'http://schema.org/', 's': 'https://schema.org/', '@language': 'nl'}, '@graph': ["
            "{'@type': 's:Course', '@id': 'https://example.org/lassen', 's:name': 'Lassen', 'courseCode': 'L1', "
            "'description': '<p>Leer <b>lassen</b></p><script>x</script>', 'provider': {'@id': "
            "'https://example.org/#org'}, 'url': 'https://example.org/lassen', 'inLanguage': {'@type': 'Language', "
            "'name': 'Dutch', 'alternateName': 'nl'}, 'numberOfCredits': {'@type': 'StructuredValue', 'name': '5 EC'}, "
            "'timeRequired': 'PT140H', 'educationalLevel': {'@type': 'DefinedTerm', 'name': 'NLQF 6', 'termCode': '6', "
            "'inDefinedTermSet': 'https://www.nlqf.nl'}, 'educationalCredentialAwarded': {'@type': "
            "'EducationalOccupationalCredential', 'name': 'Microcredential Lassen', 'credentialCategory': "
            "'Microcredential'}, 'teaches': [{'@type': 'DefinedTerm', '@id': 'http://data.europa.eu/esco/skill/1', "
            "'name': 'lassen'}, 'Kan een naad lassen'], 'financialAidEligible': 'SLIM-subsidie', 'offers': {'@type': "
            "'Offer', 'category': 'Paid', 'price': '895.00', 'priceCurrency': 'EUR'}, 'hasCourseInstance': [{'@type': "
            "'CourseInstance', '@id': 'https://example.org/lassen#1', 'courseMode': ['“onsite”', 'synchronous'], "
            "'startDate': '2027-02-01T09:00:00', 'endDate': '12-04-2027', 'maximumAttendeeCapacity': '25', 'location': "
            "{'@type': 'Place', 'name': 'Hal', 'address': {'@type': 'PostalAddress', 'streetAddress': "
            "'Dorpsstraat 1a', 'addressLocality': 'Uppsala', 'addressCountry': 'Sweden'}}, 'offers': {'@type': "
            "'Offer', "
            "'price': '€ 900,-', 'priceCurrency': 'EUR', 'availability': 'https://schema.org/SoldOut', "
            "'availabilityEnds': '2027-01-15'}}, {'@type': 'CourseInstance', '@id': 'https://example.org/lassen#1', "
            "'startDate': '2027-09-01', 'location': {'@type': 'VirtualLocation'}}], 'isPartOf': {'@id': "
            "'https://example.org/metaal'}, 'brand': 'Merk'}, "
            "{'@type': 'EducationalOccupationalProgram', '@id': 'https://example.org/metaal', 'name': 'Metaal', "
            "'hasCourse': [{'@id': 'https://example.org/lassen'}, {'@type': 'Course', 'name': 'Slijpen', "
            "'description': 'Hier'}], 'startDate': '2027-02-01', 'applicationDeadline': '2027-01-01'}, "
            "{'@type': 'CollegeOrUniversity', '@id': 'https://example.org/#org', 'name': 'Hogeschool', "
            "'contactPoint': {'@type': 'ContactPoint', 'telephone': '053', 'contactType': 'balie'}}, "
            "{'@type': 'WebSite', 'name': 'Site'}]}");
        const auto report = importWritten();
        SUCCEEDS(report);
        QCOMPARE(report->added, 3);
        QCOMPARE(said(*report),
            (QStringList{u"/@graph/0/brand import.noField Merk"_s,
                u"/@graph/0/educationalCredentialAwarded/name import.noField Microcredential Lassen"_s,
                u"/@graph/0/hasCourseInstance/0/courseMode import.unknownValue synchronous"_s,
                u"/@graph/0/hasCourseInstance/0/endDate import.readAs 12-04-2027"_s,
                u"/@graph/0/hasCourseInstance/0/startDate import.timeLeftOut 2027-02-01T09:00:00"_s,
                u"/@graph/3 import.noField WebSite"_s}));
        const OfferingTree tree = offerings().value(u"Lassen"_s);
        const auto &table = offeringTable();
        const Record &offering = tree.offering;
        QCOMPARE(table.code(offering), u"L1"_s);
        QCOMPARE(table.description(offering).nl, u"Leer **lassen**"_s);
        QCOMPARE(table.languages(offering), QStringList{u"nld"_s});
        QCOMPARE(table.nlqf(offering), u"6"_s);
        QCOMPARE(table.result(offering), u"microcredential"_s);
        QCOMPARE(domain::studyLoadIn(table.studyLoad(offering), u"ec"_s), std::optional(5.0));
        QCOMPARE(domain::studyLoadIn(table.studyLoad(offering), u"sbu"_s), std::optional(140.0));
        const Record provider = tree.target(table.provider(offering));
        QCOMPARE(domain::organisationTable().name(provider).nl, u"Hogeschool"_s);
        QCOMPARE(domain::contactTable().phone(tree.target(table.contact(offering))), u"053"_s);
        QCOMPARE(tree.of(Kind::Outcome).size(), 1);
        QCOMPARE(domain::outcomeTable().text(tree.of(Kind::Outcome).constFirst()).nl, u"Kan een naad lassen"_s);
        QCOMPARE(tree.of(Kind::SkillLink).size(), 1);
        QCOMPARE(domain::skillLinkTable().concept_(tree.of(Kind::SkillLink).constFirst()),
            u"http://data.europa.eu/esco/skill/1"_s);
        QCOMPARE(domain::fundingTable().name(tree.of(Kind::Funding).constFirst()).nl, u"SLIM-subsidie"_s);
        QCOMPARE(tree.of(Kind::Edition).size(), 2);
        const auto first = std::ranges::find(
            tree.of(Kind::Edition), QDate(2027, 2, 1), [](const Record &each) { return editionTable().start(each); });
        QVERIFY(first != tree.of(Kind::Edition).cend());
        QCOMPARE(editionTable().end(*first), QDate(2027, 4, 12));
        QCOMPARE(editionTable().places(*first), std::optional<qint64>(25));
        QCOMPARE(editionTable().modes(*first), QStringList{u"onSite"_s});
        QCOMPARE(editionTable().status(*first), u"full"_s);
        const Record place = tree.target(editionTable().location(*first));
        QCOMPARE(domain::locationTable().country(place), u"SE"_s);
        QCOMPARE(domain::locationTable().number(place), u"1a"_s);
        const QList<Record> prices = tree.ofEdition(Kind::Price, first->id());
        QCOMPARE(prices.size(), 1);
        QCOMPARE(priceTable().cents(prices.constFirst()), std::optional<qint64>(90000));
        QCOMPARE(domain::enrolmentPeriodTable().end(tree.ofEdition(Kind::EnrolmentPeriod, first->id()).constFirst()),
            QDate(2027, 1, 15));
        const OfferingTree whole = offerings().value(u"Metaal"_s);
        QCOMPARE(table.kind(whole.offering), u"programme"_s);
        QCOMPARE(whole.of(Kind::Component).size(), 2);
        QCOMPARE(whole.of(Kind::Edition).size(), 1);
        const auto again = importWritten();
        SUCCEEDS(again);
        QCOMPARE(again->change, 0);
        QCOMPARE(again->unchanged, 3);
    }

    void pagesOfAListAreFetchedOfTheSameHostOnly()
    {
        const tests::MockEndpoint site([](const tests::MockRequest &request) -> tests::MockAnswer {
            if (request.path.endsWith(u"/aanbod"_s)) {
                return {.body = page("[{\"@context\": \"https://schema.org\", \"@type\": \"ItemList\", "
                                     "\"itemListElement\": [{\"@type\": \"ListItem\", \"position\": 1, \"url\": "
                                     "\"cursus/een.html\"}, {\"@type\": \"ListItem\", \"position\": 2, \"url\": "
                                     "\"cursus/weg.html\"}, {\"@type\": \"ListItem\", \"position\": 3, \"url\": "
                                     "\"http://elders.example/twee\"}, {\"@type\": \"ListItem\", \"position\": 4, "
                                     "\"url\": \"file:///etc/passwd\"}, {\"@type\": \"ListItem\", \"position\": 5, "
                                     "\"url\": \"aanbod#hier\"}]}]"),
                    .contentType = "text/html; charset=utf-8"};
            }
            if (request.path.endsWith(u"/cursus/een.html"_s)) {
                return {.body = page(
                            "{\"@context\": \"https://schema.org\", \"@type\": \"Course\", \"name\": \"One\"}", "en"),
                    .contentType = "text/html"};
            }
            return {.status = 404};
        });
        const auto report = import(site.url().toString() + u"/aanbod"_s);
        SUCCEEDS(report);
        QCOMPARE(report->added, 1);
        QCOMPARE(offeringTable().title(offerings().value(u"One"_s).offering).en, u"One"_s);
        QStringList codes;
        for (const exchange::LostInput &each : report->lost) {
            codes.append(each.text.code);
        }
        QCOMPARE(codes, (QStringList{u"import.otherHost"_s, u"import.otherHost"_s}));
        QCOMPARE(report->rejected.size(), 1);
        QCOMPARE(report->rejected.constFirst().text.code, u"import.httpStatus"_s);
        QCOMPARE(site.requests().size(), 3);
    }

    void aListHasAnEnd()
    {
        int asked = 0;
        const tests::MockEndpoint site([&asked](const tests::MockRequest &) -> tests::MockAnswer {
            QByteArray items; // each page names two that are new
            for (int i = 0; i < 2; ++i) {
                items += QByteArray(i ? "," : "") + "{\"@type\": \"ListItem\", \"url\": \"/p"
                    + QByteArray::number(2 * asked + i) + "\"}";
            }
            ++asked;
            return {.body = page("{\"@context\": \"https://schema.org\", \"@type\": \"ItemList\", "
                                 "\"itemListElement\": ["
                        + items + "]}"),
                .contentType = "text/html"};
        });
        const auto report = import(site.url().toString() + u"/"_s);
        SUCCEEDS(report);
        QVERIFY(site.requests().size() <= exchange::schemaorg::mostPages);
        QVERIFY(!report->lost.isEmpty());
        QCOMPARE(report->lost.constFirst().text.code, u"import.tooManyPages"_s);
    }

    void whatRefersToItselfOrNothingIsTold()
    {
        write(u"kring.jsonld"_s,
            "[{'@context': 'https://schema.org', '@type': 'Course', '@id': 'http://example.org/a', 'name': 'A', "
            "'hasPart': {'@id': 'http://example.org/b'}, 'isPartOf': {'@id': 'http://example.org/weg'}}, {'@context': "
            "'https://schema.org', '@type': 'Course', '@id': 'http://example.org/b', 'name': 'B', 'hasPart': {'@id': "
            "'http://example.org/a'}}, {'@type': 'Course', '@id': 'http://example.org/a', 'name': 'Anders'}, {'@type': "
            "'Course'}, {'name': 'Zonder soort'}, {'@type': 'Course', 'provider': 'Zonder naam'}, 7]");
        const auto report = importWritten();
        SUCCEEDS(report);
        QCOMPARE(report->added, 2);
        QStringList codes;
        for (const QString &line : said(*report)) {
            codes.append(line.section(u' ', 1, 1));
        }
        codes.sort();
        QCOMPARE(codes,
            (QStringList{u"import.cycle"_s, u"import.noSuchRecord"_s, u"import.notAnObject"_s, u"import.twice"_s,
                u"import.unknownThing"_s, u"import.unnamed"_s, u"import.unnamed"_s}));
    }

    void whatIsMadeToHurtDoesNot()
    {
        writeAsItIs(u"diep.jsonld"_s, QByteArray("{\"a\":").repeated(200) + "1" + QByteArray("}").repeated(200));
        const auto deep = importWritten(u"diep.jsonld"_s);
        QVERIFY(!deep);
        QCOMPARE(deep.error().message.code, u"import.tooDeep"_s);
        writeAsItIs(u"diep.html"_s, QByteArray("<div>").repeated(100'000));
        const auto page = importWritten(u"diep.html"_s);
        QVERIFY(!page);
        QCOMPARE(page.error().message.code, u"import.tooMuchHtml"_s);
        // 50 levels are well-formed.
        writeAsItIs(u"vijftig.jsonld"_s,
            "{\"@type\":\"Course\",\"name\":\"Diep\",\"about\":" + QByteArray("{\"about\":").repeated(48) + "1"
                + QByteArray("}").repeated(49));
        const auto fifty = importWritten(u"vijftig.jsonld"_s);
        SUCCEEDS(fifty);
        QCOMPARE(fifty->added, 1);
        // One script of the page is broken, the other is not; the page is in Latin-1, as it declares.
        writeAsItIs(u"half.html"_s,
            "<html><head><meta charset=\"iso-8859-1\"><script type=\"application/ld+json\">{\"@type\": \"Course\", "
            "</script><script type=\"application/ld+json\"><!-- {\"@type\": \"Course\", \"name\": \"Caf\xE9\", "
            "\"alternateName\": \"<script>alert(1)<\\/script>\", \"description\": \"<a "
            "href='javascript:alert(1)'>klik</a>\"} --></script></head></html>");
        const auto half = importWritten(u"half.html"_s);
        SUCCEEDS(half);
        QCOMPARE(half->added, 1);
        QCOMPARE(half->rejected.size(), 1);
        QCOMPARE(half->rejected.constFirst().path, u"/script/0"_s);
        const OfferingTree tree = offerings().value(u"Café"_s);
        QVERIFY(!tree.offering.isNull());
        QVERIFY(!offeringTable().description(tree.offering).nl.contains(u"javascript:"_s));
        // A page without data gives nothing to import.
        writeAsItIs(u"leeg.html"_s, "<html><body>Niets</body></html>");
        const auto empty = importWritten(u"leeg.html"_s);
        QVERIFY(!empty);
        QCOMPARE(empty.error().message.code, u"import.nothing"_s);
    }

    void publishedOnesAreTaken()
    {
        SKIP_WITHOUT_SHARED();
        const QString folder = tests::sharedFolder() + u"/data/real/schemaorg/"_s;
        const auto report = import(folder + u"nbis-course-instances.json"_s);
        SUCCEEDS(report);
        // Three have the identifier of another course, with another name.
        QCOMPARE(report->rejected.size(), 3);
        for (const exchange::Rejected &each : report->rejected) {
            QCOMPARE(each.text.code, u"import.twice"_s);
        }
        QCOMPARE(m_catalogue->counts()->editions, 29); // the others that take place
        QCOMPARE(report->added, 24); // some more than once
        const OfferingTree tree = offerings().value(u"Neural Networks and Deep Learning"_s);
        QCOMPARE(editionTable().start(tree.of(Kind::Edition).constFirst()), QDate(2023, 3, 20));
        QCOMPARE(editionTable().places(tree.of(Kind::Edition).constFirst()), std::optional<qint64>(25));
        QCOMPARE(offeringTable().title(tree.offering).en, u"Neural Networks and Deep Learning"_s);
        const auto pageReport = import(folder + u"gtn-galaxy-intro-101.html"_s);
        SUCCEEDS(pageReport);
        QCOMPARE(pageReport->added, 1);
        const auto again = import(folder);
        SUCCEEDS(again);
        QCOMPARE(again->change, 0);
    }
};

LEERSCHAKEL_TEST_MAIN(SchemaorgImporterTest)
#include "importer_test.moc"
