// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/ooapi5/ooapi5catalogue.h"
#include "support/exporting.h"
#include "support/result.h"
#include "support/testmain.h"
#include "support/trees.h"

#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::editionTable;
using domain::Id;
using domain::Kind;
using domain::offeringTable;
using domain::OfferingTree;
using domain::Record;
using exchange::ImportReport;
using exchange::Selection;
using store::Catalogue;

/** Importing OEAPI v6: our own exports and documents from other programs. */
class Oeapi6ImporterTest
    : public QObject
    , private tests::ExportingCatalogue
{
    Q_OBJECT

public:
    Oeapi6ImporterTest() : ExportingCatalogue(u"oeapi6"_s) {}

private:
    const tests::SampleOfferings m_ids;
    static constexpr auto course = "018f0000-0000-7000-8000-000000000001";
    static constexpr auto other = "018f0000-0000-7000-8000-000000000002";
    static constexpr auto programme = "018f0000-0000-7000-8000-000000000003";

    static exchange::Result<ImportReport> import(Catalogue &catalogue, const QString &source)
    {
        domain::NoProgress progress;
        return exchange::importer(u"oeapi6"_s)
            ->read(catalogue, {.source = source, .dryRun = false, .credentials = {}}, progress);
    }
    [[nodiscard]] std::unique_ptr<Catalogue> emptyCatalogue() const
    {
        auto made = Catalogue::create(path(u"terug.llo"_s), {});
        return made ? std::move(*made) : nullptr;
    }
    /** Writes JSON given with single quotes, which are easier to read in a C++ string. */
    void write(const QString &name, QByteArray text) const
    {
        const QString file = path(u"bron/"_s + name);
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text.replace('\'', '"'));
    }
    [[nodiscard]] static OfferingTree tree(Catalogue &catalogue, const char *id)
    {
        const auto loaded = store::loadTree(catalogue, Id::fromString(QString::fromLatin1(id)));
        return loaded && *loaded ? **loaded : OfferingTree();
    }
    /** Importing an export of the whole catalogue gives the same offerings again, with nothing to report. */
    void comesBack(const QList<Id> &offerings)
    {
        SUCCEEDS(exported(u"out"_s, Selection::All));
        const std::unique_ptr<Catalogue> again = emptyCatalogue();
        QVERIFY(again);
        const auto report = import(*again, path(u"out"_s));
        SUCCEEDS(report);
        QCOMPARE(report->rejected.size(), 0);
        QVERIFY2(report->lost.isEmpty(),
            report->lost.isEmpty() ? "" : qPrintable(report->lost.first().path + u' ' + report->lost.first().value));
        for (const Id &id : offerings) {
            const auto before = store::loadTree(*m_catalogue, id);
            const auto after = store::loadTree(*again, id);
            SUCCEEDS(before);
            SUCCEEDS(after);
            QVERIFY2(after->has_value(), qPrintable(offeringTable().title((*before)->offering).nl));
            QCOMPARE((*after)->offering.toMap(), (*before)->offering.toMap());
            for (const Kind kind : domain::partKinds()) {
                QCOMPARE((*after)->of(kind).size(), (*before)->of(kind).size());
                for (qsizetype i = 0; i < (*before)->of(kind).size(); ++i) {
                    QCOMPARE((*after)->of(kind)[i].toMap(), (*before)->of(kind)[i].toMap());
                }
            }
            QCOMPARE((*after)->wholeHash(), (*before)->wholeHash());
            QCOMPARE((*after)->referred, (*before)->referred);
        }
        const auto unchanged = import(*again, path(u"out"_s));
        SUCCEEDS(unchanged);
        QCOMPARE(unchanged->change, 0);
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogueWith(tests::makeSample);
    }
    void cleanup() { dropCatalogue(); }

    void anExportComesBackWhole()
    {
        comesBack({m_ids.heatPumps, m_ids.welding, m_ids.safety, m_ids.programme, m_ids.draft});
    }

    void everyFieldComesBack()
    {
        QList<Id> ids;
        constexpr int different = 24; // more than twice the longest list of codes
        for (int number = 0; number < different; ++number) {
            changes::ChangeSet change({.code = u"change.sample"_s, .arguments = {}});
            // Far apart, as organisations with the same name or code would be merged.
            constexpr int apart = 101;
            const QList<Record> records = tests::everything(number * apart);
            for (const Record &record : records) {
                change.create(record);
            }
            SUCCEEDS(store::apply(*m_catalogue, change));
            ids.append(records.constFirst().id());
        }
        comesBack(ids);
    }

    void whatOthersSendIsTaken()
    {
        write(u"organisations/o.json"_s,
            "{'organisationId': '018f0000-0000-7000-8000-00000000000a', 'organisationType': 'academy', 'name': "
            "[{'language': 'nl-NL', 'value': 'Academie'}], 'primaryCode': {'codeType': 'institution_code', 'code': "
            "'25BE'}}");
        write(u"learning-outcomes/1.json"_s,
            "{'learningOutcomeId': 'lo-1', 'primaryCode': {'codeType': 'x-lo', 'code': 'LO 1'}, 'name': [{'language': "
            "'en-GB', 'value': 'Can choose'}], 'complexityLevel': 'bloom_3', 'otherCodes': [{'codeType': 'x-esco', "
            "'code': 'http://data.europa.eu/esco/skill/1'}, {'codeType': 'identifier', 'code': 'A'}]}");
        write(u"learning-outcomes/2.json"_s,
            "{'learningOutcomeId': 'lo-2', 'primaryCode': {'codeType': 'x-competentnl', 'code': "
            "'https://linkeddata.competentnl.nl/id/skill/2'}, 'name': [{'language': 'nl-NL', 'value': 'lassen'}]}");
        write(u"learning-outcomes/3.json"_s,
            "{'learningOutcomeId': 'lo-3', 'primaryCode': {'codeType': 'x-lo', 'code': 'LO 3'}, 'name': [{'language': "
            "'en-GB', 'value': 'Nobody refers to this'}]}");
        const QByteArray shared =
            "'name': [{'language': 'nl-NL', 'value': 'Module'}], 'learningOutcomeIds': ['lo-1', 'lo-2'], "
            "'organisationId': '018f0000-0000-7000-8000-00000000000a', 'level': 'bachelor', 'programmeIds': "
            "['018f0000-0000-7000-8000-000000000003', '018f0000-0000-7000-8000-00000000dead']";
        write(u"courses/1.json"_s,
            QByteArray("{'courseId': '") + course + "', 'primaryCode': {'codeType': 'identifier', 'code': 'M1'}, "
                + shared
                + ", 'studyLoad': [{'studyLoadUnit': 'ects', 'value': 2.5}, {'studyLoadUnit': 'sbu', 'value': 70}, "
                  "{'studyLoadUnit': 'sp', 'value': 1}], 'teachingLanguages': ['nl-NL', 'en'], 'modesOfDelivery': "
                  "['blended', 'work_based', 'coil'], 'duration': 'P10W', 'validFrom': '2026-09-01T00:00:00+02:00', "
                  "'supplementaryInformation': [{'role': 'promo', 'type': 'text_plain', 'value': [{'language': "
                  "'nl-NL', 'value': 'In het kort'}]}, {'role': 'badge', 'type': 'image', 'value': [{'language': "
                  "'nl-NL', 'value': 'https://example.org/b.png'}]}], 'resources': ['Boek'], 'consumer': "
                  "{'consumerKey': 'x', 'y': 1}}");
        write(u"courses/2.json"_s,
            QByteArray("{'courseId': '") + other + "', 'primaryCode': {'codeType': 'identifier', 'code': 'M2'}, "
                + QByteArray(shared).replace("'lo-2'", "'lo-9'") + "}");
        write(u"programmes/1.json"_s,
            QByteArray("{'programmeId': '") + programme
                + "', 'programmeType': 'programme', 'primaryCode': {'codeType': 'programme_code', 'code': 'P'}, "
                  "'name': "
                  "[{'language': 'nl-NL', 'value': 'Programma'}], 'formalDocument': 'micro_credential_certificate', "
                  "'levelOfQualification': 'nlqf_4plus'}");
        write(u"courses/%1/course-offerings.json"_s.arg(QString::fromLatin1(course)),
            "{'items': [{'courseOfferingId': '018f0000-0000-7000-8000-00000000000e', 'primaryCode': {'codeType': "
            "'offering_code', 'code': 'R1'}, 'name': [{'language': 'nl-NL', 'value': 'Najaar'}], 'state': "
            "'cancelled', 'startDateTime': '2026-09-01T00:00:00+02:00', 'endDateTime': '2027-02-01T00:00:00+01:00', "
            "'enrolmentPeriods': [{'startDateTime': '2026-05-01T00:00:00+02:00', 'endDateTime': "
            "'2026-07-01T23:59:59+02:00', 'targetGroups': ['Alumni', 'Werkenden'], 'enrolmentUrl': "
            "'https://example.org/in', 'queueEnabled': true}, {'startDateTime': '2026-08-01T00:00:00+02:00'}], "
            "'addresses': [{'addressType': 'teaching', 'city': 'Enschede', 'postCode': '7511 AA', 'countryCode': "
            "{'iso3166-1-alpha2': 'NL'}}], 'priceInformation': [{'costType': 'total_costs', 'amount': '1210.00', "
            "'vatAmount': '210.00', 'amountWithoutVat': '1000.00', 'currency': 'EUR'}]}], 'pageSize': 10, "
            "'pageNumber': 1, 'hasPreviousPage': false, 'hasNextPage': false}");
        const std::unique_ptr<Catalogue> catalogue = emptyCatalogue();
        QVERIFY(catalogue);
        const auto report = import(*catalogue, path(u"bron"_s));
        SUCCEEDS(report);
        QCOMPARE(report->added, 3);
        QStringList said;
        for (const exchange::Rejected &each : report->rejected) {
            said.append(each.text.code);
        }
        for (const exchange::LostInput &each : report->lost) {
            said.append(each.text.code + u' ' + each.value);
        }
        said.sort();
        QCOMPARE(said,
            (QStringList{u"import.guessedLevel bachelor"_s, u"import.guessedLevel bachelor"_s,
                u"import.noSuchRecord lo-9"_s, u"import.outcomeAlone"_s, u"import.unknownValue coil"_s}));

        const OfferingTree module = tree(*catalogue, course);
        const auto &table = offeringTable();
        QCOMPARE(table.code(module.offering), u"M1"_s);
        QCOMPARE(table.summary(module.offering).nl, u"In het kort"_s);
        QCOMPARE(table.level(module.offering), u"hboBachelor"_s);
        QCOMPARE(table.languages(module.offering), (QStringList{u"nld"_s, u"eng"_s}));
        QCOMPARE(table.modes(module.offering), (QStringList{u"hybrid"_s, u"workplace"_s}));
        QCOMPARE(table.studyLoad(module.offering).size(), 2);
        QCOMPARE(table.validFrom(module.offering), QDate(2026, 9, 1));
        QCOMPARE(domain::organisationTable().kind(module.target(table.provider(module.offering))), u"faculty"_s);
        const QVariantMap kept = table.kept(module.offering).value(u"oeapi6"_s).toMap();
        for (const QString &key : {u"resources"_s, u"consumer"_s, u"studyLoad"_s, u"supplementaryInformation"_s}) {
            QVERIFY2(kept.contains(key), qPrintable(key));
        }
        // The id of a programme that is not in the import is kept.
        QCOMPARE(kept.value(u"programmeIds"_s).toList(), QVariantList{u"018f0000-0000-7000-8000-00000000dead"_s});

        QCOMPARE(module.of(Kind::Outcome).size(), 1);
        const Record outcome = module.of(Kind::Outcome).constFirst();
        QCOMPARE(domain::outcomeTable().text(outcome).en, u"Can choose"_s);
        QCOMPARE(module.skillLinks(outcome.id()).size(), 1);
        QCOMPARE(domain::skillLinkTable().concept_(module.skillLinks(outcome.id()).constFirst()),
            u"http://data.europa.eu/esco/skill/1"_s);
        // An outcome that is only a skill belongs to the offering as a whole.
        QCOMPARE(module.skillLinks({}).size(), 1);
        QCOMPARE(domain::skillLinkTable().label(module.skillLinks({}).constFirst()).nl, u"lassen"_s);
        // Each offering that refers to an outcome has its own.
        const OfferingTree second = tree(*catalogue, other);
        QCOMPARE(second.of(Kind::Outcome).size(), 1);
        QVERIFY(second.of(Kind::Outcome).constFirst().id() != outcome.id());

        QCOMPARE(module.of(Kind::Edition).size(), 1);
        const Record edition = module.of(Kind::Edition).constFirst();
        QCOMPARE(editionTable().status(edition), u"cancelled"_s);
        QCOMPARE(editionTable().start(edition), QDate(2026, 9, 1));
        QCOMPARE(editionTable().end(edition), QDate(2027, 2, 1));
        QCOMPARE(domain::locationTable().postalCode(module.target(editionTable().location(edition))), u"7511 AA"_s);
        const QList<Record> periods = module.ofEdition(Kind::EnrolmentPeriod, edition.id());
        QCOMPARE(periods.size(), 2);
        const auto alumni = std::ranges::find_if(
            periods, [](const Record &each) { return domain::enrolmentPeriodTable().end(each).isValid(); });
        QVERIFY(alumni != periods.cend());
        QCOMPARE(domain::enrolmentPeriodTable().end(*alumni), QDate(2026, 7, 1));
        QCOMPARE(domain::enrolmentPeriodTable().targetGroup(*alumni).nl, u"Alumni, Werkenden"_s);
        const QList<Record> prices = module.ofEdition(Kind::Price, edition.id());
        QCOMPARE(prices.size(), 1);
        QCOMPARE(domain::priceTable().kind(prices.constFirst()), u"total"_s);
        QCOMPARE(domain::priceTable().cents(prices.constFirst()), std::optional<qint64>(121000));
        QCOMPARE(domain::priceTable().vat(prices.constFirst()), u"high"_s);

        const OfferingTree whole = tree(*catalogue, programme);
        QCOMPARE(table.kind(whole.offering), u"programme"_s);
        QCOMPARE(table.result(whole.offering), u"microcredential"_s);
        QCOMPARE(table.nlqf(whole.offering), u"4+"_s);
        QCOMPARE(whole.of(Kind::Component).size(), 2);

        const auto again = import(*catalogue, path(u"bron"_s));
        SUCCEEDS(again);
        QCOMPARE(again->change, 0);
    }

    void whatIsNoneIsRefusedWithItsPlace()
    {
        write(u"courses.json"_s,
            "{'items': [7, {'courseId': 'x'}, {'abbreviation': 'niets'}, {'courseId': 'c-1', 'name': 'Met een naam', "
            "'studyLoad': 'veel', 'duration': 'lang', 'validFrom': 'ooit', 'learningOutcomes': "
            "[{'learningOutcomeId': 'l', 'name': 'Kan het'}, {'name': 'zonder kenmerk'}]}], 'pageSize': 10, "
            "'pageNumber': 1, 'hasPreviousPage': false, 'hasNextPage': false}");
        const std::unique_ptr<Catalogue> catalogue = emptyCatalogue();
        QVERIFY(catalogue);
        const auto report = import(*catalogue, path(u"bron"_s));
        SUCCEEDS(report);
        QCOMPARE(report->added, 1);
        QStringList rejected;
        for (const exchange::Rejected &each : report->rejected) {
            rejected.append(each.path + u' ' + each.text.code);
        }
        rejected.sort();
        QCOMPARE(rejected,
            (QStringList{u"/items/0 import.notAnObject"_s, u"/items/1 import.unnamed"_s, u"/items/2 import.unnamed"_s,
                u"/items/3/learningOutcomes/1 import.unnamed"_s}));
        QStringList lost;
        for (const exchange::LostInput &each : report->lost) {
            lost.append(each.path);
        }
        lost.sort();
        QCOMPARE(lost, (QStringList{u"/items/3/duration"_s, u"/items/3/studyLoad"_s, u"/items/3/validFrom"_s}));
    }

    void theFixturesAreTaken()
    {
        SKIP_WITHOUT_SHARED();
        const std::unique_ptr<Catalogue> catalogue = emptyCatalogue();
        QVERIFY(catalogue);
        const auto report = import(*catalogue, tests::sharedFolder() + u"/data/fixtures/oeapi6"_s);
        SUCCEEDS(report);
        // The published examples use one identifier for everything: the programme comes first, and the course is
        // rejected.
        QCOMPARE(report->added, 1);
        for (const exchange::Rejected &each : report->rejected) {
            QCOMPARE(each.text.code, u"import.twice"_s);
        }
        for (const exchange::LostInput &each : report->lost) {
            // Times of day, a level without its sector, and references to things that are not in the examples.
            QVERIFY2(QStringList({u"import.timeLeftOut"_s, u"import.guessedLevel"_s, u"import.passedOver"_s,
                                     u"import.noSuchRecord"_s})
                         .contains(each.text.code),
                qPrintable(each.path + u' ' + each.text.code));
        }
        const auto offerings = store::nextOfferings(*catalogue, {}, 10);
        SUCCEEDS(offerings);
        QCOMPARE(offerings->size(), 1);
        const OfferingTree found = tree(*catalogue, offerings->constFirst().toString().toLatin1().constData());
        QCOMPARE(found.of(Kind::Outcome).size(), 1);
        QCOMPARE(found.of(Kind::Edition).size(), 1);
        QCOMPARE(found.of(Kind::EnrolmentPeriod).size(), 1);
        QCOMPARE(found.of(Kind::Price).size(), 1);
    }
};

LEERSCHAKEL_TEST_MAIN(Oeapi6ImporterTest)
#include "importer_test.moc"
