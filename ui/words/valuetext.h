// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"

namespace leerschakel::ui {

/** Names of records by id, for values that refer to them. */
using RecordNames = QHash<domain::Id, QString>;

/** What stands where there is no value. */
[[nodiscard]] inline QString noValue()
{
    return QStringLiteral("–");
}

/** A plain value of \a field for people: money and dates formatted, codes and references by name; a dash for none. */
[[nodiscard]] QString valueText(
    const domain::FieldSpec &field, const QVariant &value, domain::Language language, const RecordNames &names = {});

/** The ids of records that \a value of \a field refers to. */
[[nodiscard]] QList<domain::Id> referencesIn(const domain::FieldSpec &field, const QVariant &value);

} // namespace leerschakel::ui
