// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace leerschakel::ui {

class CodeView;

/** The strip to the left of source text with the icons of the marks, and arrows for folding. */
class CodeMargin : public QWidget
{
    Q_OBJECT

public:
    explicit CodeMargin(CodeView &view);

    /** In pixels, at the text size of the view. */
    [[nodiscard]] int wantedWidth() const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void paintLine(QPainter &painter, int line, const QRectF &place) const;
    void paintArrow(QPainter &painter, const QRectF &place, bool isFolded) const;
    [[nodiscard]] int arrowWidth() const;

    CodeView &m_view;
};

} // namespace leerschakel::ui
