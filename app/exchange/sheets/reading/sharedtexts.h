// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheets/reading/biffrecords.h"

#include <QHash>

namespace leerschakel::exchange::sheets {

/**
 * The texts that cells of a workbook refer to by number (SST, [MS-XLS] 2.4.265). They are kept in one piece, because a
 * file of a few megabytes can have so many of one letter that a string for each would take a gigabyte.
 */
class SharedTexts
{
public:
    /** Takes them from the SST that \a records is at. The number of texts that the record states is not trusted. */
    [[nodiscard]] Result<void> read(BiffRecords &records);
    /** The text \a number, from 0; absent when there are fewer. */
    [[nodiscard]] std::optional<QString> text(quint32 number);

private:
    QString m_all;
    /** Where each ends in m_all; a file of 64 MB has fewer than four billion characters. */
    QList<quint32> m_ends;
    /** Cells with the same text share it, as long as there are not too many others in between. */
    QHash<quint32, QString> m_made;
};

} // namespace leerschakel::exchange::sheets
