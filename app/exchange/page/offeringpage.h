// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"

#include <functional>

namespace leerschakel::exchange::page {

/**
 * What a learner reads about an offering, as HTML for a body: title, texts, outcomes with their skills, facts,
 * editions, costs and contact. What is not there in \a language is shown in the other one, with a note. Everything that
 * people typed is escaped or comes through text::toHtml(). Headings in texts come below those of the page.
 * \a addressOf: where the page of a module is, empty where there is none.
 */
[[nodiscard]] QString offeringPage(const domain::OfferingTree &tree, domain::Language language,
    const std::function<QString(const domain::Id &)> &addressOf = {});

} // namespace leerschakel::exchange::page
