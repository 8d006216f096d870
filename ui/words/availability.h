// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field.h"
#include "domain/localizedtext.h"

namespace leerschakel::ui {

/**
 * Whether \a code, of the code list of \a field, may be chosen while \a destinations are enabled. For the field that
 * says where an offering is to be published, only codes that an export to one of these destinations reaches are
 * available. A value that is already in a catalogue is kept in any case.
 */
[[nodiscard]] bool isAvailable(const domain::FieldSpec &field, const QString &code, const QStringList &destinations);
/** The label of \a code; if it is not available, the label says so, and why. */
[[nodiscard]] QString choiceLabel(
    const domain::FieldSpec &field, const QString &code, domain::Language language, const QStringList &destinations);

} // namespace leerschakel::ui
