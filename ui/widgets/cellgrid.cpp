// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/cellgrid.h"

#include <QFontMetrics>
#include <QWidget>

#include <algorithm>

namespace leerschakel::ui {

CellGrid::CellGrid(QWidget *parent, int cellWidth) : QLayout(parent), m_cellWidth(cellWidth)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(12);
}

CellGrid::~CellGrid()
{
    for (const Cell &cell : std::as_const(m_cells)) {
        delete cell.item;
    }
}

void CellGrid::addCell(QWidget *widget, bool wide)
{
    addChildWidget(widget);
    m_cells.append({.item = new QWidgetItem(widget), .wide = wide});
    invalidate();
}

void CellGrid::addItem(QLayoutItem *item)
{
    m_cells.append({.item = item, .wide = false});
}

QLayoutItem *CellGrid::itemAt(int index) const
{
    return m_cells.value(index).item;
}

QLayoutItem *CellGrid::takeAt(int index)
{
    return index >= 0 && index < m_cells.size() ? m_cells.takeAt(index).item : nullptr;
}

int CellGrid::pixels() const
{
    return m_cellWidth * (parentWidget() ? parentWidget()->fontMetrics().horizontalAdvance(u'x') : 8);
}

int CellGrid::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize CellGrid::sizeHint() const
{
    const int width = pixels() * 2 + spacing();
    return {width, heightForWidth(width)};
}

QSize CellGrid::minimumSize() const
{
    QSize size;
    for (const Cell &cell : m_cells) {
        if (!cell.item->isEmpty()) {
            size = size.expandedTo(cell.item->minimumSize());
        }
    }
    return size;
}

void CellGrid::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int CellGrid::arrange(const QRect &rect, bool move) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    // Wide enough for the widest cell, so that no label is cut off.
    int least = std::max(1, pixels());
    int narrow = 0;
    for (const Cell &cell : m_cells) {
        if (!cell.wide && !cell.item->isEmpty()) {
            least = std::max(least, cell.item->minimumSize().width());
            ++narrow;
        }
    }
    // A few cells share the room, instead of leaving empty columns.
    constexpr int few = 3;
    const int columns = std::clamp((inner.width() + spacing()) / (least + spacing()), 1, std::max(few, narrow));
    const int width = (inner.width() - (columns - 1) * spacing()) / columns;
    const auto heightOf = [](const QLayoutItem *item, int given) {
        return item->hasHeightForWidth() ? item->heightForWidth(given) : item->sizeHint().height();
    };
    int y = inner.y();
    int column = 0;
    int lineHeight = 0;
    const auto newLine = [&] {
        y += lineHeight > 0 ? lineHeight + spacing() : 0;
        column = 0;
        lineHeight = 0;
    };
    for (const Cell &cell : m_cells) {
        if (cell.item->isEmpty()) {
            continue;
        }
        if (column == columns || (cell.wide && column > 0)) {
            newLine();
        }
        const int given = cell.wide ? inner.width() : width;
        const int height = heightOf(cell.item, given);
        if (move) {
            cell.item->setGeometry(QRect(inner.x() + column * (width + spacing()), y, given, height));
        }
        lineHeight = std::max(lineHeight, height);
        column += cell.wide ? columns : 1;
    }
    return y + lineHeight - rect.y() + contentsMargins().bottom();
}

} // namespace leerschakel::ui
