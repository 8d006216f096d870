// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace leerschakel::ui {

/**
 * The widgets in \a root that can have the focus by Tab now, in reading order: that of layouts and splitters, not that
 * in which widgets were created, so that a new row comes where it is seen.
 */
[[nodiscard]] QList<QWidget *> inReadingOrder(QWidget *root);

/** Puts \a widget, which is not in a layout, at the position of \a place in the reading order. */
void readAt(QWidget *place, QWidget *widget);

/**
 * Moves the focus to the next (\a next) or previous widget in \a window; wraps around. False when the current focus
 * widget is not in that order; then Qt's own order applies.
 */
bool stepInReadingOrder(QWidget *window, bool next);

} // namespace leerschakel::ui
