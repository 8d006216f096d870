// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rule.h"

namespace leerschakel::rules {

/**
 * The fields that decide what \a rule finds: of the records it looks at, of what leads to them, and of what its
 * conditions and its check look at. Whether such records exist at all is not included.
 */
[[nodiscard]] QSet<const domain::FieldSpec *> fieldsRead(const Rule &rule);

} // namespace leerschakel::rules
