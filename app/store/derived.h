// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/readiness.h"

namespace leerschakel::store {

struct Damage;

/** What other folders derived that does not match the records. */
[[nodiscard]] Result<QList<Damage>> checkDerivations(Catalogue &catalogue);
/** Recomputes what other folders derived that does not match the records. Returns how many there were. */
[[nodiscard]] Result<int> mendDerivations(Catalogue &catalogue);
/** Recomputes everything that is derived from records and does not match them. Returns how many there were. */
[[nodiscard]] Result<int> mendDerived(Catalogue &catalogue);

/**
 * Brings what is derived from records in sync with \a change, inside the transaction that makes the change: for each
 * of its offerings the time of change, the row in the search index, what it teaches, its hash over all parts and its
 * readiness. When there are hundreds of them, hash and readiness are marked stale instead, as they are for offerings
 * that refer to a changed record of another kind. Then the derivations of other folders are run. Calls \a goesOn after
 * each offering.
 */
[[nodiscard]] Result<void> refreshDerived(Catalogue &catalogue, const AppliedChange &change, const QDateTime &now,
    const std::function<Result<void>()> &goesOn = {});

/**
 * The two halves of that, for a change in parts: search comes last, when all parts are written. Once FTS5 has taken
 * part in a transaction, each statement that can fail halfway makes it flush what it has, which takes half as long
 * again.
 */
[[nodiscard]] Result<void> refreshAllButSearch(Catalogue &catalogue, const AppliedChange &change, const QDateTime &now,
    const std::function<Result<void>()> &goesOn = {});
[[nodiscard]] Result<void> refreshSearch(
    Catalogue &catalogue, const AppliedChange &change, const std::function<Result<void>()> &goesOn = {});

/** Removes an offering that is about to be deleted from the search index. */
[[nodiscard]] Result<void> forgetDerived(Catalogue &catalogue, const domain::Id &offering);
/** Removes from the search index what it has of offerings that were in \a rows. */
[[nodiscard]] Result<void> forgetSearch(Catalogue &catalogue, const QList<qint64> &rows);

/** A query for the row and texts of each offering, in the order of the columns of the search index. */
[[nodiscard]] const QString &searchTexts();
/** The search index and its columns as an INSERT names them: "offering_search (rowid, …)". */
[[nodiscard]] QString searchColumns();
/**
 * Offerings that are not in the search index, by id, and rows there that belong to no offering ("row …"); at most
 * \a atMost.
 */
[[nodiscard]] Result<QStringList> searchOutOfStep(Catalogue &catalogue, qsizetype atMost);

/** Offerings whose row of what they teach is missing or does not match their links, by id; at most \a atMost. */
[[nodiscard]] Result<QStringList> taughtOutOfStep(Catalogue &catalogue, qsizetype atMost);

/**
 * Stops FTS5 from merging the segments of the search index when it writes: it would merge them in whichever edit
 * reaches the threshold, which then takes tens of milliseconds. refreshDerived() merges a little each time instead.
 */
[[nodiscard]] Result<void> mergeSearchInSteps(Catalogue &catalogue);
/** Rebuilds the search index of all offerings, and what they teach. */
[[nodiscard]] Result<void> rebuildSearch(Catalogue &catalogue);

} // namespace leerschakel::store
