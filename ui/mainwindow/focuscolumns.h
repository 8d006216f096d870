// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace leerschakel::ui {

/** A column of the window, and the part of it that gets the focus first. */
struct FocusColumn {
    QWidget *column = nullptr;
    QWidget *start = nullptr;
};

/**
 * Moves the focus to the next (\a by 1) or previous (-1) of the columns \a all, to where it was last; skips columns
 * that cannot take it.
 */
void stepFocus(const QList<FocusColumn> &all, int by);

} // namespace leerschakel::ui
