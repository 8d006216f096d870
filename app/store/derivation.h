// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/statement.h"

namespace leerschakel::store {

class Catalogue;
struct AppliedChange;
struct Damage;

/** What another folder derives from records: how it is kept in step with them, and how it is checked. */
struct Derivation {
    /** Brings it in step with \a change, inside the transaction that makes it (seq may not be known yet). */
    Result<void> (*refresh)(Catalogue &catalogue, const AppliedChange &change);
    /** What is not as the records say; writes nothing. */
    Result<QList<Damage>> (*check)(Catalogue &catalogue);
    /** Recomputes what differs from the records; how many of them. */
    Result<int> (*mend)(Catalogue &catalogue);
};
/**
 * All that other folders derive, in the order in which it is brought in step. A catalogue is opened with them: see
 * vocabulary::derivations().
 */
using Derivations = QList<Derivation>;

} // namespace leerschakel::store
