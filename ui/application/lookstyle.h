// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/settings.h"

#include <QProxyStyle>

namespace leerschakel::ui {

/**
 * A flat, calm style based on Fusion: a line around what can be filled in, none around what cannot, the accent colour
 * on the focused widget. A QPushButton with the property "primary" is filled with the accent: at most one per page.
 */
class LookStyle : public QProxyStyle
{
    Q_OBJECT

public:
    LookStyle();

    /** Determines what polish() turns the desktop's palette into; set the application's palette again after this. */
    void setTheme(Theme theme) { m_theme = theme; }

    using QProxyStyle::polish;
    /**
     * Turns the desktop's palette into the application's: Qt calls this at start-up and whenever the former changes.
     */
    void polish(QPalette &palette) override;
    void drawPrimitive(
        PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(
        ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
        const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(
        StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const override;
    QSize sizeFromContents(
        ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;

private:
    Theme m_theme = Theme::System;
};

} // namespace leerschakel::ui
