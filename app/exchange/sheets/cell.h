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
        Error, ///< "#N/A" and the like: what a formula came to
    };

    Type type = Type::Empty;
    /**
     * Of a text; of a number what a person sees where that says more than the number, as leading zeros do; of a date the
     * time of the day that it has besides.
     */
    QString text = {};
    /** Of a number; of a Boolean 0 or 1. */
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
    /** What a person would say that is in it: dates as "2027-02-01", numbers in as few digits as say the same. */
    [[nodiscard]] QString shown() const;

    friend bool operator==(const Cell &, const Cell &) = default;
};

/** Cells from the left; those behind the last are empty. */
using Cells = QList<Cell>;

} // namespace leerschakel::exchange::sheets
