// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/reading/sheetrow.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

QString nameOfColumn(qsizetype column)
{
    constexpr qsizetype letters = 26;
    QString name;
    for (qsizetype rest = column + 1; rest > 0; rest = (rest - 1) / letters) {
        name.prepend(QChar(u'A' + ushort((rest - 1) % letters)));
    }
    return name;
}

qsizetype placeOfColumn(QStringView name)
{
    constexpr qsizetype letters = 26;
    qsizetype column = 0;
    for (const QChar c : name) {
        if (c < u'A' || c > u'Z' || column > mostSheetColumns) {
            return -1;
        }
        column = column * letters + (c.unicode() - u'A' + 1);
    }
    return column <= mostSheetColumns ? column - 1 : -1;
}

reading::Place placeOf(const SheetOf &sheet, qint64 row, qsizetype column)
{
    const QString cell = (column < 0 ? QString() : nameOfColumn(column)) + QString::number(row);
    return {.source = sheet.source, .path = sheet.name + u'!' + cell};
}

namespace {

/**
 * Recognised by a compound file, or by the record (BOF) that a workbook without one begins with: a kind and a length.
 */
bool isOldWorkbook(const QByteArray &start)
{
    constexpr char compoundFile[] = "\xD0\xCF\x11\xE0";
    static const QByteArrayView records[] = {QByteArrayView("\x09\0\x04\0", 4), QByteArrayView("\x09\x02\x06\0", 4),
        QByteArrayView("\x09\x04\x06\0", 4), QByteArrayView("\x09\x08\x08\0", 4), QByteArrayView("\x09\x08\x10\0", 4)};
    return start.startsWith(compoundFile)
        || std::ranges::any_of(records, [&](QByteArrayView each) { return start.startsWith(each); });
}

} // namespace

Result<void> readSheets(QIODevice &file, const QString &path, const TakeSheetRow &take, domain::Progress &progress)
{
    constexpr qint64 enough = 1024;
    const QByteArray start = file.peek(enough);
    if (isOldWorkbook(start)) {
        return readOldWorkbook(file, path, take, progress);
    }
    if (start.startsWith("PK\x03\x04")) {
        return isOpenDocument(file) ? readOpenDocument(file, path, take, progress)
                                    : readWorkbook(file, path, take, progress);
    }
    // Web pages and other documents that some programs present as workbooks; no table begins like this.
    const QByteArray text = start.startsWith("\xEF\xBB\xBF") ? start.sliced(3).trimmed() : start.trimmed();
    if (text.startsWith('<') || text.startsWith("%PDF") || text.startsWith("{\\rtf")) {
        return std::unexpected(domain::Error::of(domain::Failure::Data, u"import.notASheet"_s, {path}));
    }
    return readText(file, path, take, progress);
}

} // namespace leerschakel::exchange::sheets
