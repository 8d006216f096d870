// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/importing.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::editionTable;
using domain::Kind;
using domain::offeringTable;
using domain::OfferingTree;
using domain::priceTable;
using domain::Record;

/** Importing EDU-DEX from other programs, as JSON and as XML, including hostile input. */
class EdudexImporterTest
    : public QObject
    , private tests::ImportingCatalogue
{
    Q_OBJECT

public:
    EdudexImporterTest() : ImportingCatalogue(u"edudex"_s) {}

private:
    /**
     * A program with the required members; \a more is added to the program itself, \a descriptions to its
     * programDescriptions.
     */
    static QByteArray program(const QByteArray &id, const QByteArray &title, const QByteArray &classification = {},
        const QByteArray &descriptions = {}, const QByteArray &more = {})
    {
        return "{'editor': 'a@example.org', 'format': 'EDU-DEX 1.0', 'generator': 'Anders', 'lastEdited': "
               "'2026-01-01T00:00:00Z', 'programAdmission': {'applicationOpen': true, 'applicationType': "
               "'individual', 'paymentDue': 'up-front', 'startDateDetermination': 'fixed starting date'}, "
               "'programClassification': {'orgUnitId': 'school', 'programId': '"
            + id + "', 'degree': 'none', 'programLevel': 'none', 'programType': 'regular'" + classification
            + "}, 'programDescriptions': {'programName': {'nl': '" + title + "'}" + descriptions + "}" + more + "}";
    }
    static QByteArray xmlProgram(const QByteArray &content)
    {
        return "<?xml version='1.0' encoding='UTF-8'?><program xmlns='http://studieData.nl/schema/edudex/program'>"
            + content + "</program>";
    }

    void refused(const QByteArray &bytes, const QString &code)
    {
        writeAsItIs(u"slecht.xml"_s, bytes);
        const auto report = importWritten(u"slecht.xml"_s);
        QVERIFY(!report);
        QCOMPARE(report.error().message.code, code);
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue();
    }
    void cleanup() { dropCatalogue(); }

    void whatOthersSendIsTaken()
    {
        write(u"json/P1.json"_s,
            program("P1", "Lassen",
                ", 'credits': [{'credits': 2.5, 'system': 'ECTS'}, {'credits': 3, 'system': 'PE'}], "
                "'programDuration': {'weeks': 10}, 'programForm': ['part-time', 'evening education', 'e-learning'], "
                "'programLocation': [{'description': 'Enschede'}], 'superProgramId': 'P9', 'targetSector': ['C'], "
                "'theme': ['automation and it', 'sales'], 'offeredUntil': '2027-12-31', 'crohoCode': '34267'",
                ", 'programDescriptionText': {'nl': 'Zonder opmaak', 'de': 'Deutsch'}, 'programDescriptionHtml': "
                "{'nl': '<p>Met <b>opmaak</b><script>alert(1)</script></p>'}, 'programSummaryText': {'nl': 'Kort &amp; "
                "goed'}, 'subjectText': [{'subject': 'objectives', 'descriptionHtml': {'nl': "
                "'<ul><li>Kan lassen</li><li>Kan slijpen</li></ul>'}}, {'subject': 'student profile', "
                "'descriptionText': {'nl': 'Lassers'}}, {'subject': 'curriculum', 'header1': {'nl': 'Inhoud'}, "
                "'descriptionText': {'nl': 'Vier lessen'}}], 'webLink': {'nl': 'https://example.org/lassen'}",
                ", 'programContacts': {'contactData': [{'contactName': 'Loket', 'role': 'informatie', 'email': "
                "'loket@example.org', 'telephone': '053'}]}, 'programCurriculum': {'instructionLanguage': "
                "[{'languageCode': 'nl', 'percentage': 50}, {'languageCode': 'xx', 'percentage': 50}], 'studyLoad': "
                "{'program': 70}}, 'programSchedule': {'genericProgramRun': {'cost': [{'id': 'c1', 'amount': "
                "'1210.00', 'amountIsFinal': true, 'costType': 'tuition fee', 'currency': 'EUR', 'isRequiredCost': "
                "true, 'VATPercentage': 21, 'VATCode': 5, 'amountVAT': '210.00'}, {'id': 'c2', 'amount': '50', "
                "'costType': 'parking', 'currency': 'eur', 'amountIsFinal': true, 'isRequiredCost': false}]}, "
                "'programRun': [{'id': 'R1', 'startDate': {'date': '2027-02-01', 'isFinal': true}, 'endDate': "
                "{'date': '2027-04-12', 'isFinal': false}, 'status': 'application opened', 'applicationDeadline': "
                "'2027-01-15', 'maxNumberOfParticipants': 20, 'location': {'locationName': {'nl': 'Hal'}, 'address': "
                "'2e Dorpsstraat 1a', 'zipcode': '7511 AA', 'city': 'Enschede', 'country': 'Nederland', 'geoCode': "
                "'52.2,6.9'}}, {'id': 'R1', 'startDate': {'date': '2027-02-02', 'isFinal': true}}]}"));
        write(u"json/P9.json"_s, program("P9", "Metaal"));
        const auto report = importWritten();
        SUCCEEDS(report);
        QCOMPARE(report->added, 2);
        QCOMPARE(said(*report),
            (QStringList{u"/programClassification/credits/1/credits import.noField 3 PE"_s,
                u"/programClassification/programLocation/0/description import.noField Enschede"_s,
                u"/programClassification/theme/1 import.noField sales"_s,
                u"/programCurriculum/instructionLanguage/1/languageCode import.unknownValue xx"_s,
                u"/programDescriptions/programDescriptionText/de import.notUnderstood Deutsch"_s,
                u"/programSchedule/genericProgramRun/cost/1/isRequiredCost import.noField false"_s,
                u"/programSchedule/programRun/0/endDate/isFinal import.noField false"_s,
                u"/programSchedule/programRun/1 import.twice"_s}));
        const OfferingTree tree = offerings().value(u"Lassen"_s);
        const auto &table = offeringTable();
        const Record &offering = tree.offering;
        QCOMPARE(table.code(offering), u"P1"_s);
        QCOMPARE(table.status(offering), u"approved"_s);
        QCOMPARE(table.summary(offering).nl, u"Kort & goed"_s);
        QCOMPARE(table.description(offering).nl, u"Met **opmaak**\n\n## Inhoud\n\nVier lessen"_s);
        QCOMPARE(table.targetGroup(offering).nl, u"Lassers"_s);
        QCOMPARE(table.duration(offering), u"P10W"_s);
        QCOMPARE(table.timing(offering), QStringList{u"evening"_s});
        QCOMPARE(table.modes(offering), QStringList{u"selfStudy"_s});
        QCOMPARE(table.languages(offering), QStringList{u"nld"_s});
        QCOMPARE(table.sector(offering), u"C"_s);
        QCOMPARE(table.theme(offering), u"digital"_s);
        QCOMPARE(table.validTo(offering), QDate(2028, 1, 1));
        QCOMPARE(domain::studyLoadIn(table.studyLoad(offering), u"ec"_s), std::optional(2.5));
        QCOMPARE(domain::studyLoadIn(table.studyLoad(offering), u"sbu"_s), std::optional(70.0));
        QCOMPARE(domain::codeOf(table.codes(offering), u"edudex"_s), u"P1"_s);
        QCOMPARE(domain::codeOf(table.codes(offering), u"croho"_s), u"34267"_s);
        QCOMPARE(tree.of(Kind::Outcome).size(), 2);
        QCOMPARE(domain::outcomeTable().text(tree.of(Kind::Outcome).last()).nl, u"Kan slijpen"_s);
        QCOMPARE(domain::contactTable().phone(tree.target(table.contact(offering))), u"053"_s);
        QCOMPARE(domain::codeOf(domain::organisationTable().codes(tree.target(table.provider(offering))), u"edudex"_s),
            u"school"_s);
        QCOMPARE(tree.of(Kind::Edition).size(), 1);
        const Record &edition = tree.of(Kind::Edition).constFirst();
        QCOMPARE(editionTable().end(edition), QDate(2027, 4, 12));
        QCOMPARE(editionTable().places(edition), std::optional<qint64>(20));
        const Record place = tree.target(editionTable().location(edition));
        QCOMPARE(domain::locationTable().street(place), u"2e Dorpsstraat"_s);
        QCOMPARE(domain::locationTable().number(place), u"1a"_s);
        QCOMPARE(domain::locationTable().country(place), u"NL"_s);
        QCOMPARE(domain::enrolmentPeriodTable().end(tree.of(Kind::EnrolmentPeriod).constFirst()), QDate(2027, 1, 15));
        const QList<Record> &prices = tree.of(Kind::Price);
        QCOMPARE(prices.size(), 2);
        QCOMPARE(priceTable().cents(prices[0]), std::optional<qint64>(121000));
        QCOMPARE(priceTable().vat(prices[0]), u"high"_s);
        QCOMPARE(priceTable().kind(prices[1]), u"other"_s);
        QCOMPARE(priceTable().description(prices[1]).en, u"parking"_s);
        const OfferingTree whole = offerings().value(u"Metaal"_s);
        QCOMPARE(table.kind(whole.offering), u"programme"_s);
        QCOMPARE(whole.of(Kind::Component).size(), 1);
        QCOMPARE(domain::componentTable().module(whole.of(Kind::Component).constFirst()), offering.id());
        const auto again = importWritten();
        SUCCEEDS(again);
        QCOMPARE(again->change, 0);
        QCOMPARE(again->unchanged, 2);
    }

    void aFeedIsReadFromItsAddressBook()
    {
        write(u"feed/directory.xml"_s,
            "<edudexDirectory xmlns='http://studieData.nl/schema/edudex/directory'><editor>a@b.nl</editor>"
            "<instituteDataResource>https://feeds.example.org/school/institute.xml</instituteDataResource>"
            "<orgUnitId>school</orgUnitId><subDirectory><orgUnitId>andere</orgUnitId><directoryUrl>http://x/"
            "</directoryUrl></subDirectory><programResource><programId>P1</programId><resourceUrl>"
            "https://feeds.example.org/school/programs/P1.xml</resourceUrl></programResource><programResource>"
            "<programId>P2</programId><resourceUrl>https://feeds.example.org/school/../../../etc/passwd</resourceUrl>"
            "</programResource></edudexDirectory>");
        write(u"feed/institute.xml"_s,
            "<instituteData xmlns='http://studieData.nl/schema/edudex/institute'><orgUnitId>school</orgUnitId>"
            "<instituteKvK>12345678</instituteKvK><instituteName xml:lang='nl'>De School</instituteName>"
            "</instituteData>");
        write(u"feed/programs/P1.xml"_s,
            xmlProgram("<programClassification><degree>certificate</degree><orgUnitId>school</orgUnitId>"
                       "<programDuration unit='month'>3</programDuration><programForm>dual</programForm>"
                       "<programId>P1</programId><programLevel>mbo niveau 4</programLevel><programLocation>"
                       "Enschede</programLocation></programClassification><programDescriptions><programName "
                       "xml:lang='nl'>Lassen</programName><programName xml:lang='en'>Welding</programName>"
                       "</programDescriptions><programSchedule><programRun><id>R1</id><startDate "
                       "isFinal='true'>2027-02-01</startDate><cost><amount>10.00</amount><costType>tuition "
                       "fee</costType><currency>eur</currency></cost></programRun></programSchedule>"));
        const auto report = importWritten(u"feed/directory.xml"_s);
        SUCCEEDS(report);
        QCOMPARE(report->added, 1);
        QCOMPARE(said(*report),
            (QStringList{u"/programClassification/programLocation/0/description import.noField Enschede"_s,
                u"/programResource/1 import.noSuchRecord P2"_s, u"/subDirectory/0 import.noSuchRecord andere"_s}));
        const OfferingTree tree = offerings().value(u"Lassen"_s);
        QCOMPARE(offeringTable().title(tree.offering).en, u"Welding"_s);
        QCOMPARE(offeringTable().duration(tree.offering), u"P3M"_s);
        QCOMPARE(offeringTable().level(tree.offering), u"mbo4"_s);
        QCOMPARE(offeringTable().modes(tree.offering), QStringList{u"workplace"_s});
        const Record provider = tree.target(offeringTable().provider(tree.offering));
        QCOMPARE(domain::organisationTable().name(provider).nl, u"De School"_s);
        QCOMPARE(priceTable().cents(tree.of(Kind::Price).constFirst()), std::optional<qint64>(1000));
        // A whole feed in one file gives the same.
        write(u"een.xml"_s,
            "<feed><programs>"
                + xmlProgram("<programClassification><orgUnitId>school</orgUnitId><programId>P1"
                             "</programId></programClassification><programDescriptions><programName "
                             "xml:lang='nl'>Lassen</programName></programDescriptions>")
                    .mid(qsizetype(sizeof("<?xml version='1.0' encoding='UTF-8'?>") - 1))
                + "</programs></feed>");
        const auto again = importWritten(u"een.xml"_s);
        SUCCEEDS(again);
        QCOMPARE(again->unchanged, 1);
    }

    void whatRefersToItselfOrNothingIsTold()
    {
        write(u"a.json"_s, program("A", "Een", ", 'superProgramId': 'B'"));
        write(u"b.json"_s, program("B", "Twee", ", 'superProgramId': 'A'"));
        write(u"c.json"_s, program("C", "Drie", ", 'superProgramId': 'nergens'"));
        write(u"d.json"_s, program("C", "Vier"));
        write(u"e.json"_s, "{'generator': 'x', 'programClassification': {'orgUnitId': 'school'}}");
        write(u"f.json"_s, "[7, {'iets': 1}]");
        write(u"g.json"_s, "{'programClassification': ");
        const auto report = importWritten();
        SUCCEEDS(report);
        QCOMPARE(report->added, 3);
        QCOMPARE(said(*report),
            (QStringList{u" import.cutShort"_s, u" import.twice"_s, u" import.unnamed"_s, u"/0 import.notAnObject"_s,
                u"/1 import.unknownThing"_s,
                u"/programClassification/superProgramId import.cycle "_s + offeringIdOf(u"A"_s),
                u"/programClassification/superProgramId import.noSuchRecord nergens"_s}));
    }

    static QString offeringIdOf(const QString &programId)
    {
        return domain::Id::fromName(u"edudex program school/"_s + programId).toString();
    }

    void whatIsMadeToHurtDoesNot()
    {
        refused("<!DOCTYPE program [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><program>&x;</program>",
            u"import.documentType"_s);
        refused("<!DOCTYPE p [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><program>&b;</program>",
            u"import.documentType"_s);
        refused("<program>&onbekend;</program>", u"import.badXml"_s);
        refused("<program>" + QByteArray("<a>").repeated(500) + "</program>", u"import.tooDeep"_s);
        refused("<program><a></program>", u"import.badXml"_s);
        refused("<?xml version=\"1.0\" encoding=\"utf-8\"?><program>\xFF\xFE</program>", u"import.badXml"_s);
        refused("", u"import.empty"_s);
        refused(QByteArray("[").repeated(2000), u"import.tooDeep"_s);
        const auto address = import(u"https://example.org/feed.xml"_s);
        QVERIFY(!address);
        QCOMPARE(address.error().message.code, u"import.onlyFiles"_s);
        // The same document in UTF-16.
        const QString text = QString::fromUtf8(
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?><program><programClassification><orgUnitId>s</orgUnitId>"
            "<programId>U</programId></programClassification><programDescriptions><programName xml:lang=\"nl\">"
            "Één</programName></programDescriptions></program>");
        QByteArray bytes("\xFF\xFE", 2);
        bytes.append(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        writeAsItIs(u"utf16.xml"_s, bytes);
        const auto report = importWritten(u"utf16.xml"_s);
        SUCCEEDS(report);
        QVERIFY(offerings().contains(u"Één"_s));
    }

    void markupIsNeverInPlainTexts()
    {
        write(u"a.json"_s,
            program("A", "<b>Een</b><script>alert(1)</script>", {},
                ", 'programSummaryText': {'nl': '<img src=x onerror=alert(1)>Kort'}, 'programDescriptionHtml': {'nl': "
                "'<a href=\\\"javascript:alert(1)\\\">klik</a><iframe src=x></iframe>'}"));
        const auto report = importWritten();
        SUCCEEDS(report);
        const OfferingTree tree = offerings().value(u"Een"_s);
        QVERIFY(!tree.offering.isNull());
        QCOMPARE(offeringTable().summary(tree.offering).nl, u"Kort"_s);
        QVERIFY(!offeringTable().description(tree.offering).nl.contains(u'<'));
        QVERIFY(!offeringTable().description(tree.offering).nl.contains(u"javascript:"_s));
    }

    void publishedSamplesAreTaken()
    {
        SKIP_WITHOUT_SHARED();
        const auto report = import(tests::sharedFolder() + u"/data/fixtures/edudex"_s);
        SUCCEEDS(report);
        QCOMPARE(report->added, 1);
        const OfferingTree tree = offerings().value(u"Azure Expert Training"_s);
        QCOMPARE(offeringTable().code(tree.offering), u"AZ307"_s);
        QCOMPARE(offeringTable().level(tree.offering), u"postInitial"_s);
        QCOMPARE(offeringTable().duration(tree.offering), u"P1D"_s);
        QVERIFY(said(*report).contains(u"/programClassification/salaryScaleBBRA import.noField [1]"_s));
    }
};

LEERSCHAKEL_TEST_MAIN(EdudexImporterTest)
#include "importer_test.moc"
