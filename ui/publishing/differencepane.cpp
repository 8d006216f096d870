// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/differencepane.h"

#include <QFontMetricsF>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace leerschakel::ui {

void DifferencePane::showRows(const QList<DifferenceRow> &rows, const QString &syntax)
{
    m_rows = rows;
    QStringList shown;
    shown.reserve(rows.size());
    for (const DifferenceRow &row : rows) {
        shown.append(row.shown);
    }
    showText(shown.join(u'\n'), syntax);
    viewport()->update();
}

int DifferencePane::columns() const
{
    constexpr int least = 20;
    const qreal room = contentsRect().width() - viewportMargins().left() - verticalScrollBar()->sizeHint().width()
        - 2 * document()->documentMargin();
    return std::max(least, int(room / QFontMetricsF(font()).horizontalAdvance(QChar(u'0'))));
}

void DifferencePane::paintEvent(QPaintEvent *event)
{
    CodeView::paintEvent(event);
    paintWords();
}

void DifferencePane::paintWords() const
{
    QPainter painter(viewport());
    painter.setFont(font());
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QPointF corner = blockBoundingGeometry(block).translated(contentOffset()).topLeft();
        if (corner.y() > viewport()->height() || block.blockNumber() >= m_rows.size()) {
            return;
        }
        for (const TextPart &word : m_rows[block.blockNumber()].words) {
            paintWord(painter, block, word, corner);
        }
    }
}

void DifferencePane::paintWord(QPainter &painter, const QTextBlock &block, const TextPart &word, QPointF corner) const
{
    const int from = int(word.from);
    const int end = int(word.from + word.length);
    const QTextCursor cursor = textCursor();
    const bool isSelected =
        cursor.selectionStart() < block.position() + end && cursor.selectionEnd() > block.position() + from;
    // The text may not have been inserted yet; and a selection stays visible.
    if (end >= block.length() || block.layout()->lineCount() == 0 || isSelected) {
        return;
    }
    const QTextLine line = block.layout()->lineAt(0);
    const qreal left = line.cursorToX(from);
    const QRectF place(corner + QPointF(left, line.y()), QSizeF(line.cursorToX(end) - left, line.height()));
    const QColor color = toneColor(marks().value(block.blockNumber()).tone, palette());
    painter.fillRect(place, tint(color, palette(), isDark(palette()) ? 0.45 : 0.30));
    // In the ordinary colour of text: those of the syntax are not legible on this background in every theme.
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(place.topLeft() + QPointF(0, line.ascent()), block.text().sliced(from, end - from));
    constexpr int thick = 2; // pixels
    painter.fillRect(QRectF(place.left(), place.bottom() - thick, place.width(), thick), color); // not only by tint
}

QMimeData *DifferencePane::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    const QTextBlock last = document()->findBlock(cursor.selectionEnd());
    QStringList lines;
    for (int i = document()->findBlock(cursor.selectionStart()).blockNumber(); i <= last.blockNumber(); ++i) {
        const DifferenceRow row = m_rows.value(i);
        if (row.isFiller) {
            continue;
        }
        const int start = document()->findBlockByNumber(i).position();
        const qsizetype from = std::max(qsizetype(cursor.selectionStart() - start), row.indent);
        const qsizetype end = std::min(qsizetype(cursor.selectionEnd() - start), row.shown.size());
        const QString part = row.shown.mid(from, std::max(end - from, qsizetype(0)));
        if (row.isContinued && !lines.isEmpty()) {
            lines.last() += part;
        } else {
            lines.append(part);
        }
    }
    auto *data = new QMimeData;
    data->setText(lines.join(u'\n'));
    return data;
}

} // namespace leerschakel::ui
