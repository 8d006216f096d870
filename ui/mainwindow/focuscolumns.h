// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace leerschakel::ui {

/** A column of the window, and the part of it that has the keyboard first. */
struct FocusColumn {
    QWidget *column = nullptr;
    QWidget *start = nullptr;
};

/** Puts the keyboard in the next (\a by 1) or previous (-1) of the columns \a all, where it was in it last; past those that have nothing for it. */
void stepFocus(const QList<FocusColumn> &all, int by);

} // namespace leerschakel::ui
