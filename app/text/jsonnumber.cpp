// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/jsonnumber.h"

namespace leerschakel::text {

bool isTooLarge(QByteArrayView digits)
{
    bool isHeld = false;
    static_cast<void>(digits.toDouble(&isHeld));
    return !isHeld && !digits.contains("e-") && !digits.contains("E-");
}

} // namespace leerschakel::text
