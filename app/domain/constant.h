// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

namespace leerschakel {

/**
 * A list that a function returned, for use in a loop: `for (const Record &price : constant(tree.prices()))`. Without
 * it the loop asks a Qt container for non-const iterators, and it copies the data it shares with its owner.
 */
template<typename Container>
[[nodiscard]] const Container constant(Container &&returned)
{
    return std::forward<Container>(returned);
}

template<typename Container>
const Container &constant(Container &) = delete; // has a name: use std::as_const

} // namespace leerschakel
