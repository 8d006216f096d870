// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "list/offeringtablemodel.h"
#include "ui/mainwindow/walker.h"

#include <QAbstractItemView>
#include <QAction>
#include <QMenu>

namespace leerschakel::tests {

using namespace Qt::StringLiterals;

/** What a screen reader cannot say about \a widget: its role, or its state. */
inline QString untold(QWidget *widget)
{
    const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    if (!face || face->role() == QAccessible::NoRole || face->role() == QAccessible::Client) {
        return described(widget) + u" has no role"_s;
    }
    const QAccessible::State state = face->state();
    if (!state.focusable) {
        return described(widget) + u" is not said to take the keyboard"_s;
    }
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if (button && button->isCheckable()) {
        const bool isTold = state.expandable ? bool(state.expanded) == button->isChecked()
                                             : state.checkable && bool(state.checked) == button->isChecked();
        return isTold ? QString() : described(widget) + u" does not say whether it is on"_s;
    }
    return {};
}

/** Cells with only an icon or a mark, without text for a screen reader. */
inline QStringList untoldRows(const QAbstractItemView &view)
{
    QStringList found;
    const QAbstractItemModel *model = view.model();
    constexpr int some = 12;
    for (int row = 0; row < std::min(some, model->rowCount(view.rootIndex())); ++row) {
        for (int column = 0; column < model->columnCount(view.rootIndex()); ++column) {
            const QModelIndex index = model->index(row, column, view.rootIndex());
            const bool isDrawn = !index.data(Qt::DecorationRole).isNull()
                || !index.data(ui::OfferingTableModel::ReadinessRole).toMap().isEmpty();
            const QString said = index.data(Qt::AccessibleTextRole).toString();
            if (isDrawn && said.isEmpty() && index.data(Qt::DisplayRole).toString().isEmpty()) {
                found.append(u"%1: row %2, column %3"_s.arg(described(&view)).arg(row).arg(column));
            }
        }
    }
    return found;
}

/** Menu entries without text, or whose state a screen reader cannot report. */
inline QStringList untoldEntries(const QWidget &window)
{
    QStringList found;
    const QList<QMenu *> menus = window.findChildren<QMenu *>();
    for (QMenu *menu : menus) {
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(menu);
        const QList<QAction *> actions = menu->actions();
        for (qsizetype at = 0; at < actions.size(); ++at) {
            if (actions[at]->isSeparator() || !actions[at]->isVisible()) {
                continue;
            }
            const QAccessibleInterface *entry = face->child(int(at));
            const bool isSaid = entry && !entry->text(QAccessible::Name).isEmpty()
                && entry->role() == QAccessible::MenuItem
                && (!actions[at]->isCheckable()
                    || (entry->state().checkable && bool(entry->state().checked) == actions[at]->isChecked()))
                && bool(entry->state().disabled) == !actions[at]->isEnabled();
            if (!isSaid) {
                found.append(menu->title() + u": "_s + actions[at]->text());
            }
        }
    }
    return found;
}

inline QStringList untoldIn(const QWidget &window)
{
    QStringList found;
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->window() == &window && takesKeyboard(widget) && !qobject_cast<QScrollArea *>(widget)) {
            found.append(untold(widget));
            if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model()) {
                found.append(untoldRows(*view));
            }
        }
    }
    found.removeAll(QString());
    found.removeDuplicates();
    return found;
}

} // namespace leerschakel::tests
