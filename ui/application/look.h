// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/settings.h"

#include <QPalette>

class QWidget;

namespace leerschakel::ui {

/** The unit of every margin and gap, in device-independent pixels: use multiples of it, or half of it. */
inline constexpr int rhythm = 8;

/** \a pixels, a size chosen for text of the usual size, for text in \a font: more for larger text, never less. */
[[nodiscard]] int scaledTo(const QFont &font, int pixels);

/** Whether \a widget has less width than so many letters take in its font: what it shows is then arranged differently. */
[[nodiscard]] bool isNarrowerThan(int letters, const QWidget &widget);

/**
 * The colours that QPalette has no role for: those of the scheme that made a palette, or, for the palette of a desktop
 * with colours of its own, colours that go with these and can be read on them.
 * Colour alone never carries meaning: draw an icon (widgets/tone.h) or a word with each.
 */
struct Look {
    QColor accent;
    QColor onAccent;
    /** The ring around what has the focus (QPalette::Accent): 3 : 1 at least with what is around it. */
    QColor focus;
    /** A surface with a hint of the accent: chips, the chosen tab. */
    QColor accentSoft;
    /** Thin lines between parts, which say nothing that the parts do not. */
    QColor border;
    /** The line around what can be filled in or chosen: 3 : 1 at least with what is around it. */
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
 * The palette for a desktop that has \a desktop: our own light or dark one, as \a scheme says, where it has the colours
 * that Qt gives any desktop (\a standard). Otherwise the desktop's own colours (of a high-contrast scheme, say), changed
 * only where a text or a line could not be seen.
 */
[[nodiscard]] QPalette paletteFor(const QPalette &desktop, const QPalette &standard, Qt::ColorScheme scheme);

} // namespace leerschakel::ui
