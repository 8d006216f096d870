// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::store {

/** How many problems a check tells of at most. */
inline constexpr qsizetype mostProblems = 1000;

/**
 * What is wrong with a catalogue: kind is integrity, foreignKey, hash, search, taught, readiness, schema, vocabulary,
 * ownScheme, demand, journal, version, tombstone, record, setting, dismissal or publication.
 */
struct Problem {
    QString kind;
    QString record;
    /** Names of tables, words of the database. */
    QString text;
    /** What to tell a person instead of text, where there is more to tell. */
    domain::Message message;
};

/** Checks everything that can be checked; empty when all is well. At most mostProblems are reported. */
[[nodiscard]] Result<QList<Problem>> check(Catalogue &catalogue);

/**
 * Brings records that are not as they were written to what the history says of them, where the history itself is whole;
 * how many.
 */
[[nodiscard]] Result<int> mendRecords(Catalogue &catalogue);

/** All that a copy must have as it was; what other folders derive from records is not checked. */
[[nodiscard]] Result<QList<Problem>> checkFile(Catalogue &catalogue);

} // namespace leerschakel::store
