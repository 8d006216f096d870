// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/serving/holdings.h"

namespace leerschakel::publishing::serving {

/** A key for a list: equal for requests that give the same list. */
[[nodiscard]] QByteArray keyOf(Entity entity, std::optional<Mark> owner, const Choice &choice);

using WordsOf = std::function<Result<QByteArray>(const Held &)>;
/**
 * Those of \a held, documents of \a entity, that \a choice selects, in its order. Where it does not order two
 * documents they are in the order of their ids, so that no page repeats something from another. Errors: those of
 * \a words.
 */
[[nodiscard]] Result<std::vector<const Held *>> choose(
    Entity entity, const std::vector<const Held *> &held, const Choice &choice, const WordsOf &words);

} // namespace leerschakel::publishing::serving
