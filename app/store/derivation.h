// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/statement.h"

namespace leerschakel::store {

class Catalogue;
struct AppliedChange;
struct Damage;

/** What another folder derives from records: how it is kept in sync with them, and how it is checked. */
struct Derivation {
    /** Brings it in sync with \a change, inside the transaction that makes the change (seq may not be known yet). */
    Result<void> (*refresh)(Catalogue &catalogue, const AppliedChange &change);
    /** What does not match the records; writes nothing. */
    Result<QList<Damage>> (*check)(Catalogue &catalogue);
    /** Recomputes what does not match the records; returns how many there were. */
    Result<int> (*mend)(Catalogue &catalogue);
};
/**
 * All that other folders derive, in the order in which it is brought in sync. A catalogue is opened with them: see
 * vocabulary::derivations().
 */
using Derivations = QList<Derivation>;

} // namespace leerschakel::store
