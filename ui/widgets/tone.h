// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/contrast.h"

#include <QColor>
#include <QIcon>
#include <QPalette>

namespace leerschakel::ui {

/** What a colour means. A tone is always shown with its icon or its word. */
enum class Tone { Blocks, Warns, Hints, Good };

[[nodiscard]] bool isDark(const QPalette &palette);
/** The base with \a part (0 to 1) of \a over, or less of it, so that the text on it can be read. */
[[nodiscard]] QColor tint(const QColor &over, const QPalette &palette, double part);

/** For text and icons; readable on the base and on the window colour of \a palette. */
[[nodiscard]] QColor toneColor(Tone tone, const QPalette &palette);
/** A background tint for text in the ordinary text colour. */
[[nodiscard]] QColor toneSurface(Tone tone, const QPalette &palette);
/** For text that explains: quieter than the text itself, still readable. */
[[nodiscard]] QColor quietColor(const QPalette &palette);
/** Thin lines between parts. */
[[nodiscard]] QColor lineColor(const QPalette &palette);
/** The line around what can be filled in or chosen. */
[[nodiscard]] QColor edgeColor(const QPalette &palette);

/**
 * A disc (a square for Blocks, a triangle for Warns) with a sign: shape and sign distinguish the tones without colour.
 * On QPalette::Highlight (a chosen row) in the colour of its text where its own could not be seen.
 */
[[nodiscard]] QPixmap tonePixmap(
    Tone tone, const QPalette &palette, int size, qreal ratio, QPalette::ColorRole ground = QPalette::Base);
/** The same for views that draw icons in a size of their own. */
[[nodiscard]] QIcon toneIcon(Tone tone, const QPalette &palette);
[[nodiscard]] QString toneWord(Tone tone);

} // namespace leerschakel::ui
