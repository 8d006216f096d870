// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leerschakel::ui {

/**
 * \a share (0 to 1) as it is shown, in percent: whole, but with a decimal below 1 and above 99, so that something is
 * never shown as nothing, nor most as all.
 */
[[nodiscard]] double percentage(double share);
/** "41 %", in the notation of the window's language. */
[[nodiscard]] QString percentageText(double share);

} // namespace leerschakel::ui
