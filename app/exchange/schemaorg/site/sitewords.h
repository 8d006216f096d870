// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localizedtext.h"

namespace leerschakel::exchange::schemaorg {

/** The site's own words, in the language of the page. */
enum class SiteWord {
    SkipToContent,
    Site,
    AllOfferings,
    InThisLanguage,
    InOtherLanguage,
    Search,
    SearchHint,
    Kind,
    Place,
    StartsFrom,
    Any,
    Clear,
    Count,
    CountOne,
    NoneFound,
    Loading,
    More,
    Pages,
    Previous,
    Next,
    PageOf,
    Starts,
};

[[nodiscard]] QString siteWord(SiteWord word, domain::Language language);

} // namespace leerschakel::exchange::schemaorg
