// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/step.h"

namespace leerschakel::store {

/** The change that is to be undone or redone. */
struct LargeStep {
    qint64 seq = 0;
    QString id;
    domain::Message label;
    bool isBack = true;
    qint64 entries = 0;
};

/** Changes with more entries than this are undone and redone in pieces. */
inline constexpr qint64 largeStep = 2000;

/**
 * Undoes \a large, or redoes it, in pieces, so that only some hundreds of entries are in memory. Absent where it
 * contains facts (facts.h): such a change can only be undone as a whole. Errors: change.altered, cancelled, and those
 * of apply().
 */
[[nodiscard]] Result<std::optional<AppliedChange>> takeLargeStep(
    Catalogue &catalogue, const LargeStep &large, domain::Progress &progress);

} // namespace leerschakel::store
