// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/search/conceptindex.h"

namespace leerschakel::ui {

/** How the other concept relates to this one, in the language of the interface: "The same", "Broader", … */
[[nodiscard]] QString mappingName(vocabulary::MappingKind kind);

} // namespace leerschakel::ui
