// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/elm/convention.h"
#include "exchange/elm/elmcatalogue.h"
#include "exchange/elm/xml.h"
#include "rules/evaluator.h"
#include "support/exported.h"
#include "support/exporting.h"
#include "support/result.h"
#include "support/testmain.h"
#include "support/validator.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using exchange::Selection;
using exchange::mapping::Fate;

class ElmExporterTest
    : public QObject
    , private tests::ExportingCatalogue
{
    Q_OBJECT

public:
    ElmExporterTest() : ExportingCatalogue(u"elm"_s) {}

private:
    const tests::SampleOfferings m_ids;

    [[nodiscard]] static QString iri(const Id &id) { return u"urn:uuid:"_s + id.toString(); }

    /** The object with \a id in the graph; empty unless it is there exactly once. */
    [[nodiscard]] QJsonObject object(const QString &id, const QString &folder = u"out"_s) const
    {
        QJsonObject found;
        for (const QJsonValue &each : json(folder + u"/loq.jsonld"_s)[u"@graph"].toArray()) {
            if (each[u"@id"] == id) {
                if (!found.isEmpty()) {
                    return {};
                }
                found = each.toObject();
            }
        }
        return found;
    }
    [[nodiscard]] QJsonObject object(const Id &id, const QString &folder = u"out"_s) const
    {
        return object(iri(id), folder);
    }
    /** The ids that \a list refers to. */
    [[nodiscard]] static QStringList idsIn(const QJsonValue &list)
    {
        QStringList ids;
        for (const QJsonValue &each : list.toArray()) {
            ids.append(each[u"@id"].toString());
        }
        return ids;
    }
    [[nodiscard]] static QStringList notesIn(const QJsonObject &object, const QString &language)
    {
        QStringList notes;
        for (const QJsonValue &note : object[u"additionalNote"].toArray()) {
            notes.append(note[u"noteLiteral"][language].toString());
        }
        notes.removeAll(QString());
        return notes;
    }
    /** The child elements of the element with \a id. */
    [[nodiscard]] static QStringList childrenOf(const QByteArray &xml, const QString &id)
    {
        QXmlStreamReader reader(xml);
        QStringList names;
        while (!reader.atEnd()
            && !(reader.readNext() == QXmlStreamReader::StartElement && reader.attributes().value(u"id"_s) == id)) {}
        while (reader.readNextStartElement()) {
            names.append(reader.qualifiedName().toString());
            reader.skipCurrentElement();
        }
        names.removeDuplicates();
        return names;
    }
    /**
     * The values of the attribute \a name in \a xml, of elements called \a element, or of all elements if that is
     * empty.
     */
    [[nodiscard]] static QStringList valuesOf(const QByteArray &xml, const QString &name, const QString &element = {})
    {
        QXmlStreamReader reader(xml);
        QStringList values;
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement && reader.attributes().hasAttribute(name)
                && (element.isEmpty() || reader.name() == element)) {
                values.append(reader.attributes().value(name).toString());
            }
        }
        return reader.hasError() ? QStringList{reader.errorString()} : values;
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogueWith(tests::makeElmSample);
    }

    void cleanup() { dropCatalogue(); }

    void theFolderHoldsBothForms()
    {
        const auto report = exported(u"out"_s);
        SUCCEEDS(report);
        QCOMPARE(report->offerings, 4);
        QCOMPARE(report->editions, 4);
        QCOMPARE(report->skipped.size(), 1);
        QCOMPARE(tests::filesBelow(path(u"out"_s)).keys(),
            (QStringList{u"loq.jsonld"_s, u"loq.xml"_s, u"loss-report.json"_s, u"manifest.json"_s}));
    }

    void theSameCatalogueGivesTheSameBytes()
    {
        SUCCEEDS(exported(u"a"_s));
        SUCCEEDS(exported(u"b"_s));
        QCOMPARE(tests::filesBelow(path(u"a"_s)), tests::filesBelow(path(u"b"_s)));
    }

    void bothFormsHaveTheSameObjects()
    {
        SUCCEEDS(exported(u"out"_s));
        QStringList inJson;
        for (const QJsonValue &each : json(u"out/loq.jsonld"_s)[u"@graph"].toArray()) {
            inJson.append(each[u"@id"].toString());
        }
        QStringList inXml = valuesOf(bytes(u"out/loq.xml"_s), u"id"_s);
        inJson.sort();
        inXml.sort();
        QCOMPARE(inXml, inJson);
    }

    void theNamespaceIsTheOneConstant()
    {
        SUCCEEDS(exported(u"out"_s));
        const QByteArray text = bytes(u"out/loq.jsonld"_s);
        const QByteArray space = exchange::elm::modelNamespace;
        QVERIFY(json(u"out/loq.jsonld"_s)[u"@context"][u"@vocab"] == QString::fromLatin1(space));
        QCOMPARE(text.count("http://data.europa.eu/snb/model/"), text.count(space));
    }

    void anEditionIsAnOpportunity()
    {
        SUCCEEDS(exported(u"out"_s));
        const QJsonObject run = object(tests::idOf(u"WP-1-2027"_s));
        QCOMPARE(run[u"@type"].toString(), u"LearningOpportunity"_s);
        QCOMPARE(run[u"title"].toObject(), (QJsonObject{{u"nl"_s, u"Warmtepompen"_s}, {u"en"_s, u"Heat pumps"_s}}));
        QCOMPARE(run[u"identifier"][0][u"notation"].toString(), u"WP-1/WP-1-2027"_s);
        QCOMPARE(run[u"type"][u"@id"].toString(), u"http://data.europa.eu/snb/learning-opportunity/0f7dac46ca"_s);
        QCOMPARE(run[u"temporal"][u"startDate"].toString(), u"2027-02-01T00:00:00+01:00"_s);
        QCOMPARE(run[u"temporal"][u"endDate"].toString(), u"2027-04-11T23:59:59+02:00"_s); // summer time has begun
        QCOMPARE(run[u"duration"].toString(), u"P70D"_s);
        QCOMPARE(run[u"applicationDeadline"].toArray(), QJsonArray{u"2027-01-25T23:59:59+01:00"_s});
        QCOMPARE(idsIn(run[u"mode"]), QStringList{u"http://data.europa.eu/snb/learning-assessment/9191af2ed9"_s});
        QCOMPARE(run[u"learningAchievementSpecification"][u"@id"].toString(), iri(m_ids.heatPumps));
        QCOMPARE(idsIn(run[u"providedBy"]), QStringList{iri(tests::idOf(u"Academie Techniek"_s))});
        QCOMPARE(idsIn(run[u"location"]), QStringList{iri(tests::idOf(u"location"_s))});
        QCOMPARE(run[u"grant"][0][u"title"][u"en"].toString(), u"SLIM scheme"_s);
        QCOMPARE(run[u"homepage"][0][u"contentUrl"].toString(), u"https://example.org/wp"_s);
        const QJsonArray prices = run[u"priceDetail"].toArray();
        QCOMPARE(prices.size(), 2);
        QCOMPARE(prices[0][u"amount"][u"value"].toString(), u"1210.00"_s);
        QCOMPARE(prices[0][u"prefLabel"][u"nl"].toString(), u"cursusgeld (21 % btw)"_s);
        QCOMPARE(prices[1][u"description"][u"nl"].toString(), u"Boek en kaart"_s);
        QVERIFY(object(tests::idOf(u"cancelled"_s)).isEmpty());
        const QJsonObject place = object(tests::idOf(u"location"_s));
        QCOMPARE(
            place[u"address"][u"fullAddress"][u"noteLiteral"][u"nl"].toString(), u"Dorpsstraat 1a, 7511 AA Enschede"_s);
        QCOMPARE(place[u"geometry"][u"latitude"].toString(), u"52.22"_s);
    }

    void whatIsLearntIsASpecification()
    {
        SUCCEEDS(exported(u"out"_s));
        const QJsonObject module = object(m_ids.heatPumps);
        QCOMPARE(module[u"@type"].toString(), u"LearningAchievementSpecification"_s);
        QCOMPARE(module[u"identifier"][0][u"notation"].toString(), u"WP-1"_s);
        QCOMPARE(module[u"ISCEDFCode"][u"@id"].toString(), u"http://data.europa.eu/snb/isced-f/0713"_s);
        QCOMPARE(module[u"volumeOfLearning"].toString(), u"PT70H"_s);
        QCOMPARE(module[u"creditPoint"][u"point"].toString(), u"2.5"_s);
        QCOMPARE(idsIn(module[u"educationLevel"]),
            (QStringList{u"http://data.europa.eu/snb/eqf/6"_s, u"http://data.europa.eu/snb/qdr/c_1711a061"_s}));
        QCOMPARE(idsIn(module[u"language"]),
            (QStringList{u"http://publications.europa.eu/resource/authority/language/NLD"_s,
                u"http://publications.europa.eu/resource/authority/language/ENG"_s}));
        const QString text = module[u"description"][u"nl"].toString();
        QVERIFY2(text.startsWith(u"Warmtepompen\nWoorden, vet & <b>wel</b>."_s), qPrintable(text));
        QCOMPARE(module[u"entryRequirement"][u"noteLiteral"][u"nl"].toString(), u"Mbo 4"_s);
        QVERIFY(module[u"category"][u"en"].toArray().contains(u"microcredential"_s));
        const QStringList notes = notesIn(module, u"en"_s);
        QVERIFY2(notes.contains(u"Target group: Installers"_s), qPrintable(notes.join(u'\n')));
        QVERIFY(notes.contains(u"Codes: edubadge class abc, CREBO 25605"_s));
        const QJsonObject programme = object(m_ids.programme);
        QCOMPARE(idsIn(programme[u"hasPart"]), (QStringList{iri(m_ids.heatPumps), iri(m_ids.safety)}));
        QVERIFY(notesIn(programme, u"nl"_s).contains(u"Onderdeel: Veilig werken (keuze)"_s));
    }

    void skillsAreOnOutcomes()
    {
        SUCCEEDS(exported(u"out"_s));
        const QJsonObject choose = object(tests::idOf(u"outcome 1"_s));
        QCOMPARE(choose[u"title"].toObject(),
            (QJsonObject{{u"nl"_s, u"Kan een warmtepomp kiezen"_s}, {u"en"_s, u"Can choose a heat pump"_s}}));
        QCOMPARE(idsIn(choose[u"relatedSkill"]), QStringList{tests::otherSkill()});
        QVERIFY(!choose.contains(u"relatedESCOSkill"_s));
        const QJsonObject tune = object(tests::idOf(u"outcome 3"_s));
        QCOMPARE(idsIn(tune[u"relatedESCOSkill"]), QStringList{u"http://data.europa.eu/esco/skill/1"_s});
        QCOMPARE(tune[u"relatedESCOSkill"][0][u"altLabel"][u"en"].toString(), u"install heat pumps"_s);
        // Required skills are not among those taught.
        const QByteArray xml = bytes(u"out/loq.xml"_s);
        QCOMPARE(valuesOf(xml, u"uri"_s, u"relatedESCOSkill"_s),
            (QStringList{u"http://data.europa.eu/esco/skill/1"_s, u"http://data.europa.eu/esco/skill/2"_s,
                u"http://data.europa.eu/esco/skill/3"_s}));
        QVERIFY(notesIn(object(m_ids.heatPumps), u"en"_s)
                .contains(u"requires: install heat pumps – http://data.europa.eu/esco/skill/5"_s));
        QVERIFY(xml.contains("<skos:prefLabel language=\"nl\">warmtepompen installeren</skos:prefLabel>"));
    }

    void anOutcomeThatIsAddedSaysSo()
    {
        const auto report = exported(u"out"_s);
        SUCCEEDS(report);
        const auto added = [](const Id &offering) {
            return Id::fromName(u"leerschakel elm outcome of "_s + offering.toString());
        };
        // Without outcomes, one is added.
        QCOMPARE(idsIn(object(m_ids.welding)[u"learningOutcome"]), QStringList{iri(added(m_ids.welding))});
        const QJsonObject synthetic = object(added(m_ids.welding));
        QCOMPARE(synthetic[u"title"].toObject(), (QJsonObject{{u"nl"_s, u"Wat u leert in \"Lassen\""_s}}));
        QVERIFY(notesIn(synthetic, u"nl"_s).value(0).contains(u"bij het exporteren toegevoegd"_s));
        // With outcomes, one is added for the skills that belong to no outcome with a text.
        const QJsonObject whole = object(added(m_ids.heatPumps));
        QCOMPARE(idsIn(whole[u"relatedESCOSkill"]),
            (QStringList{u"http://data.europa.eu/esco/skill/2"_s, u"http://data.europa.eu/esco/skill/3"_s}));
        for (const Id &offering : {m_ids.welding, m_ids.heatPumps}) {
            const auto line = std::ranges::find_if(report->lost, [&](const exchange::LostValue &lost) {
                return lost.offering == offering && lost.text.code == u"lost.addedOutcome";
            });
            QVERIFY(line != report->lost.cend());
            QCOMPARE(line->field, u"outcomes"_s);
            QCOMPARE(line->record, offering);
            QVERIFY(!line->value.isEmpty());
        }
        const auto count = std::ranges::count_if(
            report->lost, [](const exchange::LostValue &lost) { return lost.text.code == u"lost.addedOutcome"; });
        QCOMPARE(count, 4);
    }

    void organisationsAreThereOnce()
    {
        SUCCEEDS(exported(u"out"_s));
        const QJsonObject academy = object(tests::idOf(u"Academie Techniek"_s));
        const QString school = iri(tests::idOf(u"Hogeschool Proef"_s));
        QCOMPARE(academy[u"legalName"][u"nl"].toString(), u"Academie Techniek"_s);
        QCOMPARE(academy[u"subOrganizationOf"][u"@id"].toString(), school);
        const QJsonObject whole = object(school);
        QCOMPARE(whole[u"registration"][u"notation"].toString(), u"12345678"_s);
        QCOMPARE(whole[u"altLabel"][u"nl"].toString(), u"HP"_s);
        QCOMPARE(whole[u"contactPoint"][u"description"][u"nl"].toString(), u"llo@example.org"_s);
        // An employer that is a partner is named, but is not a provider.
        QVERIFY(
            notesIn(object(tests::idOf(u"WP-1-2027"_s)), u"nl"_s).contains(u"Partner: Techniekbedrijf (werkgever)"_s));
    }

    void withoutEditionsItCanBeLearntAtAnyTime()
    {
        const auto tree = store::loadTree(*m_catalogue, m_ids.safety);
        SUCCEEDS(tree);
        set((*tree)->of(domain::Kind::Edition).constFirst(), domain::editionTable().status, u"cancelled"_s);
        const auto report = exported(u"out"_s);
        SUCCEEDS(report);
        QCOMPARE(report->editions, 3);
        const QJsonObject always = object(Id::fromName(u"leerschakel elm opportunity of "_s + m_ids.safety.toString()));
        QCOMPARE(always[u"temporal"][u"startDate"].toString(), u"2027-01-01T00:00:00+01:00"_s);
        QVERIFY(!always.contains(u"location"_s));
    }

    void oneLanguageOnly()
    {
        SUCCEEDS(exported(u"out"_s, Selection::Ready, domain::Language::English));
        QCOMPARE(object(m_ids.heatPumps)[u"title"].toObject(), (QJsonObject{{u"en"_s, u"Heat pumps"_s}}));
        QCOMPARE(object(tests::idOf(u"WP-1-2027"_s))[u"defaultLanguage"][u"@id"].toString(),
            u"http://publications.europa.eu/resource/authority/language/ENG"_s);
        // It has no English text, so the Dutch text is used.
        QCOMPARE(object(m_ids.welding)[u"title"].toObject(), (QJsonObject{{u"nl"_s, u"Lassen"_s}}));
    }

    void xmlHasTheOrderOfTheSchema()
    {
        SUCCEEDS(exported(u"out"_s));
        const QByteArray xml = bytes(u"out/loq.xml"_s);
        QCOMPARE(childrenOf(xml, iri(tests::idOf(u"WP-1-2027"_s))),
            (QStringList{u"identifier"_s, u"title"_s, u"description"_s, u"type"_s, u"additionalNote"_s, u"homepage"_s,
                u"temporal"_s, u"duration"_s, u"mode"_s, u"grant"_s, u"admissionProcedure"_s, u"applicationDeadline"_s,
                u"priceDetail"_s, u"providedBy"_s, u"location"_s, u"learningAchievementSpecification"_s,
                u"defaultLanguage"_s, u"modified"_s}));
        QCOMPARE(childrenOf(xml, iri(m_ids.heatPumps)),
            (QStringList{u"identifier"_s, u"title"_s, u"description"_s, u"additionalNote"_s, u"category"_s,
                u"ISCEDFCode"_s, u"volumeOfLearning"_s, u"creditPoint"_s, u"educationLevel"_s, u"language"_s, u"mode"_s,
                u"entryRequirement"_s, u"learningOutcome"_s, u"provenBy"_s}));
        QVERIFY(xml.contains("<Courses xmlns=\"http://data.europa.eu/snb/model/ap/loq-constraints/\""));
    }

    void whatXmlCannotHoldIsLeftOutAndTold()
    {
        const domain::Record outcome(domain::Kind::Outcome, tests::idOf(u"outcome"_s));
        const auto &text = domain::outcomeTable().text;
        exchange::document::Node title = exchange::document::Node::object();
        title.put(u"nl"_s, QString(u"Las"_s + QChar(2) + u"sen <b>"_s));
        exchange::document::Node object = exchange::document::Node::object();
        object.put(u"@id"_s, iri(outcome.id()));
        object.put(u"@type"_s, "LearningOutcome");
        object.put(u"title"_s, std::move(title), exchange::document::originOf(outcome, text));
        const exchange::elm::XmlPart part =
            exchange::elm::xmlPart(exchange::elm::Container::Outcomes, {std::move(object)});
        QVERIFY2(part.text.contains("   <title language=\"nl\">Lassen &lt;b&gt;</title>"), part.text.c_str());
        QCOMPARE(part.omissions.size(), 1);
        QCOMPARE(part.omissions.front().origin.field, &text);
        QCOMPARE(part.omissions.front().characters, u"U+0002"_s);
    }

    void anIdentifierTwiceBeginsANewFile()
    {
        set(m_ids.welding, domain::offeringTable().code, u"VW"_s); // the code of the safety module
        SUCCEEDS(exported(u"out"_s));
        const QStringList files = tests::filesBelow(path(u"out"_s)).keys().filter(u".xml"_s);
        QCOMPARE(files, (QStringList{u"loq-2.xml"_s, u"loq.xml"_s}));
        // Each file is complete: the offerings that a programme refers to are described in the same file.
        for (const QString &name : files) {
            const QByteArray xml = bytes(u"out/"_s + name);
            const QStringList described = valuesOf(xml, u"id"_s);
            for (const QString &to : constant(valuesOf(xml, u"idref"_s))) {
                QVERIFY2(described.contains(to), qPrintable(name + u' ' + to));
            }
            QCOMPARE(QSet<QString>(described.cbegin(), described.cend()).size(), described.size());
        }
        if (tests::hasValidators()) {
            const QString verdict = tests::verdictOf(u"elm.mjs"_s, {path(u"out/loq.xml"_s), path(u"out/loq-2.xml"_s)});
            QVERIFY2(verdict.isEmpty(), qPrintable(verdict));
        }
    }

    void aProgrammeWithTheCodeOfItsModuleOnlyNamesIt()
    {
        set(m_ids.heatPumps, domain::offeringTable().code, u"ET"_s);
        SUCCEEDS(exported(u"out"_s));
        for (const QString &name : constant(tests::filesBelow(path(u"out"_s)).keys().filter(u".xml"_s))) {
            const QByteArray xml = bytes(u"out/"_s + name);
            const QStringList described = valuesOf(xml, u"id"_s);
            for (const QString &to : constant(valuesOf(xml, u"idref"_s))) {
                QVERIFY2(described.contains(to), qPrintable(name + u' ' + to));
            }
        }
        QCOMPARE(idsIn(object(m_ids.programme)[u"hasPart"]).size(), 2); // JSON-LD has no such limit
    }

    void whatIsMissingIsAsked()
    {
        const auto ids = [this](const Id &offering) {
            QStringList blocking;
            if (const auto tree = store::loadTree(*m_catalogue, offering); tree && *tree) {
                const QList<rules::Finding> findings =
                    rules::Evaluator::builtIn().evaluate(**tree, u"elm"_s, QDate(2026, 11, 21));
                for (const rules::Finding &finding : findings) {
                    if (finding.severity == rules::Severity::Blocks) {
                        blocking.append(finding.rule.sliced(4)); // after "elm."
                    }
                }
            }
            blocking.sort();
            return blocking;
        };
        QCOMPARE(ids(m_ids.heatPumps), QStringList());
        QCOMPARE(ids(m_ids.draft),
            (QStringList{u"isced.required"_s, u"languages.required"_s, u"provider.required"_s, u"webPage.required"_s}));
        set(m_ids.heatPumps, domain::offeringTable().webPage, u"geen adres"_s);
        QCOMPARE(ids(m_ids.heatPumps), QStringList{u"webPage.url"_s});
    }

    void theDocumentsAreThoseOfTheReference()
    {
        SUCCEEDS(exported(u"out"_s));
        static const QRegularExpression edited(u"2[0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z"_s);
        for (const QString &name : {u"loq.xml"_s, u"loq.jsonld"_s}) {
            const QByteArray written = bytes(u"out/"_s + name);
            QString readable = name.endsWith(u".jsonld") ? QString::fromUtf8(QJsonDocument::fromJson(written).toJson())
                                                         : QString::fromUtf8(written);
            QVERIFY(readable.contains(edited));
            readable.replace(edited, u"2026-11-21T12:00:00.000Z"_s);
            tests::compareWithReference(readable.toUtf8(), u"elm/"_s + name);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }

    void theOfficialSchemasTakeIt_data()
    {
        QTest::addColumn<int>("language");
        QTest::newRow("both languages") << -1;
        QTest::newRow("Dutch") << int(domain::Language::Dutch);
        QTest::newRow("English") << int(domain::Language::English);
    }

    void theOfficialSchemasTakeIt()
    {
        QFETCH(const int, language);
        if (!tests::hasValidators()) {
            QSKIP("LEERSCHAKEL_VALIDATE does not name a folder with the validators of exports (tools/validate, "
                  "installed)");
        }
        SUCCEEDS(exported(
            u"out"_s, Selection::Ready, language < 0 ? std::nullopt : std::optional(domain::Language(language))));
        const tests::Validation said =
            tests::validated(u"elm.mjs"_s, {path(u"out/loq.xml"_s), path(u"out/loq.jsonld"_s)});
        QVERIFY2(said.isValid, qPrintable(said.said));
        QVERIFY2(!said.said.contains(u"warning:"), qPrintable(said.said));
        // The constraints of the controlled lists hold too, except for the address that they give for ESCO's scheme,
        // which is not its own.
        const QString verdict = tests::verdictOf(u"elm.mjs"_s, {u"--mdr"_s, path(u"out/loq.jsonld"_s)});
        QVERIFY2(verdict.isEmpty(), qPrintable(verdict));
    }
};

LEERSCHAKEL_TEST_MAIN(ElmExporterTest)
#include "exporter_test.moc"
