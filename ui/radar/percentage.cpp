// SPDX-License-Identifier: GPL-3.0-or-later
#include "radar/percentage.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

double percentage(double share)
{
    const double exact = share * 100;
    if (exact <= 0 || exact >= 100 || (exact >= 1 && exact <= 99)) {
        return std::round(exact);
    }
    constexpr double least = 0.1;
    return std::clamp(std::round(exact * 10) / 10, least, 100 - least);
}

QString percentageText(double share)
{
    const double shown = percentage(share);
    return QLocale().toString(shown, 'f', shown == std::round(shown) ? 0 : 1) + u" %"_s;
}

} // namespace leerschakel::ui
