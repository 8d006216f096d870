// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "exchange/reading/json.h"

namespace leerschakel::exchange::reading {

/** How far readLargeList() came. */
struct LargeList {
    /** To its end, and all was well. */
    bool isAll = false;
    /** How many items it took, or left out. */
    qsizetype items = 0;
};

/**
 * Reads the file \a path as readJson() does, but never has more of it in memory than an item: lists of all that a
 * catalogue has may be hundreds of megabytes. It knows list pages only ("items", and members with plain values), and
 * stops at whatever is out of the ordinary: then the document is for readJson(), which can say what and where. The
 * errors are cancelled and those of \a take.
 */
[[nodiscard]] Result<LargeList> readLargeList(const QString &path, const TakeItem &take,
    const std::optional<LeaveOut> &leaveOut, const std::function<bool()> &goesOn);

} // namespace leerschakel::exchange::reading
