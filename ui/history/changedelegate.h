// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QAbstractItemView;

namespace leerschakel::ui {

/** Draws one change: what was done, and below it when and by whom. An undone change is struck through and says so. */
class ChangeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /** A line each, cut off where it does not fit, so that all rows are equally high; or as many as the texts need. */
    enum class Lines { One, AsNeeded };

    ChangeDelegate(QAbstractItemView &list, Lines lines);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /** "today 14:05 · Anna on laptop · undone" */
    [[nodiscard]] static QString secondLine(const QModelIndex &index);

private:
    /** \a text as it is drawn in \a width: wrapped as it is, or cut off. */
    [[nodiscard]] QString fitted(const QString &text, const QFont &font, int width) const;
    [[nodiscard]] int heightOf(const QString &text, const QFont &font) const;

    QAbstractItemView &m_list;
    Lines m_lines;
};

} // namespace leerschakel::ui
