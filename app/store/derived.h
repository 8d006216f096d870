// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::store {

/** Brings what another folder works out from records in step with \a change, inside the transaction that makes it (seq may not be known yet). */
using Derivation = Result<void> (*)(Catalogue &catalogue, const AppliedChange &change);
/** From now on \a derivation is run with every change, in any thread. Once is enough; a second time changes nothing. */
void addDerivation(Derivation derivation);

/**
 * Brings what is worked out from records in step with \a change, inside the transaction that makes it: for each of its offerings its hash over
 * all parts, its time of change, its row in the search index, what it teaches and its readiness. Offerings that refer to a changed record of another kind
 * have their readiness marked stale. Then the derivations of other folders are run.
 */
[[nodiscard]] Result<void> refreshDerived(Catalogue &catalogue, const AppliedChange &change, const QDateTime &now);

/** Takes an offering that is about to be deleted out of the search index. */
[[nodiscard]] Result<void> forgetDerived(Catalogue &catalogue, const domain::Id &offering);

/** Works out the readiness that is stale, or was worked out with other rules; \a atMost offerings at a time. Returns how many remain. */
[[nodiscard]] Result<int> refreshStaleReadiness(Catalogue &catalogue, int atMost);

/** Offerings whose row of what they teach is missing or does not say what their links say, by id; at most \a atMost. */
[[nodiscard]] Result<QStringList> taughtOutOfStep(Catalogue &catalogue, qsizetype atMost);

/** Builds the search index of all offerings, and what they teach, anew. */
[[nodiscard]] Result<void> rebuildSearch(Catalogue &catalogue);

} // namespace leerschakel::store
