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
    /** Its name in the file; for a text file, the file's name without its extension. */
    QString name;
    /** Cells that look like formulas are marked with an apostrophe (text::defused). */
    bool isText = false;
    /** A person has hidden it. */
    bool isHidden = false;
    /** For a text that does not state its encoding: the one that was assumed; empty when it is certain. */
    QString guessedEncoding = {};

    friend bool operator==(const SheetOf &, const SheetOf &) = default;
};

/** A row of a sheet as it is read; rows without cells are skipped. */
struct SheetRow {
    /** From 1. */
    qint64 number = 0;
    Cells cells;
};

/** Takes the rows of a source, sheet by sheet, in order. */
using TakeSheetRow = std::function<Result<void>(const SheetOf &sheet, const SheetRow &row)>;

/** "A", "B", …, "AA", … for 0, 1, …, 26, … */
[[nodiscard]] QString nameOfColumn(qsizetype column);
/** The inverse; -1 for anything that is not such a name. */
[[nodiscard]] qsizetype placeOfColumn(QStringView name);
/** "Aanbod!12", and with a column, from 0, "Aanbod!D12". */
[[nodiscard]] reading::Place placeOf(const SheetOf &sheet, qint64 row, qsizetype column = -1);

/** No larger part of a workbook, and no larger text file, is read (bytes, unpacked). */
inline constexpr qint64 largestSheet = 1LL << 31;
/** No sheet has more rows than this, in any spreadsheet program. */
inline constexpr qint64 mostSheetRows = 1'048'576;
/** No sheet has more columns than this. */
inline constexpr qsizetype mostSheetColumns = 16'384;

/**
 * Reads a workbook (xlsx, ECMA-376) row by row: memory holds its shared texts, which may be many megabytes, and one
 * row. Errors: import.badWorkbook (path, what), import.tooLarge (path, megabytes), store.cannotRead, cancelled.
 */
[[nodiscard]] Result<void> readWorkbook(
    QIODevice &file, const QString &path, const TakeSheetRow &take, domain::Progress &progress);
/**
 * Reads an OpenDocument spreadsheet (ods, ODF 1.3) row by row: memory holds one row. Errors: import.badWorkbook,
 * import.tooLarge, import.tooManyRows (path, most), cancelled.
 */
[[nodiscard]] Result<void> readOpenDocument(
    QIODevice &file, const QString &path, const TakeSheetRow &take, domain::Progress &progress);
/** Whether \a file is a zip with the parts of an OpenDocument spreadsheet; it is at its beginning afterwards. */
[[nodiscard]] bool isOpenDocument(QIODevice &file);
/**
 * Reads a workbook from before 2007 (xls: BIFF 5 to 8, in a compound file or without one), of at most 64 MB; rows are
 * in order, whatever the order of the cells in the file. Memory holds its shared texts, a few bytes for each row, and
 * one row; and the file too when its cells are out of order. Sources: [MS-CFB], [MS-XLS]. Errors: import.badWorkbook
 * (path, what), import.tooLarge, import.hasPassword (path), import.workbookTooOld (path), import.codePage (path,
 * number), import.tooManySheets (path, most), store.cannotRead, cancelled.
 */
[[nodiscard]] Result<void> readOldWorkbook(
    QIODevice &file, const QString &path, const TakeSheetRow &take, domain::Progress &progress);
/**
 * Reads text with separators (CSV): UTF-8, UTF-16, Windows-1252 or Windows-1254, with commas, semicolons, vertical bars
 * or tabs. Errors: import.badCsv (path, line, column), import.tooLarge, store.cannotRead, cancelled.
 */
[[nodiscard]] Result<void> readText(
    QIODevice &file, const QString &path, const TakeSheetRow &take, domain::Progress &progress);
/**
 * Reads \a file, open for reading, as whichever of these its first bytes show it to be; \a path is its name. The error
 * for anything else is import.notASheet (path).
 */
[[nodiscard]] Result<void> readSheets(
    QIODevice &file, const QString &path, const TakeSheetRow &take, domain::Progress &progress);

} // namespace leerschakel::exchange::sheets
