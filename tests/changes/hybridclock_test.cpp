// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes/hybridclock.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using changes::HybridClock;

class HybridClockTest : public QObject
{
    Q_OBJECT

    const QDateTime m_now{QDate(2027, 2, 1), QTime(8, 0, 0, 123), QTimeZone::UTC};

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void itIsTheTimeOfDay()
    {
        QCOMPARE(HybridClock::timeOf(HybridClock::next(0, m_now)), m_now);
        QVERIFY(HybridClock::at(m_now.addMSecs(1)) > HybridClock::at(m_now));
    }

    void inOneMillisecondItCounts()
    {
        qint64 clock = HybridClock::at(m_now);
        for (int i = 0; i < 1 << HybridClock::counterBits; ++i) {
            const qint64 next = HybridClock::next(clock, m_now);
            QCOMPARE(next, clock + 1);
            clock = next;
        }
        QCOMPARE(HybridClock::timeOf(clock), m_now.addMSecs(1)); // when the counter is full
    }

    void itNeverGoesBack()
    {
        const qint64 ahead = HybridClock::at(m_now.addYears(8));
        QCOMPARE(HybridClock::next(ahead, m_now), ahead + 1);
    }

    void timesThatItCannotHoldAreBounded()
    {
        QCOMPARE(HybridClock::at(QDateTime(QDate(1900, 1, 1), QTime(0, 0), QTimeZone::UTC)), 0);
        QVERIFY(HybridClock::at(QDateTime(QDate(99999, 1, 1), QTime(0, 0), QTimeZone::UTC)) > 0);
    }
};

LEERSCHAKEL_TEST_MAIN(HybridClockTest)
#include "hybridclock_test.moc"
