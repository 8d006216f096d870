// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/edubadges/achievementform.h"
#include "exchange/edubadges/edubadgescatalogue.h"
#include "support/exported.h"
#include "support/exporting.h"
#include "support/result.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Language;
using exchange::Selection;
using exchange::mapping::Fate;

class EdubadgesExporterTest
    : public QObject
    , private tests::ExportingCatalogue
{
    Q_OBJECT

public:
    EdubadgesExporterTest() : ExportingCatalogue(u"edubadges"_s) {}

private:
    const tests::SampleOfferings m_ids;

    [[nodiscard]] static QString fileOf(const Id &id, const QString &suffix = {})
    {
        return u"achievements/"_s + id.toString() + suffix + u".json"_s;
    }
    [[nodiscard]] QJsonValue achievement(const Id &id, const QString &suffix = {}) const
    {
        return json(u"out/"_s + fileOf(id, suffix));
    }
    /** The only item of \a list whose member \a key has \a value; empty if there is not exactly one. */
    [[nodiscard]] static QJsonValue only(const QJsonValue &list, const QString &key, const QString &value)
    {
        QJsonArray found;
        for (const QJsonValue &each : list.toArray()) {
            if (each[key] == value) {
                found.append(each);
            }
        }
        return found.size() == 1 ? found.first() : QJsonValue();
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogueWith(tests::makeEdubadgesSample);
    }

    void cleanup() { dropCatalogue(); }

    void theFolderHasASheetForEachLanguageAndAList()
    {
        const auto report = exported(u"out"_s);
        SUCCEEDS(report);
        QCOMPARE(report->offerings, 4);
        QCOMPARE(report->skipped.size(), 1); // the draft lacks nearly everything
        QStringList expected{u"achievements.json"_s, u"loss-report.json"_s, u"manifest.json"_s};
        for (const Id &id : {m_ids.heatPumps, m_ids.welding, m_ids.safety, m_ids.programme}) {
            expected << fileOf(id);
        }
        expected << fileOf(m_ids.heatPumps, u"-en"_s) << fileOf(m_ids.programme, u"-en"_s);
        expected.sort();
        QCOMPARE(tests::filesBelow(path(u"out"_s)).keys(), expected);
        const QJsonArray list = json(u"out/achievements.json"_s)[u"achievements"].toArray();
        QCOMPARE(list.size(), 6);
        const QJsonValue listed = only(list, u"file"_s, fileOf(m_ids.heatPumps, u"-en"_s));
        const QJsonValue itself = achievement(m_ids.heatPumps, u"-en"_s);
        for (const QString &key : {u"id"_s, u"name"_s, u"inLanguage"_s, u"achievementType"_s, u"humanCode"_s}) {
            QVERIFY(listed[key].isString());
            QCOMPARE(listed[key], itself[key]);
        }
    }

    void theSameCatalogueGivesTheSameBytes()
    {
        SUCCEEDS(exported(u"a"_s));
        SUCCEEDS(exported(u"b"_s));
        QCOMPARE(tests::filesBelow(path(u"a"_s)), tests::filesBelow(path(u"b"_s)));
    }

    void eachValueHasItsPlace()
    {
        SUCCEEDS(exported(u"out"_s));
        const QJsonValue dutch = achievement(m_ids.heatPumps);
        QCOMPARE(tests::AchievementForm::wrongIn(dutch.toObject()), QStringList());
        QCOMPARE(dutch[u"id"], QString(u"urn:uuid:"_s + m_ids.heatPumps.toString()));
        QCOMPARE(dutch[u"@context"], u"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"_s);
        QCOMPARE(dutch[u"name"], u"Warmtepompen"_s);
        QVERIFY(dutch[u"description"].toString().startsWith(u"Over warmtepompen"_s));
        QCOMPARE(dutch[u"inLanguage"], u"nl"_s);
        QCOMPARE(dutch[u"achievementType"], u"MicroCredential"_s);
        QCOMPARE(achievement(m_ids.welding)[u"achievementType"], u"Badge"_s);
        QCOMPARE(dutch[u"creditsAvailable"], 5);
        QVERIFY(achievement(m_ids.welding)[u"creditsAvailable"].isUndefined()); // SBU are not credits
        QCOMPARE(dutch[u"humanCode"], u"WP-1"_s);
        QCOMPARE(
            dutch[u"fieldOfStudy"], only(dutch[u"alignment"], u"targetFramework"_s, u"ISCED-F 2013"_s)[u"targetName"]);
        QCOMPARE(only(dutch[u"otherIdentifier"], u"identifierType"_s, u"identifier"_s)[u"identifier"], u"WP-1"_s);
        QCOMPARE(only(dutch[u"otherIdentifier"], u"identifierType"_s, u"ext:CREBO"_s)[u"identifier"], u"25605"_s);
        QCOMPARE(only(dutch[u"otherIdentifier"], u"identifierType"_s, u"ext:edubadge"_s)[u"identifier"], u"abc"_s);
        QVERIFY(dutch[u"tag"].toArray().contains(u"hybride"_s));
        QVERIFY(dutch[u"tag"].toArray().contains(u"kwaliteitskader microcredentials"_s));
    }

    void theCriteriaSayWhatIsLearntAndHowItIsAssessed()
    {
        SUCCEEDS(exported(u"out"_s));
        const QJsonValue criteria = achievement(m_ids.heatPumps)[u"criteria"];
        QCOMPARE(criteria[u"id"], u"https://example.org/wp"_s);
        QCOMPARE(criteria[u"narrative"],
            u"**Leeruitkomsten**\n\n- Kan een warmtepomp kiezen\n- Can tune a heat pump\n\n**Toetsing**\n\nProeve\n\n"
            "**Studielast**\n\n140 SBU\n\n**Voertaal**\n\nNederlands, Engels"_s);
        QCOMPARE(achievement(m_ids.heatPumps, u"-en"_s)[u"criteria"][u"narrative"],
            u"**Learning outcomes**\n\n- Can choose a heat pump\n- Can tune a heat pump\n\n**Assessment**\n\nProeve\n\n"
            "**Study load**\n\n140 SBU\n\n**Language of instruction**\n\nDutch, English"_s);
    }

    void levelsAndSkillsAreAlignments()
    {
        SUCCEEDS(exported(u"out"_s));
        const QJsonValue all = achievement(m_ids.heatPumps)[u"alignment"];
        const QJsonValue eqf = only(all, u"targetType"_s, u"ext:EQFLevel"_s);
        QCOMPARE(eqf[u"targetUrl"], u"http://data.europa.eu/snb/eqf/6"_s);
        QCOMPARE(eqf[u"targetCode"], u"6"_s);
        QCOMPARE(
            only(all, u"targetFramework"_s, u"NLQF"_s)[u"targetUrl"], u"http://data.europa.eu/snb/qdr/c_1711a061"_s);
        // Linked to two outcomes, listed once.
        const QJsonValue esco = only(all, u"targetUrl"_s, u"http://data.europa.eu/esco/skill/1"_s);
        QCOMPARE(esco,
            (QJsonObject{{u"type"_s, QJsonArray{u"Alignment"_s}}, {u"targetName"_s, u"warmtepompen installeren"_s},
                {u"targetUrl"_s, u"http://data.europa.eu/esco/skill/1"_s}, {u"targetFramework"_s, u"ESCO"_s},
                {u"targetType"_s, u"ext:ESCOAlignment"_s}, {u"targetCode"_s, u"1"_s}}));
        const QJsonValue other = only(all, u"targetUrl"_s, u"https://linkeddata.competentnl.nl/id/skill/9"_s);
        QCOMPARE(other[u"targetFramework"], u"CompetentNL"_s);
        QVERIFY(other[u"targetType"].isUndefined());
        QCOMPARE(only(achievement(m_ids.heatPumps, u"-en"_s)[u"alignment"], u"targetCode"_s, u"9"_s)[u"targetName"],
            u"install heat pumps"_s);
        // Skills that are required, or have no address, are not listed.
        QVERIFY(only(all, u"targetUrl"_s, u"http://data.europa.eu/esco/skill/5"_s).isNull());
        QCOMPARE(all.toArray().size(), 2 + 1 + 4);
        const QJsonValue none = achievement(m_ids.welding)[u"alignment"];
        QVERIFY(none.isUndefined());
    }

    void levelFourPlusIsFourInEurope()
    {
        set(m_ids.welding, domain::offeringTable().nlqf, u"4+"_s);
        SUCCEEDS(exported(u"out"_s));
        const QJsonValue all = achievement(m_ids.welding)[u"alignment"];
        QCOMPARE(only(all, u"targetType"_s, u"ext:EQFLevel"_s)[u"targetCode"], u"4"_s);
        QCOMPARE(only(all, u"targetFramework"_s, u"NLQF"_s)[u"targetCode"], u"4+"_s);
    }

    void theProviderIsTheCreator()
    {
        SUCCEEDS(exported(u"out"_s));
        const QJsonValue creator = achievement(m_ids.heatPumps)[u"creator"];
        QCOMPARE(creator[u"id"], QString(u"urn:uuid:"_s + tests::idOf(u"Academie Techniek"_s).toString()));
        QCOMPARE(creator[u"name"], u"Academie Techniek"_s);
        QCOMPARE(creator[u"description"], u"Leert **doen**"_s);
        QCOMPARE(creator[u"url"], u"https://example.org/"_s);
        QCOMPARE(creator[u"email"], u"llo@example.org"_s);
        QCOMPARE(creator[u"image"][u"id"], u"https://example.org/logo.png"_s);
        QCOMPARE(only(creator[u"otherIdentifier"], u"identifierType"_s, u"ext:BRIN"_s)[u"identifier"], u"25BE"_s);
        QCOMPARE(creator[u"parentOrg"][u"name"], u"Hogeschool Proef"_s);
        QCOMPARE(achievement(m_ids.heatPumps, u"-en"_s)[u"creator"][u"description"], u"Teaches"_s);
    }

    void twoLanguagesAreTwoThatNameEachOther()
    {
        SUCCEEDS(exported(u"out"_s));
        const QJsonValue dutch = achievement(m_ids.heatPumps);
        const QJsonValue english = achievement(m_ids.heatPumps, u"-en"_s);
        QCOMPARE(english[u"name"], u"Heat pumps"_s);
        QVERIFY(dutch[u"id"] != english[u"id"]);
        QCOMPARE(dutch[u"related"],
            (QJsonArray{QJsonObject{
                {u"type"_s, QJsonArray{u"Related"_s}}, {u"id"_s, english[u"id"]}, {u"inLanguage"_s, u"en"_s}}}));
        QCOMPARE(only(english[u"related"], u"inLanguage"_s, u"nl"_s)[u"id"], dutch[u"id"]);
        QVERIFY(achievement(m_ids.welding)[u"related"].isUndefined());
        SUCCEEDS(exported(u"en"_s, Selection::Ready, Language::English));
        const QJsonValue alone = json(u"en/"_s + fileOf(m_ids.heatPumps));
        QCOMPARE(alone[u"name"], u"Heat pumps"_s);
        QVERIFY(alone[u"related"].isUndefined());
        QVERIFY(!QFile::exists(path(u"en/"_s + fileOf(m_ids.heatPumps, u"-en"_s))));
        QCOMPARE(QJsonValue(json(u"en/"_s + fileOf(m_ids.welding)))[u"name"], u"Lassen"_s); // there is no other text
    }

    void anAddressIsWhereItCanBeRead()
    {
        for (const QString &address : {u"https://example.org/badges"_s, u"https://example.org/badges/"_s}) {
            SUCCEEDS(exported(u"out"_s, Selection::Ready, {}, address));
            const QJsonValue english = achievement(m_ids.heatPumps, u"-en"_s);
            QCOMPARE(english[u"id"], QString(u"https://example.org/badges/"_s + fileOf(m_ids.heatPumps, u"-en"_s)));
            QCOMPARE(only(english[u"related"], u"inLanguage"_s, u"nl"_s)[u"id"],
                QString(u"https://example.org/badges/"_s + fileOf(m_ids.heatPumps)));
        }
        FAILS_WITH(exported(u"bad"_s, Selection::Ready, {}, u"example"_s), u"export.badAddress"_s);
    }

    void theSummaryIsUsedWhereThereIsNothingElse()
    {
        const auto lines = [&](const QString &field) {
            const auto report = exported(u"out"_s);
            QStringList texts;
            for (const exchange::LostValue &line : report ? report->lost : QList<exchange::LostValue>()) {
                if (line.offering == m_ids.heatPumps && line.field == field) {
                    texts.append(exchange::mapping::nameOf(line.fate));
                }
            }
            return texts;
        };
        QCOMPARE(lines(u"summary"_s), QStringList{u"dropped"_s});
        QCOMPARE(lines(u"description"_s), QStringList());
        set(m_ids.heatPumps, domain::offeringTable().description, {});
        QCOMPARE(lines(u"summary"_s), QStringList());
        QCOMPARE(achievement(m_ids.heatPumps)[u"description"], u"In het kort"_s);
        QCOMPARE(achievement(m_ids.heatPumps, u"-en"_s)[u"description"], u"In het kort"_s);
    }

    void aTextInALanguageWithoutATitleIsTold()
    {
        set(m_ids.heatPumps, domain::offeringTable().title, QVariantMap{{u"nl"_s, u"Warmtepompen"_s}});
        const auto report = exported(u"out"_s);
        SUCCEEDS(report);
        QVERIFY(!QFile::exists(path(u"out/"_s + fileOf(m_ids.heatPumps, u"-en"_s))));
        const auto isTold = [&](const QString &field, const QString &value) {
            return std::ranges::any_of(report->lost, [&](const exchange::LostValue &line) {
                return line.offering == m_ids.heatPumps && line.field == field && line.fate == Fate::Narrowed
                    && line.value.contains(value);
            });
        };
        QVERIFY(isTold(u"description"_s, u"About heat pumps"_s));
        QVERIFY(isTold(u"outcomes.text"_s, u"Can choose a heat pump"_s));
    }

    void anExportIsAsBefore()
    {
        SUCCEEDS(exported(u"out"_s));
        QMap<QString, QString> files{{u"achievements.json"_s, u"achievements.json"_s},
            {fileOf(m_ids.heatPumps), u"warmtepompen.json"_s},
            {fileOf(m_ids.heatPumps, u"-en"_s), u"heat-pumps.json"_s}, {fileOf(m_ids.welding), u"lassen.json"_s}};
        for (auto file = files.cbegin(); file != files.cend(); ++file) {
            const QByteArray readable = QJsonDocument(json(u"out/"_s + file.key())).toJson();
            tests::compareWithReference(readable, u"edubadges/"_s + *file);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }
};

LEERSCHAKEL_TEST_MAIN(EdubadgesExporterTest)
#include "exporter_test.moc"
