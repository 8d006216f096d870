// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheets/cell.h"

#include <QtTypes>

// Workbooks of both kinds, xlsx and xls, have days as numbers: only the format of a cell tells that it is one.
namespace leerschakel::exchange::sheets {

/** How numbers of one format are to be read. */
struct NumberFormat {
    bool isDate = false;
    /** It shows a time and no day. */
    bool isTime = false;
    /** "[h]:mm": it counts hours, minutes or seconds on, beyond a day. */
    bool isDuration = false;
    /** "0000": so many digits are shown, with zeros before. */
    int digits = 0;
};

/** By what \a code shows: letters of days and years outside of quotes and brackets (ECMA-376, 18.8.31). */
[[nodiscard]] NumberFormat formatOf(const QString &code);
/** The formats that workbooks name without saying what they are (ECMA-376, 18.8.30; [MS-XLS] 2.4.126). */
[[nodiscard]] NumberFormat builtInFormat(int id);
/**
 * The number, day, time of the day or duration ("30:15", in hours) that a cell with \a number shows in \a format. Days
 * are counted from 1900, or from 1904 on. A day before 1900 or after 9999 stays a number, as does what is not in a day of
 * a format for times, and a duration below zero.
 */
[[nodiscard]] Cell cellOfNumber(double number, const NumberFormat &format, bool is1904);

} // namespace leerschakel::exchange::sheets
