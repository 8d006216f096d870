// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localizedtext.h"
#include "exchange/document/node.h"

namespace leerschakel::exchange::openeducation {

/** A text as a list of language-typed strings, each from \a origin. An empty list when there is no text. */
[[nodiscard]] document::Node languageTyped(const domain::LocalizedText &text, const document::Origin &origin = {});

/**
 * Of texts in Dutch and English only the one in \a language, where there is one; ext is narrowed already. Texts in
 * other languages are none of ours, and stay with it.
 */
void narrowTo(document::Node &node, domain::Language language);

} // namespace leerschakel::exchange::openeducation
