// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/readiness.h"

namespace leerschakel::store {

struct Damage;

/** What other folders derived and differs from the records. */
[[nodiscard]] Result<QList<Damage>> checkDerivations(Catalogue &catalogue);
/** Recomputes what other folders derived and differs from the records. How many there were. */
[[nodiscard]] Result<int> mendDerivations(Catalogue &catalogue);
/** Recomputes all that is derived from records, where it differs from them. How many there were. */
[[nodiscard]] Result<int> mendDerived(Catalogue &catalogue);

/**
 * Brings what is derived from records in step with \a change, inside the transaction that makes it: for each of its
 * offerings its time of change, its row in the search index, what it teaches, its hash over all parts and its
 * readiness. When these are hundreds, hash and readiness become stale instead; so they do of offerings that refer to a
 * changed record of another kind. Then the derivations of other folders are run. After each offering it asks \a goesOn.
 */
[[nodiscard]] Result<void> refreshDerived(Catalogue &catalogue, const AppliedChange &change, const QDateTime &now,
    const std::function<Result<void>()> &goesOn = {});

/**
 * The two halves of that, for a change in parts: search comes last, when all parts are written. Once FTS5 took part in
 * a transaction, each statement that can fail halfway has it write what it has: that is half as long again.
 */
[[nodiscard]] Result<void> refreshAllButSearch(Catalogue &catalogue, const AppliedChange &change, const QDateTime &now,
    const std::function<Result<void>()> &goesOn = {});
[[nodiscard]] Result<void> refreshSearch(
    Catalogue &catalogue, const AppliedChange &change, const std::function<Result<void>()> &goesOn = {});

/** Takes an offering that is about to be deleted out of the search index. */
[[nodiscard]] Result<void> forgetDerived(Catalogue &catalogue, const domain::Id &offering);
/** Takes out of the search index what it has of offerings that were in \a rows. */
[[nodiscard]] Result<void> forgetSearch(Catalogue &catalogue, const QList<qint64> &rows);

/** A query for row and texts of each offering, in the order of the columns of the search index. */
[[nodiscard]] const QString &searchTexts();
/** The search index and its columns as an INSERT names them: "offering_search (rowid, …)". */
[[nodiscard]] QString searchColumns();
/** Offerings that are not in the search index, by id, and what is there of no offering ("row …"); at most \a atMost. */
[[nodiscard]] Result<QStringList> searchOutOfStep(Catalogue &catalogue, qsizetype atMost);

/** Offerings whose row of what they teach is missing or does not say what their links say, by id; at most \a atMost. */
[[nodiscard]] Result<QStringList> taughtOutOfStep(Catalogue &catalogue, qsizetype atMost);

/**
 * Sees to it that FTS5 leaves the segments of the search index alone when it writes: it would merge them in whichever
 * edit makes enough of them, which then takes tens of milliseconds. refreshDerived() merges a little with each instead.
 */
[[nodiscard]] Result<void> mergeSearchInSteps(Catalogue &catalogue);
/** Rebuilds the search index of all offerings, and what they teach. */
[[nodiscard]] Result<void> rebuildSearch(Catalogue &catalogue);

} // namespace leerschakel::store
