// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspection/deviations.h"

namespace leerschakel::inspection {

/**
 * Where \a text, as found in XML, does not match \a shape: numbers and booleans are written as text there (XML Schema
 * part 2, 2004, section 3.2), and whitespace counts as the shape specifies. The text is \a member of \a type.
 */
[[nodiscard]] QList<Deviation> textDeviations(const Form &form, const Shape &shape, const QString &text,
    const exchange::reading::Place &place, const QString &type, const QString &member);

} // namespace leerschakel::inspection
