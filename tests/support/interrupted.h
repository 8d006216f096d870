// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"
#include "store/sqlitehandle.h"
#include "support/result.h"

#include <sqlite3.h>

namespace leerschakel::tests {

/**
 * As long as it exists, statements on a catalogue's connection fail with SQLITE_INTERRUPT after \a instructions of
 * SQLite's virtual machine, \a times times at most.
 */
class InterruptedAfter
{
public:
    InterruptedAfter(
        store::Catalogue &catalogue, qint64 instructions, qint64 times = std::numeric_limits<qint64>::max())
        : m_handle(store::handleOf(catalogue)), m_left(instructions), m_times(times)
    {
        sqlite3_progress_handler(
            m_handle, 1, [](void *self) { return static_cast<InterruptedAfter *>(self)->isNow() ? 1 : 0; }, this);
    }
    ~InterruptedAfter() { sqlite3_progress_handler(m_handle, 0, nullptr, nullptr); }
    Q_DISABLE_COPY_MOVE(InterruptedAfter)

    /** The number of instructions that remained. */
    [[nodiscard]] qint64 left() const { return m_left; }

private:
    bool isNow() { return --m_left < 0 && --m_times >= 0; }

    sqlite3 *m_handle;
    qint64 m_left;
    qint64 m_times;
};

/**
 * Fails the test unless \a read (which reads from a catalogue and returns a std::expected) returns an error or the
 * whole result, never a shorter one, wherever SQLite breaks it off. Uses a new connection each time, so that nothing is
 * cached.
 */
template<typename Read>
void verifyAllOrNothing(store::Catalogue &catalogue, Read read)
{
    constexpr qint64 endless = 1'000'000'000;
    const auto first = catalogue.reader();
    SUCCEEDS(first);
    const auto whole = read(**first);
    SUCCEEDS(whole);
    qint64 instructions = 0;
    {
        const auto measured = catalogue.reader();
        SUCCEEDS(measured);
        const InterruptedAfter never(**measured, endless);
        SUCCEEDS(read(**measured));
        instructions = endless - never.left();
    }
    QVERIFY(instructions > 0);
    constexpr int tries = 60;
    for (int i = 0; i < tries; ++i) {
        const auto reader = catalogue.reader();
        SUCCEEDS(reader);
        const InterruptedAfter soon(**reader, instructions * i / tries);
        const auto result = read(**reader);
        QVERIFY2(!result, qPrintable(QStringLiteral("broken off at %1 of %2: no error").arg(i).arg(tries)));
        QCOMPARE(result.error().message.code, QStringLiteral("cancelled"));
    }
    // An interrupted read does not prevent another one.
    const auto again = catalogue.reader();
    SUCCEEDS(again);
    {
        const InterruptedAfter soon(**again, instructions / 2);
        QVERIFY(!read(**again));
    }
    const auto after = read(**again);
    SUCCEEDS(after);
    QVERIFY(*after == *whole);
}

} // namespace leerschakel::tests
