// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

namespace leerschakel {

/**
 * A list that a function returned, for a loop to walk: `for (const Record &price : constant(tree.prices()))`.
 * Without it the loop asks a Qt container for a place to write, and it copies what it shares with its owner.
 */
template<typename Container>
[[nodiscard]] const Container constant(Container &&returned)
{
    return std::forward<Container>(returned);
}

template<typename Container>
const Container &constant(Container &) = delete; // has a name: std::as_const

} // namespace leerschakel
