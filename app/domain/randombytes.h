// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace leerschakel::domain {

/** Bytes that nobody can foresee: OpenSSL's generator, seeded by the system; asking the system itself takes long. */
[[nodiscard]] QByteArray randomBytes(int count);

} // namespace leerschakel::domain
