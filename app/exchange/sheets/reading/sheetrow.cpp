// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/reading/sheetrow.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

namespace {

/** "A", "B", …, "AA", … */
QString nameOfColumn(qsizetype column)
{
    constexpr qsizetype letters = 26;
    QString name;
    for (qsizetype rest = column + 1; rest > 0; rest = (rest - 1) / letters) {
        name.prepend(QChar(u'A' + ushort((rest - 1) % letters)));
    }
    return name;
}

} // namespace

reading::Place placeOf(const SheetOf &sheet, qint64 row, qsizetype column)
{
    const QString cell = (column < 0 ? QString() : nameOfColumn(column)) + QString::number(row);
    return {.source = sheet.source, .path = sheet.name + u'!' + cell};
}

Result<void> readSheets(QIODevice &file, const QString &path, const TakeSheetRow &take, domain::Progress &progress)
{
    constexpr qint64 enough = 128;
    const QByteArray start = file.peek(enough);
    const bool isOpenDocument = start.contains("application/vnd.oasis.opendocument");
    const bool isOldWorkbook = start.startsWith("\xD0\xCF\x11\xE0");
    if (isOpenDocument || isOldWorkbook) {
        return std::unexpected(domain::Error::of(domain::Failure::Data, u"import.notASheet"_s, {path}));
    }
    return start.startsWith("PK\x03\x04") ? readWorkbook(file, path, take, progress)
                                          : readText(file, path, take, progress);
}

} // namespace leerschakel::exchange::sheets
