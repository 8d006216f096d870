// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/integrity.h"

namespace leerschakel::store {

/**
 * Offerings of which the search index has other words than they have, by id (kind "search"). The index is built once
 * more, in memory.
 */
[[nodiscard]] Result<QList<Damage>> checkSearchWords(Catalogue &catalogue, qsizetype atMost);

/**
 * Offerings whose stored hash over all parts, or rule counts, differ from what their records give (kind
 * "readiness"). What is marked as stale is not compared, nor are counts of other rules than those of this program.
 */
[[nodiscard]] Result<QList<Damage>> checkReadiness(Catalogue &catalogue, qsizetype atMost);
/** Computes those once more; how many there were. */
[[nodiscard]] Result<int> mendReadiness(Catalogue &catalogue);

/** Imported demand that is not what its name says: SHA-256 over its figures (kind "demand"). */
[[nodiscard]] Result<QList<Damage>> checkDemand(Catalogue &catalogue);
/** The name of the demand in row \a content: SHA-256 over its figures, in whatever order they are. */
[[nodiscard]] Result<QString> nameOfDemand(Catalogue &catalogue, qint64 content);

/**
 * What a row of vocabulary_content or demand_content says of its own origin: SHA-256 over where it came from and when.
 */
[[nodiscard]] QString digestOfOrigin(const QString &scheme, const QString &source, const QString &imported);

} // namespace leerschakel::store
