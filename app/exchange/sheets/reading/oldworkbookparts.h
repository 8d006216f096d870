// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheets/reading/biffrecords.h"
#include "exchange/sheets/reading/numberformat.h"
#include "exchange/sheets/reading/sharedtexts.h"

#include <QHash>

namespace leerschakel::exchange::sheets {

/** What an old workbook says before its sheets: which there are, and how their cells are to be read. */
class OldWorkbookParts
{
public:
    struct Sheet {
        QString name;
        /** Where in the stream its records begin. */
        qint64 position = 0;
        bool isHidden = false;
    };

    /**
     * Reads them from the beginning of \a records. Errors: import.badWorkbook, import.hasPassword (path),
     * import.workbookTooOld (path), import.codePage (path, number), import.tooManySheets (path, most),
     * store.cannotRead.
     */
    [[nodiscard]] Result<void> read(BiffRecords &records, const QString &path);

    /** Those with cells, in their order; charts, macros and modules are none. */
    [[nodiscard]] const QList<Sheet> &sheets() const { return m_sheets; }
    [[nodiscard]] const BiffTexts &texts() const { return m_texts; }
    [[nodiscard]] SharedTexts &shared() { return m_shared; }
    /** What a cell with \a number says in format \a xf, of those that the workbook has. */
    [[nodiscard]] Cell cellOf(double number, quint16 xf) const;

private:
    [[nodiscard]] Result<void> readBeginning(BiffRecords &records);
    [[nodiscard]] Result<void> take(BiffRecords &records);
    [[nodiscard]] Result<void> takeSheet(BiffContents &contents);
    [[nodiscard]] Result<void> takeCodePage(quint16 number);

    QString m_path;
    QList<Sheet> m_sheets;
    BiffTexts m_texts;
    SharedTexts m_shared;
    /** By their numbers; the workbook itself says what each is. */
    QHash<quint16, NumberFormat> m_ownFormats;
    QList<NumberFormat> m_formats;
    bool m_is1904 = false;
};

} // namespace leerschakel::exchange::sheets
