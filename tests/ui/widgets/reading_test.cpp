// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowtest.h"
#include "widgets/datefield.h"
#include "widgets/numberfield.h"

#include <QLocale>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using ui::DateField;
using ui::NumberField;
using Fault = NumberField::Fault;
using Style = NumberField::Style;

namespace {
const QLocale dutch(QLocale::Dutch, QLocale::Netherlands);
const QLocale british(QLocale::English, QLocale::UnitedKingdom);
const QLocale american(QLocale::English, QLocale::UnitedStates);
} // namespace

class ReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void numbersAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Style>("style");
        QTest::addColumn<double>("number");
        const auto row = [](const QString &text, Style style, double number) {
            QTest::addRow("%s as %d", qPrintable(text), int(style)) << text << style << number;
        };
        for (const Style style : {Style::Decimal, Style::Coordinate, Style::Euros}) {
            row(u"2,5"_s, style, 2.5);
            row(u"2.5"_s, style, 2.5);
            row(u"12,50"_s, style, 12.5);
            row(u"1.000,5"_s, style, 1000.5);
            row(u"1,000.5"_s, style, 1000.5);
            row(u"1.250.000,75"_s, style, 1250000.75);
            row(u"-1,5"_s, style, -1.5);
            row(u"1680"_s, style, 1680);
            row(u"0,125"_s, style, 0.125);
            row(u"0.125"_s, style, 0.125);
        }
        row(u"52.2215"_s, Style::Decimal, 52.2215);
        row(u"52,2215"_s, Style::Decimal, 52.2215);
        row(u"52.2215"_s, Style::Coordinate, 52.2215);
        row(u"52.221"_s, Style::Coordinate, 52.221);
        row(u"52,221"_s, Style::Coordinate, 52.221);
        row(u"-4.901"_s, Style::Coordinate, -4.901);
        row(u"€ 1.250"_s, Style::Euros, 1250);
        row(u"€ 1,250"_s, Style::Euros, 1250);
        row(u"€ 1.250,00"_s, Style::Euros, 1250);
        row(u"1 250,50"_s, Style::Euros, 1250.5);
        row(u"1.250"_s, Style::Whole, 1250);
        row(u"24"_s, Style::Whole, 24);
    }

    void numbersAreReadAsPeopleWriteThem()
    {
        QFETCH(const QString, text);
        QFETCH(const Style, style);
        QFETCH(const double, number);
        for (const QLocale &locale : {dutch, british, american}) {
            const auto read = NumberField::understood(text, style, locale);
            QVERIFY2(read, qPrintable(locale.name()));
            QCOMPARE(*read, number);
        }
    }

    void whatCanBeReadInTwoWaysIsAsked()
    {
        for (const QLocale &locale : {dutch, british, american}) {
            for (const QString &text : {u"3.125"_s, u"3,125"_s, u"1.680"_s}) {
                const auto read = NumberField::understood(text, Style::Decimal, locale);
                QVERIFY(!read);
                QCOMPARE(read.error(), Fault::TwoReadings);
            }
        }
    }

    void whatIsNoNumberIsSaidToBeNone_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u"abc"_s, u"2,5 weken"_s, u"1e5"_s, u"1,2,3"_s, u"--1"_s, u"nan"_s, u"inf"_s,
                 u"1.00.5"_s, u"-"_s, u"99999999999999"_s}) {
            QTest::newRow(qPrintable(text)) << text;
        }
    }

    void whatIsNoNumberIsSaidToBeNone()
    {
        QFETCH(const QString, text);
        for (const QLocale &locale : {dutch, british}) {
            for (const Style style : {Style::Whole, Style::Decimal, Style::Coordinate, Style::Euros}) {
                QVERIFY(!NumberField::understood(text, style, locale));
            }
        }
        QCOMPARE(NumberField::understood(u"2,5"_s, Style::Whole, dutch).error(), Fault::NotWhole);
    }

    void aNumberIsShownSoThatItIsReadBackAsItself_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("nl") << dutch;
        QTest::newRow("en") << british;
    }

    void aNumberIsShownSoThatItIsReadBackAsItself()
    {
        QFETCH(const QLocale, locale);
        NumberField decimal(Style::Coordinate);
        NumberField euros(Style::Euros);
        decimal.setLocale(locale);
        euros.setLocale(locale);
        for (const double number : {52.2215, 52.221, 3.125, 0.1, 1680.0, 1234.567, -6.89, 0.0000125}) {
            decimal.setValue(number);
            QCOMPARE(decimal.value().value_or(QVariant()), QVariant(number));
        }
        for (const qlonglong cents : {125000LL, 1LL, 99LL, 123456789LL, -49550LL}) {
            euros.setValue(cents);
            QCOMPARE(euros.value().value_or(QVariant()), QVariant(cents));
        }
    }

    void hintsAreWrittenInTheWayOfTheReader()
    {
        NumberField number(Style::Decimal);
        number.setLocale(dutch);
        number.setText(u"abc"_s);
        QVERIFY2(number.problem().contains(u"2,5"_s), qPrintable(number.problem()));
        number.setText(u"3.125"_s);
        QVERIFY2(number.problem().contains(u"3,125 or 3125"_s), qPrintable(number.problem()));
        number.setLocale(british);
        QVERIFY2(number.problem().contains(u"3.125 or 3125"_s), qPrintable(number.problem()));
        number.setText(u"abc"_s);
        QVERIFY2(number.problem().contains(u"2.5"_s), qPrintable(number.problem()));
        number.setText(u"2.5"_s);
        QVERIFY(number.problem().isEmpty());

        DateField date;
        date.input()->setText(u"gisteren"_s);
        const QList<std::pair<QLocale, QString>> ways{
            {dutch, u"1-2-2027"_s}, {british, u"1/2/2027"_s}, {american, u"2/1/2027"_s}};
        for (const auto &[locale, way] : ways) {
            date.setLocale(locale);
            QVERIFY2(date.problem().contains(way), qPrintable(date.problem()));
            QCOMPARE(DateField::understood(way, locale), QDate(2027, 2, 1)); // and the format it names is accepted
        }
    }

    void datesAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u"1-2-2027"_s, u"01-02-2027"_s, u"1-2-27"_s, u"1 feb 2027"_s, u"1 februari 2027"_s,
                 u"1 February 2027"_s, u"1 feb. 2027"_s, u"1.2.2027"_s, u"2027-02-01"_s, u" 1-2-2027 "_s}) {
            QTest::newRow(qPrintable(text)) << text;
        }
    }

    void datesAreReadAsPeopleWriteThem()
    {
        QFETCH(const QString, text);
        for (const QLocale &locale : {dutch, british}) {
            QCOMPARE(DateField::understood(text, locale), QDate(2027, 2, 1));
        }
    }

    void aDateIsShownSoThatItIsReadBackAsItself()
    {
        for (const QLocale &locale : {dutch, british, american}) {
            DateField field;
            field.setLocale(locale);
            for (int month = 1; month <= 12; ++month) {
                const QDate date(2027, month, 11);
                field.setDate(date);
                QCOMPARE(field.date().value_or(QDate()), date);
            }
        }
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(ReadingTest)
#include "reading_test.moc"
