// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/linkbutton.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>

namespace leerschakel::ui {

LinkButton::LinkButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    return {signWidth() + fontMetrics().horizontalAdvance(text()) + 4, fontMetrics().height() + 4};
}

int LinkButton::signWidth() const
{
    return icon().isNull() ? 0 : fontMetrics().height() + fontMetrics().averageCharWidth();
}

QSize LinkButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 6 * fontMetrics().height()), sizeHint().height()};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont font = this->font();
    font.setUnderline(underMouse() || hasFocus());
    painter.setFont(font);
    painter.setPen(palette().color(
        isEnabled() ? QPalette::Active : QPalette::Disabled, isEnabled() ? QPalette::Link : QPalette::Text));
    if (signWidth() > 0) {
        icon().paint(&painter, QRect(2, 0, fontMetrics().height(), height()));
    }
    painter.drawText(rect().adjusted(2 + signWidth(), 0, -2, 0), Qt::AlignVCenter | Qt::AlignLeft,
        fontMetrics().elidedText(text(), Qt::ElideRight, width() - 3 - signWidth()));
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace leerschakel::ui
