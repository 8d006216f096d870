// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tone.h"

#include "application/look.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

bool isDark(const QPalette &palette)
{
    return Look::of(palette).isDark;
}

QColor tint(const QColor &over, const QPalette &palette, double part)
{
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    constexpr double visible = 0.02;
    for (; part > visible; part /= 2) {
        if (const QColor tinted = mixed(over, base, part); contrast(tinted, text) >= textContrast) {
            return tinted;
        }
    }
    return base;
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    const Look look = Look::of(palette);
    switch (tone) {
    case Tone::Blocks:
        return look.blocks;
    case Tone::Warns:
        return look.warns;
    case Tone::Hints:
        return look.hints;
    case Tone::Good:
        return look.good;
    }
    return palette.color(QPalette::Text);
}

QColor toneSurface(Tone tone, const QPalette &palette)
{
    return tint(toneColor(tone, palette), palette, isDark(palette) ? 0.20 : 0.10);
}

QColor quietColor(const QPalette &palette)
{
    return Look::of(palette).dim;
}

QColor lineColor(const QPalette &palette)
{
    return Look::of(palette).border;
}

QColor edgeColor(const QPalette &palette)
{
    return Look::of(palette).edge;
}

QPixmap tonePixmap(Tone tone, const QPalette &palette, int size, qreal ratio, QPalette::ColorRole ground)
{
    const QColor under = palette.color(ground);
    QColor color = toneColor(tone, palette);
    if (ground == QPalette::Highlight && contrast(color, under) < shapeContrast) {
        color = palette.color(QPalette::HighlightedText);
    }
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QRectF box(0.5, 0.5, size - 1, size - 1);
    QString sign = u"!"_s;
    switch (tone) {
    case Tone::Blocks:
        painter.drawRoundedRect(box, size * 0.18, size * 0.18);
        break;
    case Tone::Warns: {
        QPainterPath triangle(QPointF(box.center().x(), box.top()));
        triangle.lineTo(box.bottomRight());
        triangle.lineTo(box.bottomLeft());
        triangle.closeSubpath();
        painter.drawPath(triangle);
        break;
    }
    case Tone::Hints:
        painter.drawEllipse(box);
        sign = u"i"_s;
        break;
    case Tone::Good:
        painter.drawEllipse(box);
        sign = u"✓"_s;
        break;
    }
    QFont font = painter.font();
    font.setPixelSize(int(size * (tone == Tone::Warns ? 0.62 : 0.74)));
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(under);
    painter.drawText(tone == Tone::Warns ? box.translated(0, size * 0.12) : box, Qt::AlignCenter, sign);
    return pixmap;
}

QIcon toneIcon(Tone tone, const QPalette &palette)
{
    QIcon icon;
    for (const int size : {16, 32, 48}) {
        icon.addPixmap(tonePixmap(tone, palette, size, 1));
        icon.addPixmap(tonePixmap(tone, palette, size, 1, QPalette::Highlight), QIcon::Selected);
    }
    return icon;
}

QString toneWord(Tone tone)
{
    switch (tone) {
    case Tone::Blocks:
        return QCoreApplication::translate("tone", "Blocks");
    case Tone::Warns:
        return QCoreApplication::translate("tone", "Warning");
    case Tone::Hints:
        return QCoreApplication::translate("tone", "Hint");
    case Tone::Good:
        return QCoreApplication::translate("tone", "Good");
    }
    return {};
}

} // namespace leerschakel::ui
