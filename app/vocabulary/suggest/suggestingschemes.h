// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/search/conceptrows.h"

namespace leerschakel::vocabulary {

/**
 * The contents that skills are suggested from: that of \a scheme when it is not empty, otherwise of the schemes that
 * were chosen, and of schemes without a choice that have skills or knowledge, or are edited here. Fields of science
 * and classifications of occupations do not suggest by default; they do where no scheme of skills is loaded. Errors:
 * vocabulary.noScheme (URI).
 */
[[nodiscard]] Result<QList<ContentInUse>> suggestingContents(store::Catalogue &catalogue, const QString &scheme = {});

/**
 * Sets whether skills are suggested from \a scheme; stored in the catalogue, outside its history. Errors:
 * vocabulary.noScheme (URI).
 */
[[nodiscard]] Result<void> chooseToSuggest(store::Catalogue &catalogue, const QString &scheme, bool suggests);

} // namespace leerschakel::vocabulary
