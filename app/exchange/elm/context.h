// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"

namespace leerschakel::exchange::elm {

/**
 * What the names in our JSON-LD stand for. Our own, and in the document itself: there is none for LOQ, and that for
 * credentials calls some of its properties otherwise, lacks others, and would have to be fetched.
 */
[[nodiscard]] const document::Node &context();

} // namespace leerschakel::exchange::elm
