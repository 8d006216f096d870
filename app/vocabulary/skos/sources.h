// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localizedtext.h"
#include "store/catalogue.h"

namespace leerschakel::vocabulary {

using store::Result;

/** Where a vocabulary can be obtained, and on what terms; from the member "source" of its profile (see SkosProfile). */
struct VocabularySource {
    domain::LocalizedText title;
    domain::LocalizedText publisher;
    /** What is in it. */
    domain::LocalizedText contents;
    /** What to choose on that page, and which file to load here. */
    domain::LocalizedText steps;
    domain::LocalizedText terms;
    /** URL of the official page; http or https. */
    QString page;
    /** Prefixes of the URIs of its schemes, by which a loaded one is recognised. */
    QStringList schemes;
};

/** The sources given in the profiles, ours and the user's, by title. Errors: as SkosProfile::load. */
[[nodiscard]] Result<QList<VocabularySource>> vocabularySources();

} // namespace leerschakel::vocabulary
