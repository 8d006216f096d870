// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "exchange/importer.h"

namespace leerschakel::cli {

/** The importer that --from names. Errors (Usage): import.noFormat, import.unknownFormat. */
[[nodiscard]] exchange::Result<const exchange::Importer *> importerOf(const Arguments &arguments);

/**
 * Secrets come from the environment only: everyone on the machine can see a command line, and shell histories keep
 * it.
 */
[[nodiscard]] exchange::Credentials credentialsForSource();

} // namespace leerschakel::cli
