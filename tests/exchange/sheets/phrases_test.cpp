// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/others/phrases.h"
#include "exchange/sheets/others/target.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using namespace leerschakel::exchange::sheets;

/** What people write in their own sheets: read where it is one value, and never guessed. */
class SheetPhrasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prices_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("cents"); // -1: not one amount
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("vat");
        const auto row = [](const char *text, qint64 cents, const char *currency = "", const char *vat = "") {
            QTest::newRow(text) << QString::fromUtf8(text) << cents << QString::fromUtf8(currency)
                                << QString::fromUtf8(vat);
        };
        row("€ 5.975,-", 597'500, "EUR");
        row("€5.975,00", 597'500, "EUR");
        row("€0", 0, "EUR");
        row("gratis", 0);
        row("£2300", 230'000, "GBP");
        row("$2650", 265'000, "USD");
        row("795", 79'500);
        row("795 euro p.p.", 79'500, "EUR");
        row("EUR 1.250,50 incl. btw", 125'050, "EUR");
        row("€ 950 (vrij van btw)", 95'000, "EUR", "exempt");
        row("€ 950 excl. btw", -1, "EUR");
        row("€350-€750", -1, "EUR");
        row("€133/€190", -1, "EUR");
        row("€ 350 / £ 300", -1);
        row("vanaf € 795", -1, "EUR");
        row("In overleg", -1);
        row("-€ 5", -1, "EUR");
    }

    void prices()
    {
        QFETCH(QString, text);
        const WrittenPrice price = writtenPrice(text);
        QTEST(price.cents.value_or(-1), "cents");
        QTEST(price.currency, "currency");
        QTEST(price.vat, "vat");
    }

    void anAmountThatCouldBeAnotherIsAGuess()
    {
        QVERIFY(writtenPrice(u"1.250"_s).isGuess);
        QVERIFY(!writtenPrice(u"1.250,00"_s).isGuess);
    }

    void lengths_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("result"); // "?": not one length
        QTest::addColumn<bool>("isRounded");
        const auto row = [](const char *text, const char *result, bool isRounded = false, const char *unit = "") {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(unit) << QString::fromUtf8(result)
                                << isRounded;
        };
        row("4 uur", "hours 4");
        row("169 uur", "hours 169");
        row("3 uur 45 min", "hours 3.75");
        row("4+2 uur", "hours 6", true);
        row("~18 uur", "hours 18", true);
        row("ca. 18 uren", "hours 18", true);
        row("90 minuten", "hours 1.5");
        row("20 minuten", "hours 0.33", true);
        row("1 dag", "P1D");
        row("6 weken", "P6W");
        row("2 maanden", "P2M");
        row("1 jaar", "P1Y");
        row("2 dagen (16 uur)", "hours 16 P2D");
        row("5 EC", "ec 5");
        row("7,5 studiepunten", "ec 7.5");
        row("5 EC, 140 SBU", "ec 5 sbu 140");
        row("12", "P12M", false, "months");
        row("24", "?");
        row("60-75 minuten", "?");
        row("6 x 3 uur", "?");
        row("4 uur per week", "?");
        row("1,5 dag", "?");
        row("2 of 3 dagen", "?");
        row("verschillend", "?");
        row("3 dagdelen", "?");
    }

    void lengths()
    {
        QFETCH(QString, text);
        QFETCH(QString, unit);
        const auto length = writtenLength(text, unit);
        QStringList parts;
        for (const domain::StudyLoad &load : length.value_or(WrittenLength()).loads) {
            parts.append(load.unit + u' ' + QString::number(load.value));
        }
        if (length && !length->duration.isEmpty()) {
            parts.append(length->duration);
        }
        QTEST(length ? parts.join(u' ') : u"?"_s, "result");
        QTEST(length && length->isRounded, "isRounded");
    }

    void days()
    {
        const auto both = [](const char *text, DayOrder order = DayOrder::DayFirst) {
            const WrittenDays days = writtenDays(QString::fromUtf8(text), order);
            return days.first.toString(Qt::ISODate) + u' ' + days.last.toString(Qt::ISODate);
        };
        QCOMPARE(both("12-11-2014"), u"2014-11-12 "_s);
        QCOMPARE(both("12/25/2026"), u" "_s);
        QCOMPARE(both("12/25/2026", DayOrder::MonthFirst), u"2026-12-25 "_s);
        QCOMPARE(both("2026-12-25", DayOrder::MonthFirst), u"2026-12-25 "_s);
        QCOMPARE(both("1-9-2026 t/m 15-12-2026"), u"2026-09-01 2026-12-15"_s);
        QCOMPARE(both("1 september 2026 – 15 december 2026"), u"2026-09-01 2026-12-15"_s);
        QCOMPARE(both("01/09/2026-15/12/2026"), u"2026-09-01 2026-12-15"_s);
        QCOMPARE(both("15-12-2026 t/m 1-9-2026"), u" "_s);
        QCOMPARE(both("1//7/2016"), u" "_s);
        QCOMPARE(both("TBC"), u" "_s);
        QCOMPARE(both("43235"), u" "_s);
    }

    void nothingIsSaidInManyWays()
    {
        for (const QString &text : {u"n.v.t."_s, u"TBC"_s, u" - "_s, u"Nader te bepalen"_s, u"Not Mentioned "_s}) {
            QVERIFY2(saysNothing(text), qPrintable(text));
        }
        QVERIFY(!saysNothing(u"In overleg"_s) && !saysNothing(u"nee"_s) && !saysNothing(QString()));
    }

    void headers_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *header, const char *field) {
            QTest::newRow(header) << QString::fromUtf8(header) << QString::fromLatin1(field);
        };
        row(" Naam van de opleiding ", "title");
        row("Titel", "title");
        row("StandardName (lookup auto-populated)", "title");
        row("Cursusprijs", "price.cents");
        row("Kosten per deelnemer", "price.cents");
        row("Tijdsduur", "length");
        row("ECTS", "studyLoad.ec");
        row("Startdatum", "edition.start");
        row("E-mail contactpersoon", "contact.email");
        row("title_en", "title.en");
        row("Omschrijving (EN)", "description.en");
        row("CREBO-nummer", "codes.crebo");
        row("Assessment Plan Approved", "");
        row("Approved for Delivery Date", "");
        row("Maximum Funding (£)", "");
        row("Lokaal", "");
    }

    void headers()
    {
        QFETCH(QString, header);
        QFETCH(QString, field);
        const HeaderWords words = headerWords(header);
        const Target *best = nullptr;
        double most = 0.5;
        for (const Target &target : allTargets()) {
            if (likeness(words, target) > most) {
                most = likeness(words, target);
                best = &target;
            }
        }
        // The target that a header resembles most; whether it is text or an amount follows from the contents
        // (proposal).
        QCOMPARE(best ? best->key : QString(), field);
    }

    void everyTargetHasANameOfItsOwn()
    {
        QSet<QString> names;
        for (const Target &target : allTargets()) {
            QVERIFY2(!nameOf(target).isEmpty() && !names.contains(nameOf(target)), qPrintable(target.key));
            names.insert(nameOf(target));
            QCOMPARE(targetOf(target.key), &target);
        }
        QVERIFY(names.size() > 50);
    }
};

LEERSCHAKEL_TEST_MAIN(SheetPhrasesTest)
#include "phrases_test.moc"
