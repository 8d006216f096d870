// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/search/conceptindex.h"

namespace leerschakel::ui {

/**
 * Concepts named \a text or, when those are few, that share words with it, those with most of them first; at most
 * options.limit, none of the scheme \a outside. For proposals, from which a person chooses.
 */
[[nodiscard]] store::Result<QList<vocabulary::ConceptHit>> alikeConcepts(store::Catalogue &catalogue,
    const QString &text, const vocabulary::SearchOptions &options, const QString &outside = {});

} // namespace leerschakel::ui
