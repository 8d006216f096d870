// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;

namespace leerschakel::ui {

/**
 * Does \a work now, or, while a mouse button is down, once it is up: what folds away or unfolds between press and release takes the click from what lies below
 * the pointer. Not at all when \a context is gone by then.
 */
void whenReleased(QObject *context, const std::function<void()> &work);

} // namespace leerschakel::ui
