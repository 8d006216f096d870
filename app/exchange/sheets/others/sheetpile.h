// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/losses.h"
#include "exchange/reading/shelf.h"
#include "exchange/sheets/reading/sheetrow.h"

#include <memory>
#include <vector>

namespace leerschakel::exchange::sheets {

/** A sheet made by others, as it was read. Only its first rows are in memory. */
struct PiledSheet {
    SheetOf of;
    /** How many rows are examined to find out what the sheet holds. */
    static constexpr qsizetype mostFirst = 1000;
    QList<SheetRow> first;
    reading::Shelf shelf{1 << 20};

    /** Row number \a at, from 0, of those that have cells. */
    [[nodiscard]] Result<SheetRow> row(qsizetype at);
    [[nodiscard]] qsizetype rows() const { return shelf.size(); }
};

/** All sheets of a source that are not ours, put aside until their content is known. */
class SheetPile
{
public:
    [[nodiscard]] Result<void> take(const SheetOf &sheet, const SheetRow &row);

    [[nodiscard]] bool isEmpty() const { return m_sheets.empty(); }
    [[nodiscard]] const std::vector<std::unique_ptr<PiledSheet>> &sheets() const { return m_sheets; }
    /** The sheet called \a name; null for none. */
    [[nodiscard]] PiledSheet *sheet(const QString &name) const;

private:
    std::vector<std::unique_ptr<PiledSheet>> m_sheets;
    qsizetype m_firstSize = 0; ///< characters in first rows
};

} // namespace leerschakel::exchange::sheets
