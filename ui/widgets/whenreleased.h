// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;

namespace leerschakel::ui {

/**
 * Does \a work now or, while a mouse button is down, once it is released: folding or unfolding between press and
 * release would move the click away from the widget below the pointer. Skipped when \a context is gone by then.
 */
void whenReleased(QObject *context, const std::function<void()> &work);

} // namespace leerschakel::ui
