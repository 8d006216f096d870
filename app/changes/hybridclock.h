// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace leerschakel::changes {

/**
 * A hybrid logical clock in one integer: 48 bits of milliseconds since 1970 and a 15-bit counter. It stays close to
 * the time of day, and a change is always later than the changes it has seen, even where a clock is wrong or jumps
 * back.
 */
class HybridClock
{
public:
    static constexpr int counterBits = 15;

    [[nodiscard]] static qint64 at(const QDateTime &time)
    {
        return std::clamp<qint64>(time.toMSecsSinceEpoch(), 0, (qint64(1) << 48) - 1) << counterBits;
    }
    /** The clock of a change made at \a now, where \a greatest is the greatest of all known changes. */
    [[nodiscard]] static qint64 next(qint64 greatest, const QDateTime &now) { return std::max(greatest + 1, at(now)); }
    [[nodiscard]] static QDateTime timeOf(qint64 clock)
    {
        return QDateTime::fromMSecsSinceEpoch(clock >> counterBits, QTimeZone::UTC);
    }
};

} // namespace leerschakel::changes
