// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::store {

/**
 * Brings what is worked out from records in step with them, inside the transaction that changed them: for each of \a offerings its hash over
 * all parts, its time of change, its row in the search index, what it teaches and its readiness. Offerings that refer to a changed record of another kind
 * (\a records) have their readiness marked stale.
 */
[[nodiscard]] Result<void> refreshDerived(Catalogue &catalogue, const QList<domain::Id> &offerings,
    const QList<changes::RecordRef> &records, const QDateTime &now);

/** Takes an offering that is about to be deleted out of the search index. */
[[nodiscard]] Result<void> forgetDerived(Catalogue &catalogue, const domain::Id &offering);

/** Works out the readiness that is stale, or was worked out with other rules; \a atMost offerings at a time. Returns how many remain. */
[[nodiscard]] Result<int> refreshStaleReadiness(Catalogue &catalogue, int atMost);

/** Offerings whose row of what they teach is missing or does not say what their links say, by id; at most \a atMost. */
[[nodiscard]] Result<QStringList> taughtOutOfStep(Catalogue &catalogue, qsizetype atMost);

/** Builds the search index of all offerings, and what they teach, anew. */
[[nodiscard]] Result<void> rebuildSearch(Catalogue &catalogue);

} // namespace leerschakel::store
