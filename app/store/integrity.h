// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::store {

/** How much damage a check reports at most. */
inline constexpr qsizetype mostDamage = 1000;

/**
 * One thing that is wrong with a catalogue: kind is integrity, foreignKey, hash, search, taught, readiness, schema, vocabulary,
 * ownScheme, demand, journal, version, tombstone, record, setting, dismissal or publication.
 */
struct Damage {
    QString kind;
    QString record;
    /** Names of tables, words of the database. */
    QString text;
    /** What people read instead of text; empty where text says all there is to say. */
    domain::Message message;
};

/** Checks everything that can be checked; empty when all is well. At most mostDamage of them. */
[[nodiscard]] Result<QList<Damage>> check(Catalogue &catalogue);

/**
 * Brings records that are not as they were written to what the history says of them, where the history itself is whole;
 * how many.
 */
[[nodiscard]] Result<int> mendRecords(Catalogue &catalogue);

/** All that a copy must have as it was; what other folders derive from records is not checked. */
[[nodiscard]] Result<QList<Damage>> checkFile(Catalogue &catalogue);

} // namespace leerschakel::store
