// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

namespace leerschakel::exchange::reading {

/**
 * Sets street and house number of \a location from one text, as most formats have them: the number is the part that
 * begins with a digit, after a word.
 */
void setStreet(domain::Record &location, const QString &text);
/** The two-letter code of a country (ISO 3166-1), given as such or by its English or Dutch name; empty for none. */
[[nodiscard]] QString countryOf(const QString &text);
/** Sets the coordinates of \a location when both are degrees; false otherwise. */
[[nodiscard]] bool setCoordinates(domain::Record &location, const QString &latitude, const QString &longitude);
/** \a location with the id \a own or, when that is null, one derived from its content. */
[[nodiscard]] domain::Record identified(const domain::Record &location, const domain::Id &own);

} // namespace leerschakel::exchange::reading
