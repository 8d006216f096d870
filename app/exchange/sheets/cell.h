// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace leerschakel::exchange::sheets {

/** What one cell of a sheet holds. */
struct Cell {
    enum class Type : quint8 {
        Empty,
        Text,
        Number,
        Boolean,
        Date,
        Error, ///< "#N/A" and the like: the result of a formula
    };

    Type type = Type::Empty;
    /**
     * For a text, the text; for a number, what a person sees when that says more than the number, as leading zeros do;
     * for a date, the time of day that comes with it.
     */
    QString text = {};
    /** For a number; for a Boolean, 0 or 1. */
    double number = 0;
    QDate date = {};

    [[nodiscard]] static Cell of(const QString &text)
    {
        return text.isEmpty() ? Cell() : Cell{.type = Type::Text, .text = text};
    }
    [[nodiscard]] static Cell of(double number) { return {.type = Type::Number, .number = number}; }
    [[nodiscard]] static Cell of(QDate date) { return {.type = Type::Date, .date = date}; }
    [[nodiscard]] static Cell ofTruth(bool truth) { return {.type = Type::Boolean, .number = truth ? 1.0 : 0.0}; }

    [[nodiscard]] bool isEmpty() const { return type == Type::Empty; }
    /** What a person reads in it: dates as "2027-02-01", numbers in as few digits as give the same value. */
    [[nodiscard]] QString shown() const;

    friend bool operator==(const Cell &, const Cell &) = default;
};

/** Cells from the left; those after the last are empty. */
using Cells = QList<Cell>;

} // namespace leerschakel::exchange::sheets
