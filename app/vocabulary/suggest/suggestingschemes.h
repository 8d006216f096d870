// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/search/conceptrows.h"

namespace leerschakel::vocabulary {

/**
 * The contents that skills are suggested from: of \a scheme when it is not empty, else of the schemes that were chosen,
 * and of those nobody chose about that have skills or knowledge, or are edited here. Fields of science and
 * classifications of occupations do not suggest by themselves; where no scheme of skills is loaded, they do. Errors:
 * vocabulary.noScheme (URI).
 */
[[nodiscard]] Result<QList<ContentInUse>> suggestingContents(store::Catalogue &catalogue, const QString &scheme = {});

/**
 * From now on skills are suggested from \a scheme, or are not; it is kept with the catalogue, outside its history.
 * Errors: vocabulary.noScheme (URI).
 */
[[nodiscard]] Result<void> chooseToSuggest(store::Catalogue &catalogue, const QString &scheme, bool suggests);

} // namespace leerschakel::vocabulary
