// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "exchange/reading/json.h"

namespace leerschakel::exchange::reading {

/** How far readLargeList() got. */
struct LargeList {
    /** It reached the end, and all was well. */
    bool isAll = false;
    /** How many items it took, or left out. */
    qsizetype items = 0;
};

/**
 * Reads the file \a path as readJson() does, but never has more than one item of it in memory: a list of a whole
 * catalogue may be hundreds of megabytes. It supports list pages only ("items", and members with plain values), and
 * stops at anything unusual: the document is then left to readJson(), which can report what and where. The errors are
 * cancelled and those of \a take.
 */
[[nodiscard]] Result<LargeList> readLargeList(const QString &path, const TakeItem &take,
    const std::optional<LeaveOut> &leaveOut, const std::function<bool()> &goesOn);

} // namespace leerschakel::exchange::reading
