// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/edudex/edudexcatalogue.h"
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
using domain::Record;
using exchange::Selection;
using exchange::mapping::Fate;

class EdudexExporterTest
    : public QObject
    , private tests::ExportingCatalogue
{
    Q_OBJECT

public:
    EdudexExporterTest() : ExportingCatalogue(u"edudex"_s) {}

private:
    const tests::SampleOfferings m_ids;

    [[nodiscard]] QJsonObject program(const Id &offering) const
    {
        return json(u"out/json/%1.json"_s.arg(offering.toString()));
    }
    /** The child elements of the first element named \a parent. */
    [[nodiscard]] static QStringList childrenOf(const QByteArray &xml, const QString &parent)
    {
        QXmlStreamReader reader(xml);
        QStringList names;
        while (!reader.atEnd() && !(reader.readNext() == QXmlStreamReader::StartElement && reader.name() == parent)) {}
        while (reader.readNextStartElement()) {
            names.append(reader.name().toString());
            reader.skipCurrentElement();
        }
        return names;
    }
    [[nodiscard]] static QJsonObject subjectOf(const QJsonObject &program, const QString &subject)
    {
        for (const QJsonValue &text : program[u"programDescriptions"][u"subjectText"].toArray()) {
            if (text[u"subject"] == subject) {
                return text.toObject();
            }
        }
        return {};
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogueWith(tests::makeEdudexSample);
    }

    void cleanup() { dropCatalogue(); }

    void theFolderHoldsBothDeliveries()
    {
        const auto report = exported(u"out"_s);
        SUCCEEDS(report);
        QCOMPARE(report->offerings, 4);
        QCOMPARE(report->editions, 5);
        QCOMPARE(report->skipped.size(), 1);
        const QStringList files = tests::filesBelow(path(u"out"_s)).keys();
        const QString pumps = m_ids.heatPumps.toString();
        for (const QString &name : {u"json/%1.json"_s.arg(pumps), u"json/ET%201%2F2.json"_s,
                 u"xml/hogeschoolproef%2Ftechniek/programs/%1.xml"_s.arg(pumps),
                 u"xml/hogeschoolproef%2Ftechniek/directory.xml"_s, u"xml/hogeschoolproef%2Ftechniek/institute.xml"_s,
                 u"xml/hogeschoolproef/programs/ET%201%2F2.xml"_s, u"xml/rocproef/directory.xml"_s,
                 u"xml/techniekbedrijf/institute.xml"_s, u"loss-report.json"_s, u"manifest.json"_s}) {
            QVERIFY2(files.contains(name), qPrintable(name));
        }
        QCOMPARE(files.size(), 4 + 4 + 4 + 4 + 2);
        QCOMPARE(json(u"out/manifest.json"_s)[u"files"].toArray().size(), files.size() - 1);
    }

    void theSameCatalogueGivesTheSameBytes()
    {
        SUCCEEDS(exported(u"a"_s));
        SUCCEEDS(exported(u"b"_s));
        QCOMPARE(tests::filesBelow(path(u"a"_s)), tests::filesBelow(path(u"b"_s)));
    }

    void aModuleIsAProgramOfItsProgramme()
    {
        SUCCEEDS(exported(u"out"_s));
        const QJsonObject module = program(m_ids.heatPumps);
        const QJsonObject type = module[u"programClassification"].toObject();
        QCOMPARE(type[u"superProgramId"].toString(), u"ET 1/2"_s);
        QCOMPARE(type[u"superProgramUUID"].toString(), m_ids.programme.toString());
        QCOMPARE(type[u"programId"].toString(), m_ids.heatPumps.toString());
        QCOMPARE(type[u"orgUnitId"].toString(), u"hogeschoolproef/techniek"_s);
        QCOMPARE(type[u"programDuration"].toObject(), (QJsonObject{{u"weeks"_s, 10}}));
        QCOMPARE(type[u"degree"].toString(), u"module certificate"_s);
        QCOMPARE(type[u"credits"][0].toObject(), (QJsonObject{{u"credits"_s, 2.5}, {u"system"_s, u"ECTS"_s}}));
        QCOMPARE(type[u"creboCode"].toString(), u"25605"_s);
        QCOMPARE(type[u"programLocation"][0][u"description"].toString(), u"Praktijkhal, Enschede"_s);
        QCOMPARE(type[u"targetSector"].toArray(), QJsonArray{u"F"_s});
        QCOMPARE(module[u"programCurriculum"][u"studyLoad"][u"program"].toInt(), 70);
        QCOMPARE(module[u"programCurriculum"][u"instructionLanguage"][1].toObject(),
            (QJsonObject{{u"languageCode"_s, u"en"_s}, {u"percentage"_s, 50}}));
        QCOMPARE(module[u"expires"].toString(), u"2027-12-31"_s);
        const QJsonObject programme = json(u"out/json/ET%201%2F2.json"_s);
        QCOMPARE(programme[u"programClassification"][u"degree"].toString(), u"Ad"_s);
        QCOMPARE(programme[u"programSchedule"][u"genericProgramRun"][u"genericModule"][0][u"name"][u"nl"].toString(),
            u"Warmtepompen"_s);
    }

    void editionsAreRunsWithTheirCosts()
    {
        SUCCEEDS(exported(u"out"_s));
        const QJsonArray runs = program(m_ids.heatPumps)[u"programSchedule"][u"programRun"].toArray();
        QCOMPARE(runs.size(), 2);
        QCOMPARE(runs[0][u"status"].toString(), u"application opened"_s);
        QCOMPARE(runs[0][u"applicationDeadline"].toString(), u"2027-01-25"_s);
        QCOMPARE(runs[0][u"startDate"].toObject(), (QJsonObject{{u"date"_s, u"2027-02-01"_s}, {u"isFinal"_s, true}}));
        QCOMPARE(runs[0][u"location"][u"address"].toString(), u"Dorpsstraat 1a"_s);
        QCOMPARE(runs[1][u"status"].toString(), u"canceled"_s);
        const QJsonObject fee = runs[0][u"cost"][0].toObject();
        QCOMPARE(fee[u"amount"].toString(), u"1210.00"_s);
        QCOMPARE(fee[u"amountVAT"].toString(), u"210.00"_s);
        QCOMPARE(fee[u"VATCode"].toInt(), 5);
        QCOMPARE(fee[u"VATPercentage"].toInt(), 21);
        QCOMPARE(fee[u"costType"].toString(), u"tuition fee"_s);
        const QJsonObject material = runs[0][u"cost"][1].toObject();
        QCOMPARE(material[u"costType"].toString(), u"study material"_s);
        QCOMPARE(material[u"VATCode"].toInt(), 4);
        QVERIFY(material[u"id"] != runs[1][u"cost"][0][u"id"]); // each run has its own
    }

    void textsAreWithAndWithoutMarkup()
    {
        SUCCEEDS(exported(u"out"_s));
        const QJsonObject module = program(m_ids.heatPumps);
        const QJsonObject texts = module[u"programDescriptions"].toObject();
        const QString plain = texts[u"programDescriptionText"][u"nl"].toString();
        QVERIFY2(
            plain.startsWith(u"Warmtepompen\nwoorden"_s) && plain.contains(u"niet & <b>wel</b>"_s), qPrintable(plain));
        QVERIFY(!plain.contains(u"**"_s) && !plain.contains(u"##"_s));
        const QString html = texts[u"programDescriptionHtml"][u"nl"].toString();
        QVERIFY2(html.contains(u"<strong>niet</strong> &amp; &lt;b&gt;wel&lt;/b&gt;"_s), qPrintable(html));
        QVERIFY(texts[u"programDescriptionText"].toObject().contains(u"en"_s));
        const QJsonObject goals = subjectOf(module, u"objectives"_s);
        QCOMPARE(goals[u"descriptionText"][u"nl"].toString(), u"Kan een warmtepomp kiezen"_s);
        QCOMPARE(goals[u"descriptionText"][u"en"].toString(), u"Can choose a heat pump\nCan tune a heat pump"_s);
        QVERIFY(subjectOf(module, u"competencies"_s)[u"descriptionText"][u"nl"].toString().contains(
            u"leert: warmtepompen installeren – http://data.europa.eu/esco/skill/1"_s));
        QCOMPARE(texts[u"searchword"][u"en"].toArray().first().toString(), u"install heat pumps"_s);
        QCOMPARE(subjectOf(module, u"commercial partners"_s)[u"descriptionText"][u"nl"].toString(),
            u"Techniekbedrijf (werkgever)"_s);
        QCOMPARE(subjectOf(module, u"tuition fee"_s)[u"descriptionText"][u"nl"].toString(),
            u"SLIM-regeling, t/m 2027-12-31"_s);
    }

    void whatIsTooLongIsCutOffAndReported()
    {
        const QString title = QString(u"Een lange titel "_s).repeated(20).trimmed();
        set(m_ids.welding, domain::offeringTable().title, QVariantMap{{u"nl"_s, title}});
        const auto report = exported(u"out"_s, Selection::All);
        SUCCEEDS(report);
        const QString name = program(m_ids.welding)[u"programDescriptions"][u"programName"][u"nl"].toString();
        QVERIFY2(name.size() <= 200 && name.endsWith(u'…') && title.startsWith(name.chopped(1)), qPrintable(name));
        const auto line = std::ranges::find_if(report->lost,
            [&](const exchange::LostValue &lost) { return lost.offering == m_ids.welding && lost.field == u"title"; });
        QVERIFY(line != report->lost.cend());
        QCOMPARE(line->fate, Fate::Narrowed);
        QCOMPARE(line->text.code, u"lost.cutOff"_s);
        const auto ready = exported(u"ready"_s);
        SUCCEEDS(ready);
        QVERIFY(!ready->written.contains(m_ids.welding)); // a rule already rejects it
    }

    void xmlHasTheOrderOfTheSchemas()
    {
        SUCCEEDS(exported(u"out"_s));
        const QByteArray xml =
            bytes(u"out/xml/hogeschoolproef%2Ftechniek/programs/%1.xml"_s.arg(m_ids.heatPumps.toString()));
        QCOMPARE(childrenOf(xml, u"program"_s),
            (QStringList{u"editor"_s, u"expires"_s, u"format"_s, u"generator"_s, u"lastEdited"_s,
                u"programBasicProfile"_s, u"programAdmission"_s, u"programClassification"_s, u"programContacts"_s,
                u"programCurriculum"_s, u"programDescriptions"_s, u"programExternalAcknowledgements"_s,
                u"programSchedule"_s}));
        QCOMPARE(childrenOf(xml, u"cost"_s),
            (QStringList{u"VATCode"_s, u"VATPercentage"_s, u"amount"_s, u"amountIsFinal"_s, u"amountVAT"_s,
                u"costType"_s, u"currency"_s, u"isRequiredCost"_s}));
        QVERIFY(xml.contains("<programDuration unit=\"week\">10</programDuration>"));
        QVERIFY(xml.contains("<programName xml:lang=\"en\">Heat pumps</programName>"));
        QVERIFY(xml.contains("<credits system=\"ECTS\">2.5</credits>"));
        QVERIFY(xml.contains("<studyLoad period=\"program\">70</studyLoad>"));
        QVERIFY(xml.contains("<currency>eur</currency>"));
        QVERIFY(!xml.contains("<b>wel</b>"));
    }

    void theAddressBookNamesEveryProgram()
    {
        SUCCEEDS(exported(u"out"_s));
        const QByteArray book = bytes(u"out/xml/hogeschoolproef/directory.xml"_s);
        QVERIFY(book.contains("<instituteDataResource>https://example.org/edudex/xml/hogeschoolproef/institute.xml</"
                              "instituteDataResource>"));
        QVERIFY(book.contains("<programId>ET 1/2</programId>"));
        QVERIFY2(book.contains("/xml/hogeschoolproef/programs/ET%25201%252F2.xml</resourceUrl>"), book.constData());
        SUCCEEDS(exported(u"elsewhere"_s, Selection::Ready, {}, u"https://feeds.example.org/llo/"_s));
        QVERIFY(bytes(u"elsewhere/xml/rocproef/directory.xml"_s)
                .contains("https://feeds.example.org/llo/xml/rocproef/programs/"));
    }

    void oneIdIsOneProgram()
    {
        const QVariantList same{QVariantMap{{u"type"_s, u"edudex"_s}, {u"code"_s, u"et 1/2"_s}}};
        set(m_ids.heatPumps, domain::offeringTable().codes, same);
        const auto report = exported(u"out"_s);
        SUCCEEDS(report);
        QCOMPARE(report->offerings, 4);
        const QStringList files = tests::filesBelow(path(u"out"_s)).keys();
        QCOMPARE(files.filter(u"json/"_s).size(), 4);
        const bool isSaid =
            std::ranges::any_of(report->lost, [](const exchange::LostValue &lost) { return lost.field == u"codes"; });
        QVERIFY(isSaid);
    }

    void anIdThatIsNoFileNameIsOneAllTheSame_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("file");
        QTest::newRow("dots") << u"../.."_s << u"%2E.%2F.."_s;
        QTest::newRow("letters of three signs each")
            << QString(64, u'é') << Id::fromName(u"leerschakel file of "_s + QString(64, u'é')).toString();
    }

    void anIdThatIsNoFileNameIsOneAllTheSame()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, file);
        set(m_ids.welding, domain::offeringTable().codes,
            QVariantList{QVariantMap{{u"type"_s, u"edudex"_s}, {u"code"_s, id}}});
        SUCCEEDS(exported(u"out"_s));
        QCOMPARE(json(u"out/json/%1.json"_s.arg(file))[u"programClassification"][u"programId"].toString(), id);
        QVERIFY(tests::filesBelow(path(u"out"_s)).contains(u"xml/rocproef/programs/%1.xml"_s.arg(file)));
    }

    void oneLanguageOnly()
    {
        SUCCEEDS(exported(u"out"_s, Selection::Ready, domain::Language::English));
        const QJsonObject texts = program(m_ids.heatPumps)[u"programDescriptions"].toObject();
        QCOMPARE(texts[u"programName"].toObject(), (QJsonObject{{u"en"_s, u"Heat pumps"_s}}));
        QVERIFY(!texts[u"searchword"].toObject().contains(u"nl"_s));
        // It has no English text, so the Dutch text is used.
        QCOMPARE(program(m_ids.welding)[u"programDescriptions"][u"programName"].toObject(),
            (QJsonObject{{u"nl"_s, u"Lassen"_s}}));
    }

    void whatIsMissingIsAsked()
    {
        const auto ids = [this](const Id &offering) {
            QStringList blocking;
            if (const auto tree = store::loadTree(*m_catalogue, offering); tree && *tree) {
                const QList<rules::Finding> findings =
                    rules::Evaluator::builtIn().evaluate(**tree, u"edudex"_s, QDate(2026, 11, 21));
                for (const rules::Finding &finding : findings) {
                    if (finding.severity == rules::Severity::Blocks) {
                        blocking.append(finding.rule.sliced(7)); // after "edudex."
                    }
                }
            }
            blocking.sort();
            return blocking;
        };
        QCOMPARE(ids(m_ids.heatPumps), QStringList());
        QCOMPARE(ids(m_ids.draft),
            (QStringList{u"description.required"_s, u"duration.required"_s, u"modes.required"_s, u"provider.required"_s,
                u"result.required"_s, u"summary.required"_s}));
        const auto &table = domain::offeringTable();
        set(m_ids.heatPumps, table.duration, u"P1M2D"_s);
        set(m_ids.heatPumps, table.webPage, u"geen adres"_s);
        set(m_ids.heatPumps, table.codes,
            QVariantList{QVariantMap{{u"type"_s, u"edudex"_s}, {u"code"_s, u"<geen id>"_s}}});
        QCOMPARE(ids(m_ids.heatPumps), (QStringList{u"codes.edudex"_s, u"duration.form"_s, u"webPage.url"_s}));
        const auto roc = store::load(*m_catalogue, domain::Kind::Organisation, tests::idOf(u"ROC Proef"_s));
        SUCCEEDS(roc);
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set(**roc, domain::organisationTable().codes, {});
        SUCCEEDS(store::apply(*m_catalogue, change));
        QCOMPARE(ids(m_ids.welding), QStringList{u"provider.code"_s});
    }

    void theDocumentsAreThoseOfTheReference()
    {
        SUCCEEDS(exported(u"out"_s));
        static const QRegularExpression edited(u"2[0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z"_s);
        const QString pumps = m_ids.heatPumps.toString();
        const QHash<QString, QString> named{{u"json/%1.json"_s.arg(pumps), u"program-module.json"_s},
            {u"json/ET%201%2F2.json"_s, u"program-programme.json"_s},
            {u"xml/hogeschoolproef%2Ftechniek/programs/%1.xml"_s.arg(pumps), u"program-module.xml"_s},
            {u"xml/hogeschoolproef/institute.xml"_s, u"institute.xml"_s},
            {u"xml/hogeschoolproef/directory.xml"_s, u"directory.xml"_s}};
        for (const auto &[name, golden] : named.asKeyValueRange()) {
            const QByteArray written = bytes(u"out/"_s + name);
            QString readable = golden.endsWith(u".json") ? QString::fromUtf8(QJsonDocument::fromJson(written).toJson())
                                                         : QString::fromUtf8(written);
            QVERIFY(readable.contains(edited));
            readable.replace(edited, u"2026-11-21T12:00:00.000Z"_s);
            tests::compareWithReference(readable.toUtf8(), u"edudex/"_s + golden);
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
        SUCCEEDS(exported(u"out"_s));
        QStringList files;
        const QStringList names = tests::filesBelow(path(u"out"_s)).keys();
        for (const QString &name : names) {
            if (name.contains(u'/')) { // the others are our own two reports
                files.append(path(u"out/"_s + name));
            }
        }
        const QString verdict = tests::verdictOf(u"edudex.mjs"_s, QStringList{u"--strict"_s} + files);
        QVERIFY2(verdict.isEmpty(), qPrintable(verdict));
    }
};

LEERSCHAKEL_TEST_MAIN(EdudexExporterTest)
#include "exporter_test.moc"
