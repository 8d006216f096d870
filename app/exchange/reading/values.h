// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QTime>

#include <optional>

namespace leerschakel::exchange::reading {

/** A day as a source writes it, and the time of day that came with it; that is null for midnight or none. */
struct ReadDay {
    QDate day;
    QTime time;
};

/**
 * The Dutch day that \a text means: "2026-09-01", or a date with a time. In UTC it is the day in Amsterdam at that
 * moment (local midnight, written in UTC, is the evening before); with another offset, or none, it is the day as
 * written, which is the writer's own day. Absent when it is not a date.
 */
[[nodiscard]] std::optional<ReadDay> readDay(const QString &text);

/** An amount of money in hundredths. */
struct ReadAmount {
    qint64 cents = 0;
    /** It is ambiguous: one point or comma, followed by three digits. */
    bool isGuess = false;
};

/**
 * The amount that \a text means, as people and systems write it: "325.00", "250,50", "1.250,00", "€ 250,-". A single
 * separator followed by three digits is taken as a thousands separator, as money has no thousandths. Absent when it is
 * not an amount, or has fractions of a cent.
 */
[[nodiscard]] std::optional<ReadAmount> readAmount(const QString &text);

} // namespace leerschakel::exchange::reading
