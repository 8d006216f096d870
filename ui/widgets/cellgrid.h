// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace leerschakel::ui {

/**
 * Cells of equal width, as many next to each other as fit completely; a wide cell has a line of its own. Keeps forms
 * readable in a narrow column and with a large font.
 */
class CellGrid : public QLayout
{
    Q_OBJECT

public:
    /** \a cellWidth is the minimum width of a cell, in widths of the letter "x". */
    CellGrid(QWidget *parent, int cellWidth);
    ~CellGrid() override;

    void addCell(QWidget *widget, bool wide = false);

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(m_cells.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Cell {
        QLayoutItem *item = nullptr;
        bool wide = false;
    };
    [[nodiscard]] int pixels() const;
    int arrange(const QRect &rect, bool move) const;

    QList<Cell> m_cells;
    int m_cellWidth;
};

} // namespace leerschakel::ui
