// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

#include <QUrl>

namespace leerschakel::publishing::delivery {

using store::Result;

/**
 * The token that the platform's key store keeps for \a address. It waits for a person to open the key store, a minute
 * at most. Errors: keystore.nothing (address), keystore.unavailable (reason).
 */
[[nodiscard]] Result<QString> keptToken(const QUrl &address);
/** Keeps \a token there, in the place of what was kept for \a address. Errors: keystore.unavailable (reason). */
[[nodiscard]] Result<void> keepToken(const QUrl &address, const QString &token);

} // namespace leerschakel::publishing::delivery
