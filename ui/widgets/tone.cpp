// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tone.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

QColor mixed(const QColor &over, const QColor &under, double part)
{
    const auto channel = [part](int a, int b) { return int(a * part + b * (1 - part)); };
    return {channel(over.red(), under.red()), channel(over.green(), under.green()), channel(over.blue(), under.blue())};
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Blocks:
        return dark ? QColor(0xff, 0x8a, 0x80) : QColor(0xa8, 0x1f, 0x1f);
    case Tone::Warns:
        return dark ? QColor(0xf2, 0xc1, 0x5a) : QColor(0x8a, 0x56, 0x00);
    case Tone::Hints:
        return dark ? QColor(0xa9, 0xbf, 0xd6) : QColor(0x47, 0x5f, 0x7a);
    case Tone::Good:
        return dark ? QColor(0x7f, 0xd1, 0xa2) : QColor(0x1d, 0x69, 0x42);
    }
    return palette.color(QPalette::Text);
}

QColor toneSurface(Tone tone, const QPalette &palette)
{
    return mixed(toneColor(tone, palette), palette.color(QPalette::Base), isDark(palette) ? 0.20 : 0.10);
}

QColor quietColor(const QPalette &palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.68);
}

QColor lineColor(const QPalette &palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.16);
}

QPixmap tonePixmap(Tone tone, const QPalette &palette, int size, qreal ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneColor(tone, palette));
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
    painter.setPen(palette.color(QPalette::Base));
    painter.drawText(tone == Tone::Warns ? box.translated(0, size * 0.12) : box, Qt::AlignCenter, sign);
    return pixmap;
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
