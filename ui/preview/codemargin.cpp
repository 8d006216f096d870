// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/codemargin.h"

#include "preview/codeview.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>

namespace leerschakel::ui {

CodeMargin::CodeMargin(CodeView &view) : QWidget(&view), m_view(view)
{
    setCursor(Qt::ArrowCursor);
}

int CodeMargin::arrowWidth() const
{
    return m_view.m_folds == CodeView::Folds::Yes ? m_view.fontMetrics().height() : 0;
}

int CodeMargin::wantedWidth() const
{
    return m_view.fontMetrics().height() + 6 + arrowWidth();
}

void CodeMargin::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    for (QTextBlock block = m_view.firstVisibleBlock(); block.isValid(); block = block.next()) {
        if (!block.isVisible()) {
            continue;
        }
        const QRectF place = m_view.blockBoundingGeometry(block).translated(m_view.contentOffset());
        if (place.top() > height()) {
            break;
        }
        paintLine(painter, block.blockNumber(), QRectF(0, place.top(), width(), place.height()));
    }
}

void CodeMargin::paintLine(QPainter &painter, int line, const QRectF &place) const
{
    const int size = m_view.fontMetrics().height() - 2;
    const int signs = width() - arrowWidth();
    if (const auto mark = m_view.m_marks.constFind(line); mark != m_view.m_marks.cend()) {
        painter.fillRect(place, toneSurface(mark->tone, palette()));
        if (mark->sign.isEmpty()) {
            painter.drawPixmap(QPointF(3, place.top() + (place.height() - size) / 2),
                tonePixmap(mark->tone, palette(), size, devicePixelRatioF()));
        } else {
            painter.setPen(palette().color(QPalette::Text));
            painter.setFont(m_view.font());
            painter.drawText(QRectF(0, place.top(), signs, place.height()), Qt::AlignCenter, mark->sign);
        }
    }
    if (m_view.m_folding.canFold(line)) {
        paintArrow(painter, QRectF(signs, place.top(), arrowWidth(), place.height()), m_view.m_folding.isFolded(line));
    }
    if (m_view.hasFocus() && line == m_view.m_line) {
        constexpr int bar = 3; // pixels
        painter.fillRect(QRectF(0, place.top(), bar, place.height()),
            readable(palette().color(QPalette::Highlight), m_view.grounds(), shapeContrast));
    }
}

void CodeMargin::paintArrow(QPainter &painter, const QRectF &place, bool isFolded) const
{
    const qreal half = place.height() / 5;
    QPolygonF arrow;
    if (isFolded) {
        arrow << QPointF(-half / 2, -half) << QPointF(half, 0) << QPointF(-half / 2, half);
    } else {
        arrow << QPointF(-half, -half / 2) << QPointF(half, -half / 2) << QPointF(0, half);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Text));
    painter.drawPolygon(arrow.translated(place.center()));
    painter.restore();
}

void CodeMargin::mousePressEvent(QMouseEvent *event)
{
    const int line = m_view.lineAt(event->pos());
    m_view.setFocus(Qt::MouseFocusReason);
    if (event->pos().x() >= width() - arrowWidth() && m_view.m_folding.canFold(line)) {
        m_view.fold(line, !m_view.isFolded(line));
    } else {
        m_view.placeCursor(line);
    }
}

void CodeMargin::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept(); // the release belongs to the press, which is handled above
}

void CodeMargin::wheelEvent(QWheelEvent *event)
{
    QCoreApplication::sendEvent(m_view.viewport(), event);
}

bool CodeMargin::event(QEvent *event)
{
    return event->type() == QEvent::ToolTip ? m_view.showTip(event, this) : QWidget::event(event);
}

} // namespace leerschakel::ui
