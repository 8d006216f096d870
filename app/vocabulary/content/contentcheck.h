// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/integrity.h"
#include "vocabulary/content/content.h"

namespace leerschakel::vocabulary {

/**
 * What loaded vocabularies hold that is not as it was loaded (kind "vocabulary"; record is the concept, or the scheme):
 * labels, notes, mappings and relations against the digests that were made then, the words and the search index against
 * the labels. Vocabularies of one's own are checked against their records.
 */
[[nodiscard]] Result<QList<store::Damage>> checkContents(store::Catalogue &catalogue);

} // namespace leerschakel::vocabulary
