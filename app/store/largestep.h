// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/step.h"

namespace leerschakel::store {

/** Which change is to be taken back or done again. */
struct LargeStep {
    qint64 seq = 0;
    QString id;
    domain::Message label;
    bool isBack = true;
    qint64 entries = 0;
};

/** Changes of more entries than this are taken back and done again in pieces. */
inline constexpr qint64 largeStep = 2000;

/**
 * Takes \a large back, or does it again, in pieces, so that memory holds some hundreds of entries. Absent where it has
 * what is no change of a record (facts.h): that goes as a whole only. Errors: change.altered, cancelled, and those of
 * apply().
 */
[[nodiscard]] Result<std::optional<AppliedChange>> takeLargeStep(
    Catalogue &catalogue, const LargeStep &large, domain::Progress &progress);

} // namespace leerschakel::store
