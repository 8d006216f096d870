// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPalette>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionSlider;
class QStyleOptionTab;

/** The functions that paint the elements of LookStyle. */
namespace leerschakel::ui::painting {

[[nodiscard]] bool isOn(const QStyleOption *option, QStyle::StateFlag flag);
/** A rounded box with a line of one pixel, on whole pixels. */
void box(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, qreal width = 1);
/** A line as thick as \a rect. */
void hairline(QPainter *painter, const QRect &rect, const QColor &color);
/** An arrow head around \a centre, \a turned by degrees: 0 points down, 180 up. */
void chevron(QPainter *painter, QPointF centre, qreal size, qreal turned, const QColor &color);
/** Whether \a widget holds something that is not saved: see widgets/mark.h. */
[[nodiscard]] bool isWrong(const QWidget *widget);
/** The frame and background of a field. */
void fieldBox(QPainter *painter, const QStyleOption *option, const QWidget *widget);
/** Whether the button is filled with the accent colour. */
[[nodiscard]] bool isPrimary(const QStyleOption *option, const QWidget *widget);
/** \a icon at \a size, entirely in \a color: for where its own colours would not be visible. */
[[nodiscard]] QIcon inOneColor(const QIcon &icon, const QSize &size, qreal devicePixelRatio, const QColor &color);
/** The frame and background of a button. */
void buttonBox(QPainter *painter, const QStyleOption *option, const QWidget *widget);
/** A check box, or a radio button when it \a isRound. */
void indicator(QPainter *painter, const QStyleOption *option, bool isRound);
/** The background of a scroll bar: that of the area it scrolls. */
[[nodiscard]] QPalette::ColorRole groundOf(const QWidget *bar);
/** A scroll bar on \a ground, with the thumb at \a handle. */
void scrollBar(QPainter *painter, const QStyleOptionSlider *option, const QRect &handle, QPalette::ColorRole ground);
/** The background of a tab. */
void tab(QPainter *painter, const QStyleOptionTab *option);

} // namespace leerschakel::ui::painting
