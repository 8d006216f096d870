// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registry.h"
#include "store/backup.h"
#include "store/integrity.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <thread>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::editionTable;
using domain::Id;
using domain::Kind;
using domain::offeringTable;
using domain::OfferingTree;
using domain::Record;
using exchange::ImportReport;
using store::Catalogue;

/** Importing OOAPI v5 documents: those that published endpoints send, and those that they should not send. */
class Ooapi5ImporterTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_catalogue;

    exchange::Result<ImportReport> import(const QString &source, bool dryRun = false)
    {
        domain::NoProgress progress;
        return exchange::importer(u"ooapi5"_s)
            ->read(*m_catalogue, {.source = source, .dryRun = dryRun, .credentials = {}}, progress);
    }

    QString write(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            return {};
        }
        return path;
    }

    OfferingTree tree(const QString &id)
    {
        const auto loaded = store::loadTree(*m_catalogue, Id::fromString(id));
        return loaded && *loaded ? **loaded : OfferingTree();
    }

    static QString fixtures() { return tests::sharedFolder() + u"/data/fixtures/ooapi5"_s; }

    static QVariantMap kept(const Record &record)
    {
        const domain::FieldSpec *field = domain::kindTable(record.kind()).field(u"kept"_s);
        return record.value(*field).toMap().value(u"ooapi5"_s).toMap();
    }

    /** JSON given with single quotes, which are easier to read in a C++ string. */
    static QByteArray json(QByteArray text) { return text.replace('\'', '"'); }

    /** A course in which the members of \a more replace its own. */
    static QByteArray course(const QByteArray &more = {})
    {
        return json("{'courseId': '018f0000-0000-7000-8000-000000000001', 'primaryCode': {'codeType': 'identifier', "
                    "'code': 'WP-1'}, "
                    "'name': [{'language': 'nl-NL', 'value': 'Warmtepompen'}, {'language': 'en-GB', 'value': 'Heat "
                    "pumps'}], 'abbreviation': 'WP', "
                    "'description': [{'language': 'nl-NL', 'value': 'Over warmtepompen'}], 'teachingLanguage': 'nld', "
                    "'level': 'secondary vocational education 4'")
            + (more.isEmpty() ? QByteArray() : ", " + more) + "}";
    }
    const QString m_course = u"018f0000-0000-7000-8000-000000000001"_s;

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = Catalogue::create(m_folder->filePath(u"proef.llo"_s), {});
        SUCCEEDS(made);
        m_catalogue = std::move(*made);
    }

    void cleanup()
    {
        if (m_catalogue) {
            const auto problems = store::check(*m_catalogue);
            SUCCEEDS(problems);
            QVERIFY2(problems->isEmpty(),
                problems->isEmpty() ? "" : qPrintable(problems->first().kind + problems->first().text));
        }
        m_catalogue.reset();
        m_folder.reset();
    }

    void aCourseComesInAsAModule()
    {
        const auto report = import(write(u"c.json"_s,
            course(
                json("'studyLoad': {'studyLoadUnit': 'ects', 'value': 2.5}, 'modeOfDelivery': ['on campus', 'online'], "
                     "'duration': 'P10W', 'fieldsOfStudy': '0713', 'link': 'https://x.example/', 'validFrom': "
                     "'2026-09-01', 'otherCodes': [{'codeType': 'crohoCreboCode', 'code': '25331'}], "
                     "'learningOutcomes': [[{'language': 'nl-NL', 'value': 'Installeert'}], [{'language': 'nl-NL', "
                     "'value': 'Onderhoudt'}, {'language': 'en-GB', 'value': 'Maintains'}]]"))));
        SUCCEEDS(report);
        QCOMPARE(report->added, 1);
        QVERIFY(report->change > 0);
        QVERIFY2(report->lost.isEmpty(), report->lost.isEmpty() ? "" : qPrintable(report->lost.first().path));
        const OfferingTree read = tree(m_course);
        const auto &table = offeringTable();
        QCOMPARE(table.kind(read.offering), u"module"_s);
        QCOMPARE(table.code(read.offering), u"WP-1"_s);
        QCOMPARE(table.status(read.offering), u"approved"_s); // it is published at the source
        QCOMPARE(table.title(read.offering), (domain::LocalizedText{.nl = u"Warmtepompen"_s, .en = u"Heat pumps"_s}));
        QCOMPARE(table.level(read.offering), u"mbo4"_s);
        QCOMPARE(table.studyLoad(read.offering), (QList<domain::StudyLoad>{{.unit = u"ec"_s, .value = 2.5}}));
        QCOMPARE(table.modes(read.offering), (QStringList{u"onSite"_s, u"online"_s}));
        QCOMPARE(table.languages(read.offering), QStringList{u"nld"_s});
        QCOMPARE(table.codes(read.offering), (QList<domain::TypedCode>{{.type = u"crebo"_s, .code = u"25331"_s}}));
        QCOMPARE(table.validFrom(read.offering), QDate(2026, 9, 1));
        QCOMPARE(read.of(Kind::Outcome).size(), 2);
        QCOMPARE(domain::outcomeTable().text(read.of(Kind::Outcome)[1]).en, u"Maintains"_s);
    }

    void twiceIsOnceAndOneStepTakesItBack()
    {
        const QString source = write(u"c.json"_s,
            course(json("'learningOutcomes': [[{'language': 'nl-NL', 'value': 'Installeert'}]], 'ext': {'a': [1, 2.5, "
                        "null, {'b': true}]}")));
        SUCCEEDS(import(source));
        const auto again = import(source);
        SUCCEEDS(again);
        QCOMPARE(again->unchanged, 1);
        QCOMPARE(again->added + again->changed, 0);
        QCOMPARE(again->change, 0);
        SUCCEEDS(store::undo(*m_catalogue));
        QVERIFY(tree(m_course).offering.isNull());
        FAILS_WITH(store::undo(*m_catalogue), u"change.nothingToUndo"_s);
    }

    void aDryRunTellsTheSameAndWritesNothing()
    {
        const QString source = write(u"c.json"_s, course(json("'duration': 'ten weeks'")));
        const auto dry = import(source, true);
        SUCCEEDS(dry);
        QCOMPARE(dry->added, 1);
        QCOMPARE(dry->change, 0);
        QCOMPARE(dry->lost.size(), 1);
        QVERIFY(tree(m_course).offering.isNull());
        const auto real = import(source);
        SUCCEEDS(real);
        QCOMPARE(real->added, dry->added);
        QCOMPARE(real->lost.size(), dry->lost.size());
        QCOMPARE(real->lost.first().path, u"/duration"_s);
        QCOMPARE(real->lost.first().value, u"ten weeks"_s);
    }

    void onlyDifferencesAreWritten()
    {
        SUCCEEDS(import(write(u"c.json"_s, course())));
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set(tree(m_course).offering, offeringTable().theme, u"energy"_s);
        SUCCEEDS(store::apply(*m_catalogue, change));
        QByteArray other = course();
        other.replace("Heat pumps", "Heat pumps II");
        const auto report = import(write(u"d.json"_s, other));
        SUCCEEDS(report);
        QCOMPARE(report->changed, 1);
        const auto items = store::history(*m_catalogue);
        SUCCEEDS(items);
        QCOMPARE(items->first().entries.size(), 1);
        QCOMPARE(items->first().entries.first().field, u"title"_s);
        QCOMPARE(
            items->first().label, (domain::Message{.code = u"change.import"_s, .arguments = {u"1"_s, u"d.json"_s}}));
        QCOMPARE(offeringTable().theme(tree(m_course).offering), u"energy"_s); // values that OOAPI does not have stay
    }

    void anOfferingIsFoundByItsCode()
    {
        Record own(Kind::Offering);
        offeringTable().kind.set(own, u"module"_s);
        offeringTable().code.set(own, u"WP-1"_s);
        offeringTable().title.set(own, {.nl = u"Oude naam"_s, .en = {}});
        changes::ChangeSet change({.code = u"change.create"_s, .arguments = {}});
        change.create(own);
        SUCCEEDS(store::apply(*m_catalogue, change));
        const auto report = import(write(u"c.json"_s, course()));
        SUCCEEDS(report);
        QCOMPARE(report->changed, 1);
        QCOMPARE(report->added, 0);
        QCOMPARE(offeringTable().title(tree(own.id().toString()).offering).nl, u"Warmtepompen"_s);
        const auto again = import(write(u"c.json"_s, course()));
        SUCCEEDS(again);
        QCOMPARE(again->unchanged, 1);
    }

    void aFolderIsReadAsAnEndpoint()
    {
        write(u"e/organizations.json"_s,
            json("{'pageSize': 10, 'pageNumber': 1, 'hasPreviousPage': false, 'hasNextPage': false, 'items': [ "
                 "{'organizationId': '018f0000-0000-7000-8000-0000000000aa', 'primaryCode': {'codeType': 'brin', "
                 "'code': '25BE'}, 'organizationType': 'root', "
                 "'name': [{'language': 'nl-NL', 'value': 'Hogeschool X'}], 'shortName': 'HX'}]}"));
        write(u"e/education-specifications.json"_s,
            json("{'items': [{'educationSpecificationId': '018f0000-0000-7000-8000-0000000000bb', 'formalDocument': "
                 "'certificate', "
                 "'educationSpecificationType': 'course', 'sector': 'university education', 'primaryCode': "
                 "{'codeType': 'identifier', 'code': 'S1'}, 'name': [{'language': 'nl-NL', 'value': 'S'}], "
                 "'learningOutcomes': [[{'language': 'nl-NL', 'value': 'Uit de specificatie'}]]}]}"));
        QByteArray master = course(json("'organization': '018f0000-0000-7000-8000-0000000000aa', "
                                        "'educationSpecification': '018f0000-0000-7000-8000-0000000000bb'"));
        master.replace("secondary vocational education 4", "master");
        write(u"e/courses.json"_s, "{\"items\": [" + course() + "]}");
        write(u"e/courses/018f0000-0000-7000-8000-000000000001.json"_s,
            master); // more complete than the list, and takes precedence
        write(u"e/courses/018f0000-0000-7000-8000-000000000001/offerings.json"_s,
            json("{'items': [{'offeringId': '018f0000-0000-7000-8000-0000000000cc', 'offeringType': 'course', "
                 "'primaryCode': {'codeType': 'offeringCode', 'code': '2026-1'}, 'name': [{'language': 'nl-NL', "
                 "'value': 'Najaar'}], 'description': [{'language': 'nl-NL', 'value': 'n'}], "
                 "'teachingLanguage': 'nld', 'resultExpected': true, 'startDate': '2026-09-01', 'endDate': "
                 "'2026-12-01', 'enrollStartDate': '2026-05-01', 'enrollEndDate': '2026-08-15', "
                 "'maxNumberStudents': 20, 'addresses': [{'addressType': 'postal', 'street': 'Postbus', 'city': 'Y'}, "
                 "{'addressType': 'teaching', 'street': 'Dam', 'streetNumber': '1', "
                 "'postalCode': '1012 AB', 'city': 'Amsterdam', 'countryCode': 'NL', 'geolocation': {'latitude': "
                 "52.37, 'longitude': 4.89}}], "
                 "'priceInformation': [{'costType': 'total costs', 'amount': '121.00', 'vatAmount': '21.00', "
                 "'amountWithoutVat': '100.00', 'currency': 'EUR'}], "
                 "'consumers': [{'consumerKey': 'rio', 'registrationStatus': 'open', 'requiredPermissionRegistration': "
                 "'yes', 'explanationRequiredPermission': 'Intake', 'modeOfDelivery': ['coaching']}]}]}"));
        write(u"e/manifest.json"_s, "this is not read");
        write(u"e/loss-report.json"_s, "[]");
        const auto report = import(m_folder->filePath(u"e"_s));
        SUCCEEDS(report);
        QCOMPARE(report->added, 1);
        QVERIFY2(report->rejected.isEmpty(),
            report->rejected.isEmpty()
                ? ""
                : qPrintable(report->rejected.first().text.code + report->rejected.first().source));
        const OfferingTree read = tree(m_course);
        QCOMPARE(domain::organisationTable().shortName(read.target(offeringTable().provider(read.offering))), u"HX"_s);
        QCOMPARE(offeringTable().level(read.offering), u"woMaster"_s); // the sector is in the specification
        QCOMPARE(offeringTable().result(read.offering), u"certificate"_s);
        QCOMPARE(read.of(Kind::Outcome).size(), 1);
        QCOMPARE(kept(read.offering)
                     .value(u"educationSpecification"_s)
                     .toMap()
                     .value(u"educationSpecificationType"_s)
                     .toString(),
            u"course"_s);
        QCOMPARE(read.of(Kind::Edition).size(), 1);
        const Record edition = read.of(Kind::Edition).first();
        QCOMPARE(editionTable().code(edition), u"2026-1"_s);
        QCOMPARE(editionTable().status(edition), u"open"_s);
        QVERIFY(editionTable().permissionRequired(edition));
        QCOMPARE(editionTable().permissionExplanation(edition).nl, u"Intake"_s);
        QCOMPARE(editionTable().places(edition), std::optional<qint64>(20));
        const Record location = read.target(editionTable().location(edition));
        QCOMPARE(domain::locationTable().city(location), u"Amsterdam"_s);
        QCOMPARE(read.of(Kind::EnrolmentPeriod).size(), 1);
        QCOMPARE(domain::enrolmentPeriodTable().end(read.of(Kind::EnrolmentPeriod).first()), QDate(2026, 8, 15));
        QCOMPARE(read.of(Kind::Price).size(), 1);
        QCOMPARE(domain::priceTable().cents(read.of(Kind::Price).first()), std::optional<qint64>(12100));
        QCOMPARE(domain::priceTable().vat(read.of(Kind::Price).first()), u"high"_s);
        QCOMPARE(kept(edition).value(u"addresses"_s).toList().size(), 1);
        QCOMPARE(kept(edition).value(u"consumers"_s).toList().first().toMap().value(u"modeOfDelivery"_s).toStringList(),
            QStringList{u"coaching"_s});

        const auto again = import(m_folder->filePath(u"e"_s));
        SUCCEEDS(again);
        QCOMPARE(again->unchanged, 1);
        QCOMPARE(again->change, 0);
    }

    void programmesAreComposedOfTheirCourses()
    {
        write(u"p/programs.json"_s,
            json("{'items': [{'programId': '018f0000-0000-7000-8000-0000000000dd', 'programType': 'program', "
                 "'primaryCode': {'codeType': 'identifier', 'code': 'P'}, "
                 "'name': [{'language': 'nl-NL', 'value': 'Energie'}], 'abbreviation': 'E', 'description': [], "
                 "'teachingLanguage': 'nld'}]}"));
        write(u"p/courses.json"_s,
            "{\"items\": ["
                + course(json(
                    "'programs': ['018f0000-0000-7000-8000-0000000000dd', '018f0000-0000-7000-8000-0000000000ee']"))
                + "]}");
        const auto report = import(m_folder->filePath(u"p"_s));
        SUCCEEDS(report);
        QCOMPARE(report->added, 2);
        const OfferingTree programme = tree(u"018f0000-0000-7000-8000-0000000000dd"_s);
        QCOMPARE(offeringTable().kind(programme.offering), u"programme"_s);
        QCOMPARE(programme.of(Kind::Component).size(), 1);
        QCOMPARE(domain::componentTable().module(programme.of(Kind::Component).first()), Id::fromString(m_course));
    }

    void whatWeHaveNoFieldForIsKept()
    {
        const QByteArray more =
            json("'ext': {'erasmus': {'code': 7}}, 'consumers': [{'consumerKey': 'x-portal', 'colour': 'blue'}, "
                 "{'consumerKey': 'rio', 'educationOffererCode': '110A133'}], "
                 "'otherCodes': [{'codeType': 'x-own', 'code': '1'}], 'resources': ['book'], "
                 "'qualificationRequirements': [{'language': 'nl-NL', 'value': 'q'}], "
                 "'enrollment': [{'language': 'nl-NL', 'value': 'e'}], 'firstStartDate': '2026-09-01', 'unheardOf': "
                 "{'a': [1]}, 'coordinators': ['018f0000-0000-7000-8000-0000000000f1'], "
                 "'timelineOverrides': [{'validFrom': '2027-01-01', 'course': {'name': [{'language': 'nl-NL', 'value': "
                 "'Later'}]}}], "
                 "'admissionRequirements': [{'language': 'de-DE', 'value': 'Abitur'}, {'language': 'nl-NL', 'value': "
                 "'havo'}], 'organization': '018f0000-0000-7000-8000-0000000000f2'");
        const auto report = import(write(u"c.json"_s, course(more)));
        SUCCEEDS(report);
        QVERIFY2(report->lost.isEmpty(), report->lost.isEmpty() ? "" : qPrintable(report->lost.first().path));
        const Record offering = tree(m_course).offering;
        const QVariantMap kept = this->kept(offering);
        QCOMPARE(kept.value(u"ext"_s).toMap().value(u"erasmus"_s).toMap().value(u"code"_s).toInt(), 7);
        QCOMPARE(kept.value(u"consumers"_s).toList().size(), 2);
        QCOMPARE(kept.value(u"otherCodes"_s).toList().size(), 1);
        for (const QString &key : {u"resources"_s, u"qualificationRequirements"_s, u"enrollment"_s, u"firstStartDate"_s,
                 u"unheardOf"_s, u"coordinators"_s, u"timelineOverrides"_s, u"organization"_s, u"abbreviation"_s}) {
            QVERIFY2(kept.contains(key), qPrintable(key));
        }
        QCOMPARE(
            kept.value(u"admissionRequirements"_s).toList().first().toMap().value(u"value"_s).toString(), u"Abitur"_s);
        QCOMPARE(offeringTable().admission(offering).nl, u"havo"_s);
        QCOMPARE(offeringTable().reach(offering), QStringList{u"rio"_s});
        QVERIFY(!kept.contains(u"name"_s) && !kept.contains(u"courseId"_s));
    }

    void publishedDocumentsAreSurvived_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("offerings");
        QTest::newRow("course with HTML") << u"courses/1668dd09-660f-4303-a2bf-14bea154b39d.json"_s << 1;
        QTest::newRow("program") << u"programs/123e4567-e89b-12d3-a456-426614174000.json"_s << 1;
        QTest::newRow("program, dev") << u"programs/20030000-0000-0000-0000-000000000000.json"_s << 1;
        QTest::newRow("text where a list belongs")
            << u"nonconformant/courses/123e4567-e89b-12d3-a456-426614174000.json"_s << 1;
        QTest::newRow("geoLocation") << u"nonconformant/program-demo04.json"_s << 1;
        QTest::newRow("no ids, wrong lists") << u"nonconformant/program_invalid.json"_s << 1;
        QTest::newRow("organisation") << u"organizations/333e4567-e89b-12d3-a456-123514174eee.json"_s << 0;
        QTest::newRow("offerings alone") << u"nonconformant/program-demo04-offerings.json"_s << 0;
        QTest::newRow("specification alone")
            << u"education-specifications/10040000-0000-0000-0000-000000000000.json"_s << 0;
        QTest::newRow("the folder") << QString() << 3;
    }

    void publishedDocumentsAreSurvived()
    {
        SKIP_WITHOUT_SHARED();
        QFETCH(QString, file);
        QFETCH(int, offerings);
        const QString source = file.isEmpty() ? fixtures() : fixtures() + u'/' + file;
        const auto report = import(source);
        SUCCEEDS(report);
        QCOMPARE(report->added, offerings);
        const auto again = import(source);
        SUCCEEDS(again);
        QCOMPARE(again->change, 0);
        QCOMPARE(again->unchanged, offerings);
        QCOMPARE(again->rejected.size(), report->rejected.size());
    }

    void whatTheFixturesSayIsTaken()
    {
        SKIP_WITHOUT_SHARED();
        SUCCEEDS(import(fixtures()));
        const OfferingTree course = tree(u"1668dd09-660f-4303-a2bf-14bea154b39d"_s);
        QVERIFY(!offeringTable().description(course.offering).en.contains(u'<'));
        QVERIFY(offeringTable().description(course.offering).en.contains(u"calculus and linear algebra"_s));
        QCOMPARE(kept(course.offering).value(u"name"_s).toList().first().toMap().value(u"language"_s).toString(),
            u"es-ES"_s);
        const OfferingTree program = tree(u"123e4567-e89b-12d3-a456-426614174000"_s);
        QVERIFY(kept(program.offering).contains(u"timelineOverrides"_s));
        QVERIFY(!program.of(Kind::Edition).isEmpty());
        QCOMPARE(offeringTable().level(program.offering), u"woMaster"_s);

        SUCCEEDS(import(fixtures() + u"/nonconformant/program_invalid.json"_s));
        const auto found = m_catalogue->single(u"SELECT id FROM offering WHERE code = '2025-501-101101'"_s);
        SUCCEEDS(found);
        const OfferingTree invalid = tree(found->toString());
        QCOMPARE(offeringTable().description(invalid.offering).en,
            u"Description of the course. This course will be:\n\n- Nice\n- Interesting..."_s);
        QCOMPARE(offeringTable().modes(invalid.offering), QStringList{u"onSite"_s});
        QCOMPARE(domain::organisationTable().name(invalid.target(offeringTable().provider(invalid.offering))).nl,
            u"UNITA"_s);
        QCOMPARE(invalid.of(Kind::Outcome).size(), 1);
    }

    void badInputEndsInAClearError_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("column");
        QTest::newRow("empty") << QByteArray() << u"import.empty"_s << QString() << QString();
        QTest::newRow("spaces") << QByteArray(" \n\t ") << u"import.empty"_s << QString() << QString();
        QTest::newRow("html") << QByteArray("\n<!DOCTYPE html><html></html>") << u"import.markup"_s << QString()
                              << QString();
        QTest::newRow("cut short") << QByteArray("{\"courseId\": \"a\",\n \"name\": [") << u"import.cutShort"_s
                                   << u"2"_s << u"11"_s;
        QTest::newRow("missing comma") << QByteArray("{\n  \"courseId\": \"a\"\n  \"name\": 1\n}")
                                       << u"import.badJson"_s << u"3"_s << u"3"_s;
        QTest::newRow("words") << QByteArray("hello") << u"import.badJson"_s << u"1"_s << u"1"_s;
        QTest::newRow("number") << QByteArray("12") << u"import.badJson"_s << u"1"_s << u"1"_s;
        QTest::newRow("utf-16") << QByteArray("\xFF\xFE{\0}\0", 6) << u"import.encoding"_s << u"1"_s << u"1"_s;
        QTest::newRow("utf-16 without mark") << QByteArray("{\0}\0", 4) << u"import.encoding"_s << u"1"_s << u"1"_s;
        QTest::newRow("latin-1") << QByteArray("{\"courseId\": \"a\",\n \"name\": \"caf\xE9\"}") << u"import.encoding"_s
                                 << u"2"_s << u"14"_s;
        QTest::newRow("deep") << QByteArray(200'000, '[') << u"import.tooDeep"_s << u"1"_s << u"101"_s;
        QTest::newRow("deep in an item") << QByteArray(
            "{\"courseId\": " + QByteArray(500, '[') + QByteArray(500, ']') + "}")
                                         << u"import.tooDeep"_s << u"1"_s << u"113"_s;
        QTest::newRow("two documents") << QByteArray("{\"courseId\": \"a\"}\n{\"courseId\": \"b\"}")
                                       << u"import.badJson"_s << u"2"_s << u"1"_s;
        QTest::newRow("fault in a late item") << QByteArray(
            "{\"items\": [{\"courseId\": \"a\", \"name\": \"x\"},\n {\"courseId\": \"b\", \"name\": tru}]}")
                                              << u"import.badJson"_s << u"2"_s << u"28"_s;
    }

    void badInputEndsInAClearError()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        QFETCH(QString, line);
        QFETCH(QString, column);
        const auto report = import(write(u"bad.json"_s, content));
        FAILS_WITH(report, code);
        QVERIFY(report.error().message.arguments.first().endsWith(u"bad.json"_s));
        if (!line.isEmpty()) {
            QCOMPARE(report.error().message.arguments.value(1), line);
            QCOMPARE(report.error().message.arguments.value(2), column);
        }
        QVERIFY(!domain::sentence(report.error()).contains(code));
        FAILS_WITH(store::undo(*m_catalogue), u"change.nothingToUndo"_s);
    }

    void missingAndEmptyPlacesAreErrors()
    {
        FAILS_WITH(import(m_folder->filePath(u"nowhere"_s)), u"store.missing"_s);
        QVERIFY(QDir(m_folder->path()).mkdir(u"leeg"_s));
        FAILS_WITH(import(m_folder->filePath(u"leeg"_s)), u"import.nothing"_s);
    }

    void oneBadItemDoesNotSpoilTheOthers()
    {
        const auto report = import(write(u"l.json"_s,
            "{\"items\": [null, 7, {\"courseId\": \"x\"}, {\"what\": 1}, " + course() + ", "
                + course(json("'duration': 'P1W'")) + "]}"));
        SUCCEEDS(report);
        QCOMPARE(report->added, 1);
        QStringList codes;
        for (const exchange::Rejected &each : report->rejected) {
            codes.append(each.path + u' ' + each.text.code);
        }
        QCOMPARE(codes,
            (QStringList{u"/items/1 import.notAnObject"_s, u"/items/2 import.unnamed"_s,
                u"/items/3 import.unknownThing"_s, u"/items/5 import.twice"_s}));
    }

    void whatNoValueCanHoldSpoilsItsItemOnly_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("column"); // of the value
        QTest::newRow("a number") << QByteArray("1e400") << u"import.numberTooLarge"_s << 1;
        QTest::newRow("a negative one") << QByteArray("-1E400") << u"import.numberTooLarge"_s << 1;
        QTest::newRow("many digits") << QByteArray("123456789012345678901234567890") << u"import.numberTooLarge"_s << 1;
        QTest::newRow("deep") << QByteArray("[{\"a\": 1e999}]") << u"import.numberTooLarge"_s << 8;
        QTest::newRow("the first half") << QByteArray("\"x\\uD83D\"") << u"import.halfCharacter"_s << 3;
        QTest::newRow("the second half") << QByteArray("\"\\\\\\ude00y\"") << u"import.halfCharacter"_s << 4;
        QTest::newRow("two first halves") << QByteArray("\"\\uD83D\\uD83D\\uDE00\"") << u"import.halfCharacter"_s << 2;
        QTest::newRow("in a name") << QByteArray("{\"\\uD83D\": 1}") << u"import.halfCharacter"_s << 3;
        QTest::newRow("both") << QByteArray("[\"\\uD83D\", 1e400]") << u"import.halfCharacter"_s << 3;
    }

    void whatNoValueCanHoldSpoilsItsItemOnly()
    {
        QFETCH(QByteArray, value);
        QFETCH(QString, code);
        QFETCH(int, column);
        const QByteArray before = "  {\"courseId\": \"x\", \"name\": \"X\", \"z\": ";
        const QByteArray other = json("{'courseId': 'y', 'name': 'Y', 'z': '\\uD83D\\uDE00 1e400'}");
        const auto report =
            import(write(u"l.json"_s, "{\"items\": [\n" + course() + ",\n" + before + value + "},\n" + other + "]}"));
        SUCCEEDS(report);
        QCOMPARE(report->added, 2);
        QCOMPARE(report->rejected.size(), 1);
        const exchange::Rejected &rejected = report->rejected.first();
        QVERIFY(rejected.source.endsWith(u"l.json"_s));
        QCOMPARE(rejected.path, u"/items/1"_s);
        QCOMPARE(rejected.text.code, code);
        QCOMPARE(rejected.text.arguments, (QStringList{u"3"_s, QString::number(before.size() + column)}));
        QVERIFY(!domain::englishSentence(rejected.text).contains(code));
    }

    void manyBadItemsAreToldOneByOne()
    {
        QByteArray items;
        for (int i = 0; i < 20'000; ++i) {
            items += "{\"courseId\": \"c\", \"name\": \"n\", \"z\": 1e400},\n";
        }
        QElapsedTimer timer;
        timer.start();
        const auto report = import(write(u"m.json"_s, "[" + items + course() + "]"));
        SUCCEEDS(report);
        QCOMPARE(report->added, 1);
        QCOMPARE(report->rejected.size(), 20'000);
        QCOMPARE(report->rejected.last().text.arguments.constFirst(), u"20000"_s);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    void aMemberThatStandsThereTwiceIsTold()
    {
        const auto report = import(write(u"t.json"_s,
            course(json("'duration': 'P1W', 'x': {'a/b': 1, 'a/b': [2], 'a/b': 3}, 'duration': 'P2W', 'link': "
                        "'https://example.org/'"))));
        SUCCEEDS(report);
        QCOMPARE(report->added, 1);
        QStringList lost;
        for (const exchange::LostInput &each : report->lost) {
            lost.append(each.path + u' ' + each.value + u' ' + each.text.code);
        }
        QCOMPARE(lost,
            (QStringList{u"/x/a~1b 1 import.memberTwice"_s, u"/x/a~1b [2] import.memberTwice"_s,
                u"/duration P1W import.memberTwice"_s}));
        QCOMPARE(kept(tree(m_course).offering).value(u"x"_s).toMap(), (QVariantMap{{u"a/b"_s, 3}}));
    }

    void aListThatStandsThereTwiceIsReadTwice()
    {
        const auto report = import(write(u"d.json"_s,
            "{\"items\": [" + course() + json("], 'hasNextPage': false, 'items': [{'courseId': 'y', 'name': 'Y'}]}")));
        SUCCEEDS(report);
        QCOMPARE(report->added, 2);
    }

#ifdef Q_OS_UNIX
    void aPipeIsReadToItsEnd()
    {
        const QString pipe = m_folder->filePath(u"pijp"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        std::thread writer([&] {
            QFile file(pipe);
            file.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
            const QByteArray text = course();
            for (qsizetype i = 0; i < text.size(); i += 100) {
                file.write(text.mid(i, 100));
                std::this_thread::sleep_for(std::chrono::milliseconds(30));
            }
        });
        const auto report = import(pipe);
        writer.join();
        SUCCEEDS(report);
        QCOMPARE(report->added, 1);
    }

    /** An import from a pipe to which nobody writes can be cancelled. */
    void aPipeThatSaysNothingCanBeStopped()
    {
        class Soon : public domain::Progress
        {
        public:
            bool step(qint64, qint64, const domain::Message &) override { return ++m_asked < 4; }

        private:
            int m_asked = 0;
        };
        const QString pipe = m_folder->filePath(u"stil"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        Soon soon;
        FAILS_WITH(exchange::importer(u"ooapi5"_s)
                       ->read(*m_catalogue, {.source = pipe, .dryRun = false, .credentials = {}}, soon),
            u"cancelled"_s);
    }
#endif

    void aThingOfManyUnknownMembersIsExportedInNoTime()
    {
        QByteArray members;
        for (int i = 0; i < 200'000; ++i) {
            members += (i ? ",\"m" : "\"m") + QByteArray::number(i) + "\":" + QByteArray::number(i);
        }
        QByteArray items;
        for (int i = 0; i < 50'000; ++i) {
            items += (i ? ",\"i" : "\"i") + QByteArray::number(i) + '"';
        }
        SUCCEEDS(import(write(u"many.json"_s, course(members + ",\"resources\":[" + items + "]"))));
        const exchange::Exporter *const exporter = exchange::exporter(u"ooapi5"_s);
        domain::NoProgress progress;
        QElapsedTimer timer;
        timer.start();
        const QString folder = m_folder->filePath(u"uit"_s);
        SUCCEEDS(exporter->write(*m_catalogue,
            {.folder = folder, .selection = exchange::Selection::All, .offerings = {}, .language = {}}, progress));
        QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
        QFile file(folder + u"/courses/"_s + m_course + u".json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("\"m0\":0") && text.contains("\"m199999\":199999"));
        QVERIFY(text.contains("\"i0\",\"i1\"") && text.contains("\"i49999\""));
    }

    void oddFormsOfValuesAreTaken()
    {
        const auto report = import(write(u"o.json"_s,
            json("{'courseId': 'not-a-uuid', 'primaryCode': 'C7', 'name': 'Alleen tekst', 'description': {'nl': 'als "
                 "kaart', 'en': 'as a map'}, "
                 "'teachingLanguage': 'nl-NL', 'level': 'Bachelor', 'sector': 'Higher Professional Education', "
                 "'modeOfDelivery': 'On-campus', 'studyLoad': {'studyLoadUnit': 'ECTS', 'value': '2,5'}, "
                 "'fieldsOfStudy': '0713', 'learningOutcomes': ['een', {'language': 'nl', 'value': 'twee'}, "
                 "[['diep']], null], 'validFrom': '2026-09-01T00:00:00Z', 'validTo': null, "
                 "'assessment': [{'value': 'zonder taal'}, {'language': 'nl', 'value': 'met taal'}], 'link': 12}")));
        SUCCEEDS(report);
        QCOMPARE(report->added, 1);
        const OfferingTree read = tree(Id::fromName(u"courseId not-a-uuid"_s).toString());
        const auto &table = offeringTable();
        QCOMPARE(table.code(read.offering), u"C7"_s);
        QCOMPARE(table.title(read.offering).nl, u"Alleen tekst"_s);
        QCOMPARE(table.description(read.offering), (domain::LocalizedText{.nl = u"als kaart"_s, .en = u"as a map"_s}));
        QCOMPARE(table.languages(read.offering), QStringList{u"nld"_s});
        QCOMPARE(table.level(read.offering), u"hboBachelor"_s);
        QCOMPARE(table.modes(read.offering), QStringList{u"onSite"_s});
        QCOMPARE(table.studyLoad(read.offering), (QList<domain::StudyLoad>{{.unit = u"ec"_s, .value = 2.5}}));
        QCOMPARE(table.validFrom(read.offering), QDate(2026, 9, 1));
        QCOMPARE(table.assessment(read.offering).nl, u"zonder taal\nmet taal"_s);
        QCOMPARE(read.of(Kind::Outcome).size(), 2);
        QCOMPARE(report->lost.size(), 1);
        QCOMPARE(report->lost.first().path, u"/learningOutcomes/2/0"_s);
    }

    void aGatewaysEnvelopeIsOpened()
    {
        const auto report = import(write(u"g.json"_s,
            json("{'gateway': {'endpoints': {'x': {'responseCode': 200}, 'y': {'responseCode': 500}}}, 'responses': "
                 "{'x.nl': {'pageSize': 10, 'items': [")
                + course() + json("]}, 'y.nl': null}}")));
        SUCCEEDS(report);
        QCOMPARE(report->added, 1);
    }

    void editionsMayComeForAnOfferingThatIsHere()
    {
        SUCCEEDS(import(write(u"c.json"_s, course())));
        const auto report = import(write(u"o.json"_s,
            json("{'offeringId': '018f0000-0000-7000-8000-0000000000cc', 'offeringType': 'course', 'course': "
                 "'018f0000-0000-7000-8000-000000000001', "
                 "'primaryCode': {'codeType': 'offeringCode', 'code': '1'}, 'startDate': '2026-09-01'}")));
        SUCCEEDS(report);
        QCOMPARE(report->changed, 1);
        QCOMPARE(tree(m_course).of(Kind::Edition).size(), 1);
    }

    void aLongLineIsNoProblem()
    {
        QByteArray items;
        for (int i = 0; items.size() < 20'000'000; ++i) {
            items += (i ? ",{" : "{") + QByteArray(json("'courseId':'c")) + QByteArray::number(i)
                + json("','name':'n','description':'") + QByteArray(100'000, 'x') + "\"}";
        }
        const auto report = import(write(u"long.json"_s, "{\"items\":[" + items + "]}"), true);
        SUCCEEDS(report);
        QVERIFY(report->added >= 199);
    }

    void oneEndlessValueIsRefused()
    {
        const QString path =
            write(u"endless.json"_s, json("{'courseId': 'c', 'name': '") + QByteArray(40'000'000, 'x') + "\"}");
        FAILS_WITH(import(path), u"import.itemTooLarge"_s);
    }

    /**
     * Characters that no text can hold are removed, each place is reported, and a second import finds nothing changed.
     */
    void charactersThatNoTextCanHoldAreTold()
    {
        const QString path = write(u"teken.json"_s,
            json("{'courseId': '018f0000-0000-7000-8000-000000000001', 'primaryCode': {'codeType': 'identifier', "
                 "'code': 'WP\\uffff-1'}, 'name': [{'language': 'nl-NL', 'value': 'Plakken\\u000buit Word'}], "
                 "'description': [{'language': 'nl-NL', 'value': 'ge\\u0002plande \\ud83d\\ude00'}], "
                 "'extra': {'lijst': [1, 'een\\ufdd0 twee']}}"));
        const auto report = import(path);
        SUCCEEDS(report);
        QVERIFY(report->rejected.isEmpty());
        QStringList told;
        for (const exchange::LostInput &lost : report->lost) {
            if (lost.text.code == u"import.characters") {
                told.append(lost.path + u' ' + lost.value);
            }
        }
        told.sort();
        QCOMPARE(told,
            QStringList({u"/description/0/value U+0002"_s, u"/extra/lijst/1 U+FDD0"_s, u"/name/0/value U+000B"_s,
                u"/primaryCode/code U+FFFF"_s}));
        const Record offering = tree(m_course).offering;
        QCOMPARE(offeringTable().title(offering).nl, u"Plakken uit Word"_s);
        QCOMPARE(offeringTable().description(offering).nl, u"geplande \U0001F600"_s);
        QCOMPARE(offeringTable().code(offering), u"WP-1"_s);
        QCOMPARE(kept(offering).value(u"extra"_s).toMap().value(u"lijst"_s).toList(), QVariantList({1, u"een twee"_s}));
        const auto again = import(path);
        SUCCEEDS(again);
        QCOMPARE(again->unchanged, 1);
        SUCCEEDS(store::backup(*m_catalogue, m_folder->filePath(u"kopie"_s)));
    }
};

LEERSCHAKEL_TEST_MAIN(Ooapi5ImporterTest)
#include "importer_test.moc"
