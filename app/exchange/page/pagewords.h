// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localizedtext.h"

namespace leerschakel::exchange::page {

/** The headings of a page for learners, in the language of the page, whatever the language of the program. */
enum class Word {
    Outcomes,
    Skills,
    TargetGroup,
    Admission,
    Assessment,
    Modules,
    Elective,
    ChooseOf,
    Facts,
    Level,
    StudyLoad,
    Duration,
    Language,
    Mode,
    Timing,
    ContactMoments,
    Result,
    Editions,
    StartsWhenAsked,
    EntryBetween,
    Enrolment,
    Places,
    PermissionNeeded,
    Prices,
    Free,
    Funding,
    Contact,
    MoreAt,
    OnlyInOther,
};

[[nodiscard]] QString word(Word word, domain::Language language);

} // namespace leerschakel::exchange::page
