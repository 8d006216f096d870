// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

namespace leerschakel::cli {

ExitCode exitCode(const domain::Error &error)
{
    return error.failure == domain::Failure::Usage ? WrongUsage : CouldNot;
}

} // namespace leerschakel::cli
