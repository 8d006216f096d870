// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/integrity.h"
#include "vocabulary/content/content.h"

namespace leerschakel::vocabulary {

/**
 * Where loaded vocabularies are not as they were loaded (kind "vocabulary"; record is the concept, or the scheme):
 * checks labels, notes, mappings and relations against the digests that were made then, and the words and the search
 * index against the labels. Own vocabularies are checked against their records.
 */
[[nodiscard]] Result<QList<store::Damage>> checkContents(store::Catalogue &catalogue);

} // namespace leerschakel::vocabulary
