// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leerschakel::ui {

/**
 * \a share (0 to 1) as a percentage for display: a whole number, but with a decimal below 1 and above 99, so that a
 * small share is not shown as 0 and an incomplete one not as 100.
 */
[[nodiscard]] double percentage(double share);
/** "41 %", in the notation of the window's language. */
[[nodiscard]] QString percentageText(double share);

} // namespace leerschakel::ui
