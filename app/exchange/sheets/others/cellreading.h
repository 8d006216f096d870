// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheets/cell.h"
#include "exchange/sheets/others/sheetmapping.h"

namespace leerschakel::exchange::sheets {

/** What one cell says, when its column holds a certain field. */
struct CellReading {
    /** The plain value that the field keeps; for a text in a language, that one text. Invalid when there is none. */
    QVariant value = {};
    /** For a range of days, the last one, as a plain value. */
    QVariant last = {};
    /** For a length: its loads and its duration. */
    std::optional<WrittenLength> length = {};
    /** For an amount. */
    std::optional<WrittenPrice> price = {};
    /** Reported with row and column: what was not understood, or was taken to be something else. */
    std::optional<domain::Message> remark = {};
    /** False: the field gets nothing from it, and the cell's content is kept as it is. */
    bool isRead = true;
};

/** Reads \a cell for \a target, which \a column holds. Names of other records (a provider, a place) stay texts. */
[[nodiscard]] CellReading readCellFor(const Target &target, const MappedColumn &column, const Cell &cell);

/** \a cell as text on one line, without spaces at its ends and with ordinary spaces in place of non-breaking ones. */
[[nodiscard]] QString plainTextOf(const Cell &cell);
/** One paragraph or several: line breaks stay. */
[[nodiscard]] QString wholeTextOf(const Cell &cell);

} // namespace leerschakel::exchange::sheets
