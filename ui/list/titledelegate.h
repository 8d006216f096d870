// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace leerschakel::ui {

/**
 * Draws an offering in two lines where the list has no room for columns: the title, and below it its facts and its
 * readiness.
 */
class TitleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /** Sets whether each row has both lines, and not only the title. */
    void setTwoLines(bool hasTwoLines) { m_hasTwoLines = hasTwoLines; }
    /** The height of a row with text in \a font, in pixels. */
    [[nodiscard]] int rowHeight(const QFont &font) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    bool m_hasTwoLines = false;
};

} // namespace leerschakel::ui
