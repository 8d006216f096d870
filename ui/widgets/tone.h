// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/contrast.h"

#include <QColor>
#include <QIcon>
#include <QPalette>

namespace leerschakel::ui {

/** The meaning of a colour. A tone is always shown together with its icon or its word. */
enum class Tone { Blocks, Warns, Hints, Good };

[[nodiscard]] bool isDark(const QPalette &palette);
/** The base colour with \a part (0 to 1) of \a over, or less, so that text on it is legible. */
[[nodiscard]] QColor tint(const QColor &over, const QPalette &palette, double part);

/** For text and icons; legible on the base and window colours of \a palette. */
[[nodiscard]] QColor toneColor(Tone tone, const QPalette &palette);
/** A background tint for text in the ordinary text colour. */
[[nodiscard]] QColor toneSurface(Tone tone, const QPalette &palette);
/** For explanatory text: less prominent than ordinary text, still legible. */
[[nodiscard]] QColor quietColor(const QPalette &palette);
/** Thin lines between parts. */
[[nodiscard]] QColor lineColor(const QPalette &palette);
/** The border around inputs. */
[[nodiscard]] QColor edgeColor(const QPalette &palette);

/**
 * A disc (a square for Blocks, a triangle for Warns) with a sign: shape and sign distinguish the tones without colour.
 * On QPalette::Highlight (a selected row), in the colour of its text if its own colour would not be visible.
 */
[[nodiscard]] QPixmap tonePixmap(
    Tone tone, const QPalette &palette, int size, qreal ratio, QPalette::ColorRole ground = QPalette::Base);
/** The same as an icon, for views that draw icons at their own size. */
[[nodiscard]] QIcon toneIcon(Tone tone, const QPalette &palette);
[[nodiscard]] QString toneWord(Tone tone);

} // namespace leerschakel::ui
