// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/names.h"

#include <array>

namespace leerschakel::exchange::schemaorg {

inline constexpr auto destinationName = "schemaorg";

/** The three values of courseMode that search engines know; for other modes the label is written. */
inline constexpr std::array courseModes{
    Name{"onSite", "Onsite"},
    Name{"online", "Online"},
    Name{"hybrid", "Blended"},
};

/** The schema.org type for each of our kinds of organisation; all others are an Organization. */
inline constexpr std::array organisationTypes{
    Name{"mbo", "EducationalOrganization"},
    Name{"hbo", "CollegeOrUniversity"},
    Name{"wo", "CollegeOrUniversity"},
    Name{"private", "EducationalOrganization"},
    Name{"faculty", "EducationalOrganization"},
    Name{"government", "GovernmentOrganization"},
};

/** The member for what an organisation does for an offering; all others are a "contributor". */
inline constexpr std::array partnerMembers{
    Name{"coProvider", "provider"},
    Name{"developer", "creator"},
    Name{"funder", "funder"},
};

/** The scheme of an IRI that starts with this; any other scheme is the IRI without its last part. */
inline constexpr std::array schemes{
    Name{"http://data.europa.eu/esco/skill/", "http://data.europa.eu/esco/concept-scheme/skills"},
    Name{"http://data.europa.eu/esco/occupation/", "http://data.europa.eu/esco/concept-scheme/occupations"},
};

} // namespace leerschakel::exchange::schemaorg
