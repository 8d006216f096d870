// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/reading/sheetrow.h"

#include <QTemporaryFile>

#include <freexl.h>

#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::Error;
using domain::Failure;

namespace {

/** FreeXL holds a whole workbook in memory; one of 65,536 full rows, the most it could have, is no larger. */
constexpr qint64 largestOldWorkbook = 64 << 20;
/** A sheet says how large it is before its cells come, and memory is taken for all of it at once. */
constexpr quint64 mostCells = 16 << 20;

struct Close {
    void operator()(const void *handle) const { freexl_close(handle); }
};
using Handle = std::unique_ptr<const void, Close>;

std::unexpected<Error> bad(const QString &path, const QString &what)
{
    return std::unexpected(Error::of(Failure::Data, u"import.badWorkbook"_s, {path, what}));
}

/** FreeXL opens by name: the bytes of \a file in a file of their own. */
Result<void> copyTo(QTemporaryFile &copy, QIODevice &file, const QString &path)
{
    constexpr qint64 block = 1 << 20;
    bool isWritten = copy.open();
    while (isWritten && !file.atEnd()) {
        const QByteArray bytes = file.read(block);
        isWritten = !bytes.isEmpty() && copy.write(bytes) == bytes.size();
    }
    isWritten = isWritten && copy.flush();
    return isWritten ? Result<void>()
                     : std::unexpected(Error::of(Failure::System, u"store.cannotRead"_s, {path, copy.errorString()}));
}

/** "2026-09-01" and the time behind it, as FreeXL gives them; \a text itself for anything else. */
Cell momentOf(const QString &text)
{
    constexpr qsizetype dateOnly = 10;
    const QDate date = QDate::fromString(text.left(dateOnly), Qt::ISODate);
    if (!date.isValid()) {
        return Cell::of(text);
    }
    Cell cell = Cell::of(date);
    const QTime time = QTime::fromString(text.mid(dateOnly + 1, 5), u"HH:mm"_s);
    cell.text = time.isValid() && time != QTime(0, 0) ? time.toString(u"HH:mm"_s) : QString();
    return cell;
}

Cell cellOf(const FreeXL_CellValue &value)
{
    switch (value.type) {
    case FREEXL_CELL_INT:
        return Cell::of(double(value.value.int_value));
    case FREEXL_CELL_DOUBLE:
        return std::isfinite(value.value.double_value) ? Cell::of(value.value.double_value) : Cell();
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT:
        return Cell::of(QString::fromUtf8(value.value.text_value));
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_DATETIME:
        return momentOf(QString::fromUtf8(value.value.text_value));
    case FREEXL_CELL_TIME:
        return Cell::of(QString::fromUtf8(value.value.text_value).left(5));
    default:
        return {};
    }
}

Result<void> readSheet(const void *book, const SheetOf &sheet, const TakeSheetRow &take, domain::Progress &progress)
{
    unsigned int rows = 0;
    unsigned short columns = 0;
    if (freexl_worksheet_dimensions(book, &rows, &columns) != FREEXL_OK || quint64(rows) * columns > mostCells) {
        return bad(sheet.source, sheet.name);
    }
    for (unsigned int number = 0; number < rows; ++number) {
        if (!progress.step(number, rows, {.code = u"import.reading"_s, .arguments = {sheet.source}})) {
            return domain::cancelled();
        }
        SheetRow row{.number = qint64(number) + 1, .cells = {}};
        for (unsigned short column = 0; column < columns; ++column) {
            FreeXL_CellValue value{};
            if (freexl_get_cell_value(book, number, column, &value) != FREEXL_OK) {
                continue; // none there
            }
            if (const Cell cell = cellOf(value); !cell.isEmpty()) {
                row.cells.resize(column);
                row.cells.append(cell);
            }
        }
        if (row.cells.isEmpty()) {
            continue;
        }
        if (const Result<void> taken = take(sheet, row); !taken) {
            return taken;
        }
    }
    return {};
}

} // namespace

Result<void> readOldWorkbook(QIODevice &file, const QString &path, const TakeSheetRow &take, domain::Progress &progress)
{
    if (file.size() > largestOldWorkbook) {
        return std::unexpected(
            Error::of(Failure::Data, u"import.tooLarge"_s, {path, QString::number(largestOldWorkbook >> 20)}));
    }
    QTemporaryFile copy;
    if (const Result<void> copied = copyTo(copy, file, path); !copied) {
        return copied;
    }
    const void *opened = nullptr;
    const int status = freexl_open(copy.fileName().toLocal8Bit().constData(), &opened);
    const Handle book(opened);
    unsigned int password = FREEXL_UNKNOWN;
    unsigned int count = 0;
    if (status != FREEXL_OK || !book || freexl_get_info(book.get(), FREEXL_BIFF_SHEET_COUNT, &count) != FREEXL_OK) {
        return bad(path, u"BIFF"_s);
    }
    if (freexl_get_info(book.get(), FREEXL_BIFF_PASSWORD, &password) == FREEXL_OK
        && password == FREEXL_BIFF_OBFUSCATED) {
        return std::unexpected(Error::of(Failure::Data, u"import.hasPassword"_s, {path}));
    }
    for (unsigned int i = 0; i < count; ++i) {
        const char *name = nullptr;
        const auto index = static_cast<unsigned short>(i);
        if (freexl_get_worksheet_name(book.get(), index, &name) != FREEXL_OK
            || freexl_select_active_worksheet(book.get(), index) != FREEXL_OK) {
            return bad(path, QString::number(i + 1));
        }
        const SheetOf sheet{.source = path, .name = QString::fromUtf8(name), .isText = false, .isHidden = false};
        if (const Result<void> done = readSheet(book.get(), sheet, take, progress); !done) {
            return done;
        }
    }
    return {};
}

} // namespace leerschakel::exchange::sheets
