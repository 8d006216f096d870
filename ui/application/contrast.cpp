// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/contrast.h"

#include <algorithm>
#include <cmath>

namespace leerschakel::ui {

namespace {

/** Relative luminance of an sRGB colour, 0 to 1 (WCAG 2.2). */
double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

double contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor mixed(const QColor &over, const QColor &under, double part)
{
    const auto channel = [part](int a, int b) { return int(a * part + b * (1 - part)); };
    return {channel(over.red(), under.red()), channel(over.green(), under.green()), channel(over.blue(), under.blue())};
}

QColor readable(const QColor &color, const QList<QColor> &grounds, double least)
{
    const auto worst = [&grounds](const QColor &on) {
        double found = 21;
        for (const QColor &ground : grounds) {
            found = std::min(found, contrast(on, ground));
        }
        return found;
    };
    const QColor end = worst(Qt::black) >= worst(Qt::white) ? Qt::black : Qt::white;
    constexpr int steps = 20;
    for (int step = 0; step < steps; ++step) {
        if (const QColor tried = mixed(end, color, double(step) / steps); worst(tried) >= least) {
            return tried;
        }
    }
    return end;
}

QColor clearest(const QList<QColor> &colors, const QColor &ground)
{
    return *std::ranges::max_element(colors, {}, [&ground](const QColor &color) { return contrast(color, ground); });
}

} // namespace leerschakel::ui
