// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage/coverage.h"
#include "coverage/hierarchy.h"
#include "coverage/supply.h"

namespace leerschakel::coverage {

/** Which bars each concept of a supply adds to: lists of row numbers by the supply's own concept numbers. */
struct Assignment {
    std::vector<std::vector<int>> bars;
    /** Whether a concept counts as one that is taught, beside its links: headings do not. */
    std::vector<bool> counts;
    /** Rows with uri and concepts filled in; rollUp() adds what is taught. Labels are the caller's to fill in. */
    QList<CoverageRow> rows;
};

/** The bars by group; groups nobody teaches anything of have theirs too. */
[[nodiscard]] Assignment byGroup(const Hierarchy &hierarchy, const std::vector<QString> &concepts);
/** A bar for each concept that \a supply teaches. */
[[nodiscard]] Assignment bySkill(const Hierarchy &hierarchy, const Supply &supply);
/** A bar for each occupation: the skills it cannot do without, pairs of an occupation's and a skill's URI, by occupation. */
[[nodiscard]] Assignment byOccupation(
    const std::vector<QString> &concepts, const std::vector<std::pair<QString, QString>> &essential);

/**
 * The rows with what \a supply teaches: each concept and each offering once in a row, each link once in a row. Best covered first, then by
 * offerings, links, label and URI.
 */
[[nodiscard]] QList<CoverageRow> rollUp(const Assignment &assignment, const Supply &supply);

} // namespace leerschakel::coverage
