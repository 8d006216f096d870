// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field.h"
#include "domain/localizedtext.h"

namespace leerschakel::ui {

/**
 * Whether \a code, of the code list of \a field, may be chosen where \a destinations are switched on: for where an
 * offering is to be published, only what an export to these brings it to. What a catalogue has already is kept,
 * whatever it is.
 */
[[nodiscard]] bool isAvailable(const domain::FieldSpec &field, const QString &code, const QStringList &destinations);
/** The label of \a code, which says so when it is not available, and why. */
[[nodiscard]] QString choiceLabel(
    const domain::FieldSpec &field, const QString &code, domain::Language language, const QStringList &destinations);

} // namespace leerschakel::ui
