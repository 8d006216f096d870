// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "exchange/reading/place.h"
#include "exchange/result.h"
#include "exchange/sheets/cell.h"

#include <QIODevice>

#include <functional>

namespace leerschakel::exchange::sheets {

/** The sheet that a row is in. */
struct SheetOf {
    /** The file. */
    QString source;
    /** Its name in the file; of a text file the name of that, without its ending. */
    QString name;
    /** Cells that look like formulas are marked with an apostrophe (text::defused). */
    bool isText = false;
    /** Somebody put it out of sight. */
    bool isHidden = false;
    /** Of a text that does not say its encoding: the one that it was taken to have; empty where that is sure. */
    QString guessedEncoding = {};

    friend bool operator==(const SheetOf &, const SheetOf &) = default;
};

/** A row of a sheet, as it is read; rows without a cell are passed over. */
struct SheetRow {
    /** From 1. */
    qint64 number = 0;
    Cells cells;
};

/** Takes the rows of a source, sheet by sheet, in their order. */
using TakeSheetRow = std::function<Result<void>(const SheetOf &sheet, const SheetRow &row)>;

/** "A", "B", …, "AA", … for 0, 1, …, 26, … */
[[nodiscard]] QString nameOfColumn(qsizetype column);
/** The same the other way around; -1 for what is no such name. */
[[nodiscard]] qsizetype placeOfColumn(QStringView name);
/** "Aanbod!12", and with a column, from 0, "Aanbod!D12". */
[[nodiscard]] reading::Place placeOf(const SheetOf &sheet, qint64 row, qsizetype column = -1);

/** No part of a workbook, and no text file, is read that is larger than this (bytes, unpacked). */
inline constexpr qint64 largestSheet = 1LL << 31;
/** No sheet has more rows than this, in any program for spreadsheets. */
inline constexpr qint64 mostSheetRows = 1'048'576;
/** No sheet has more columns than this. */
inline constexpr qsizetype mostSheetColumns = 16'384;

/**
 * Reads a workbook (xlsx, ECMA-376) row by row: memory holds its shared texts, of which there may be so many megabytes,
 * and one row. Errors: import.badWorkbook (path, what), import.tooLarge (path, megabytes), store.cannotRead, cancelled.
 */
[[nodiscard]] Result<void> readWorkbook(
    QIODevice &file, const QString &path, const TakeSheetRow &take, domain::Progress &progress);
/**
 * Reads an OpenDocument spreadsheet (ods, ODF 1.3) row by row: memory holds one row. Errors: import.badWorkbook,
 * import.tooLarge, import.tooManyRows (path, how many there may be), cancelled.
 */
[[nodiscard]] Result<void> readOpenDocument(
    QIODevice &file, const QString &path, const TakeSheetRow &take, domain::Progress &progress);
/** Whether \a file is a zip with the parts of one; it is at its beginning afterwards. */
[[nodiscard]] bool isOpenDocument(QIODevice &file);
/**
 * Reads a workbook of before 2007 (xls: BIFF 5 to 8 in a compound file, or without one), of 64 MB at most; rows in
 * their order, whatever the order of the cells in the file. Memory holds its shared texts, some bytes for each row and
 * one row; the file as well where its cells are in no order. Sources: [MS-CFB], [MS-XLS]. Errors: import.badWorkbook
 * (path, what), import.tooLarge, import.hasPassword (path), import.workbookTooOld (path), import.codePage (path,
 * number), import.tooManySheets (path, most), store.cannotRead, cancelled.
 */
[[nodiscard]] Result<void> readOldWorkbook(
    QIODevice &file, const QString &path, const TakeSheetRow &take, domain::Progress &progress);
/**
 * Reads text with separators (CSV): UTF-8, UTF-16, Windows-1252 or Windows-1254, with commas, semicolons, bars or tabs.
 * Errors: import.badCsv (path, line, column), import.tooLarge, store.cannotRead, cancelled.
 */
[[nodiscard]] Result<void> readText(
    QIODevice &file, const QString &path, const TakeSheetRow &take, domain::Progress &progress);
/**
 * Whichever of these \a file, open for reading, is by its first bytes; \a path is what it is called. The error for
 * something else is import.notASheet (path).
 */
[[nodiscard]] Result<void> readSheets(
    QIODevice &file, const QString &path, const TakeSheetRow &take, domain::Progress &progress);

} // namespace leerschakel::exchange::sheets
