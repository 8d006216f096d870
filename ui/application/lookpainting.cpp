// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/lookpainting.h"

#include "application/contrast.h"
#include "application/look.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>

namespace leerschakel::ui::painting {

namespace {

constexpr qreal radius = 5;

void checkMark(QPainter *painter, const QRectF &rect, const QColor &color)
{
    painter->setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const qreal side = rect.width();
    painter->drawPolyline(QPolygonF{rect.topLeft() + QPointF(side * 0.24, side * 0.52),
        rect.topLeft() + QPointF(side * 0.43, side * 0.71), rect.topLeft() + QPointF(side * 0.77, side * 0.31)});
}

} // namespace

bool isOn(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

void box(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : Qt::NoBrush);
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    const qreal half = line.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius);
    painter->restore();
}

void hairline(QPainter *painter, const QRect &rect, const QColor &color)
{
    painter->fillRect(rect, color);
}

void chevron(QPainter *painter, QPointF centre, qreal size, qreal turned, const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(centre);
    painter->rotate(turned);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{{-size, -size / 2}, {0, size / 2}, {size, -size / 2}});
    painter->restore();
}

bool isWrong(const QWidget *widget)
{
    return widget && widget->property("problem").isValid();
}

void fieldBox(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const Look look = Look::of(option->palette);
    const bool isStrong = isOn(option, QStyle::State_HasFocus) || isWrong(widget);
    const QColor fill = isOn(option, QStyle::State_Enabled) ? option->palette.color(QPalette::Base) : look.surface;
    const QColor line = isWrong(widget) ? look.blocks : isStrong ? look.focus : look.edge;
    box(painter, option->rect, fill, line, isStrong ? 2 : 1);
}

bool isPrimary(const QStyleOption *option, const QWidget *widget)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return (widget && widget->property("primary").toBool())
        || (button && button->features.testFlag(QStyleOptionButton::DefaultButton));
}

QIcon inOneColor(const QIcon &icon, const QSize &size, qreal devicePixelRatio, const QColor &color)
{
    QPixmap pixmap = icon.pixmap(size, devicePixelRatio);
    if (!pixmap.isNull()) {
        QPainter painter(&pixmap);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(QRectF({}, pixmap.deviceIndependentSize()), color);
    }
    return pixmap;
}

void buttonBox(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const Look look = Look::of(option->palette);
    const bool isEnabled = isOn(option, QStyle::State_Enabled);
    const bool isDown = isOn(option, QStyle::State_Sunken) || isOn(option, QStyle::State_On);
    const bool isHovered = isEnabled && isOn(option, QStyle::State_MouseOver);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (button && button->features.testFlag(QStyleOptionButton::Flat) && !isDown && !isHovered) {
        return;
    }
    if (isPrimary(option, widget) && isEnabled) {
        // Away from the colour of the text, so that it stays readable.
        const QColor away =
            contrast(look.onAccent, Qt::black) > contrast(look.onAccent, Qt::white) ? Qt::black : Qt::white;
        box(painter, option->rect,
            isDown          ? mixed(away, look.accent, 0.16)
                : isHovered ? mixed(away, look.accent, 0.08)
                            : look.accent,
            look.isHighContrast ? look.border : QColor());
        return;
    }
    box(painter, option->rect,
        isDown          ? look.accentSoft
            : isHovered ? look.surface
                        : option->palette.color(QPalette::Button),
        look.border);
}

void indicator(QPainter *painter, const QStyleOption *option, bool isRound)
{
    const Look look = Look::of(option->palette);
    const bool isChosen = isOn(option, QStyle::State_On);
    const bool isPartly = isOn(option, QStyle::State_NoChange);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF rect = QRectF(option->rect).adjusted(1, 1, -1, -1);
    const bool isFilled = (isChosen || isPartly) && isOn(option, QStyle::State_Enabled);
    painter->setBrush(isFilled ? look.accent : option->palette.color(QPalette::Base));
    painter->setPen(QPen(isFilled ? look.accent : look.dim, 1));
    isRound ? painter->drawEllipse(rect) : painter->drawRoundedRect(rect, 3, 3);
    const QColor sign = isFilled ? look.onAccent : look.dim;
    if (isRound && isChosen) {
        painter->setBrush(sign);
        painter->setPen(Qt::NoPen);
        painter->drawEllipse(rect.center(), rect.width() / 5, rect.width() / 5);
    } else if (isChosen) {
        checkMark(painter, rect, sign);
    } else if (isPartly) {
        painter->setPen(QPen(sign, 2));
        painter->drawLine(QPointF(rect.left() + 3, rect.center().y()), QPointF(rect.right() - 3, rect.center().y()));
    }
    painter->restore();
}

QPalette::ColorRole groundOf(const QWidget *bar)
{
    for (const QWidget *each = bar; each; each = each->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(each)) {
            return area->viewport()->backgroundRole();
        }
    }
    return QPalette::Base;
}

void scrollBar(QPainter *painter, const QStyleOptionSlider *option, const QRect &handle, QPalette::ColorRole ground)
{
    const Look look = Look::of(option->palette);
    painter->fillRect(option->rect, option->palette.color(ground));
    if (option->minimum == option->maximum) {
        return;
    }
    const bool isHeld = isOn(option, QStyle::State_MouseOver) || isOn(option, QStyle::State_Sunken);
    const bool isLying = option->orientation == Qt::Horizontal;
    const QRect thumb = isLying ? handle.adjusted(2, 4, -2, -3) : handle.adjusted(4, 2, -3, -2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(isHeld ? look.dim : look.edge);
    const qreal round = std::min(thumb.width(), thumb.height()) / 2.0;
    painter->drawRoundedRect(thumb, round, round);
    painter->restore();
}

void tab(QPainter *painter, const QStyleOptionTab *option)
{
    const Look look = Look::of(option->palette);
    const bool isChosen = isOn(option, QStyle::State_Selected);
    if (!isChosen && isOn(option, QStyle::State_MouseOver)) {
        box(painter, option->rect.adjusted(2, 4, -2, -4), look.accentSoft, {});
    }
    if (isChosen) {
        hairline(painter, {option->rect.left(), option->rect.bottom() - 2, option->rect.width(), 3}, look.accent);
    }
}

} // namespace leerschakel::ui::painting
