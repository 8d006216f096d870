// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"
#include "store/catalogue.h"

#include <span>

// Readiness is stored for the destinations that are switched on (store/switchedon.h), and for no other.
namespace leerschakel::store {

/**
 * What may be out of date in what is stored for an offering and a destination: readiness.stale. To ask whether
 * anything is, write SQL as the index on that column does (stale > 0), so that the index can be used.
 */
enum class Stale {
    Nothing = 0,
    /** The findings of the rules, and with them the offering's hash. */
    Findings = 1,
    /** Only the hash: no rule reads what changed. */
    HashOnly = 2,
};

/** As AppliedChange::toJudge: by destination, the records in which something changed that its rules depend on. */
using ToJudge = QHash<QString, QSet<changes::RecordRef>>;

/**
 * Stores the hash of \a tree, the offering in row \a row, and the findings of the rules of the destinations that are
 * \a on: where one of \a judges has to judge it again, or what is stored is stale or missing.
 */
[[nodiscard]] Result<void> storeReadiness(Catalogue &catalogue, qint64 row, const domain::OfferingTree &tree,
    const QStringList &on, const QStringList &judges);
/**
 * Marks as stale what is stored for \a offerings, which changed: the hash, and the findings where \a toJudge says so
 * or there are none yet.
 */
[[nodiscard]] Result<void> markStale(
    Catalogue &catalogue, std::span<const domain::Id> offerings, const ToJudge &toJudge);
/** The same for the offerings that refer to one of \a records, which changed. */
[[nodiscard]] Result<void> markReferrersStale(
    Catalogue &catalogue, const QList<changes::RecordRef> &records, const ToJudge &toJudge);
/**
 * Recomputes what is stale if there is little of it, so that a small change of a location or contact shows at once;
 * the many offerings of one provider are left for later.
 */
[[nodiscard]] Result<void> refreshFewStale(Catalogue &catalogue);

/**
 * How many offerings have a stale hash or readiness, readiness computed under other rules, or none yet for a
 * destination that was switched on: what is stored for them may be wrong.
 */
[[nodiscard]] Result<int> staleReadiness(Catalogue &catalogue);
/**
 * Recomputes readiness that is stale or computed under other rules, for at most \a atMost offerings, in one
 * transaction for all of them. Returns how many it did: 0 when there are none left.
 */
[[nodiscard]] Result<int> refreshStaleReadiness(Catalogue &catalogue, int atMost);

} // namespace leerschakel::store
