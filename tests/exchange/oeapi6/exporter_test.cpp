// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/ooapi5/ooapi5catalogue.h"
#include "rules/evaluator.h"
#include "support/exported.h"
#include "support/exporting.h"
#include "support/result.h"
#include "support/testmain.h"
#include "support/validator.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using domain::Record;
using exchange::Selection;
using exchange::mapping::Fate;
using tests::idOf;

class Oeapi6ExporterTest
    : public QObject
    , private tests::ExportingCatalogue
{
    Q_OBJECT

public:
    Oeapi6ExporterTest() : ExportingCatalogue(u"oeapi6"_s) {}

private:
    const tests::SampleOfferings m_ids;

    [[nodiscard]] QJsonObject course(const Id &id) const { return json(u"out/courses/%1.json"_s.arg(id.toString())); }
    [[nodiscard]] QJsonObject programme(const Id &id) const
    {
        return json(u"out/programmes/%1.json"_s.arg(id.toString()));
    }
    [[nodiscard]] QJsonObject outcome(const QString &id) const
    {
        return json(u"out/learning-outcomes/%1.json"_s.arg(id));
    }
    /** The offering document for the edition \a edition of \a course. */
    [[nodiscard]] QJsonObject offering(const Id &course, const Id &edition) const
    {
        const QJsonArray items =
            json(u"out/courses/%1/course-offerings.json"_s.arg(course.toString()))[u"items"].toArray();
        for (const QJsonValue &each : items) {
            if (each[u"courseOfferingId"] == edition.toString()) {
                return each.toObject();
            }
        }
        return {};
    }
    /** The item of supplementaryInformation with \a role. */
    [[nodiscard]] static QJsonObject supplement(const QJsonObject &document, const QString &role)
    {
        for (const QJsonValue &each : document[u"supplementaryInformation"].toArray()) {
            if (each[u"role"] == role) {
                return each.toObject();
            }
        }
        return {};
    }

    void take(const QList<Record> &records)
    {
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        for (const Record &record : records) {
            change.create(record);
        }
        SUCCEEDS(store::apply(*m_catalogue, change));
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogueWith(tests::makeSample);
    }

    void cleanup() { dropCatalogue(); }

    void theFolderIsLaidOutAsTheEndpoint()
    {
        const auto report = exported(u"out"_s);
        SUCCEEDS(report);
        QCOMPARE(report->offerings, 5); // the draft lacks nothing that version 6 requires
        QCOMPARE(report->editions, 5);
        for (const char *name : {"index.json", "organisations.json", "programmes.json", "courses.json",
                 "learning-outcomes.json", "academic-sessions.json", "loss-report.json", "manifest.json"}) {
            QVERIFY2(QFileInfo::exists(path(u"out/"_s + QString::fromLatin1(name))), name);
        }
        const QJsonObject courses = json(u"out/courses.json"_s);
        QCOMPARE(courses[u"items"].toArray().size(), 4);
        QCOMPARE(courses[u"pageSize"].toInt(), 4);
        QCOMPARE(json(u"out/programmes.json"_s)[u"items"].toArray().size(), 1);
        QCOMPARE(json(u"out/organisations.json"_s)[u"items"].toArray().size(), 4);
        QCOMPARE(json(u"out/learning-outcomes.json"_s)[u"items"].toArray().size(), 4);
        const QString programme = m_ids.programme.toString();
        QCOMPARE(json(u"out/programmes/%1/programme-offerings.json"_s.arg(programme))[u"items"].toArray().size(), 1);
        QCOMPARE(json(u"out/index.json"_s)[u"contactEmail"].toString(), u"llo@example.org"_s);
    }

    void theSameCatalogueGivesTheSameBytes()
    {
        SUCCEEDS(exported(u"a"_s));
        SUCCEEDS(exported(u"b"_s));
        SUCCEEDS(exported(u"a"_s)); // over an earlier export
        QCOMPARE(tests::filesBelow(path(u"a"_s)), tests::filesBelow(path(u"b"_s)));
    }

    void aModuleIsACourse()
    {
        SUCCEEDS(exported(u"out"_s));
        const QJsonObject made = course(m_ids.heatPumps);
        QCOMPARE(
            made[u"primaryCode"].toObject(), (QJsonObject{{u"codeType"_s, u"identifier"_s}, {u"code"_s, u"WP-1"_s}}));
        QCOMPARE(made[u"abbreviation"].toString(), u"WP-1"_s);
        QCOMPARE(made[u"level"].toString(), u"bachelor"_s);
        QCOMPARE(made[u"teachingLanguages"].toArray(), (QJsonArray{u"nld"_s, u"eng"_s}));
        QCOMPARE(made[u"modesOfDelivery"].toArray(), (QJsonArray{u"hybrid"_s, u"work_based"_s, u"x-coaching"_s}));
        QCOMPARE(made[u"studyLoad"].toArray(),
            (QJsonArray{QJsonObject{{u"studyLoadUnit"_s, u"ects"_s}, {u"value"_s, 2.5}},
                QJsonObject{{u"studyLoadUnit"_s, u"sbu"_s}, {u"value"_s, 70}}}));
        QCOMPARE(made[u"otherCodes"].toArray(),
            (QJsonArray{QJsonObject{{u"codeType"_s, u"x-edubadge"_s}, {u"code"_s, u"abc"_s}},
                QJsonObject{{u"codeType"_s, u"x-crebo"_s}, {u"code"_s, u"25605"_s}}}));
        QCOMPARE(made[u"programmeIds"].toArray(), QJsonArray{m_ids.programme.toString()});
        QCOMPARE(made[u"organisationId"].toString(), idOf(u"Academie Techniek"_s).toString());
        QCOMPARE(made[u"validFrom"].toString(), u"2027-01-01T00:00:00+01:00"_s);
        QCOMPARE(supplement(made, u"promo"_s)[u"value"][0][u"value"].toString(), u"In het kort"_s);
        QCOMPARE(supplement(made, u"x-target_group"_s)[u"value"].toArray().size(), 2);
        QCOMPARE(supplement(made, u"badge"_s)[u"value"][0][u"value"].toString(), u"microcredential"_s);
        // SURFeduhub accepts only version 5 for RIO, so there is no consumer part here.
        QVERIFY(!made.contains(u"consumer"_s) && !made.contains(u"consumers"_s));
    }

    void outcomesCarryTheirSkills()
    {
        Record assessed =
            tests::skillOf(m_ids.heatPumps, idOf(u"outcome 1"_s), u"https://linkeddata.competentnl.nl/id/skill/9"_s, 4);
        domain::skillLinkTable().role.set(assessed, u"assesses"_s);
        Record required =
            tests::skillOf(m_ids.heatPumps, idOf(u"outcome 1"_s), u"http://data.europa.eu/esco/skill/5"_s, 5);
        domain::skillLinkTable().role.set(required, u"requires"_s);
        const Record own = tests::skillOf(m_ids.heatPumps, idOf(u"outcome 1"_s), u"https://example.org/skill/6"_s, 6);
        take({assessed, required, own});
        SUCCEEDS(exported(u"out"_s));
        QStringList ids;
        for (const QJsonValue &id : course(m_ids.heatPumps)[u"learningOutcomeIds"].toArray()) {
            ids.append(id.toString());
        }
        // Two outcomes have a text. The skill of the third, and that of the offering, are outcomes themselves.
        QCOMPARE(ids.size(), 4);
        const QJsonObject first = outcome(ids[0]);
        QCOMPARE(first[u"learningOutcomeId"].toString(), idOf(u"outcome 1"_s).toString());
        QCOMPARE(first[u"name"][1][u"value"].toString(), u"Can choose a heat pump"_s);
        QCOMPARE(first[u"primaryCode"][u"codeType"].toString(), u"uuid"_s);
        QCOMPARE(first[u"otherCodes"].toArray(),
            (QJsonArray{QJsonObject{{u"codeType"_s, u"x-competentnl"_s},
                            {u"code"_s, u"https://linkeddata.competentnl.nl/id/skill/9"_s}},
                QJsonObject{{u"codeType"_s, u"x-skill"_s}, {u"code"_s, u"https://example.org/skill/6"_s}}}));
        QCOMPARE(first[u"ext"][u"leerschakel"][u"skills"].toArray().size(), 3); // including the required one
        QCOMPARE(outcome(ids[1])[u"otherCodes"][0][u"codeType"].toString(), u"x-esco"_s);
        for (const QString &id : {ids[2], ids[3]}) {
            const QJsonObject skill = outcome(id);
            QCOMPARE(skill[u"name"][0][u"value"].toString(), u"warmtepompen installeren"_s);
            QCOMPARE(skill[u"primaryCode"][u"codeType"].toString(), u"x-esco"_s);
            QVERIFY(skill[u"primaryCode"][u"code"].toString().startsWith(u"http://data.europa.eu/esco/"_s));
            QCOMPARE(skill[u"ext"][u"leerschakel"][u"offering"].toString(), m_ids.heatPumps.toString());
        }

        const auto preview = exchange::exporter(u"oeapi6"_s)->preview(*m_catalogue, m_ids.heatPumps);
        SUCCEEDS(preview);
        const auto fateOf = [&](const Id &record, const domain::FieldSpec &field) {
            const auto booking = std::ranges::find_if(
                preview->bookings, [&](const auto &each) { return each.record == record && each.field == &field; });
            return booking == preview->bookings.cend() ? Fate::Filtered : booking->fate;
        };
        const auto &table = domain::skillLinkTable();
        QCOMPARE(fateOf(assessed.id(), table.concept_), Fate::Carried);
        QCOMPARE(fateOf(assessed.id(), table.role), Fate::ExtensionOnly);
        QCOMPARE(fateOf(required.id(), table.concept_), Fate::ExtensionOnly);
        QCOMPARE(fateOf(own.id(), table.role), Fate::Carried);
        QCOMPARE(fateOf(own.id(), table.label), Fate::ExtensionOnly);
    }

    void daysAreThoseOfTheNetherlands()
    {
        const Id edition = idOf(u"WP-1-2027"_s);
        const auto &editions = domain::editionTable();
        set(m_ids.heatPumps, editions.start, u"2026-09-01"_s, edition);
        set(m_ids.heatPumps, editions.end, u"2027-02-01"_s, edition);
        Record second(Kind::EnrolmentPeriod, idOf(u"second period"_s));
        const auto &periods = domain::enrolmentPeriodTable();
        periods.offering.set(second, m_ids.heatPumps);
        periods.edition.set(second, edition);
        periods.start.set(second, QDate(2026, 7, 1));
        periods.end.set(second, QDate(2026, 12, 31));
        periods.targetGroup.set(second, {.nl = u"Alumni"_s, .en = u"Graduates"_s});
        periods.webPage.set(second, u"https://example.org/alumni"_s);
        Record endless(Kind::EnrolmentPeriod, idOf(u"period without a begin"_s));
        periods.offering.set(endless, m_ids.heatPumps);
        periods.edition.set(endless, edition);
        periods.end.set(endless, QDate(2026, 8, 1));
        take({second, endless});
        SUCCEEDS(exported(u"out"_s));
        const QJsonObject made = offering(m_ids.heatPumps, edition);
        QCOMPARE(made[u"startDateTime"].toString(), u"2026-09-01T00:00:00+02:00"_s);
        QCOMPARE(made[u"endDateTime"].toString(), u"2027-02-01T00:00:00+01:00"_s);
        const QJsonArray enrolment = made[u"enrolmentPeriods"].toArray();
        QCOMPARE(enrolment.size(), 2); // the third has no start date, which is required
        const QJsonObject alumni = (enrolment[0][u"targetGroups"].isArray() ? enrolment[0] : enrolment[1]).toObject();
        // The last day is included.
        QCOMPARE(alumni,
            (QJsonObject{{u"startDateTime"_s, u"2026-07-01T00:00:00+02:00"_s},
                {u"endDateTime"_s, u"2026-12-31T23:59:59+01:00"_s}, {u"targetGroups"_s, QJsonArray{u"Alumni"_s}},
                {u"enrolmentType"_s, u"url"_s}, {u"enrolmentUrl"_s, u"https://example.org/alumni"_s}}));
        QCOMPARE(made[u"ext"][u"leerschakel"][u"enrolmentPeriods"].toArray().size(), 3);
    }

    void anEditionHasAState()
    {
        SUCCEEDS(exported(u"out"_s));
        const QJsonObject open = offering(m_ids.heatPumps, idOf(u"WP-1-2027"_s));
        QCOMPARE(open[u"state"].toString(), u"active"_s);
        QCOMPARE(open[u"name"][0][u"value"].toString(), u"Warmtepompen"_s); // its own, where it has one
        QCOMPARE(open[u"primaryCode"][u"codeType"].toString(), u"offering_code"_s);
        QCOMPARE(open[u"modesOfDelivery"].toArray(), QJsonArray{u"presential"_s});
        QCOMPARE(open[u"teachingLanguages"].toArray(), (QJsonArray{u"nld"_s, u"eng"_s}));
        QCOMPARE(open[u"maxNumberStudents"].toInt(), 20);
        QCOMPARE(open[u"resultExpected"], QJsonValue(true));
        QCOMPARE(open[u"priceInformation"].toArray().size(), 2); // its own, and the one that applies to every edition
        QCOMPARE(open[u"priceInformation"][0][u"costType"].toString(), u"x-tuition"_s);
        QCOMPARE(open[u"priceInformation"][0][u"amountWithoutVat"].toString(), u"1000.00"_s);
        const QJsonValue address = open[u"addresses"][0];
        QCOMPARE(address[u"postCode"].toString(), u"7511 AA"_s);
        QCOMPARE(address[u"countryCode"].toObject(), (QJsonObject{{u"iso3166-1-alpha2"_s, u"NL"_s}}));
        const QJsonObject cancelled = offering(m_ids.heatPumps, idOf(u"cancelled"_s));
        QCOMPARE(cancelled[u"state"].toString(), u"cancelled"_s);
        QVERIFY(!cancelled.contains(u"endDateTime"_s));
        QCOMPARE(cancelled[u"primaryCode"][u"codeType"].toString(), u"uuid"_s);
    }

    void aProgrammeSaysWhatIsAwarded()
    {
        SUCCEEDS(exported(u"out"_s));
        const QJsonObject made = programme(m_ids.programme);
        QCOMPARE(made[u"programmeType"].toString(), u"programme"_s);
        QCOMPARE(made[u"qualificationAwarded"].toString(), u"associate_degree"_s);
        QCOMPARE(made[u"formalDocument"].toString(), u"diploma"_s);
        QCOMPARE(made[u"levelOfQualification"].toString(), u"eqf_5"_s);
        QVERIFY(!made.contains(u"childIds"_s)); // its modules are courses, which refer to it
        QCOMPARE(course(m_ids.safety)[u"programmeIds"].toArray(), QJsonArray{m_ids.programme.toString()});
        QCOMPARE(made[u"ext"][u"leerschakel"][u"components"].toArray().size(), 2);
        QVERIFY(supplement(made, u"badge"_s).isEmpty());
    }

    void whereVersionSixContradictsItselfNothingIsWritten()
    {
        const auto &table = domain::editionTable();
        const QList<std::pair<Id, Id>> editions{
            {m_ids.heatPumps, idOf(u"WP-1-2027"_s)}, {m_ids.programme, idOf(u"ET-2027"_s)}};
        for (const auto &[offering, edition] : editions) {
            set(offering, table.entryFrom, u"2027-02-01"_s, edition);
            set(offering, table.entryTo, u"2027-07-01"_s, edition);
        }
        const auto report = exported(u"out"_s);
        SUCCEEDS(report);
        const QJsonObject ofCourse = offering(m_ids.heatPumps, idOf(u"WP-1-2027"_s));
        QCOMPARE(ofCourse[u"flexibleEntryPeriodStartDateTime"].toString(), u"2027-02-01T00:00:00+01:00"_s);
        QVERIFY(!ofCourse.contains(u"flexibleEntryPeriodEndDateTime"_s));
        QCOMPARE(ofCourse[u"ext"][u"leerschakel"][u"fields"][u"entryTo"].toString(), u"2027-07-01"_s);
        const QJsonValue ofProgramme =
            json(u"out/programmes/%1/programme-offerings.json"_s.arg(m_ids.programme.toString()))[u"items"][0];
        QCOMPARE(ofProgramme[u"flexibleEntryPeriodEndDateTime"].toString(), u"2027-07-01T23:59:59+02:00"_s);
        const bool isSaid = std::ranges::any_of(report->lost, [](const exchange::LostValue &line) {
            return line.text.code == u"lost.contradiction" && line.field == u"editions.entryTo";
        });
        QVERIFY(isSaid);
    }

    void addressesThatAreNoneStayBehind()
    {
        const auto &table = domain::offeringTable();
        set(m_ids.welding, table.webPage, u"zie de site"_s);
        set(m_ids.safety, table.webPage, u"https://example.org/één"_s);
        const auto report = exported(u"out"_s, Selection::All);
        SUCCEEDS(report);
        QVERIFY(!course(m_ids.welding).contains(u"link"_s));
        QCOMPARE(course(m_ids.welding)[u"ext"][u"leerschakel"][u"fields"][u"webPage"].toString(), u"zie de site"_s);
        QCOMPARE(course(m_ids.safety)[u"link"].toString(), u"https://example.org/%C3%A9%C3%A9n"_s);
        QStringList fates;
        for (const exchange::LostValue &line : report->lost) {
            if (line.field == u"webPage") {
                fates.append(exchange::mapping::nameOf(line.fate));
            }
        }
        fates.sort();
        QCOMPARE(fates, (QStringList{u"extensionOnly"_s, u"narrowed"_s}));
    }

    void whatIsLostIsReported()
    {
        const auto report = exported(u"out"_s);
        SUCCEEDS(report);
        QStringList fields;
        for (const exchange::LostValue &lost : report->lost) {
            if (lost.offering == m_ids.heatPumps || lost.offerings > 0) { // the contact and deal are shared
                fields.append(lost.field);
            }
        }
        for (const QString &field : {u"funding"_s, u"level"_s, u"nlqf"_s, u"result"_s, u"partners"_s, u"contact"_s,
                 u"deal"_s, u"reach"_s, u"editions.permissionRequired"_s}) {
            QVERIFY2(fields.contains(field), qPrintable(field + u" of "_s + fields.join(u' ')));
        }
        for (const QString &field : {u"title"_s, u"summary"_s, u"targetGroup"_s, u"studyLoad"_s, u"modes"_s,
                 u"languages"_s, u"codes"_s, u"editions.status"_s}) {
            QVERIFY2(!fields.contains(field), qPrintable(field));
        }
        QCOMPARE(json(u"out/loss-report.json"_s)[u"lost"].toArray().size(), report->lostTotal);
    }

    void oneLanguageOnly()
    {
        SUCCEEDS(exported(u"out"_s, Selection::All, domain::Language::English));
        const QJsonObject made = course(m_ids.heatPumps);
        QCOMPARE(made[u"name"].toArray().size(), 1);
        QCOMPARE(made[u"name"][0][u"value"].toString(), u"Heat pumps"_s);
        QCOMPARE(supplement(made, u"badge"_s)[u"value"].toArray().size(), 1);
        QCOMPARE(outcome(idOf(u"outcome 1"_s).toString())[u"name"].toArray().size(), 1);
        // It has no English text, so the Dutch text is used.
        QCOMPARE(course(m_ids.welding)[u"name"][0][u"language"].toString(), u"nl-NL"_s);
    }

    void itIsOffUntilSomebodyChoosesIt()
    {
        QVERIFY(!rules::Evaluator::builtIn().onAtFirst().contains(u"oeapi6"_s));
        const auto on = exchange::switchedOn(*m_catalogue);
        SUCCEEDS(on);
        QVERIFY(!on->contains(u"oeapi6"_s));
        QVERIFY(exchange::introductionTo(u"oeapi6"_s).reserve.contains(u"release candidate"_s));
    }

    void theDocumentsAreThoseOfTheReference()
    {
        SUCCEEDS(exported(u"out"_s));
        const QString heatPumps = m_ids.heatPumps.toString();
        const QString programme = m_ids.programme.toString();
        for (const auto &[name, reference] :
            std::initializer_list<std::pair<QString, QString>>{{u"courses/%1.json"_s.arg(heatPumps), u"course.json"_s},
                {u"courses/%1/course-offerings.json"_s.arg(heatPumps), u"course-offerings.json"_s},
                {u"programmes/%1.json"_s.arg(programme), u"programme.json"_s},
                {u"programmes/%1/programme-offerings.json"_s.arg(programme), u"programme-offerings.json"_s},
                {u"learning-outcomes.json"_s, u"learning-outcomes.json"_s},
                {u"organisations.json"_s, u"organisations.json"_s}}) {
            tests::compareWithReference(QJsonDocument(json(u"out/"_s + name)).toJson(), u"oeapi6/"_s + reference);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }

    void theOfficialSchemaTakesIt()
    {
        if (!tests::hasValidators()) {
            QSKIP("LEERSCHAKEL_VALIDATE does not name a folder with the validators of exports (tools/validate, "
                  "installed)");
        }
        for (const Selection selection : {Selection::Ready, Selection::All}) {
            SUCCEEDS(exported(u"out"_s, selection));
            const QString verdict =
                tests::verdictOfExport(u"oeapi6.mjs"_s, {u"--refs"_s, u"--strict"_s}, path(u"out"_s));
            QVERIFY2(verdict.isEmpty(), qPrintable(verdict));
        }
    }
};

LEERSCHAKEL_TEST_MAIN(Oeapi6ExporterTest)
#include "exporter_test.moc"
