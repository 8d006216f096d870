// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheets/cell.h"
#include "exchange/sheets/others/sheetmapping.h"

namespace leerschakel::exchange::sheets {

/** What one cell says, where its column holds a certain field. */
struct CellReading {
    /** The plain value that the field keeps; of a text in a language the one text. Invalid where there is none. */
    QVariant value = {};
    /** Of a stretch of days the last one, as a plain value. */
    QVariant last = {};
    /** Of a length: its loads and its duration. */
    std::optional<WrittenLength> length = {};
    /** Of an amount. */
    std::optional<WrittenPrice> price = {};
    /** Reported with row and column: what was not understood, or was taken as something else. */
    std::optional<domain::Message> remark = {};
    /** False: the field gets nothing of it. What the cell has is kept as it is. */
    bool isRead = true;
};

/** Reads \a cell for \a target, which \a column holds. Names of other records (a provider, a place) stay texts. */
[[nodiscard]] CellReading readCellFor(const Target &target, const MappedColumn &column, const Cell &cell);

/** \a cell as text on one line, without spaces at its ends and without those that only keep a line together. */
[[nodiscard]] QString plainTextOf(const Cell &cell);
/** A paragraph or several: line breaks stay. */
[[nodiscard]] QString wholeTextOf(const Cell &cell);

} // namespace leerschakel::exchange::sheets
