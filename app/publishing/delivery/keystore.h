// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

#include <QUrl>

namespace leerschakel::publishing::delivery {

using store::Result;

/**
 * The token that the platform's key store keeps for \a address. Waits for the user to unlock the key store, for a
 * minute at most. Errors: keystore.nothing (address), keystore.unavailable (reason).
 */
[[nodiscard]] Result<QString> keptToken(const QUrl &address);
/** Stores \a token there, replacing what was stored for \a address. Errors: keystore.unavailable (reason). */
[[nodiscard]] Result<void> keepToken(const QUrl &address, const QString &token);

} // namespace leerschakel::publishing::delivery
