// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/integrity.h"

namespace leerschakel::store {

/**
 * Offerings for which the search index has other words than they have, by id (kind "search"). The index is built
 * again, in memory.
 */
[[nodiscard]] Result<QList<Damage>> checkSearchWords(Catalogue &catalogue, qsizetype atMost);

/**
 * Offerings whose stored hash over all parts, or rule counts, differ from what their records give (kind "readiness").
 * What is marked stale is not compared, and neither are counts computed under other rules than this program's.
 */
[[nodiscard]] Result<QList<Damage>> checkReadiness(Catalogue &catalogue, qsizetype atMost);
/** Recomputes those; returns how many there were. */
[[nodiscard]] Result<int> mendReadiness(Catalogue &catalogue);

/** Imported demand that does not match its name: SHA-256 over its figures (kind "demand"). */
[[nodiscard]] Result<QList<Damage>> checkDemand(Catalogue &catalogue);
/** The name of the demand in row \a content: SHA-256 over its figures, in whatever order they are. */
[[nodiscard]] Result<QString> nameOfDemand(Catalogue &catalogue, qint64 content);

/**
 * The digest of its origin in a row of vocabulary_content or demand_content: SHA-256 over where it came from and when.
 */
[[nodiscard]] QString digestOfOrigin(const QString &scheme, const QString &source, const QString &imported);

} // namespace leerschakel::store
