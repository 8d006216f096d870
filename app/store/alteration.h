// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::store {

/**
 * Notes in the history what was done to \a records without it: by another program, or by damage. It is a change of its own, "change.outside", from what the
 * history comes to to what their rows hold, and can be taken back. In a transaction, before the change that they are about to get.
 */
[[nodiscard]] Result<void> noteAlterations(Catalogue &catalogue, const QList<domain::Record> &records);

} // namespace leerschakel::store
