// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"

namespace leerschakel::ui {

/** Names of records by id, for values that refer to them. */
using RecordNames = QHash<domain::Id, QString>;

/** Shown in place of a missing value. */
[[nodiscard]] inline QString noValue()
{
    return QStringLiteral("–");
}

/**
 * The display text of a plain value of \a field: money and dates formatted, codes and references by name; a dash for
 * none.
 */
[[nodiscard]] QString valueText(
    const domain::FieldSpec &field, const QVariant &value, domain::Language language, const RecordNames &names = {});

/** The ids of records that \a value of \a field refers to. */
[[nodiscard]] QList<domain::Id> referencesIn(const domain::FieldSpec &field, const QVariant &value);

} // namespace leerschakel::ui
