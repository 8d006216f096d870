// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::exchange::sample {

using store::Result;

/**
 * Fills \a catalogue with the sample: three fictitious institutions with their partners, offerings about the energy and
 * materials transition, and the own scheme of skills that these are linked to. One undoable change (change.sample); the
 * same records, with the same ids, each time. Errors: vocabulary.schemeExists when the sample is in it already,
 * sample.damaged, and those of the store; the catalogue is then as it was.
 */
[[nodiscard]] Result<void> fill(store::Catalogue &catalogue);

} // namespace leerschakel::exchange::sample
