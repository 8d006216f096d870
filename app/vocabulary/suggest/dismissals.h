// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::vocabulary {

using store::Result;

// Dismissing a suggestion is not an edit of an offering: it does not make any of its publications out of date, and
// undo does not bring it back.

/** Suggested concepts (URIs) that someone dismissed for \a offering. */
[[nodiscard]] Result<QSet<QString>> dismissedSuggestions(store::Catalogue &catalogue, const domain::Id &offering);
/** Stops suggesting \a concept_ for \a offering. */
[[nodiscard]] Result<void> dismissSuggestion(
    store::Catalogue &catalogue, const domain::Id &offering, const QString &concept_);

} // namespace leerschakel::vocabulary
