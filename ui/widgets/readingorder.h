// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace leerschakel::ui {

/**
 * What can have the focus by Tab in \a root now, in the order in which one reads it: that of layouts and splitters, not
 * that in which widgets were made, so that a new row is where it is seen.
 */
[[nodiscard]] QList<QWidget *> inReadingOrder(QWidget *root);

/** \a widget, which is not in a layout, is read where \a place is. */
void readAt(QWidget *place, QWidget *widget);

/**
 * Moves the focus to the next (\a next) or previous place in \a window, past its end to the other end. False when the
 * place that has it now is not in that order; then Qt's own applies.
 */
bool stepInReadingOrder(QWidget *window, bool next);

} // namespace leerschakel::ui
