// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/names.h"

#include <array>

namespace leerschakel::exchange::ooapi5 {

/** A level with the sector that makes it unambiguous (OOAPI v5 enumerations level and sector). */
struct LevelName {
    const char *ours;
    const char *level;
    /** Empty if OOAPI has no sector for it. */
    const char *sector;
};

inline constexpr auto mboSector = "secondary vocational education";
inline constexpr auto hboSector = "higher professional education";
inline constexpr auto woSector = "university education";

/**
 * Post-initial education has no level of its own in OOAPI: it is written as "undefined", and our level is in our ext.
 */
inline constexpr std::array levels{
    LevelName{"mbo1", "secondary vocational education 1", mboSector},
    LevelName{"mbo2", "secondary vocational education 2", mboSector},
    LevelName{"mbo3", "secondary vocational education 3", mboSector},
    LevelName{"mbo4", "secondary vocational education 4", mboSector},
    LevelName{"associateDegree", "associate degree", hboSector},
    LevelName{"hboBachelor", "bachelor", hboSector},
    LevelName{"hboMaster", "master", hboSector},
    LevelName{"woBachelor", "bachelor", woSector},
    LevelName{"woMaster", "master", woSector},
    LevelName{"postInitial", "undefined", ""},
};

/** Coaching has no name in OOAPI; no two of our modes share a name, so that what is written can be read back. */
inline constexpr std::array modes{
    Name{"onSite", "on campus"},
    Name{"online", "online"},
    Name{"hybrid", "hybrid"},
    Name{"workplace", "situated"},
    Name{"selfStudy", "distance-learning"},
};

/** We have no unit for OOAPI "sp" (studiepunt), which is kept as it came. */
inline constexpr std::array studyLoadUnits{
    Name{"ec", "ects"},
    Name{"sbu", "sbu"},
    Name{"hours", "hour"},
    Name{"contactHours", "contacttime"},
};

/** result and formalDocument: theirs is coarser. When reading, the first line counts; our value is in our ext. */
inline constexpr std::array formalDocuments{
    Name{"diploma", "diploma"},
    Name{"diploma", "testimonial"},
    Name{"certificate", "certificate"},
    Name{"mboCertificate", "certificate"},
    Name{"microcredential", "certificate"},
    Name{"none", "no official document"},
    Name{"edubadge", "no official document"},
    Name{"participation", "no official document"},
    Name{"practicalStatement", "no official document"},
};

/**
 * qualificationAwarded, with the level that it is awarded for. Only associate degree is written, as we cannot tell BA
 * from BSc.
 */
inline constexpr std::array qualifications{
    Name{"associateDegree", "AD"},
    Name{"bachelor", "BA"},
    Name{"bachelor", "BSc"},
    Name{"bachelor", "LLB"},
    Name{"master", "MA"},
    Name{"master", "MSc"},
    Name{"master", "LLM"},
};

/**
 * Extensible enumeration codeType: types without a name in OOAPI are written with the prefix "x-" (a.1 wire
 * conventions).
 */
inline constexpr std::array codeTypes{
    Name{"croho", "crohoCreboCode"},
    Name{"crebo", "crohoCreboCode"},
    Name{"brin", "brin"},
    Name{"bag", "bagId"},
    Name{"programCode", "programCode"},
    Name{"productId", "productId"},
    Name{"systemId", "systemId"},
    Name{"schacHome", "schacHome"},
    Name{"isbn", "isbn"},
    Name{"identifier", "identifier"},
    Name{"rioUnit", "x-rio-unit"},
    Name{"rioOffered", "x-rio-offered"},
    Name{"rioOfferer", "x-rio-offerer"},
    Name{"rioLocation", "x-rio-location"},
    Name{"edubadge", "x-edubadge"},
    Name{"edudex", "x-edudex"},
    Name{"kvk", "x-kvk"},
};

/** Extensible enumeration costType. */
inline constexpr std::array costTypes{
    Name{"total", "total costs"},
    Name{"tuition", "x-tuition"},
    Name{"material", "x-material"},
    Name{"exam", "x-exam"},
    Name{"accommodation", "x-accommodation"},
    Name{"other", "x-other"},
};

/** Edition status to registrationStatus of the rio consumer: only "open" counts as open; our status is in our ext. */
inline constexpr std::array registrationStates{
    Name{"open", "open"},
    Name{"planned", "closed"},
    Name{"full", "closed"},
    Name{"running", "closed"},
    Name{"completed", "closed"},
};

/**
 * Teaching languages that RIO knows (voertaal); our code list "language" is ISO 639-2, as OOAPI's teachingLanguage is.
 */
inline constexpr std::array rioLanguages{
    "nld",
    "eng",
    "deu",
    "fra",
    "spa",
    "ita",
    "por",
    "pol",
    "ron",
    "rus",
    "swe",
    "nor",
    "tur",
    "ara",
    "chi",
    "hrv",
    "jpn",
    "pap",
};

/** Null if \a ours is not a level of our list. */
[[nodiscard]] inline const LevelName *levelFor(const QString &ours)
{
    const auto found =
        std::ranges::find_if(levels, [&](const LevelName &name) { return ours == QLatin1StringView(name.ours); });
    return found == levels.end() ? nullptr : &*found;
}

/**
 * Our level for theirs; if \a sector is empty, the first one that fits. Null if none fits, as for "secondary
 * vocational education" without a number.
 */
[[nodiscard]] inline const LevelName *levelFrom(const QString &level, const QString &sector)
{
    const auto found = std::ranges::find_if(levels, [&](const LevelName &name) {
        return *name.sector != 0 && level == QLatin1StringView(name.level)
            && (sector.isEmpty() || sector == QLatin1StringView(name.sector));
    });
    return found == levels.end() ? nullptr : &*found;
}

} // namespace leerschakel::exchange::ooapi5
