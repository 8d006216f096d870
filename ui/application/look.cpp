// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/look.h"

#include "application/contrast.h"

#include <QWidget>

#include <algorithm>
#include <array>
#include <map>

namespace leerschakel::ui {

int scaledTo(const QFont &font, int pixels)
{
    constexpr int usual = 13; // 9.75 points in pixels
    return std::max(pixels, pixels * QFontInfo(font).pixelSize() / usual);
}

bool isNarrowerThan(int letters, const QWidget &widget)
{
    return widget.width() < letters * widget.fontMetrics().averageCharWidth();
}

namespace {

/** The colours of a palette that do not follow from its look. */
struct Ground {
    QColor base;
    QColor alternate;
    QColor text;
    QColor button;
    QColor highlight;
    QColor highlighted;
    QColor link;
};

struct Scheme {
    Look look;
    Ground ground;
};

// The semantic colours differ in lightness as well as in hue, with a contrast of at least 4.5 : 1 on the base colour of
// their scheme.
const Scheme &light()
{
    static const Scheme scheme{.look = {.accent = QColor(0x1e5c97),
                                   .onAccent = Qt::white,
                                   .focus = QColor(0x1e5c97),
                                   .accentSoft = QColor(0xe3ecf7),
                                   .border = QColor(0xd5dbe3),
                                   .edge = QColor(0x848d99),
                                   .dim = QColor(0x5a6572),
                                   .surface = QColor(0xf5f7fa),
                                   .blocks = QColor(0xa8211b),
                                   .warns = QColor(0x8a5600),
                                   .hints = QColor(0x4e6a86),
                                   .good = QColor(0x24764a)},
        .ground = {.base = Qt::white,
            .alternate = QColor(0xf8fafc),
            .text = QColor(0x1c2430),
            .button = QColor(0xfbfcfd),
            .highlight = QColor(0xd9e6f5),
            .highlighted = QColor(0x101a26),
            .link = QColor(0x1b5fa3)}};
    return scheme;
}

const Scheme &dark()
{
    static const Scheme scheme{.look = {.accent = QColor(0x2f78bd),
                                   .onAccent = Qt::white,
                                   .focus = QColor(0x6aaeea),
                                   .accentSoft = QColor(0x22384f),
                                   .border = QColor(0x363d46),
                                   .edge = QColor(0x6b7480),
                                   .dim = QColor(0x9ba6b2),
                                   .surface = QColor(0x1d2126),
                                   .blocks = QColor(0xf0776d),
                                   .warns = QColor(0xf5bd48),
                                   .hints = QColor(0x9cb3ca),
                                   .good = QColor(0x5cc48b),
                                   .isDark = true},
        .ground = {.base = QColor(0x16191d),
            .alternate = QColor(0x1b1f24),
            .text = QColor(0xe4e8ed),
            .button = QColor(0x262b31),
            .highlight = QColor(0x22415f),
            .highlighted = QColor(0xf2f5f8),
            .link = QColor(0x74b1ea)}};
    return scheme;
}

const Scheme &highContrast()
{
    static const Scheme scheme{.look = {.accent = QColor(0xffd800),
                                   .onAccent = Qt::black,
                                   .focus = QColor(0xffd800),
                                   .accentSoft = QColor(0x333333),
                                   .border = Qt::white,
                                   .edge = Qt::white,
                                   .dim = QColor(0xe6e6e6),
                                   .surface = Qt::black,
                                   .blocks = QColor(0xff8f88),
                                   .warns = QColor(0xffd800),
                                   .hints = QColor(0x9fd4ff),
                                   .good = QColor(0x7dff9f),
                                   .isDark = true,
                                   .isHighContrast = true},
        .ground = {.base = Qt::black,
            .alternate = Qt::black,
            .text = Qt::white,
            .button = Qt::black,
            .highlight = QColor(0xffd800),
            .highlighted = Qt::black,
            .link = QColor(0x9fd4ff)}};
    return scheme;
}

const Scheme &highContrastLight()
{
    static const Scheme scheme{.look = {.accent = QColor(0x0030a8),
                                   .onAccent = Qt::white,
                                   .focus = QColor(0x0030a8),
                                   .accentSoft = QColor(0xdcdcdc),
                                   .border = Qt::black,
                                   .edge = Qt::black,
                                   .dim = QColor(0x1f1f1f),
                                   .surface = Qt::white,
                                   .blocks = QColor(0x8b0000),
                                   .warns = QColor(0x5c3d00),
                                   .hints = QColor(0x003a70),
                                   .good = QColor(0x00501e),
                                   .isHighContrast = true},
        .ground = {.base = Qt::white,
            .alternate = Qt::white,
            .text = Qt::black,
            .button = Qt::white,
            .highlight = QColor(0x0030a8),
            .highlighted = Qt::white,
            .link = QColor(0x0030a8)}};
    return scheme;
}

QColor active(const QPalette &palette, QPalette::ColorRole role)
{
    return palette.color(QPalette::Active, role);
}

/** \a ground if \a text is readable on it; otherwise \a base. */
QColor groundFor(const QColor &text, const QColor &ground, const QColor &base)
{
    return contrast(text, ground) >= textContrast ? ground : base;
}

/**
 * The colours of \a palette, replaced where they are not readable. Readable colours are kept as they are, so that the
 * palette made from a derived scheme yields that same scheme again.
 */
Ground groundOf(const QPalette &palette)
{
    const QColor base = active(palette, QPalette::Base);
    const QColor text = readable(active(palette, QPalette::Text), {base}, textContrast);
    const QColor window = groundFor(text, active(palette, QPalette::Window), base);
    const QColor highlight = active(palette, QPalette::Highlight);
    return {.base = base,
        .alternate = groundFor(text, active(palette, QPalette::AlternateBase), base),
        .text = text,
        .button = groundFor(text, active(palette, QPalette::Button), base),
        .highlight = highlight,
        .highlighted = readable(active(palette, QPalette::HighlightedText), {highlight}, textContrast),
        .link = readable(active(palette, QPalette::Link), {base, window}, textContrast)};
}

/** Whether fields and their surroundings have the same background, and text and selection stand out from it. */
bool isStrong(const Ground &ground, const QColor &window)
{
    constexpr double strongText = 10;
    return ground.base == window && contrast(ground.base, ground.text) >= strongText
        && contrast(ground.base, ground.highlight) >= textContrast;
}

/** The rest of the colours, for a palette with colours of its own. */
Look lookOn(const QPalette &palette, const Ground &ground)
{
    Look look;
    look.surface = groundFor(ground.text, active(palette, QPalette::Window), ground.base);
    look.isDark = contrast(ground.base, Qt::white) > contrast(ground.base, Qt::black);
    look.isHighContrast = isStrong(ground, look.surface);
    look.accent = readable(ground.highlight, {ground.base, look.surface}, shapeContrast);
    look.onAccent =
        readable(clearest({ground.highlighted, ground.text, ground.base}, look.accent), {look.accent}, textContrast);
    look.focus = readable(active(palette, QPalette::Accent), {ground.base, look.surface}, shapeContrast);
    look.accentSoft = groundFor(ground.text,
        look.isHighContrast ? mixed(ground.text, ground.base, 0.2) : mixed(look.accent, ground.base, 0.15),
        ground.base);
    look.border = look.isHighContrast ? ground.text : mixed(ground.text, look.surface, 0.2);
    look.edge = look.isHighContrast
        ? ground.text
        : readable(mixed(ground.text, look.surface, 0.5), {ground.base, look.surface}, shapeContrast);
    const QList<QColor> grounds{ground.base, look.surface, ground.alternate, ground.button, look.accentSoft};
    const QColor quiet = active(palette, QPalette::PlaceholderText);
    look.dim = readable(quiet.alpha() < 255 ? mixed(ground.text, ground.base, 0.7) : quiet, grounds, textContrast);
    const Look &like = look.isHighContrast ? (look.isDark ? highContrast() : highContrastLight()).look
                                           : (look.isDark ? dark() : light()).look;
    look.blocks = readable(like.blocks, grounds, textContrast);
    look.warns = readable(like.warns, grounds, textContrast);
    look.hints = readable(like.hints, grounds, textContrast);
    look.good = readable(like.good, grounds, textContrast);
    return look;
}

Scheme derived(const QPalette &palette)
{
    const Ground ground = groundOf(palette);
    return {.look = lookOn(palette, ground), .ground = ground};
}

QPalette made(const Scheme &scheme)
{
    const Look &look = scheme.look;
    const Ground &ground = scheme.ground;
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

/** The roles that a look is derived from. */
constexpr std::array deriving{QPalette::Base, QPalette::Window, QPalette::Text, QPalette::Highlight,
    QPalette::HighlightedText, QPalette::Accent, QPalette::Button, QPalette::AlternateBase, QPalette::PlaceholderText,
    QPalette::Link};

} // namespace

Look Look::of(const QPalette &palette)
{
    const auto matches = [&palette](const Scheme &scheme) {
        return active(palette, QPalette::Accent) == scheme.look.focus
            && active(palette, QPalette::Base) == scheme.ground.base
            && active(palette, QPalette::Text) == scheme.ground.text;
    };
    for (const Scheme *scheme : {&light(), &dark(), &highContrast(), &highContrastLight()}) {
        if (matches(*scheme)) {
            return scheme->look;
        }
    }
    // Called for everything that is painted: cached for the few palettes that are in use at a time.
    using Key = std::array<QRgb, deriving.size()>;
    static std::map<Key, Look> known;
    Key key{};
    std::ranges::transform(
        deriving, key.begin(), [&palette](QPalette::ColorRole role) { return active(palette, role).rgba(); });
    const auto found = known.find(key);
    if (found != known.end()) {
        return found->second;
    }
    constexpr size_t most = 64;
    if (known.size() >= most) {
        known.clear();
    }
    return known.emplace(key, derived(palette).look).first->second;
}

QPalette paletteOf(Theme theme)
{
    switch (theme) {
    case Theme::Dark:
        return made(dark());
    case Theme::HighContrast:
        return made(highContrast());
    case Theme::HighContrastLight:
        return made(highContrastLight());
    case Theme::System:
    case Theme::Light:
        break;
    }
    return made(light());
}

QPalette paletteFor(const QPalette &desktop, const QPalette &standard, Qt::ColorScheme scheme)
{
    const bool isStandard =
        std::ranges::all_of(std::array{QPalette::Base, QPalette::Window, QPalette::Text, QPalette::Highlight},
            [&](QPalette::ColorRole role) { return active(desktop, role) == active(standard, role); });
    if (!isStandard) {
        return made(derived(desktop));
    }
    return paletteOf(scheme == Qt::ColorScheme::Dark ? Theme::Dark : Theme::Light);
}

} // namespace leerschakel::ui
