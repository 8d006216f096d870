// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/catalogues.h"

namespace leerschakel::tests {

/**
 * Kills (SIGKILL) \a rounds times a command that writes to \a catalogue, each at another moment, and looks after each whether the catalogue is whole and holds
 * either all of that change or nothing of it. Empty when it always was; else what was wrong.
 */
[[nodiscard]] QString killWhileWriting(const SmallCatalogue &catalogue, int rounds);

} // namespace leerschakel::tests
