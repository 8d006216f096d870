// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/settings.h"

#include <QPalette>

class QWidget;

namespace leerschakel::ui {

/** The unit of every margin and gap, in device-independent pixels: use multiples of it, or half of it. */
inline constexpr int rhythm = 8;

/**
 * \a pixels, a size chosen for text of the usual size, scaled for text in \a font: larger for larger text, never
 * smaller.
 */
[[nodiscard]] int scaledTo(const QFont &font, int pixels);

/** Whether \a widget is narrower than this many letters in its font; its contents are then arranged differently. */
[[nodiscard]] bool isNarrowerThan(int letters, const QWidget &widget);

/**
 * The colours that QPalette has no role for: those of the scheme that made a palette, or, for the palette of a desktop
 * with colours of its own, colours that match these and are readable on them.
 * Colour alone never carries meaning: draw an icon (widgets/tone.h) or a word with each.
 */
struct Look {
    QColor accent;
    QColor onAccent;
    /** The ring around the widget with the focus (QPalette::Accent): at least 3 : 1 against its surroundings. */
    QColor focus;
    /** A surface with a hint of the accent: chips, the chosen tab. */
    QColor accentSoft;
    /** Thin lines between parts, which carry no meaning of their own. */
    QColor border;
    /** The line around what can be filled in or chosen: at least 3 : 1 against its surroundings. */
    QColor edge;
    QColor dim;
    /** The background next to QPalette::Base: columns, bars. */
    QColor surface;
    QColor blocks;
    QColor warns;
    QColor hints;
    QColor good;
    bool isDark = false;
    bool isHighContrast = false;

    [[nodiscard]] static Look of(const QPalette &palette);
};

/** The palette of \a theme, which must not be System. */
[[nodiscard]] QPalette paletteOf(Theme theme);

/**
 * The palette for a desktop whose palette is \a desktop: our own light or dark one, depending on \a scheme, if it has
 * the colours that Qt gives any desktop (\a standard). Otherwise the desktop's own colours (of a high-contrast scheme,
 * say), changed only where a text or a line would not be visible.
 */
[[nodiscard]] QPalette paletteFor(const QPalette &desktop, const QPalette &standard, Qt::ColorScheme scheme);

} // namespace leerschakel::ui
