// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authoring/composition.h"

namespace leerschakel::authoring {

/**
 * Amounts of study, from the least to the most that they can come to: one of each for each unit, in the order of the
 * code list.
 */
struct LoadRange {
    QList<domain::StudyLoad> least;
    QList<domain::StudyLoad> most;
};

/** What the electives of a programme come to for someone who takes as many of each group as is to be chosen. */
struct ChosenLoad {
    LoadRange range;
    /** False if some group does not say how many are to be chosen, or its modules have no unit in common. */
    bool isWhole = true;
};
/** A unit counts for the groups of which all modules have it. */
[[nodiscard]] ChosenLoad chosenLoad(const domain::OfferingTree &programme);

/** What \a required and \a chosen come to together. */
[[nodiscard]] LoadRange together(const QList<domain::StudyLoad> &required, const LoadRange &chosen);

} // namespace leerschakel::authoring
