// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheets/reading/biffrecords.h"

#include <QHash>

namespace leerschakel::exchange::sheets {

/**
 * The texts that cells of a workbook refer to by number (SST, [MS-XLS] 2.4.265). In one piece, because a file of some
 * megabytes can have so many of one letter that a string each would take a gigabyte.
 */
class SharedTexts
{
public:
    /** Takes them from the SST that \a records is at. What the record says about how many there are is not believed. */
    [[nodiscard]] Result<void> read(BiffRecords &records);
    /** The text \a number, from 0; without a value where there are not so many. */
    [[nodiscard]] std::optional<QString> text(quint32 number);

private:
    QString m_all;
    /** Where in m_all each ends; there are less than four thousand million characters in a file of 64 MB. */
    QList<quint32> m_ends;
    /** Cells with the same text share it, as long as not too many others come between. */
    QHash<quint32, QString> m_made;
};

} // namespace leerschakel::exchange::sheets
