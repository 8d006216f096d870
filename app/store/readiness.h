// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"
#include "store/catalogue.h"

#include <span>

// Readiness is stored for the destinations that are switched on (store/switchedon.h), and for no other.
namespace leerschakel::store {

/**
 * What may be out of date of what is stored of an offering for a destination: readiness.stale. Whether anything is, SQL
 * asks as the index of that column does (stale > 0), which it can then use.
 */
enum class Stale {
    Nothing = 0,
    /** What the rules found, and with it the offering's hash. */
    Findings = 1,
    /** No rule reads what changed. */
    HashOnly = 2,
};

/** As AppliedChange::toJudge has it: by destination, the records of which something changed that its rules go by. */
using ToJudge = QHash<QString, QSet<changes::RecordRef>>;

/**
 * Stores the hash of \a tree, the offering in row \a row, and what the rules of the destinations that are \a on find of
 * it: where one of \a judges has to judge it again, or what is stored is stale or not there.
 */
[[nodiscard]] Result<void> storeReadiness(Catalogue &catalogue, qint64 row, const domain::OfferingTree &tree,
    const QStringList &on, const QStringList &judges);
/**
 * Marks as stale what is stored of \a offerings, which changed: the hash, and what the rules find where \a toJudge says
 * so or where there is none yet.
 */
[[nodiscard]] Result<void> markStale(
    Catalogue &catalogue, std::span<const domain::Id> offerings, const ToJudge &toJudge);
/** The same for the offerings that refer to one of \a records, which changed. */
[[nodiscard]] Result<void> markReferrersStale(
    Catalogue &catalogue, const QList<changes::RecordRef> &records, const ToJudge &toJudge);
/**
 * Recomputes what is stale where that is little, so that a small change of a location or contact shows at once; the
 * many offerings of one provider are left for later.
 */
[[nodiscard]] Result<void> refreshFewStale(Catalogue &catalogue);

/**
 * How many offerings have a stale hash or readiness, or readiness computed under other rules, or none yet of a
 * destination that was switched on: what is stored of them may be wrong.
 */
[[nodiscard]] Result<int> staleReadiness(Catalogue &catalogue);
/**
 * Recomputes readiness that is stale or computed under other rules, of at most \a atMost offerings, in a transaction
 * that takes as long as these do. Of how many it did: 0 when there are none left.
 */
[[nodiscard]] Result<int> refreshStaleReadiness(Catalogue &catalogue, int atMost);

} // namespace leerschakel::store
