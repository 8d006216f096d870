// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/integrity.h"

namespace leerschakel::store {

/**
 * Tables, indexes, views and triggers that are not part of our schema, that differ from it, or that are missing (kind
 * "schema"). Foreign triggers do nothing while we have a catalogue open, but run when another program writes to it.
 */
[[nodiscard]] Result<QList<Damage>> checkSchema(Catalogue &catalogue);

} // namespace leerschakel::store
