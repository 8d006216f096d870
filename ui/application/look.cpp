// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/look.h"

namespace leerschakel::ui {

int scaledTo(const QFont &font, int pixels)
{
    constexpr int usual = 13; // the pixels of 9.75 points
    return std::max(pixels, pixels * QFontInfo(font).pixelSize() / usual);
}

namespace {

// The semantic colours differ in lightness as well as in hue, with a contrast of at least 4.5 : 1 on the base colour of
// their variant.
const Look &light()
{
    static const Look look{.accent = QColor(0x1e5c97),
        .onAccent = Qt::white,
        .focus = QColor(0x1e5c97),
        .accentSoft = QColor(0xe3ecf7),
        .border = QColor(0xd5dbe3),
        .dim = QColor(0x5a6572),
        .surface = QColor(0xf5f7fa),
        .blocks = QColor(0xa8211b),
        .warns = QColor(0x8a5600),
        .hints = QColor(0x4e6a86),
        .good = QColor(0x24764a)};
    return look;
}

const Look &dark()
{
    static const Look look{.accent = QColor(0x2f78bd),
        .onAccent = Qt::white,
        .focus = QColor(0x6aaeea),
        .accentSoft = QColor(0x22384f),
        .border = QColor(0x363d46),
        .dim = QColor(0x9ba6b2),
        .surface = QColor(0x1d2126),
        .blocks = QColor(0xf0776d),
        .warns = QColor(0xf5bd48),
        .hints = QColor(0x9cb3ca),
        .good = QColor(0x5cc48b),
        .isDark = true};
    return look;
}

const Look &highContrast()
{
    static const Look look{.accent = QColor(0xffd800),
        .onAccent = Qt::black,
        .focus = QColor(0xffd800),
        .accentSoft = QColor(0x333333),
        .border = Qt::white,
        .dim = QColor(0xe6e6e6),
        .surface = Qt::black,
        .blocks = QColor(0xff8f88),
        .warns = QColor(0xffd800),
        .hints = QColor(0x9fd4ff),
        .good = QColor(0x7dff9f),
        .isDark = true,
        .isHighContrast = true};
    return look;
}

struct Ground {
    QColor base;
    QColor alternate;
    QColor text;
    QColor button;
    QColor highlight;
    QColor highlighted;
    QColor link;
};

QPalette made(const Look &look, const Ground &ground)
{
    QPalette palette(look.surface);
    palette.setColor(QPalette::Window, look.surface);
    palette.setColor(QPalette::WindowText, ground.text);
    palette.setColor(QPalette::Base, ground.base);
    palette.setColor(QPalette::AlternateBase, ground.alternate);
    palette.setColor(QPalette::Text, ground.text);
    palette.setColor(QPalette::Button, ground.button);
    palette.setColor(QPalette::ButtonText, ground.text);
    palette.setColor(QPalette::BrightText, look.blocks);
    palette.setColor(QPalette::ToolTipBase, ground.base);
    palette.setColor(QPalette::ToolTipText, ground.text);
    palette.setColor(QPalette::PlaceholderText, look.dim);
    palette.setColor(QPalette::Highlight, ground.highlight);
    palette.setColor(QPalette::HighlightedText, ground.highlighted);
    palette.setColor(QPalette::Accent, look.focus);
    palette.setColor(QPalette::Link, ground.link);
    palette.setColor(QPalette::LinkVisited, ground.link);
    palette.setColor(QPalette::Mid, look.border);
    palette.setColor(QPalette::Midlight, look.border);
    palette.setColor(QPalette::Light, ground.base);
    palette.setColor(QPalette::Dark, look.dim);
    palette.setColor(QPalette::Shadow, look.border);
    QColor disabled = ground.text;
    disabled.setAlphaF(0.45F);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, disabled);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, look.border);
    return palette;
}

} // namespace

Look Look::of(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    if (window == highContrast().surface) {
        return highContrast();
    }
    return window.lightness() < 128 ? dark() : light();
}

QPalette paletteOf(Theme theme)
{
    switch (theme) {
    case Theme::Dark:
        return made(dark(),
            {.base = QColor(0x16191d),
                .alternate = QColor(0x1b1f24),
                .text = QColor(0xe4e8ed),
                .button = QColor(0x262b31),
                .highlight = QColor(0x22415f),
                .highlighted = QColor(0xf2f5f8),
                .link = QColor(0x74b1ea)});
    case Theme::HighContrast:
        return made(highContrast(),
            {.base = Qt::black,
                .alternate = Qt::black,
                .text = Qt::white,
                .button = Qt::black,
                .highlight = QColor(0xffd800),
                .highlighted = Qt::black,
                .link = QColor(0x9fd4ff)});
    case Theme::System:
    case Theme::Light:
        break;
    }
    return made(light(),
        {.base = Qt::white,
            .alternate = QColor(0xf8fafc),
            .text = QColor(0x1c2430),
            .button = QColor(0xfbfcfd),
            .highlight = QColor(0xd9e6f5),
            .highlighted = QColor(0x101a26),
            .link = QColor(0x1b5fa3)});
}

} // namespace leerschakel::ui
