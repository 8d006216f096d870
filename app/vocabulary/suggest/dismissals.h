// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::vocabulary {

using store::Result;

// What someone put away is no edit of an offering: it makes none of its publications out of date, and no undo brings it
// back.

/** Suggested concepts (URIs) that someone put away for \a offering. */
[[nodiscard]] Result<QSet<QString>> dismissedSuggestions(store::Catalogue &catalogue, const domain::Id &offering);
/** Does not suggest \a concept_ for \a offering any more. */
[[nodiscard]] Result<void> dismissSuggestion(
    store::Catalogue &catalogue, const domain::Id &offering, const QString &concept_);

} // namespace leerschakel::vocabulary
