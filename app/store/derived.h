// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::store {

struct Damage;

/** What another folder derives from records: how it is kept in step with them, and how it is checked. */
struct Derivation {
    /** Brings it in step with \a change, inside the transaction that makes it (seq may not be known yet). */
    Result<void> (*refresh)(Catalogue &catalogue, const AppliedChange &change);
    /** What is not as the records say; writes nothing. */
    Result<QList<Damage>> (*check)(Catalogue &catalogue);
    /** Recomputes what differs from the records; how many of them. */
    Result<int> (*mend)(Catalogue &catalogue);
    friend bool operator==(const Derivation &, const Derivation &) = default;
};
/** From now on \a derivation is run with every change, in any thread. Once is enough; a second time changes nothing. */
void addDerivation(const Derivation &derivation);
/** What other folders derived and differs from the records. */
[[nodiscard]] Result<QList<Damage>> checkDerivations(Catalogue &catalogue);
/** Recomputes what other folders derived and differs from the records. How many there were. */
[[nodiscard]] Result<int> mendDerivations(Catalogue &catalogue);
/** Recomputes all that is derived from records, where it differs from them. How many there were. */
[[nodiscard]] Result<int> mendDerived(Catalogue &catalogue);

/**
 * Brings what is derived from records in step with \a change, inside the transaction that makes it: for each of its
 * offerings its hash over all parts, its time of change, its row in the search index, what it teaches and its
 * readiness. Offerings that refer to a changed record of another kind have their readiness marked stale. Then the
 * derivations of other folders are run.
 */
[[nodiscard]] Result<void> refreshDerived(Catalogue &catalogue, const AppliedChange &change, const QDateTime &now);

/** Takes an offering that is about to be deleted out of the search index. */
[[nodiscard]] Result<void> forgetDerived(Catalogue &catalogue, const domain::Id &offering);

/**
 * How many offerings have stale readiness, or readiness computed under other rules: what is stored of them may be
 * wrong.
 */
[[nodiscard]] Result<int> staleReadiness(Catalogue &catalogue);
/**
 * Recomputes readiness that is stale or computed under other rules, of at most \a atMost offerings. Returns how many
 * remain.
 */
[[nodiscard]] Result<int> refreshStaleReadiness(Catalogue &catalogue, int atMost);

/** A query for row and texts of each offering, in the order of the columns of the search index. */
[[nodiscard]] const QString &searchTexts();
/** The search index and its columns as an INSERT names them: "offering_search (rowid, …)". */
[[nodiscard]] QString searchColumns();
/** Offerings that are not in the search index, by id, and what is there of no offering ("row …"); at most \a atMost. */
[[nodiscard]] Result<QStringList> searchOutOfStep(Catalogue &catalogue, qsizetype atMost);

/** Offerings whose row of what they teach is missing or does not say what their links say, by id; at most \a atMost. */
[[nodiscard]] Result<QStringList> taughtOutOfStep(Catalogue &catalogue, qsizetype atMost);

/** Rebuilds the search index of all offerings, and what they teach. */
[[nodiscard]] Result<void> rebuildSearch(Catalogue &catalogue);

} // namespace leerschakel::store
