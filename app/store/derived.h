// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::store {

struct Problem;

/** What another folder works out from records: how it is kept in step with them, and how it is held against them. */
struct Derivation {
    /** Brings it in step with \a change, inside the transaction that makes it (seq may not be known yet). */
    Result<void> (*refresh)(Catalogue &catalogue, const AppliedChange &change);
    /** What is not as the records say; writes nothing. */
    Result<QList<Problem>> (*check)(Catalogue &catalogue);
    /** Works out anew what is not as the records say; how many of them. */
    Result<int> (*mend)(Catalogue &catalogue);
    friend bool operator==(const Derivation &, const Derivation &) = default;
};
/** From now on \a derivation is run with every change, in any thread. Once is enough; a second time changes nothing. */
void addDerivation(const Derivation &derivation);
/** What was worked out in other folders and is not as the records say. */
[[nodiscard]] Result<QList<Problem>> checkDerivations(Catalogue &catalogue);
/** Works out anew what was worked out in other folders and is not as the records say. How much that was. */
[[nodiscard]] Result<int> mendDerivations(Catalogue &catalogue);
/** Works out anew all that can be worked out from records, where it is not as they say. How much that was. */
[[nodiscard]] Result<int> mendDerived(Catalogue &catalogue);

/**
 * Brings what is worked out from records in step with \a change, inside the transaction that makes it: for each of its offerings its hash over
 * all parts, its time of change, its row in the search index, what it teaches and its readiness. Offerings that refer to a changed record of another kind
 * have their readiness marked stale. Then the derivations of other folders are run.
 */
[[nodiscard]] Result<void> refreshDerived(Catalogue &catalogue, const AppliedChange &change, const QDateTime &now);

/** Takes an offering that is about to be deleted out of the search index. */
[[nodiscard]] Result<void> forgetDerived(Catalogue &catalogue, const domain::Id &offering);

/** Of how many offerings the readiness is stale, or was worked out with other rules: what is stored of them is not so. */
[[nodiscard]] Result<int> staleReadiness(Catalogue &catalogue);
/** Works out the readiness that is stale, or was worked out with other rules; \a atMost offerings at a time. Returns how many remain. */
[[nodiscard]] Result<int> refreshStaleReadiness(Catalogue &catalogue, int atMost);

/** A query for row and texts of each offering, in the order of the columns of the search index. */
[[nodiscard]] const QString &searchTexts();
/** Offerings that are not in the search index, by id, and what is there of no offering ("row …"); at most \a atMost. */
[[nodiscard]] Result<QStringList> searchOutOfStep(Catalogue &catalogue, qsizetype atMost);

/** Offerings whose row of what they teach is missing or does not say what their links say, by id; at most \a atMost. */
[[nodiscard]] Result<QStringList> taughtOutOfStep(Catalogue &catalogue, qsizetype atMost);

/** Builds the search index of all offerings, and what they teach, anew. */
[[nodiscard]] Result<void> rebuildSearch(Catalogue &catalogue);

} // namespace leerschakel::store
