// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/names.h"

#include <array>

/**
 * What OEAPI v6 calls the values of our code lists. All its enumerations are extensible: a value that it has no name
 * for starts with "x-".
 */
namespace leerschakel::exchange::oeapi6 {

/** No member holds the sector, so a name that two of our levels share does not tell them apart. */
inline constexpr std::array levels{
    Name{"mbo1", "secondary_vocational_education_1"},
    Name{"mbo2", "secondary_vocational_education_2"},
    Name{"mbo3", "secondary_vocational_education_3"},
    Name{"mbo4", "secondary_vocational_education_4"},
    Name{"associateDegree", "associate_degree"},
    Name{"hboBachelor", "bachelor"},
    Name{"woBachelor", "bachelor"},
    Name{"hboMaster", "master"},
    Name{"woMaster", "master"},
    Name{"postInitial", "x-post_initial"},
};

/** levelOfQualification; EQF and NLQF have the same levels, except for 4+. */
inline constexpr std::array qualificationLevels{
    Name{"1", "eqf_1"},
    Name{"2", "eqf_2"},
    Name{"3", "eqf_3"},
    Name{"4", "eqf_4"},
    Name{"4+", "nlqf_4plus"},
    Name{"5", "eqf_5"},
    Name{"6", "eqf_6"},
    Name{"7", "eqf_7"},
    Name{"8", "eqf_8"},
};

inline constexpr std::array modes{
    Name{"onSite", "presential"},
    Name{"online", "online"},
    Name{"hybrid", "hybrid"},
    Name{"hybrid", "blended"},
    Name{"workplace", "work_based"},
    Name{"selfStudy", "x-self_study"},
    Name{"coaching", "x-coaching"},
};

inline constexpr std::array studyLoadUnits{
    Name{"ec", "ects"},
    Name{"sbu", "sbu"},
    Name{"hours", "hour"},
    Name{"contactHours", "contact_time"},
};

/** result and formalDocument, which a Programme has and a Course does not. */
inline constexpr std::array formalDocuments{
    Name{"diploma", "diploma"},
    Name{"certificate", "certificate"},
    Name{"mboCertificate", "certificate"},
    Name{"microcredential", "micro_credential_certificate"},
    Name{"edubadge", "x-edubadge"},
    Name{"participation", "testimonial"},
    Name{"practicalStatement", "x-practical_statement"},
    Name{"none", "no_official_document"},
};

/** qualificationAwarded for a diploma, by its level. */
inline constexpr std::array diplomas{
    Name{"mbo1", "vocational_diploma"},
    Name{"mbo2", "vocational_diploma"},
    Name{"mbo3", "vocational_diploma"},
    Name{"mbo4", "vocational_diploma"},
    Name{"associateDegree", "associate_degree"},
    Name{"hboBachelor", "bachelor"},
    Name{"woBachelor", "bachelor"},
    Name{"hboMaster", "master"},
    Name{"woMaster", "master"},
};

/** The state of an offering: learners can enrol now, perhaps later, or never. */
inline constexpr std::array states{
    Name{"open", "active"},
    Name{"cancelled", "cancelled"},
    Name{"planned", "inactive"},
    Name{"full", "inactive"},
    Name{"running", "inactive"},
    Name{"completed", "inactive"},
};

/** CREBO and CROHO have no name in v6, as the programme code that replaces them is a RIO code. They keep their own. */
inline constexpr std::array codeTypes{
    Name{"croho", "x-croho"},
    Name{"crebo", "x-crebo"},
    Name{"brin", "institution_code"},
    Name{"bag", "bag_id"},
    Name{"programCode", "programme_code"},
    Name{"productId", "product_id"},
    Name{"systemId", "system_id"},
    Name{"schacHome", "schac_home"},
    Name{"isbn", "isbn"},
    Name{"identifier", "identifier"},
    Name{"kvk", "kvk_organisation_id"},
    Name{"rioUnit", "x-rio_unit"},
    Name{"rioOffered", "x-rio_offered"},
    Name{"rioOfferer", "x-rio_offerer"},
    Name{"rioLocation", "x-rio_location"},
    Name{"edubadge", "x-edubadge"},
    Name{"edudex", "x-edudex"},
};

inline constexpr std::array costTypes{
    Name{"total", "total_costs"},
    Name{"tuition", "x-tuition"},
    Name{"material", "x-material"},
    Name{"exam", "x-exam"},
    Name{"accommodation", "x-accommodation"},
    Name{"other", "x-other"},
};

/** What the address of a concept starts with, and the type of code that it then has. Any other is "x-skill". */
inline constexpr std::array skillSchemes{
    Name{"http://data.europa.eu/esco/", "x-esco"},
    Name{"https://linkeddata.competentnl.nl/", "x-competentnl"},
};

/** Whether exactly one of our values is called \a theirs. */
[[nodiscard]] inline bool isOneOfOurs(std::span<const Name> names, const char *theirs)
{
    return std::ranges::count_if(names, [&](const Name &name) {
        return QLatin1StringView(name.theirs) == QLatin1StringView(theirs);
    }) == 1;
}

} // namespace leerschakel::exchange::oeapi6
