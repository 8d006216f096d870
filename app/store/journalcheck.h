// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/integrity.h"

namespace leerschakel::store {

/**
 * What in the history is not as it was written: a change or entry that is missing, was added or altered, values that
 * are gone and were not removed by compaction (kind "journal"), values and deletions that the history does not know
 * (version, tombstone), publications that were altered (publication). The records themselves are checked by their
 * hashes.
 */
[[nodiscard]] Result<QList<Damage>> checkJournal(Catalogue &catalogue, qsizetype atMost);

/** Compares which records exist, settings, and dismissed suggestions with what the journal says of them. */
[[nodiscard]] Result<QList<Damage>> checkByJournal(Catalogue &catalogue, qsizetype atMost);

} // namespace leerschakel::store
