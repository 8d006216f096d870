// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace leerschakel::ui {

/**
 * Draws one change in two lines: what was done, and below it when and by whom. An undone change is struck through and
 * says so.
 */
class ChangeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /** "today 14:05 · Anna on laptop · undone" */
    [[nodiscard]] static QString secondLine(const QModelIndex &index);
};

} // namespace leerschakel::ui
