// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::store {

/** The most damage that a check reports. */
inline constexpr qsizetype mostDamage = 1000;

/**
 * One thing that is wrong with a catalogue: kind is integrity, foreignKey, hash, search, taught, readiness, schema,
 * vocabulary, ownScheme, demand, journal, version, tombstone, record, setting, dismissal or publication.
 */
struct Damage {
    QString kind;
    QString record;
    /** Technical: names of tables, SQLite's wording. */
    QString text;
    /** What users read instead of text; empty where text says it all. */
    domain::Message message;
};

/** Checks everything that can be checked; empty when all is well. Reports at most mostDamage items. */
[[nodiscard]] Result<QList<Damage>> check(Catalogue &catalogue);

/**
 * Restores records that are not as they were written from the history, where the history itself is intact; returns how
 * many.
 */
[[nodiscard]] Result<int> mendRecords(Catalogue &catalogue);

/** Checks everything that a copy must have unchanged; what other folders derive from records is not checked. */
[[nodiscard]] Result<QList<Damage>> checkFile(Catalogue &catalogue);

} // namespace leerschakel::store
