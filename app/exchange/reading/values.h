// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QTime>

#include <optional>

namespace leerschakel::exchange::reading {

/** A day as a source writes it, and the time of the day that came with it; null for midnight or none. */
struct ReadDay {
    QDate day;
    QTime time;
};

/**
 * The Dutch day that \a text means: "2026-09-01", or a date with a time. In UTC it is the day that it is in Amsterdam
 * then (local midnight, written in UTC, is the evening before); with another offset, or none, the day that is written,
 * as that is where the writer's day is. Absent when it is not a date.
 */
[[nodiscard]] std::optional<ReadDay> readDay(const QString &text);

/** An amount of money in hundredths. */
struct ReadAmount {
    qint64 cents = 0;
    /** It could have been meant otherwise: one point or comma, with three digits behind it. */
    bool isGuess = false;
};

/**
 * The amount that \a text means, as people and systems write it: "325.00", "250,50", "1.250,00", "€ 250,-". One
 * separator with three digits behind it is taken for that of thousands, as money has no thousandths. Absent when it is
 * not an amount, or has parts of a cent.
 */
[[nodiscard]] std::optional<ReadAmount> readAmount(const QString &text);

} // namespace leerschakel::exchange::reading
