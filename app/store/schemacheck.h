// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/integrity.h"

namespace leerschakel::store {

/**
 * Tables, indexes, views and triggers that are not of our schema, that are other than there, or that are missing (kind
 * "schema"). Triggers of others do nothing while we have a catalogue open, but do when another program writes to it.
 */
[[nodiscard]] Result<QList<Damage>> checkSchema(Catalogue &catalogue);

} // namespace leerschakel::store
