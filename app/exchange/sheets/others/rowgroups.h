// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheets/others/sheetmapping.h"
#include "exchange/sheets/others/sheetpile.h"

namespace leerschakel::exchange::sheets {

/** The column with the titles, in whichever language; -1 for none. */
[[nodiscard]] qsizetype titleColumn(const SheetMapping &mapping);

/**
 * Finds out which rows of \a sheet are the same offering. Columns whose values differ within one offering are not about
 * it: they become columns of its editions, or of no field.
 */
void settleRows(SheetMapping &mapping, const PiledSheet &sheet);

} // namespace leerschakel::exchange::sheets
