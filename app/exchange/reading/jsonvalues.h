// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/json.h"

#include <simdjson.h>

namespace leerschakel::exchange::reading {

/**
 * Passes \a element, an item found at \a path with a text of \a size bytes, to \a take, unless it is left out. For
 * readJson() and readLargeList().
 */
[[nodiscard]] Result<void> takeElement(const simdjson::dom::element &element, const QString &path, qsizetype size,
    const TakeItem &take, const std::optional<LeaveOut> &leaveOut);

} // namespace leerschakel::exchange::reading
