// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspection/deviations.h"

namespace leerschakel::inspection {

/**
 * Where \a text, as XML has it, is not of \a shape: numbers and yes or no are written in it (XML Schema part 2, 2004,
 * section 3.2), and blanks count as the shape says. It is \a member of \a type.
 */
[[nodiscard]] QList<Deviation> textDeviations(const Form &form, const Shape &shape, const QString &text,
    const exchange::reading::Place &place, const QString &type, const QString &member);

} // namespace leerschakel::inspection
