// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/focuscolumns.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>

namespace leerschakel::ui {

void stepFocus(const QList<FocusColumn> &all, int by)
{
    const QWidget *focus = QApplication::focusWidget();
    const auto now = std::ranges::find_if(all, [focus](const FocusColumn &each) {
        return focus && (each.column == focus || each.column->isAncestorOf(focus));
    });
    const qsizetype count = all.size();
    qsizetype at = now == all.cend() ? (by > 0 ? -1 : 0) : now - all.cbegin();
    for (qsizetype tried = 0; tried < count; ++tried) {
        at = (at + by + count) % count;
        QWidget *column = all[at].start;
        QWidget *target = column->focusWidget() && column->focusWidget()->isVisible() ? column->focusWidget() : column;
        if (target->focusPolicy() == Qt::NoFocus) {
            const QList<QWidget *> inside = column->findChildren<QWidget *>();
            const auto first = std::ranges::find_if(inside, [](const QWidget *widget) {
                return (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled();
            });
            if (first == inside.cend()) {
                continue;
            }
            target = *first;
        }
        target->setFocus(Qt::ShortcutFocusReason);
        return;
    }
}

} // namespace leerschakel::ui
