// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::store {

/**
 * Stops the statement that \a catalogue's connection is running, from any thread: it fails with cancelled, and its
 * transaction is rolled back.
 */
void interrupt(const Catalogue &catalogue);

} // namespace leerschakel::store
