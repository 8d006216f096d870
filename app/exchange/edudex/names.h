// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/names.h"

#include <array>

/** What EDU-DEX calls the values of our code lists. Source: EDU-DEX Data API 1.0.2, components.schemas.imports. */
namespace leerschakel::exchange::edudex {

/** programLevel. Post-initial education is either of a university or of a university of applied sciences. */
inline constexpr std::array levels{
    Name{"mbo1", "mbo niveau 1"},
    Name{"mbo2", "mbo niveau 2"},
    Name{"mbo3", "mbo niveau 3"},
    Name{"mbo4", "mbo niveau 4"},
    Name{"associateDegree", "associate"},
    Name{"hboBachelor", "bachelor"},
    Name{"hboMaster", "master"},
    Name{"woBachelor", "academic bachelor"},
    Name{"woMaster", "academic master"},
};

/** degree: EDU-DEX has no microcredential, no edubadge and no practical statement. */
inline constexpr std::array degrees{
    Name{"diploma", "diploma"},
    Name{"certificate", "certificate"},
    Name{"mboCertificate", "mbo-certificaat"},
    Name{"participation", "certificate of participation"},
    Name{"none", "none"},
    Name{"microcredential", "module certificate"},
    Name{"edubadge", "certificate"},
    Name{"practicalStatement", "mbo-verklaring"},
};

/** degree of a programme that ends in a diploma, by its level; the title that a university awards is unknown. */
inline constexpr std::array diplomas{
    Name{"mbo1", "mbo niveau 1"},
    Name{"mbo2", "mbo niveau 2"},
    Name{"mbo3", "mbo niveau 3"},
    Name{"mbo4", "mbo niveau 4"},
    Name{"associateDegree", "Ad"},
    Name{"hboBachelor", "B"},
    Name{"hboMaster", "M"},
};

/** programForm: lifelong learning is combined with work. */
inline constexpr std::array forms{
    Name{"onSite", "part-time"},
    Name{"online", "distance learning"},
    Name{"hybrid", "part-time"},
    Name{"workplace", "dual"},
    Name{"selfStudy", "e-learning"},
    Name{"coaching", "part-time"},
};

/** instructionMode: what programForm does not express about a mode. */
inline constexpr std::array instructionModes{
    Name{"onSite", "classroom teaching"},
    Name{"hybrid", "blended learning"},
    Name{"selfStudy", "self study"},
    Name{"coaching", "coaching"},
};

/** contactHoursPartOfDay; a self-chosen time has none. */
inline constexpr std::array partsOfDay{
    Name{"daytime", "day"},
    Name{"evening", "evening"},
    Name{"weekend", "weekend"},
};

/** status of a run: only an open run can be applied for. */
inline constexpr std::array runStates{
    Name{"open", "application opened"},
    Name{"cancelled", "canceled"},
    Name{"planned", "application closed"},
    Name{"full", "application closed"},
    Name{"running", "application closed"},
    Name{"completed", "application closed"},
};

/** costType. Total costs are the tuition fee if no tuition fee is given separately; other costs have no type. */
inline constexpr std::array costTypes{
    Name{"tuition", "tuition fee"},
    Name{"material", "study material"},
    Name{"exam", "examination"},
    Name{"accommodation", "accommodation"},
    Name{"total", "tuition fee"},
};

/** theme; our themes without an equivalent are written as search words. */
inline constexpr std::array themes{
    Name{"digital", "automation and it"},
    Name{"care", "care and personal care"},
    Name{"construction", "manufacturing engineering and construction"},
    Name{"mobility", "procurement and logistics"},
    Name{"education", "training and education"},
    Name{"safety", "health and safety"},
    Name{"business", "entrepreneurship"},
};

/** Our languages of instruction (ISO 639-2) as two letters (ISO 639-1). Papiamento has none. */
inline constexpr std::array languages{
    Name{"nld", "nl"},
    Name{"eng", "en"},
    Name{"deu", "de"},
    Name{"fra", "fr"},
    Name{"fry", "fy"},
    Name{"spa", "es"},
    Name{"ita", "it"},
    Name{"por", "pt"},
    Name{"pol", "pl"},
    Name{"ron", "ro"},
    Name{"rus", "ru"},
    Name{"ukr", "uk"},
    Name{"swe", "sv"},
    Name{"nor", "no"},
    Name{"dan", "da"},
    Name{"tur", "tr"},
    Name{"ara", "ar"},
    Name{"chi", "zh"},
    Name{"zho", "zh"},
    Name{"hrv", "hr"},
    Name{"jpn", "ja"},
};

} // namespace leerschakel::exchange::edudex
