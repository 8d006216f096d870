// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"

#include <functional>

namespace leerschakel::exchange::page {

/**
 * What a learner reads about an offering, as HTML for a body: title, texts, outcomes with their skills, facts,
 * editions, costs and contact. Texts that do not exist in \a language are shown in the other one, with a note.
 * Everything that people typed is escaped or comes through text::toHtml(). Headings in texts are below those of the
 * page. \a addressOf: the address of the page of a module, empty if there is none.
 */
[[nodiscard]] QString offeringPage(const domain::OfferingTree &tree, domain::Language language,
    const std::function<QString(const domain::Id &)> &addressOf = {});

} // namespace leerschakel::exchange::page
