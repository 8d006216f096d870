// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/search/conceptindex.h"

namespace leerschakel::ui {

/**
 * What is called \a text or, when that is not much, has words of it: those with most of them first; at most options.limit, and none of the scheme \a outside. For
 * proposals: someone chooses.
 */
[[nodiscard]] store::Result<QList<vocabulary::ConceptHit>> alikeConcepts(store::Catalogue &catalogue,
    const QString &text, const vocabulary::SearchOptions &options, const QString &outside = {});

} // namespace leerschakel::ui
