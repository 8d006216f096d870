// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/names.h"

#include <array>

/**
 * What RIO calls the values of our code lists, and the values that OOAPI has for it. DUO keeps its lists outside the
 * XSD; these are the values that SURFeduhub's mapper sends and that RIO's open data contains.
 */
namespace leerschakel::exchange::rio {

/** Niveaucode. Post-initial education has no level in RIO; HBO-PM and WO-PM come after a master. */
inline constexpr std::array levels{
    Name{"mbo1", "MBO-1"},
    Name{"mbo2", "MBO-2"},
    Name{"mbo3", "MBO-3"},
    Name{"mbo4", "MBO-4"},
    Name{"associateDegree", "HBO-AD"},
    Name{"hboBachelor", "HBO-BA"},
    Name{"hboMaster", "HBO-MA"},
    Name{"woBachelor", "WO-BA"},
    Name{"woMaster", "WO-MA"},
    Name{"postInitial", "ONBEPAALD"},
};

/** SoortWaardedocument: there is none for a microcredential. */
inline constexpr std::array documents{
    Name{"diploma", "DIPLOMA"},
    Name{"certificate", "CERTIFICAAT"},
    Name{"mboCertificate", "CERTIFICAAT"},
    Name{"microcredential", "CERTIFICAAT"},
    Name{"none", "GEEN_OFFICIEEL_DOCUMENT"},
    Name{"edubadge", "GEEN_OFFICIEEL_DOCUMENT"},
    Name{"participation", "GEEN_OFFICIEEL_DOCUMENT"},
    Name{"practicalStatement", "GEEN_OFFICIEEL_DOCUMENT"},
};

/** StudielastEenheid. */
inline constexpr std::array loadUnits{
    Name{"ec", "ECTS_PUNT"},
    Name{"sbu", "SBU"},
    Name{"hours", "UUR"},
    Name{"contactHours", "CONTACTUUR"},
};

/** Opleidingsvorm of a cohort. */
inline constexpr std::array deliveries{
    Name{"onSite", "KLASSIKAAL"},
    Name{"online", "ONLINE"},
    Name{"hybrid", "KLASSIKAAL_EN_ONLINE"},
    Name{"workplace", "KLASSIKAAL"},
    Name{"selfStudy", "ZELFSTUDIE"},
    Name{"coaching", "COACHING"},
};

/** Taalcode (ISO 639-2): our languages that are not listed are unknown in RIO. */
inline constexpr std::array languages{
    Name{"nld", "NLD"},
    Name{"eng", "ENG"},
    Name{"deu", "DEU"},
    Name{"fra", "FRA"},
    Name{"spa", "SPA"},
    Name{"ita", "ITA"},
    Name{"por", "POR"},
    Name{"pol", "POL"},
    Name{"ron", "RON"},
    Name{"rus", "RUS"},
    Name{"swe", "SWE"},
    Name{"nor", "NOR"},
    Name{"tur", "TUR"},
    Name{"ara", "ARA"},
    Name{"chi", "CHI"},
    Name{"zho", "CHI"},
    Name{"hrv", "HRV"},
    Name{"jpn", "JPN"},
    Name{"pap", "PAP"},
};

/** Studieduureenheid, by the letter of ISO 8601; weeks are written as days. */
inline constexpr std::array durationUnits{
    Name{"Y", "J"},
    Name{"M", "M"},
    Name{"D", "D"},
};

/** NfoOpleidingscategorie, at most 30 characters each, with SURFeduhub's names. */
inline constexpr std::array categories{
    Name{"business_and_project_support", "BEDRIJFS_PROJECTONDERSTEUNING"},
    Name{"economy", "ECONOMIE"},
    Name{"behavior_and_society", "GEDRAG_EN_MAATSCHAPPIJ"},
    Name{"healthcare_and_sport", "GEZONDHEID_ZORG_EN_SPORT"},
    Name{"hobby_and_leisure_time", "HOBBY_EN_VRIJE_TIJD"},
    Name{"agriculture_food_and_natural_environment", "LANDBW_VOEDSEL_EN_NAT_OMGEVING"},
    Name{"management_and_project_management", "MANAGEMENT_EN_PROJECTMNGT"},
    Name{"nature", "NATUUR"},
    Name{"education", "ONDERWIJS"},
    Name{"law", "RECHT"},
    Name{"cross_sectoral", "SECTOROVERSTIJGEND"},
    Name{"language_and_culture", "TAAL_EN_CULTUUR"},
    Name{"technology_and_ict", "TECHNIEK_EN_ICT"},
    Name{"tourism_hospitality_and_recreation", "TOERISME_HORECA_EN_RECREATIE"},
    Name{"transport_and_logistics", "TRANSPORT_EN_LOGISTIEK"},
    Name{"security_and_defense", "VEILIGHEID_EN_DEFENSIE"},
};

// What the "rio" consumer of OOAPI says about higher education.
inline constexpr std::array firstYears{
    Name{"no_propaedeutic_phase", "GEEN_PROPEDEUTISCHE_FASE"},
    Name{"propaedeutic_phase_exam", "PROPEDEUTISCHE_FASE_EXAMEN"},
    Name{"propaedeutic_phase_no_exam", "PROPEDEUTISCHE_FASE_ZONDER_EXAMEN"},
};
inline constexpr std::array studyChoiceChecks{
    Name{"no_study_choice_check", "GEEN_STUDIEKEUZE_CHECK"},
    Name{"study_choice_check_available", "STUDIEKEUZE_CHECK_VAN_TOEPASSING"},
    Name{"study_choice_check_mandatory", "STUDIEKEUZE_CHECK_VERPLICHT"},
};
inline constexpr std::array deficiencies{
    Name{"deficiencies", "DEFICIENTIES"},
    Name{"no_deficiencies", "GEEN_DEFICIENTIES"},
};
inline constexpr std::array acceleratedRoutes{
    Name{"accelerated_route", "VERSNELD_TRAJECT"},
    Name{"no_accelerated_route", "GEEN_VERSNELD_TRAJECT"},
};
inline constexpr std::array workRequirements{
    Name{"requirements", "EISEN"},
    Name{"no_requirements", "GEEN_EISEN"},
};
/** modeOfStudy of an OOAPI Program. */
inline constexpr std::array studyModes{
    Name{"full-time", "VOLTIJD"},
    Name{"part-time", "DEELTIJD"},
    Name{"self-paced", "DEELTIJD"},
    Name{"dual training", "DUAAL"},
};

} // namespace leerschakel::exchange::rio
