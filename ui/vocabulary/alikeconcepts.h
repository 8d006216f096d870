// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/search/conceptindex.h"

namespace leerschakel::ui {

/**
 * Concepts named \a text and, if there are few, concepts that share words with it, those that share most first; at most
 * options.limit, none of the scheme \a outside. For proposals that the user chooses from.
 */
[[nodiscard]] store::Result<QList<vocabulary::ConceptHit>> alikeConcepts(store::Catalogue &catalogue,
    const QString &text, const vocabulary::SearchOptions &options, const QString &outside = {});

} // namespace leerschakel::ui
