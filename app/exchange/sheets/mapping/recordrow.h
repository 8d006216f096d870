// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheets/labels.h"
#include "exchange/sheets/values.h"

namespace leerschakel::exchange::sheets {

/** One record as a row of the sheet of its kind. */
struct RecordRow {
    Cells cells;
    /** Whose cell has a part of the value only. */
    QList<Column> cutOff;
};

/**
 * \a record in \a columns; \a label is what other sheets call it. With \a language a text is in that one, and in the
 * other only where it has none in it.
 */
[[nodiscard]] RecordRow rowOf(const domain::Record &record, const QList<Column> &columns, const QString &label,
    const Style &style, const LabelOf &labelOf, std::optional<domain::Language> language);

} // namespace leerschakel::exchange::sheets
