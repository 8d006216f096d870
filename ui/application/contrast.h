// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>

namespace leerschakel::ui {

/** The contrast of two opaque colours, from 1 to 21. Source: WCAG 2.2, "contrast ratio". */
[[nodiscard]] double contrast(const QColor &one, const QColor &other);
/** \a part (0 to 1) of \a over, the rest of \a under. */
[[nodiscard]] QColor mixed(const QColor &over, const QColor &under, double part);
/**
 * \a color, or as little darker or lighter as gives it a contrast of \a least with each of \a grounds, as far as black
 * or white can.
 */
[[nodiscard]] QColor readable(const QColor &color, const QList<QColor> &grounds, double least);
/** The one of \a colors with the most contrast on \a ground. */
[[nodiscard]] QColor clearest(const QList<QColor> &colors, const QColor &ground);

/** The least contrast of text (WCAG 2.2, 1.4.3). */
inline constexpr double textContrast = 4.5;
/** The least contrast of what shows where a field is, what has the focus and what state it has (1.4.11). */
inline constexpr double shapeContrast = 3;

} // namespace leerschakel::ui
