// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace leerschakel::cli {

/** All commands, in the order of help; created on each call (a program calls it once). */
[[nodiscard]] std::vector<std::unique_ptr<Command>> makeCommands();

} // namespace leerschakel::cli
