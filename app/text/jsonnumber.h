// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace leerschakel::text {

/** Whether \a digits, a JSON number, exceeds what a double can hold. One that is too small for it is 0. */
[[nodiscard]] bool isTooLarge(QByteArrayView digits);

} // namespace leerschakel::text
