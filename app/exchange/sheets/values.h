// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheets/cell.h"
#include "exchange/sheets/columns.h"

#include <functional>

namespace leerschakel::exchange::sheets {

/** How values are put into cells. */
struct Style {
    /** Codes and durations are written in words of this language; as in the field table when absent. */
    std::optional<domain::Language> words = {};
    /** Most UTF-16 units in a cell; 0 means no limit. */
    qsizetype longest = 0;
    /** Numbers are read back from 16 digits, as spreadsheet programs write them. */
    bool hasShortNumbers = false;
};

/** The name of the record of that kind and id in a sheet. */
using LabelOf = std::function<QString(domain::Kind kind, const domain::Id &id)>;
/** The record of that kind that a text means; null for none. */
using MeantBy = std::function<domain::Id(domain::Kind kind, const QString &text)>;

/** \a code of \a list as a person reads it, when that can be read back; the code itself otherwise. */
[[nodiscard]] QString codeText(const QString &list, const QString &code, const Style &style);

/** A cell, and whether valueOf() returns the value that it was made from. */
struct WrittenCell {
    Cell cell;
    bool isExact = true;
};

/** The cell for \a value of the field of \a column; if the field has two languages, \a value has both. */
[[nodiscard]] WrittenCell cellOf(
    const Column &column, const QVariant &value, const Style &style, const LabelOf &labelOf);

/**
 * The plain value that \a cell has for \a column, as the field keeps it; in two languages, the one text. Reading is
 * lenient: it accepts codes by their labels, numbers with a comma or a point, and dates as people write them. The error
 * says what the cell is not (import.badDate, import.badNumber, import.unknownValue, import.noSuchRecord,
 * import.notUnderstood).
 */
[[nodiscard]] std::expected<QVariant, domain::Message> valueOf(
    const Column &column, const Cell &cell, const MeantBy &meantBy);

} // namespace leerschakel::exchange::sheets
