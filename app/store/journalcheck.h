// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/integrity.h"

namespace leerschakel::store {

/**
 * What is not as it was written in the history: a change or entry that is missing, was added or altered, values that
 * are gone and were not taken out by compaction (kind "journal"), values and deletions that the history does not know (version, tombstone), publications that were altered
 * (publication). The records themselves are checked by their hashes.
 */
[[nodiscard]] Result<QList<Damage>> checkJournal(Catalogue &catalogue, qsizetype atMost);

/**
 * Which records there are, settings, and suggestions that were put away, compared with what the journal says of them.
 */
[[nodiscard]] Result<QList<Damage>> checkByJournal(Catalogue &catalogue, qsizetype atMost);

} // namespace leerschakel::store
