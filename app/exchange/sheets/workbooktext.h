// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Texts in a workbook: a character that XML cannot hold is written there as _x0007_, so a text that looks like that
// needs its own first character written in the same way (ECMA-376, 22.9.2.19).
namespace leerschakel::exchange::sheets {

/** Most UTF-16 units in a cell of a workbook. */
inline constexpr qsizetype longestInWorkbook = 32'767;

/** \a text as it is written; when that would be too long for a cell, \a text itself. */
[[nodiscard]] QString inWorkbook(const QString &text);
/** The text that \a written stands for. */
[[nodiscard]] QString fromWorkbook(const QString &written);

} // namespace leerschakel::exchange::sheets
