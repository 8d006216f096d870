// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheets/labels.h"
#include "exchange/sheets/values.h"

namespace leerschakel::exchange::sheets {

/** One record as a row of the sheet of its kind. */
struct RecordRow {
    Cells cells;
    /** Those whose cell has only part of the value. */
    QList<Column> cutOff;
};

/**
 * \a record in \a columns; \a label is its name in other sheets. With \a language, a text is in that language, and in
 * the other one only when there is none in it.
 */
[[nodiscard]] RecordRow rowOf(const domain::Record &record, const QList<Column> &columns, const QString &label,
    const Style &style, const LabelOf &labelOf, std::optional<domain::Language> language);

} // namespace leerschakel::exchange::sheets
