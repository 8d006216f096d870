// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"
#include "store/catalogue.h"

#include <span>

namespace leerschakel::store {

/** Stores what the rules find of \a tree, the offering in row \a row, and its hash. */
[[nodiscard]] Result<void> storeReadiness(Catalogue &catalogue, qint64 row, const domain::OfferingTree &tree);
/** Marks the readiness of \a offerings as stale, also where there is none yet. */
[[nodiscard]] Result<void> markStale(Catalogue &catalogue, std::span<const domain::Id> offerings);
/** Marks the readiness of offerings that refer to one of \a records as stale. */
[[nodiscard]] Result<void> markReferrersStale(Catalogue &catalogue, const QList<changes::RecordRef> &records);
/**
 * Recomputes what is stale where that is little, so that a small change of a location or contact shows at once; the
 * many offerings of one provider are left for later.
 */
[[nodiscard]] Result<void> refreshFewStale(Catalogue &catalogue);

/**
 * How many offerings have stale readiness, or readiness computed under other rules: what is stored of them may be
 * wrong.
 */
[[nodiscard]] Result<int> staleReadiness(Catalogue &catalogue);
/**
 * Recomputes readiness that is stale or computed under other rules, of at most \a atMost offerings, in a transaction
 * that takes as long as these do. Of how many it did: 0 when there are none left.
 */
[[nodiscard]] Result<int> refreshStaleReadiness(Catalogue &catalogue, int atMost);

} // namespace leerschakel::store
