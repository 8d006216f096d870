// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rio/riofolder.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;

/** What is in the request bodies: units, what is offered of them, cohorts and relations. */
class RioMessagesTest
    : public QObject
    , private tests::RioFolder
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeRioCatalogue(); }
    void cleanup() { dropCatalogue(); }

    void aMessageSaysWhereItComesFrom()
    {
        SUCCEEDS(exported(u"out"_s));
        const QString body = unit(m_ids.heatPumps);
        QCOMPARE(childrenOf(body, u"aanleveren_opleidingseenheid_request"_s),
            (QStringList{u"identificatiecodeBedrijfsdocument"_s, u"verzendendeInstantie"_s, u"ontvangendeInstantie"_s,
                u"datumTijdBedrijfsdocument"_s, u"hoOnderwijseenheid"_s}));
        QCOMPARE(textOf(body, u"verzendendeInstantie"_s), u"0000000700025BE00000"_s);
        QCOMPARE(textOf(body, u"ontvangendeInstantie"_s), u"00000001800866472000"_s);
        // Each message has a number of its own.
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
        // What is in RIO keeps its code, whatever happens to its editions.
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

    void anEditionHasOnePriceInEuros()
    {
        const Id edition = tests::idOf(u"WP-1-2027"_s);
        const auto add = [&](const QString &name, const QString &kind, qint64 cents, const QString &currency) {
            domain::Record price(Kind::Price, tests::idOf(name));
            domain::priceTable().offering.set(price, m_ids.heatPumps);
            domain::priceTable().edition.set(price, edition);
            domain::priceTable().kind.set(price, kind);
            domain::priceTable().cents.set(price, cents);
            domain::priceTable().currency.set(price, currency);
            changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
            change.create(price);
            SUCCEEDS(store::apply(*m_catalogue, change));
        };
        add(u"dollars"_s, u"exam"_s, 7000, u"USD"_s);
        auto report = exported(u"out"_s);
        SUCCEEDS(report);
        QCOMPARE(textOf(offered(m_ids.heatPumps), u"prijs"_s), u"TOTALE_VERPLICHTE_KOSTEN 1260.05"_s);
        const auto isLeftOut = [&](const QString &price) {
            return std::ranges::any_of(report->lost, [&](const exchange::LostValue &lost) {
                return lost.record == tests::idOf(price) && lost.text.code == u"lost.onePrice";
            });
        };
        QVERIFY(isLeftOut(u"dollars"_s) && !isLeftOut(u"material"_s));
        add(u"all"_s, u"total"_s, 130000, {});
        report = exported(u"out"_s);
        SUCCEEDS(report);
        QCOMPARE(textOf(offered(m_ids.heatPumps), u"prijs"_s), u"TOTALE_VERPLICHTE_KOSTEN 1300.00"_s);
        QVERIFY(isLeftOut(u"material"_s) && !isLeftOut(u"all"_s));
    }

    void aPartnerAbroadIsNamed()
    {
        set(Kind::Partner, tests::idOf(u"partner"_s), domain::partnerTable().role, u"foreignPartner"_s);
        SUCCEEDS(exported(u"out"_s));
        const QString body = offered(m_ids.heatPumps);
        QCOMPARE(kenmerk(body, u"buitenlandsePartner"_s), QStringList{u"Techniekbedrijf"_s});
        QCOMPARE(kenmerk(body, u"samenwerkendeOnderwijsaanbiedercode"_s), QStringList());
    }

    void aCodeThatIsInNoMessageIsLost()
    {
        setCodes(m_ids.welding, {{u"crebo"_s, u"K0512"_s}, {u"rioUnit"_s, u"1001O0009"_s}, {u"kvk"_s, u"K0512"_s}});
        const auto report = exported(u"out"_s);
        SUCCEEDS(report);
        const auto line = lostOf(*report, m_ids.welding, u"codes"_s);
        QVERIFY(line && line->value.contains(u"1001O0009"_s) && line->value.contains(u"kvk"_s));
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
};

LEERSCHAKEL_TEST_MAIN(RioMessagesTest)
#include "messages_test.moc"
