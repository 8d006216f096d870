// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"

namespace leerschakel::authoring {

/**
 * What \a record is called in the label of a change: its name or title, preferably in \a language; or else, of an
 * offering, its code; or else the code of its kind ("module"), which whoever shows the label puts into words.
 */
[[nodiscard]] QString nameOf(const domain::Record &record, domain::Language language = domain::Language::Dutch);

} // namespace leerschakel::authoring
