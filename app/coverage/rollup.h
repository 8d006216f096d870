// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage/coverage.h"
#include "coverage/hierarchy.h"
#include "coverage/mappings.h"
#include "coverage/supply.h"

namespace leerschakel::coverage {

/** Which bars each concept of a supply adds to. */
struct Assignment {
    /** By the supply's own concept numbers. */
    std::vector<CountedAs> counted;
    /** Lists of row numbers, by the numbers of the hierarchy. */
    std::vector<std::vector<int>> bars;
    /** Whether a concept of the hierarchy counts as taught itself, in addition to its links: headings do not. */
    std::vector<bool> counts;
    /** Rows with uri and concepts filled in; rollUp() adds what is taught. The caller fills in the labels. */
    QList<CoverageRow> rows;
};

/** What each of \a concepts (URIs) counts as in \a hierarchy: itself, or with \a mappings also what it is mapped to. */
[[nodiscard]] std::vector<CountedAs> countedAs(
    const Hierarchy &hierarchy, const std::vector<QString> &concepts, const Mappings *mappings = nullptr);
/**
 * \a supply, with no offering counting one thing twice: of concepts that count as the same it keeps the one with the
 * most links, and a concept that counts as several is kept only if the offering is not linked to each of these
 * already. Something under a concept is not that concept, and is kept.
 */
[[nodiscard]] Supply withoutDoubles(const Supply &supply, const std::vector<CountedAs> &counted);

/** The bars by group, including groups of which nothing is taught. */
[[nodiscard]] Assignment byGroup(const Hierarchy &hierarchy, const std::vector<CountedAs> &counted);
/** A bar for each concept that \a supply teaches. */
[[nodiscard]] Assignment bySkill(
    const Hierarchy &hierarchy, const std::vector<CountedAs> &counted, const Supply &supply);
/** A bar for each occupation with its essential skills: pairs of an occupation's and a skill's URI, by occupation. */
[[nodiscard]] Assignment byOccupation(const Hierarchy &hierarchy, const std::vector<CountedAs> &counted,
    const std::vector<std::pair<QString, QString>> &essential);

/**
 * The rows with what \a supply teaches: each concept, offering and link counts once in a row. Best covered first,
 * then by offerings, links, label and URI.
 */
[[nodiscard]] QList<CoverageRow> rollUp(const Assignment &assignment, const Supply &supply);

} // namespace leerschakel::coverage
