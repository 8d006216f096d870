// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"

namespace leerschakel::exchange::elm {

/**
 * What the names in our JSON-LD stand for. It is our own and part of the document itself: there is no context for
 * LOQ, and the one for credentials names some of its properties differently, lacks others, and would have to be
 * fetched.
 */
[[nodiscard]] const document::Node &context();

} // namespace leerschakel::exchange::elm
