// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"

namespace leerschakel::cli {

/**
 * The secret at the place that \a option names, "env:NAME" or "file:PATH" (key stores are up to the caller). The
 * secret itself is never an argument: everyone on the machine can see a command line, and shell histories keep it.
 * Empty when the option is absent. Errors: cli.badSecretPlace (Usage; it does not repeat the value, which may be the
 * secret), serve.emptyToken, store.cannotRead.
 */
[[nodiscard]] Result<QString> secretFrom(const Arguments &arguments, const QString &option);
/** The secret in the file \a path. Errors: serve.emptyToken, store.cannotRead. */
[[nodiscard]] Result<QByteArray> secretInFile(const QString &path);
/** The secret in the environment variable \a name. Errors: serve.emptyToken. */
[[nodiscard]] Result<QByteArray> secretInVariable(const QString &name);

} // namespace leerschakel::cli
