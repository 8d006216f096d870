// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/cardheading.h"

#include "application/lookpainting.h"
#include "widgets/expander.h"
#include "widgets/tone.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {
constexpr int arrowRoom = 24;
constexpr int edge = 6;
} // namespace

CardHeading::CardHeading(const QString &name, QWidget *parent) : QAbstractButton(parent), m_name(name)
{
    makeExpander(*this);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CardHeading::setName(const QString &name)
{
    m_name = name;
    setAccessibleName(m_name + u", "_s + text());
}

void CardHeading::setLine(const QString &text, bool isHint)
{
    if (text == this->text() && isHint == m_isHint) {
        return;
    }
    m_isHint = isHint;
    setText(text);
    setAccessibleName(m_name + u", "_s + text);
    showTip();
    update();
}

int CardHeading::textLeft() const
{
    return arrowRoom;
}

int CardHeading::textRoom() const
{
    return width() - textLeft() - edge;
}

QSize CardHeading::sizeHint() const
{
    return {textLeft() + fontMetrics().horizontalAdvance(text()) + edge, fontMetrics().height() + 2 * edge};
}

QSize CardHeading::minimumSizeHint() const
{
    return {textLeft() + 12 * fontMetrics().averageCharWidth(), sizeHint().height()};
}

void CardHeading::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() && isEnabled()) {
        painter.fillRect(rect(), tint(palette().color(QPalette::Accent), palette(), 0.08));
    }
    const QColor words = palette().color(QPalette::Text);
    painting::chevron(&painter, QPointF(arrowRoom / 2.0, height() / 2.0), 4, isChecked() ? 0 : -90, words);
    const QRect room(textLeft(), 0, textRoom(), height());
    painter.setPen(m_isHint ? quietColor(palette()) : words);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, shortened(text(), fontMetrics(), room.width()));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Accent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void CardHeading::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void CardHeading::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    showTip();
}

void CardHeading::showTip()
{
    const bool isCut = fontMetrics().horizontalAdvance(text()) > textRoom();
    setToolTip(isCut ? text() : QString());
}

QString shortened(const QString &text, const QFontMetrics &metrics, int width)
{
    if (metrics.horizontalAdvance(text) <= width) {
        return text;
    }
    const QString separator = u" · "_s;
    const QStringList parts = text.split(separator);
    // As many as fit; of an odd number, most of them before the gap.
    for (qsizetype kept = parts.size() - 1; kept > 0; --kept) {
        const qsizetype first = (kept + 1) / 2;
        const QStringList line = parts.first(first) + QStringList(u"…"_s) + parts.last(kept - first);
        if (const QString joined = line.join(separator); metrics.horizontalAdvance(joined) <= width) {
            return joined;
        }
    }
    return metrics.elidedText(text, Qt::ElideMiddle, width);
}

} // namespace leerschakel::ui
