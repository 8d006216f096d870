// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/frameworks.h"

/** What the vocabularies of Europass call the values of our code lists. Source: the cv folder of loq.xsd 3.1.0. */
namespace leerschakel::exchange::elm {

inline constexpr auto currencies = "http://publications.europa.eu/resource/authority/currency/";
inline constexpr auto ects = "http://data.europa.eu/snb/education-credit/6fcec5c5af";
inline constexpr auto formalLearning = "http://data.europa.eu/snb/learning-setting/6fd4685715";
inline constexpr auto nonFormalLearning = "http://data.europa.eu/snb/learning-setting/e207a81fc7";
inline constexpr auto course = "http://data.europa.eu/snb/learning-opportunity/05053c1cbe";
inline constexpr auto programmeModule = "http://data.europa.eu/snb/learning-opportunity/0f7dac46ca";
inline constexpr auto educationalProgramme = "http://data.europa.eu/snb/learning-opportunity/79343569f3";
inline constexpr auto netherlands = "http://publications.europa.eu/resource/authority/country/NLD";

/** mode: there is no value for self-study and coaching. */
inline constexpr std::array modes{
    Name{"onSite", "http://data.europa.eu/snb/learning-assessment/9191af2ed9"},
    Name{"online", "http://data.europa.eu/snb/learning-assessment/920fbb3cbe"},
    Name{"hybrid", "http://data.europa.eu/snb/learning-assessment/e92d221e4d"},
    Name{"workplace", "http://data.europa.eu/snb/learning-assessment/729f3bed4b"},
};

/** Languages of our list with a different code; all others have our code in capitals. */
inline constexpr std::array languages{
    Name{"chi", "ZHO"},
};

/**
 * Two-letter to three-letter country codes (ISO 3166-1), for the countries where Dutch institutions may have
 * offerings.
 */
inline constexpr std::array countries{
    Name{"NL", "NLD"},
    Name{"AT", "AUT"},
    Name{"AW", "ABW"},
    Name{"BE", "BEL"},
    Name{"BG", "BGR"},
    Name{"BQ", "BES"},
    Name{"CH", "CHE"},
    Name{"CW", "CUW"},
    Name{"CY", "CYP"},
    Name{"CZ", "CZE"},
    Name{"DE", "DEU"},
    Name{"DK", "DNK"},
    Name{"EE", "EST"},
    Name{"ES", "ESP"},
    Name{"FI", "FIN"},
    Name{"FR", "FRA"},
    Name{"GB", "GBR"},
    Name{"GR", "GRC"},
    Name{"HR", "HRV"},
    Name{"HU", "HUN"},
    Name{"IE", "IRL"},
    Name{"IS", "ISL"},
    Name{"IT", "ITA"},
    Name{"LI", "LIE"},
    Name{"LT", "LTU"},
    Name{"LU", "LUX"},
    Name{"LV", "LVA"},
    Name{"MT", "MLT"},
    Name{"NO", "NOR"},
    Name{"PL", "POL"},
    Name{"PT", "PRT"},
    Name{"RO", "ROU"},
    Name{"SE", "SWE"},
    Name{"SI", "SVN"},
    Name{"SK", "SVK"},
    Name{"SR", "SUR"},
    Name{"SX", "SXM"},
    Name{"TR", "TUR"},
    Name{"UA", "UKR"},
    Name{"US", "USA"},
};

/** Currencies of those countries (ISO 4217). */
inline constexpr std::array knownCurrencies{"EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "ISK", "PLN", "CZK", "HUF",
    "RON", "BGN", "TRY", "UAH", "AWG", "ANG", "SRD"};

} // namespace leerschakel::exchange::elm
