// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localizedtext.h"

#include <optional>

namespace leerschakel::domain {

/** A number of one unit, which is how people state a duration. */
struct Duration {
    int number = 0;
    /** 'D' days, 'W' weeks, 'M' months or 'Y' years, as in ISO 8601. */
    QChar unit;
};

/** \a iso ("P10W", ISO 8601) as a number of one unit; absent when it is not a duration, or has several units. */
[[nodiscard]] std::optional<Duration> durationIn(const QString &iso);
/** \a iso in words ("10 weken"); returned unchanged if it is not in one unit. */
[[nodiscard]] QString durationInWords(const QString &iso, Language language);

} // namespace leerschakel::domain
