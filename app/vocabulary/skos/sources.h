// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localizedtext.h"
#include "store/catalogue.h"

namespace leerschakel::vocabulary {

using store::Result;

/** Where a vocabulary can be had, and on which terms; from the member "source" of its profile (see SkosProfile). */
struct VocabularySource {
    domain::LocalizedText title;
    domain::LocalizedText publisher;
    /** What is in it. */
    domain::LocalizedText contents;
    /** What to choose at the page, and which file to load here. */
    domain::LocalizedText steps;
    domain::LocalizedText terms;
    /** Address of the official page; http or https. */
    QString page;
    /** Beginnings of the URIs of its schemes: by them a loaded one is known. */
    QStringList schemes;
};

/** The sources that the profiles tell of, ours and the user's, by title. Errors: as SkosProfile::load. */
[[nodiscard]] Result<QList<VocabularySource>> vocabularySources();

} // namespace leerschakel::vocabulary
