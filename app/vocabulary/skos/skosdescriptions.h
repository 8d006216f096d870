// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/skos/skosgraph.h"

namespace leerschakel::vocabulary {

/**
 * Titles and versions of the schemes, by the resources that describe them. Errors: those of \a goOn, which is called
 * throughout, and of TextLog.
 */
[[nodiscard]] Result<QHash<SkosNode, SchemeDescription>> schemeDescriptions(
    SkosGraph &graph, const std::function<Result<void>()> &goOn);

} // namespace leerschakel::vocabulary
