// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::exchange::sample {

using store::Result;

/**
 * Fills \a catalogue with the sample: three fictitious institutions with their partners, offerings about the energy and
 * materials transition, and a scheme of skills of its own that these are linked to. One undoable change
 * (change.sample); the same records, with the same ids, each time. Errors: vocabulary.schemeExists when the catalogue
 * has the sample already, sample.damaged, and those of the store; the catalogue is then left unchanged.
 */
[[nodiscard]] Result<void> fill(store::Catalogue &catalogue);

} // namespace leerschakel::exchange::sample
