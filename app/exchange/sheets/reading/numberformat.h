// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheets/cell.h"

#include <QtTypes>

// Workbooks of both kinds, xlsx and xls, store days as numbers: only the format of a cell shows that it is one.
namespace leerschakel::exchange::sheets {

/** How numbers in a format are to be read. */
struct NumberFormat {
    bool isDate = false;
    /** It shows a time without a day. */
    bool isTime = false;
    /** "[h]:mm": it counts hours, minutes or seconds beyond a day. */
    bool isDuration = false;
    /** "0000": the number of digits shown, with leading zeros. */
    int digits = 0;
};

/** From what \a code shows: letters for days and years outside of quotes and brackets (ECMA-376, 18.8.31). */
[[nodiscard]] NumberFormat formatOf(const QString &code);
/** The formats that workbooks refer to without defining them (ECMA-376, 18.8.30; [MS-XLS] 2.4.126). */
[[nodiscard]] NumberFormat builtInFormat(int id);
/**
 * The number, day, time of day or duration ("30:15", in hours) that a cell with \a number shows in \a format. Days are
 * counted from 1900, or from 1904. A day before 1900 or after 9999 stays a number, and so do a number that does not fit
 * in a day in a format for times, and a negative duration.
 */
[[nodiscard]] Cell cellOfNumber(double number, const NumberFormat &format, bool is1904);

} // namespace leerschakel::exchange::sheets
