// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/serving/holdings.h"

namespace leerschakel::publishing::serving {

/** Names a list: the same for what gives the same list. */
[[nodiscard]] QByteArray keyOf(Entity entity, std::optional<Mark> owner, const Choice &choice);

using WordsOf = std::function<Result<QByteArray>(const Held &)>;
/**
 * Those of \a held, documents of \a entity, that \a choice is about, in its order. Where that says nothing of two they
 * are in the order of their ids, so that no page repeats what another has. Errors: those of \a words.
 */
[[nodiscard]] Result<std::vector<const Held *>> choose(
    Entity entity, const std::vector<const Held *> &held, const Choice &choice, const WordsOf &words);

} // namespace leerschakel::publishing::serving
