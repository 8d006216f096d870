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
    const QRect room(textLeft(), 0, width() - textLeft() - edge, height());
    painter.setPen(m_isHint ? quietColor(palette()) : words);
    painter.drawText(
        room, Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideMiddle, room.width()));
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
    const bool isCut = fontMetrics().horizontalAdvance(text()) > width() - textLeft() - edge;
    setToolTip(isCut ? text() : QString());
}

} // namespace leerschakel::ui
