// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rio/riofolder.h"
#include "rules/evaluator.h"
#include "support/validator.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using exchange::Selection;
using exchange::mapping::Fate;

/** Which request bodies there are, what they leave out, what is required, and what the official schema says of them. */
class RioExporterTest
    : public QObject
    , private tests::RioFolder
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeRioCatalogue(); }
    void cleanup() { dropCatalogue(); }

    void eachMessageIsAFile()
    {
        const auto report = exported(u"out"_s);
        SUCCEEDS(report);
        QCOMPARE(report->offerings, 8);
        QCOMPARE(report->editions, 8);
        QStringList files = tests::filesBelow(path(u"out"_s)).keys();
        QCOMPARE(files.filter(u"opleidingseenheid/"_s).size(), 5); // none for mbo, nor for recognised offerings
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

    void anOfferingOfAUnitThatAnotherDelivers()
    {
        setCodes(m_rio.online, {{u"rioUnit"_s, u"1001O0009"_s}});
        setCodes(m_ids.safety, {{u"rioUnit"_s, u"1001O0009"_s}});
        SUCCEEDS(exported(u"out"_s));
        QCOMPARE(int(unit(m_rio.online).isEmpty()) + int(unit(m_ids.safety).isEmpty()), 1);
        QCOMPARE(textOf(offered(m_rio.online), u"opleidingseenheidSleutel"_s), u"1001O0009"_s);
        QCOMPARE(textOf(offered(m_ids.safety), u"opleidingseenheidSleutel"_s), u"1001O0009"_s);
    }

    void whatIsTooLongIsCutOffAndSaid()
    {
        const QString title = QString(u"Een lange titel "_s).repeated(20).trimmed();
        set(Kind::Offering, m_ids.heatPumps, domain::offeringTable().title, QVariantMap{{u"nl"_s, title}});
        set(Kind::Offering, m_ids.heatPumps, domain::offeringTable().description,
            QVariantMap{{u"nl"_s, QString(u"**Veel** woorden "_s).repeated(300)}});
        const auto report = exported(u"out"_s);
        SUCCEEDS(report);
        QVERIFY(report->written.contains(m_ids.heatPumps)); // RIO accepts what is left of the title
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
                        blocking.append(finding.rule.sliced(4)); // after "rio."
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
        const tests::Validation all = tests::validated(u"rio.sh"_s, {u"--strict"_s, path(u"out"_s)});
        QVERIFY2(all.isValid, qPrintable(all.said));
        QVERIFY2(all.said.contains(u"17 file(s), 0 invalid, 0 warning(s)"_s), qPrintable(all.said));
    }
};

LEERSCHAKEL_TEST_MAIN(RioExporterTest)
#include "exporter_test.moc"
