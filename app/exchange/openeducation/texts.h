// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localizedtext.h"
#include "exchange/document/node.h"

namespace leerschakel::exchange::openeducation {

/** A text as a list of language-typed strings, each from \a origin; an empty list if there is no text. */
[[nodiscard]] document::Node languageTyped(const domain::LocalizedText &text, const document::Origin &origin = {});

/**
 * Of texts in Dutch and English, keeps only the one in \a language, if there is one; ext is already narrowed. Texts
 * in other languages are not ours, and are kept.
 */
void narrowTo(document::Node &node, domain::Language language);

} // namespace leerschakel::exchange::openeducation
