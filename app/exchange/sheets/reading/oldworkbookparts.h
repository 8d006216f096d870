// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheets/reading/biffrecords.h"
#include "exchange/sheets/reading/numberformat.h"
#include "exchange/sheets/reading/sharedtexts.h"

#include <QHash>

namespace leerschakel::exchange::sheets {

/** What an old workbook states before its sheets: which sheets there are, and how their cells are to be read. */
class OldWorkbookParts
{
public:
    struct Sheet {
        QString name;
        /** Where its records begin in the stream. */
        qint64 position = 0;
        bool isHidden = false;
    };

    /**
     * Reads them from the beginning of \a records. Errors: import.badWorkbook, import.hasPassword (path),
     * import.workbookTooOld (path), import.codePage (path, number), import.tooManySheets (path, most),
     * store.cannotRead.
     */
    [[nodiscard]] Result<void> read(BiffRecords &records, const QString &path);

    /** The sheets with cells, in order; charts, macros and modules are not included. */
    [[nodiscard]] const QList<Sheet> &sheets() const { return m_sheets; }
    [[nodiscard]] const BiffTexts &texts() const { return m_texts; }
    [[nodiscard]] SharedTexts &shared() { return m_shared; }
    /** The cell for \a number in the workbook's format \a xf. */
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
    /** By number; the workbook itself defines each of them. */
    QHash<quint16, NumberFormat> m_ownFormats;
    QList<NumberFormat> m_formats;
    bool m_is1904 = false;
};

} // namespace leerschakel::exchange::sheets
