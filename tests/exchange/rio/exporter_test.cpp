// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registry.h"
#include "exchange/rio/riocatalogue.h"
#include "rules/evaluator.h"
#include "store/records.h"
#include "support/exported.h"
#include "support/freshcatalogue.h"
#include "support/validator.h"

#include <QRegularExpression>
#include <QTimeZone>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using exchange::ExportReport;
using exchange::LostValue;
using exchange::Selection;
using exchange::mapping::Fate;

/** Request bodies of RIO: which there are, what is in them, and what the official schema says. */
class RioExporterTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    const tests::SampleOfferings m_ids;
    const tests::RioOfferings m_rio;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    store::Result<ExportReport> exported(
        const QString &folder, Selection selection = Selection::Ready, std::optional<domain::Language> language = {})
    {
        domain::NoProgress progress;
        return exchange::exporter(u"rio"_s)->write(*m_catalogue,
            {.folder = path(folder), .selection = selection, .offerings = {}, .language = language}, progress);
    }

    [[nodiscard]] QByteArray bytes(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /** The id by which RIO knows the unit of an offering, as with OOAPI. */
    [[nodiscard]] static QString unitKey(const Id &offering)
    {
        return Id::fromName(u"leerschakel education specification of "_s + offering.toString()).toString();
    }
    [[nodiscard]] QString unit(const Id &offering) const
    {
        return QString::fromUtf8(bytes(u"out/opleidingseenheid/%1.xml"_s.arg(unitKey(offering))));
    }
    /** The files of what is offered of \a offering: the messages that name \a reference. */
    [[nodiscard]] QStringList offeredOf(const QString &reference) const
    {
        QStringList all;
        const auto files = tests::filesBelow(path(u"out/aangeboden-opleiding"_s));
        for (const QByteArray &file : files) {
            if (file.contains(reference.toUtf8())) {
                all.append(QString::fromUtf8(file));
            }
        }
        return all;
    }
    [[nodiscard]] QString offered(const Id &offering) const
    {
        return QString::fromUtf8(bytes(u"out/aangeboden-opleiding/%1.xml"_s.arg(offering.toString())));
    }
    /** The texts of the elements \a name in \a xml, in their order. */
    [[nodiscard]] static QStringList textsOf(const QString &xml, const QString &name)
    {
        QXmlStreamReader reader(xml);
        QStringList texts;
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == name) {
                texts.append(reader.readElementText(QXmlStreamReader::IncludeChildElements).simplified());
            }
        }
        return texts;
    }
    [[nodiscard]] static QString textOf(const QString &xml, const QString &name) { return textsOf(xml, name).value(0); }
    /** The values of kenmerk \a name in \a xml. */
    [[nodiscard]] static QStringList kenmerk(const QString &xml, const QString &name)
    {
        QStringList values;
        for (const QString &text : textsOf(xml, u"kenmerken"_s)) {
            if (text.section(u' ', 0, 0) == name) {
                values.append(text.section(u' ', 1));
            }
        }
        return values;
    }
    /** The elements directly in \a parent, the first of that name. */
    [[nodiscard]] static QStringList childrenOf(const QString &xml, const QString &parent)
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
    [[nodiscard]] static std::optional<LostValue> lostOf(
        const ExportReport &report, const Id &record, const QString &field)
    {
        const auto line = std::ranges::find_if(
            report.lost, [&](const LostValue &lost) { return lost.record == record && lost.field == field; });
        return line == report.lost.cend() ? std::nullopt : std::optional(*line);
    }

    void set(Kind kind, const Id &id, const domain::FieldSpec &field, const QVariant &value)
    {
        const auto record = store::load(*m_catalogue, kind, id);
        SUCCEEDS(record);
        QVERIFY(*record);
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set(**record, field, value);
        SUCCEEDS(store::apply(*m_catalogue, change));
    }
    void setCodes(const Id &offering, const QList<std::pair<QString, QString>> &codes)
    {
        QVariantList list;
        for (const auto &[type, code] : codes) {
            list.append(QVariantMap{{u"type"_s, type}, {u"code"_s, code}});
        }
        set(Kind::Offering, offering, domain::offeringTable().codes, list);
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue({.author = u"t"_s, .device = u"d"_s});
        m_catalogue->setClock([] { return QDateTime(QDate(2026, 11, 21), QTime(12, 0), QTimeZone::UTC); });
        SUCCEEDS(tests::makeRioSample(*m_catalogue));
    }

    void cleanup() { dropCatalogue(); }

    void eachMessageIsAFile()
    {
        const auto report = exported(u"out"_s);
        SUCCEEDS(report);
        QCOMPARE(report->offerings, 8);
        QCOMPARE(report->editions, 8);
        QStringList files = tests::filesBelow(path(u"out"_s)).keys();
        QCOMPARE(files.filter(u"opleidingseenheid/"_s).size(), 5); // not of the mbo, nor of what is recognised
        QCOMPARE(files.filter(u"aangeboden-opleiding/"_s).size(), 9);
        QCOMPARE(files.filter(u"opleidingsrelatie/"_s).size(), 2);
        QCOMPARE(files.size(), 5 + 9 + 2 + 2);
        QVERIFY(!unit(m_ids.safety).isEmpty());
        QVERIFY(offered(m_ids.safety).isEmpty());
    }

    void theSameCatalogueGivesTheSameBytes()
    {
        SUCCEEDS(exported(u"a"_s));
        SUCCEEDS(exported(u"b"_s));
        QCOMPARE(tests::filesBelow(path(u"a"_s)), tests::filesBelow(path(u"b"_s)));
    }

    void aMessageSaysWhereItComesFrom()
    {
        SUCCEEDS(exported(u"out"_s));
        const QString body = unit(m_ids.heatPumps);
        QCOMPARE(childrenOf(body, u"aanleveren_opleidingseenheid_request"_s),
            (QStringList{u"identificatiecodeBedrijfsdocument"_s, u"verzendendeInstantie"_s, u"ontvangendeInstantie"_s,
                u"datumTijdBedrijfsdocument"_s, u"hoOnderwijseenheid"_s}));
        QCOMPARE(textOf(body, u"verzendendeInstantie"_s), u"0000000700025BE00000"_s);
        QCOMPARE(textOf(body, u"ontvangendeInstantie"_s), u"00000001800866472000"_s);
        // Who sends another message gives it another number.
        QStringList numbers;
        const auto files = tests::filesBelow(path(u"out"_s));
        for (const auto &[name, file] : files.asKeyValueRange()) {
            if (name.endsWith(u".xml")) {
                numbers.append(textOf(QString::fromUtf8(file), u"identificatiecodeBedrijfsdocument"_s));
            }
        }
        QCOMPARE(QSet(numbers.cbegin(), numbers.cend()).size(), numbers.size());
        set(Kind::Organisation, tests::idOf(u"Techniekbedrijf"_s), domain::organisationTable().codes,
            QVariantList{QVariantMap{{u"type"_s, u"kvk"_s}, {u"code"_s, u"12345678"_s}},
                QVariantMap{{u"type"_s, u"rioOfferer"_s}, {u"code"_s, u"321A654"_s}}});
        SUCCEEDS(exported(u"out"_s));
        QCOMPARE(textOf(unit(m_ids.safety), u"verzendendeInstantie"_s), u"00000003123456780000"_s);
    }

    void unitsAreOfFourKinds()
    {
        SUCCEEDS(exported(u"out"_s));
        const QString module = unit(m_ids.heatPumps);
        QCOMPARE(childrenOf(module, u"hoOnderwijseenheid"_s),
            (QStringList{u"opleidingseenheidcode"_s, u"begindatum"_s, u"kenmerken"_s, u"hoOnderwijseenheidPeriode"_s,
                u"ISCED"_s}));
        QCOMPARE(childrenOf(module, u"hoOnderwijseenheidPeriode"_s),
            (QStringList{u"begindatum"_s, u"naamLang"_s, u"naamKort"_s, u"internationaleNaam"_s, u"omschrijving"_s,
                u"waardedocumentsoort"_s, u"studielast"_s, u"studielasteenheid"_s}));
        QCOMPARE(textOf(module, u"naamLang"_s), u"Warmtepompen"_s);
        QCOMPARE(textOf(module, u"internationaleNaam"_s), u"Heat pumps"_s);
        QCOMPARE(textOf(module, u"waardedocumentsoort"_s), u"CERTIFICAAT"_s);
        QCOMPARE(textOf(module, u"studielast"_s) + textOf(module, u"studielasteenheid"_s), u"70SBU"_s);
        QCOMPARE(textOf(module, u"ISCED"_s), u"071"_s);
        QCOMPARE(kenmerk(module, u"eigenOpleidingseenheidSleutel"_s), QStringList{unitKey(m_ids.heatPumps)});
        const QString programme = unit(m_ids.programme);
        QCOMPARE(childrenOf(programme, u"hoOpleiding"_s),
            (QStringList{u"opleidingseenheidcode"_s, u"begindatum"_s, u"kenmerken"_s, u"kenmerken"_s,
                u"hoOpleidingPeriode"_s, u"waardedocumentsoort"_s, u"niveau"_s}));
        QCOMPARE(kenmerk(programme, u"soort"_s), QStringList{u"OPLEIDING"_s});
        QCOMPARE(textOf(programme, u"niveau"_s), u"HBO-AD"_s);
        QCOMPARE(textOf(programme, u"studielast"_s) + textOf(programme, u"studielasteenheid"_s), u"120ECTS_PUNT"_s);
        const QString cluster = unit(m_rio.cluster);
        QCOMPARE(kenmerk(cluster, u"soort"_s), QStringList{u"HOEC"_s});
        QCOMPARE(childrenOf(cluster, u"hoOnderwijseenhedencluster"_s).value(2), u"einddatum"_s);
        const QString online = unit(m_rio.online);
        QCOMPARE(kenmerk(online, u"categorie"_s), QStringList{u"TECHNIEK_EN_ICT"_s});
        QCOMPARE(textOf(online, u"waardedocumentsoort"_s), u"GEEN_OFFICIEEL_DOCUMENT"_s);
        QCOMPARE(kenmerk(unit(m_ids.safety), u"categorie"_s), QStringList{u"VEILIGHEID_EN_DEFENSIE"_s});
    }

    void studyLoadIsAWholeNumber_data()
    {
        QTest::addColumn<QVariantList>("loads");
        QTest::addColumn<QString>("sent");
        const auto load = [](const QString &unit, double value) {
            return QVariantMap{{u"unit"_s, unit}, {u"value"_s, value}};
        };
        QTest::newRow("whole") << QVariantList{load(u"ec"_s, 5), load(u"sbu"_s, 140)} << u"5ECTS_PUNT"_s;
        QTest::newRow("half") << QVariantList{load(u"ec"_s, 2.5)} << u"70SBU"_s;
        QTest::newRow("half, and hours") << QVariantList{load(u"ec"_s, 2.5), load(u"hours"_s, 60)} << u"70SBU"_s;
        QTest::newRow("given otherwise") << QVariantList{load(u"ec"_s, 2.5), load(u"sbu"_s, 75)} << u"75SBU"_s;
        QTest::newRow("tenths") << QVariantList{load(u"ec"_s, 0.1)} << QString();
        QTest::newRow("tenths, and hours") << QVariantList{load(u"ec"_s, 3.3), load(u"hours"_s, 92)} << u"92UUR"_s;
        QTest::newRow("quarter") << QVariantList{load(u"ec"_s, 1.25)} << u"35SBU"_s;
        QTest::newRow("contact") << QVariantList{load(u"contactHours"_s, 8)} << u"8CONTACTUUR"_s;
    }

    void studyLoadIsAWholeNumber()
    {
        QFETCH(const QVariantList, loads);
        QFETCH(const QString, sent);
        set(Kind::Offering, m_ids.heatPumps, domain::offeringTable().studyLoad, loads);
        const auto report = exported(u"out"_s);
        SUCCEEDS(report);
        const QString body = unit(m_ids.heatPumps);
        QCOMPARE(textOf(body, u"studielast"_s) + textOf(body, u"studielasteenheid"_s), sent);
        const bool isAll = loads.size() == 1 && loads.first().toMap().value(u"value"_s).toDouble() == 8;
        QCOMPARE(lostOf(*report, m_ids.heatPumps, u"studyLoad"_s).has_value(), !isAll);
    }

    void whatIsOfferedNamesItsUnit()
    {
        SUCCEEDS(exported(u"out"_s));
        const QString module = offered(m_ids.heatPumps);
        QCOMPARE(childrenOf(module, u"aangebodenHOOpleidingsonderdeel"_s),
            (QStringList{u"aangebodenOpleidingCode"_s, u"onderwijsaanbiedercode"_s, u"onderwijslocatiecode"_s,
                u"begindatum"_s, u"eersteInstroomDatum"_s, u"opleidingseenheidSleutel"_s,
                u"aangebodenHOOpleidingsonderdeelPeriode"_s, u"aangebodenHOOpleidingsonderdeelCohort"_s,
                u"afwijkendeOpleidingsduur"_s, u"kenmerken"_s, u"kenmerken"_s, u"kenmerken"_s}));
        QCOMPARE(textOf(module, u"aangebodenOpleidingCode"_s), m_ids.heatPumps.toString());
        QCOMPARE(textOf(module, u"onderwijsaanbiedercode"_s), u"123A457"_s);
        QCOMPARE(textOf(module, u"onderwijslocatiecode"_s), u"123X456"_s);
        QCOMPARE(textOf(module, u"eersteInstroomDatum"_s), u"2027-02-01"_s);
        QCOMPARE(textOf(module, u"opleidingseenheidSleutel"_s), u"1001O0001"_s);
        QCOMPARE(textOf(module, u"afwijkendeOpleidingsduur"_s), u"D 70"_s);
        QCOMPARE(kenmerk(module, u"voertaal"_s), (QStringList{u"NLD"_s, u"ENG"_s}));
        QCOMPARE(kenmerk(module, u"vorm"_s), QStringList());
        QCOMPARE(kenmerk(module, u"eigenNaamKort"_s), QStringList{u"WP-1"_s});
        QCOMPARE(kenmerk(module, u"website"_s), QStringList{u"https://example.org/wp"_s});
        QCOMPARE(kenmerk(module, u"samenwerkendeOnderwijsaanbiedercode"_s), QStringList{u"321A654"_s});
        const QString programme = offered(m_ids.programme);
        QCOMPARE(kenmerk(programme, u"vorm"_s), QStringList{u"DEELTIJD"_s});
        QCOMPARE(kenmerk(programme, u"propedeutischeFase"_s), QStringList{u"GEEN_PROPEDEUTISCHE_FASE"_s});
        QCOMPARE(kenmerk(programme, u"studiekeuzecheck"_s), QStringList{u"GEEN_STUDIEKEUZE_CHECK"_s});
        const QString bachelor = offered(m_rio.bachelor);
        QCOMPARE(textOf(bachelor, u"opleidingserkenningSleutel"_s), u"ISAT 34280"_s);
        QVERIFY(unit(m_rio.bachelor).isEmpty());
    }

    void whatCameWithOoapiIsSaidToRio()
    {
        const QVariantMap consumer{{u"consumerKey"_s, u"rio"_s}, {u"propaedeuticPhase"_s, u"propaedeutic_phase_exam"_s},
            {u"studyChoiceCheck"_s, u"study_choice_check_mandatory"_s}, {u"deficiency"_s, u"deficiencies"_s},
            {u"acceleratedRoute"_s, u"no_accelerated_route"_s}, {u"requirementsActivities"_s, u"requirements"_s}};
        const QVariantMap kept{{u"modeOfStudy"_s, u"full-time"_s}, {u"consumers"_s, QVariantList{consumer}},
            {u"educationSpecification"_s,
                QVariantMap{{u"educationSpecificationId"_s, u"fddec347-8ca1-4991-8d39-9a85d09c0004"_s}}}};
        set(Kind::Offering, m_ids.programme, domain::offeringTable().kept, QVariantMap{{u"ooapi5"_s, kept}});
        SUCCEEDS(exported(u"out"_s));
        const QString body = offered(m_ids.programme);
        QCOMPARE(kenmerk(body, u"vorm"_s), QStringList{u"VOLTIJD"_s});
        QCOMPARE(kenmerk(body, u"propedeutischeFase"_s), QStringList{u"PROPEDEUTISCHE_FASE_EXAMEN"_s});
        QCOMPARE(kenmerk(body, u"studiekeuzecheck"_s), QStringList{u"STUDIEKEUZE_CHECK_VERPLICHT"_s});
        QCOMPARE(kenmerk(body, u"deficientie"_s), QStringList{u"DEFICIENTIES"_s});
        QCOMPARE(kenmerk(body, u"eisenWerkzaamheden"_s), QStringList{u"EISEN"_s});
        QVERIFY(!bytes(u"out/opleidingseenheid/fddec347-8ca1-4991-8d39-9a85d09c0004.xml"_s).isEmpty());
    }

    void withoutACodeOfRioOnlyTheUnitGoes()
    {
        const auto first = exported(u"out"_s);
        SUCCEEDS(first);
        const auto edition = lostOf(*first, tests::idOf(u"VW-2027"_s), u"editions"_s);
        QVERIFY(edition);
        QCOMPARE(edition->text.code, u"lost.noUnitCode"_s);
        setCodes(m_ids.safety, {{u"rioUnit"_s, u"1001O0009"_s}});
        SUCCEEDS(exported(u"out"_s));
        const QString body = offered(m_ids.safety);
        QCOMPARE(textOf(body, u"opleidingseenheidSleutel"_s), u"1001O0009"_s);
        QCOMPARE(textOf(unit(m_ids.safety), u"opleidingseenheidcode"_s), u"1001O0009"_s);
        QCOMPARE(childrenOf(body, u"aangebodenParticuliereOpleiding"_s).last(), u"kenmerken"_s);
    }

    void mboIsKnownByItsCrebo()
    {
        SUCCEEDS(exported(u"out"_s));
        const QString module = offered(m_ids.welding);
        QCOMPARE(textOf(module, u"opleidingserkenningSleutel"_s), u"CREBO K0512"_s);
        const QStringList children = childrenOf(module, u"aangebodenMboOpleidingsonderdeel"_s);
        QCOMPARE(children.mid(children.size() - 3),
            (QStringList{u"mboNiveau"_s, u"toelatingseisen"_s, u"toegankelijkheid"_s}));
        QCOMPARE(textOf(module, u"mboNiveau"_s), u"MBO-3"_s);
        QCOMPARE(textOf(module, u"toelatingseisen"_s), u"NEE"_s);
        QCOMPARE(textOf(module, u"toegankelijkheid"_s), u"ALL"_s);
        QVERIFY(unit(m_ids.welding).isEmpty());
    }

    void eachPlaceAndPathIsAnAangebodenOpleiding()
    {
        SUCCEEDS(exported(u"out"_s));
        const QStringList all = offeredOf(u"25252"_s);
        QCOMPARE(all.size(), 3);
        QStringList seen;
        for (const QString &body : all) {
            seen.append(textOf(body, u"onderwijslocatiecode"_s) + u' ' + textOf(body, u"leertrajectMBO"_s) + u' '
                + textOf(body, u"cohortcode"_s));
            QCOMPARE(textOf(body, u"aangebodenOpleidingCode"_s),
                kenmerk(body, u"eigenAangebodenOpleidingSleutel"_s).value(0));
            QCOMPARE(textOf(body, u"toelatingseisen"_s), u"JA"_s);
        }
        seen.sort();
        QCOMPARE(seen, (QStringList{u"123X456 BOL LASSER-A"_s, u"123X789 BBL LASSER-C"_s, u"123X789 BOL LASSER-B"_s}));
        const QString first = offered(m_rio.welder);
        QCOMPARE(textOf(first, u"cohortcode"_s), u"LASSER-A"_s);
        // What is in RIO keeps its code, whatever becomes of its editions.
        set(Kind::Edition, tests::idOf(u"LASSER-A"_s), domain::editionTable().status, u"cancelled"_s);
        SUCCEEDS(exported(u"out"_s));
        QVERIFY(offered(m_rio.welder).isEmpty());
        QCOMPARE(offeredOf(u"25252"_s).size(), 2);
        for (const QString &body : offeredOf(u"25252"_s)) {
            QVERIFY(std::ranges::any_of(all, [&](const QString &before) {
                return textOf(before, u"aangebodenOpleidingCode"_s) == textOf(body, u"aangebodenOpleidingCode"_s)
                    && textOf(before, u"cohortcode"_s) == textOf(body, u"cohortcode"_s);
            }));
        }
    }

    void whatRioOffersAlreadyKeepsItsCode()
    {
        const QString code = u"BD6CB46B-3f4e-49c2-a1f7-e24ae82b0672"_s;
        setCodes(m_rio.welder, {{u"crebo"_s, u"25252"_s}, {u"rioOffered"_s, code}});
        SUCCEEDS(exported(u"out"_s));
        QCOMPARE(textOf(offered(m_rio.welder), u"aangebodenOpleidingCode"_s), code);
        QCOMPARE(
            kenmerk(offered(m_rio.welder), u"eigenAangebodenOpleidingSleutel"_s), QStringList{m_rio.welder.toString()});
    }

    void onlineHasNoPlace()
    {
        const auto report = exported(u"out"_s);
        SUCCEEDS(report);
        const QString body = offered(m_rio.online);
        QVERIFY(!childrenOf(body, u"aangebodenParticuliereOpleiding"_s).contains(u"onderwijslocatiecode"_s));
        QCOMPARE(kenmerk(body, u"opleidingsvorm"_s), QStringList{u"ONLINE"_s});
        const auto place = lostOf(*report, tests::idOf(u"NET-2027"_s), u"editions.location"_s);
        QVERIFY(place);
        QCOMPARE(place->text.code, u"lost.onlineOnly"_s);
    }

    void anEditionIsACohort()
    {
        const auto report = exported(u"out"_s);
        SUCCEEDS(report);
        const QString body = offered(m_ids.heatPumps);
        QCOMPARE(childrenOf(body, u"aangebodenHOOpleidingsonderdeelCohort"_s),
            (QStringList{u"cohortcode"_s, u"cohortstatus"_s, u"kenmerken"_s, u"kenmerken"_s, u"beginAanmeldperiode"_s,
                u"vastInstroommoment"_s, u"eindeAanmeldperiode"_s, u"toestemmingVereistVoorAanmelding"_s,
                u"einddatum"_s, u"prijs"_s}));
        QCOMPARE(textsOf(body, u"cohortcode"_s), QStringList{u"WP-1-2027"_s}); // the other one is cancelled
        QCOMPARE(textOf(body, u"cohortstatus"_s), u"O"_s);
        QCOMPARE(textOf(body, u"instroommoment"_s), u"2027-02-01"_s);
        QCOMPARE(textOf(body, u"beginAanmeldperiode"_s), u"2026-11-01"_s);
        QCOMPARE(textOf(body, u"eindeAanmeldperiode"_s), u"2027-01-25"_s);
        QCOMPARE(textOf(body, u"toestemmingVereistVoorAanmelding"_s), u"JA"_s);
        QCOMPARE(kenmerk(body, u"opleidingsvorm"_s), QStringList{u"KLASSIKAAL"_s});
        QCOMPARE(kenmerk(body, u"deelnemersplaatsen"_s), QStringList{u"20"_s});
        QCOMPARE(textOf(body, u"prijs"_s), u"TOTALE_VERPLICHTE_KOSTEN 1260.05"_s);
        const auto cancelled = lostOf(*report, tests::idOf(u"cancelled"_s), u"editions"_s);
        QVERIFY(cancelled && cancelled->text.code == u"lost.notOffered");

        const QString rolling = offered(m_rio.online);
        QCOMPARE(textOf(rolling, u"cohortstatus"_s), u"G"_s);
        QCOMPARE(textOf(rolling, u"flexibeleInstroom"_s), u"2027-02-01 2027-10-01"_s);
        QCOMPARE(textOf(rolling, u"beginAanmeldperiode"_s), u"2026-11-01"_s);
        QCOMPARE(textOf(rolling, u"eindeAanmeldperiode"_s), u"2027-09-15"_s);
        QCOMPARE(textOf(rolling, u"prijs"_s), u"TOTALE_VERPLICHTE_KOSTEN 1210.00"_s);
    }

    void twoCohortsNeverHaveOneCode()
    {
        set(Kind::Edition, tests::idOf(u"LASSER-C"_s), domain::editionTable().code, u"LASSER-B"_s);
        set(Kind::Edition, tests::idOf(u"LASSER-C"_s), domain::editionTable().modes, QVariantList{u"onSite"_s});
        SUCCEEDS(exported(u"out"_s));
        const QStringList bodies = offeredOf(u"123X789"_s);
        QCOMPARE(bodies.size(), 1);
        QCOMPARE(textsOf(bodies.first(), u"cohortcode"_s),
            (QStringList{u"LASSER-B"_s, tests::idOf(u"LASSER-C"_s).toString()}));
    }

    void anOfferingOfAUnitThatAnotherDelivers()
    {
        setCodes(m_rio.online, {{u"rioUnit"_s, u"1001O0009"_s}});
        setCodes(m_ids.safety, {{u"rioUnit"_s, u"1001O0009"_s}});
        SUCCEEDS(exported(u"out"_s));
        QCOMPARE(int(unit(m_rio.online).isEmpty()) + int(unit(m_ids.safety).isEmpty()), 1);
        QCOMPARE(textOf(offered(m_rio.online), u"opleidingseenheidSleutel"_s), u"1001O0009"_s);
        QCOMPARE(textOf(offered(m_ids.safety), u"opleidingseenheidSleutel"_s), u"1001O0009"_s);
    }

    void modulesAreRelatedToTheirProgramme()
    {
        const auto report = exported(u"out"_s);
        SUCCEEDS(report);
        const QString body = QString::fromUtf8(bytes(u"out/opleidingsrelatie/1001O0003-1001O0001.xml"_s));
        QCOMPARE(childrenOf(body, u"opleidingsrelatie"_s),
            (QStringList{u"begindatum"_s, u"einddatum"_s, u"opleidingseenheidcode"_s, u"opleidingseenheidcode"_s}));
        QCOMPARE(textsOf(body, u"opleidingseenheidcode"_s), (QStringList{u"1001O0003"_s, u"1001O0001"_s}));
        QCOMPARE(textOf(body, u"einddatum"_s), u"2031-01-01"_s);
        QVERIFY(!bytes(u"out/opleidingsrelatie/1001O0002-1001O0001.xml"_s).isEmpty());
    }

    void whatIsTooLongIsCutOffAndSaid()
    {
        const QString title = QString(u"Een lange titel "_s).repeated(20).trimmed();
        set(Kind::Offering, m_ids.heatPumps, domain::offeringTable().title, QVariantMap{{u"nl"_s, title}});
        set(Kind::Offering, m_ids.heatPumps, domain::offeringTable().description,
            QVariantMap{{u"nl"_s, QString(u"**Veel** woorden "_s).repeated(300)}});
        const auto report = exported(u"out"_s);
        SUCCEEDS(report);
        QVERIFY(report->written.contains(m_ids.heatPumps)); // RIO takes what is left
        const QString name = textOf(unit(m_ids.heatPumps), u"naamLang"_s);
        QVERIFY2(name.size() <= 225 && name.endsWith(u'…') && title.startsWith(name.chopped(1)), qPrintable(name));
        const QString text = textOf(unit(m_ids.heatPumps), u"omschrijving"_s);
        QVERIFY(text.size() <= 3000 && !text.contains(u'*'));
        for (const QString &field : {u"title"_s, u"description"_s}) {
            const auto line = lostOf(*report, m_ids.heatPumps, field);
            QVERIFY(line && line->fate == Fate::Narrowed && line->text.code == u"lost.cutOff");
        }
        const auto tree = store::loadTree(*m_catalogue, m_ids.heatPumps);
        SUCCEEDS(tree);
        const QList<rules::Finding> findings =
            rules::Evaluator::builtIn().evaluate(**tree, u"rio"_s, QDate(2026, 11, 21));
        for (const QString &rule : {u"rio.title.length"_s, u"rio.description.length"_s}) {
            QVERIFY2(std::ranges::contains(findings, rule, &rules::Finding::rule), qPrintable(rule));
        }
    }

    void oneLanguageOnly()
    {
        SUCCEEDS(exported(u"out"_s, Selection::Ready, domain::Language::English));
        QCOMPARE(textOf(unit(m_ids.heatPumps), u"naamLang"_s), u"Heat pumps"_s);
        QCOMPARE(textOf(unit(m_ids.heatPumps), u"omschrijving"_s), u"About heat pumps"_s);
        QCOMPARE(textOf(offered(m_ids.welding), u"eigenNaamAangebodenOpleiding"_s), u"Lassen"_s); // better than none
    }

    void whatIsMissingIsAsked()
    {
        const auto ids = [this](const Id &offering) {
            QStringList blocking;
            if (const auto tree = store::loadTree(*m_catalogue, offering); tree && *tree) {
                const QList<rules::Finding> findings =
                    rules::Evaluator::builtIn().evaluate(**tree, u"rio"_s, QDate(2026, 11, 21));
                for (const rules::Finding &finding : findings) {
                    if (finding.severity == rules::Severity::Blocks) {
                        blocking.append(finding.rule.sliced(4)); // behind "rio."
                    }
                }
            }
            blocking.sort();
            return blocking;
        };
        const auto &table = domain::offeringTable();
        for (const Id &offering : {m_ids.heatPumps, m_ids.programme, m_ids.safety, m_ids.welding, m_rio.cluster,
                 m_rio.bachelor, m_rio.welder, m_rio.online}) {
            QCOMPARE(ids(offering), QStringList());
        }
        QCOMPARE(ids(m_ids.draft), (QStringList{u"provider.required"_s, u"validFrom.required"_s}));
        setCodes(m_ids.welding, {});
        QCOMPARE(ids(m_ids.welding), QStringList{u"codes.crebo"_s});
        set(Kind::Offering, m_ids.programme, table.result, {});
        set(Kind::Offering, m_ids.programme, table.level, {});
        QCOMPARE(ids(m_ids.programme), (QStringList{u"level.required"_s, u"result.required"_s}));
        set(Kind::EnrolmentPeriod, tests::idOf(u"LASSER-A period"_s), domain::enrolmentPeriodTable().start, {});
        set(Kind::Location, tests::idOf(u"workshop"_s), domain::locationTable().codes, {});
        QCOMPARE(ids(m_rio.welder), (QStringList{u"location.code.mbo"_s, u"period.start"_s}));
        setCodes(m_rio.online, {{u"rioUnit"_s, u"100100001"_s}, {u"rioOffered"_s, u"x"_s}});
        QCOMPARE(ids(m_rio.online), (QStringList{u"codes.offered.form"_s, u"codes.unit.form"_s}));
        set(Kind::Organisation, tests::idOf(u"Techniekbedrijf"_s), domain::organisationTable().codes, {});
        QCOMPARE(ids(m_ids.safety), (QStringList{u"provider.brin"_s, u"provider.code"_s}));
    }

    void theMessagesAreThoseOfTheReference()
    {
        SUCCEEDS(exported(u"out"_s));
        static const QRegularExpression edited(u"2[0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z"_s);
        static const QRegularExpression number(
            u"(?<=<identificatiecodeBedrijfsdocument>)[-0-9a-f]+(?=</identificatiecodeBedrijfsdocument>)"_s);
        const auto unitPath = [](const Id &offering) { return u"opleidingseenheid/%1.xml"_s.arg(unitKey(offering)); };
        const auto offeredPath = [](const Id &offering) {
            return u"aangeboden-opleiding/%1.xml"_s.arg(offering.toString());
        };
        const QHash<QString, QString> named{{unitPath(m_ids.heatPumps), u"hoOnderwijseenheid.xml"_s},
            {unitPath(m_ids.programme), u"hoOpleiding.xml"_s},
            {unitPath(m_rio.cluster), u"hoOnderwijseenhedencluster.xml"_s},
            {unitPath(m_rio.online), u"particuliereOpleiding.xml"_s},
            {offeredPath(m_ids.heatPumps), u"aangebodenHOOpleidingsonderdeel.xml"_s},
            {offeredPath(m_ids.programme), u"aangebodenHOOpleiding.xml"_s},
            {offeredPath(m_rio.online), u"aangebodenParticuliereOpleiding.xml"_s},
            {offeredPath(m_rio.welder), u"aangebodenMboOpleiding.xml"_s},
            {offeredPath(m_ids.welding), u"aangebodenMboOpleidingsonderdeel.xml"_s},
            {u"opleidingsrelatie/1001O0003-1001O0001.xml"_s, u"opleidingsrelatie.xml"_s}};
        for (const auto &[name, golden] : named.asKeyValueRange()) {
            QString readable = QString::fromUtf8(bytes(u"out/"_s + name));
            QVERIFY2(readable.contains(edited) && readable.contains(number), qPrintable(name));
            readable.replace(edited, u"2026-11-21T12:00:00.000Z"_s);
            readable.replace(number, u"00000000-0000-0000-0000-000000000000"_s);
            tests::compareWithReference(readable.toUtf8(), u"rio/"_s + golden);
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
        setCodes(m_ids.safety, {{u"rioUnit"_s, u"1001O0009"_s}});
        SUCCEEDS(exported(u"out"_s));
        const QString verdict = tests::verdictOf(u"rio.sh"_s, {u"--strict"_s, path(u"out"_s)});
        QVERIFY2(verdict.isEmpty(), qPrintable(verdict));
        const tests::Validation all = tests::validated(u"rio.sh"_s, {u"--strict"_s, path(u"out"_s)});
        QVERIFY2(all.said.contains(u"17 file(s), 0 invalid, 0 warning(s)"_s), qPrintable(all.said));
    }
};

LEERSCHAKEL_TEST_MAIN(RioExporterTest)
#include "exporter_test.moc"
