// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/integrity.h"
#include "vocabulary/content/contentrows.h"

namespace leerschakel::vocabulary {

/** Rewrites the own \a content of \a scheme from its records, in the open transaction; its number stays. */
[[nodiscard]] Result<void> rewriteOwnContent(
    store::Catalogue &catalogue, const domain::Record &scheme, const ContentRow &content);

/**
 * Own schemes whose content does not match their records: each is derived again, from scratch and in a file of its
 * own, and compared row by row, with labels, notes, relations, mappings, words and search index. One report per scheme
 * (kind "ownScheme", record its URI); nothing is written.
 */
[[nodiscard]] Result<QList<store::Damage>> checkOwnSchemes(store::Catalogue &catalogue);
/** Rewrites the contents that checkOwnSchemes() finds. Returns how many there were. */
[[nodiscard]] Result<int> mendOwnSchemes(store::Catalogue &catalogue);

} // namespace leerschakel::vocabulary
