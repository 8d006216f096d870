// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>

namespace leerschakel::ui {

/** The contrast of two opaque colours, from 1 to 21. Source: WCAG 2.2, "contrast ratio". */
[[nodiscard]] double contrast(const QColor &one, const QColor &other);
/** A mix: \a part (0 to 1) of \a over, and the rest of \a under. */
[[nodiscard]] QColor mixed(const QColor &over, const QColor &under, double part);
/**
 * \a color, made only as much darker or lighter as needed for a contrast of at least \a least with each of \a grounds;
 * black or white if no shade reaches that.
 */
[[nodiscard]] QColor readable(const QColor &color, const QList<QColor> &grounds, double least);
/** The one of \a colors with the most contrast on \a ground. */
[[nodiscard]] QColor clearest(const QList<QColor> &colors, const QColor &ground);

/** The minimum contrast of text (WCAG 2.2, 1.4.3). */
inline constexpr double textContrast = 4.5;
/** The minimum contrast of what shows where a field is, whether it has the focus and what state it is in (1.4.11). */
inline constexpr double shapeContrast = 3;

} // namespace leerschakel::ui
