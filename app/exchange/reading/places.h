// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

namespace leerschakel::exchange::reading {

/**
 * Street and house number of \a location out of one text, as most formats have them: what begins with a digit, behind a
 * word, is the number.
 */
void setStreet(domain::Record &location, const QString &text);
/** The two letters of a country (ISO 3166-1), given as those or by its English or Dutch name; empty for none. */
[[nodiscard]] QString countryOf(const QString &text);
/** The coordinates of \a location, where both are degrees; false where they are not. */
[[nodiscard]] bool setCoordinates(domain::Record &location, const QString &latitude, const QString &longitude);
/** \a location with the id \a own or, where that is null, one that follows from what it says. */
[[nodiscard]] domain::Record identified(const domain::Record &location, const domain::Id &own);

} // namespace leerschakel::exchange::reading
