// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;

namespace leerschakel::ui {

/**
 * Calls \a work now or, while a mouse button is down, once it is released: folding or unfolding between press and
 * release would move the clicked widget away from the pointer. Skipped when \a context is destroyed by then.
 */
void whenReleased(QObject *context, const std::function<void()> &work);

} // namespace leerschakel::ui
