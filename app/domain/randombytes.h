// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace leerschakel::domain {

/** Unpredictable bytes: from OpenSSL's generator, seeded by the system; asking the system itself is slow. */
[[nodiscard]] QByteArray randomBytes(int count);

} // namespace leerschakel::domain
