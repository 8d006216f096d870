// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"

namespace leerschakel::authoring {

/**
 * The name of \a record in the label of a change: its name or title, preferably in \a language; otherwise, for an
 * offering, its code; otherwise the code of its kind ("module"), which is put into words where the label is shown.
 */
[[nodiscard]] QString nameOf(const domain::Record &record, domain::Language language = domain::Language::Dutch);

} // namespace leerschakel::authoring
