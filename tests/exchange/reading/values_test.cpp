// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/values.h"
#include "support/testmain.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using exchange::reading::readAmount;
using exchange::reading::readDay;

/** Days, amounts and texts as endpoints write them. */
class ValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void days_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("time");
        const auto row = [](const QString &text, const QString &day, const QString &time = {}) {
            QTest::newRow(qPrintable(text)) << text << day << time;
        };
        row(u"2026-09-01"_s, u"2026-09-01"_s);
        row(u" 2026-09-01 "_s, u"2026-09-01"_s);
        row(u"2026-08-31T22:00:00Z"_s, u"2026-09-01"_s); // summer time
        row(u"2027-01-31T23:00:00.000Z"_s, u"2027-02-01"_s); // winter time
        row(u"2027-01-31T22:00:00Z"_s, u"2027-01-31"_s, u"23:00"_s);
        row(u"2026-03-29T00:00:00+01:00"_s, u"2026-03-29"_s); // the night the clock goes forward
        row(u"2026-10-24T22:00:00+00:00"_s, u"2026-10-25"_s); // and back
        row(u"2026-09-01T00:00:00+02:00"_s, u"2026-09-01"_s);
        row(u"2026-09-01T00:00:00+01:00"_s, u"2026-09-01"_s); // the offset of the other season
        row(u"2026-09-01T00:00:00-05:00"_s, u"2026-09-01"_s);
        row(u"2026-08-15T23:59:00+02:00"_s, u"2026-08-15"_s, u"23:59"_s);
        row(u"2026-08-15T23:59:59+02:00"_s, u"2026-08-15"_s); // the whole day
        row(u"2026-09-01T00:00:00Z"_s, u"2026-09-01"_s);
        row(u"2026-09-01T00:00:00"_s, u"2026-09-01"_s);
        row(u"2026-09-01T09:30"_s, u"2026-09-01"_s, u"09:30"_s);
        row(u"2026-13-01"_s, {});
        row(u"1 september"_s, {});
        row({}, {});
    }

    /** Independent of the time zone of this machine. */
    void days()
    {
        QFETCH(QString, text);
        QFETCH(QString, day);
        QFETCH(QString, time);
        for (const char *zone : {"America/New_York", "Europe/Amsterdam", "Pacific/Auckland", "UTC"}) {
            qputenv("TZ", zone);
            tzset();
            const auto read = readDay(text);
            QCOMPARE(read ? read->day.toString(Qt::ISODate) : QString(), day);
            QCOMPARE(read ? read->time.toString(u"HH:mm"_s) : QString(), time);
        }
    }

    void amounts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("cents");
        QTest::addColumn<bool>("isGuess");
        constexpr qint64 none = -1;
        const auto row = [](const QString &text, qint64 cents, bool isGuess = false) {
            QTest::newRow(qPrintable(text)) << text << cents << isGuess;
        };
        row(u"325.00"_s, 32500);
        row(u"0"_s, 0);
        row(u"250,50"_s, 25050);
        row(u"250.5"_s, 25050);
        row(u"1.250"_s, 125000, true);
        row(u"5,975"_s, 597500, true);
        row(u"1.000"_s, 100000, true);
        row(u"1.250,00"_s, 125000);
        row(u"1,250.00"_s, 125000);
        row(u"1 250,00"_s, 125000);
        row(u"1.250.000"_s, 125000000);
        row(u"€ 250,-"_s, 25000);
        row(u"€ 27.500,-"_s, 2750000);
        row(u"27.500,--"_s, 2750000);
        row(u"EUR\u00a01250"_s, 125000);
        row(u"12.0000"_s, 1200);
        row(u"99.9990"_s, none);
        row(u"1.25.000"_s, none);
        row(u"1.250.00"_s, none);
        row(u"1,2,3"_s, none);
        row(u"gratis"_s, none);
        row(u"250 per maand"_s, none);
        row(u"9999999999999999999"_s, none);
        row({}, none);
    }

    void amounts()
    {
        QFETCH(QString, text);
        QFETCH(qint64, cents);
        QFETCH(bool, isGuess);
        const auto read = readAmount(text);
        QCOMPARE(read ? read->cents : -1, cents);
        QCOMPARE(read && read->isGuess, isGuess);
    }
};

LEERSCHAKEL_TEST_MAIN(ValuesTest)
#include "values_test.moc"
