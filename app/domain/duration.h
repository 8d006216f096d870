// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localizedtext.h"

#include <optional>

namespace leerschakel::domain {

/** So many of one unit, which is how people give a duration. */
struct Duration {
    int number = 0;
    /** 'D' days, 'W' weeks, 'M' months or 'Y' years, as in ISO 8601. */
    QChar unit;
};

/** What \a iso ("P10W", ISO 8601) says in one unit; absent when it is none, or one of several units. */
[[nodiscard]] std::optional<Duration> durationIn(const QString &iso);
/** \a iso in words ("10 weken"); what is not of one unit as it is. */
[[nodiscard]] QString durationInWords(const QString &iso, Language language);

} // namespace leerschakel::domain
