// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/names.h"

#include <array>

/** What Open Badges 3.0 and edubadges call the values of our code lists. */
namespace leerschakel::exchange::edubadges {

/** Results: badge classes are made for these only. */
inline constexpr std::array achievementTypes{
    Name{"microcredential", "MicroCredential"},
    Name{"edubadge", "Badge"},
};

/** Types of codes; any other type is written as our own with "ext:" in front. */
inline constexpr std::array identifierTypes{
    Name{"brin", "ext:BRIN"},
    Name{"croho", "ext:CROHO"},
    Name{"crebo", "ext:CREBO"},
    Name{"kvk", "ext:KVK"},
    Name{"schacHome", "ext:SCHAC"},
    Name{"productId", "productId"},
    Name{"systemId", "systemId"},
    Name{"isbn", "isbn"},
    Name{"identifier", "identifier"},
};

/**
 * The framework of a concept whose address starts with this; any other framework is the address without its last
 * part.
 */
inline constexpr std::array frameworks{
    Name{"http://data.europa.eu/esco/", "ESCO"},
    Name{"https://linkeddata.competentnl.nl/", "CompetentNL"},
};

} // namespace leerschakel::exchange::edubadges
