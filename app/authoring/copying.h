// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"
#include "domain/offeringtree.h"
#include "domain/progress.h"
#include "store/catalogue.h"

namespace leerschakel::authoring {

using store::Result;

/** Whether a copy of an offering includes its editions. */
enum class Editions {
    Copied,
    LeftOut, ///< with what belongs to them: enrolment periods, prices of one edition
};

/** A copy, and the change that makes it. */
struct Copy {
    domain::Id id;
    changes::ChangeSet change;
};

/**
 * Copies an offering with all its parts, including nested ones: a draft, marked as a copy in its title (in the
 * language of each text), without what identifies the original elsewhere: its own code, ids assigned by registers and
 * catalogues, codes of its editions, data kept for its sources. Its editions are planned ones.
 */
[[nodiscard]] Copy duplicate(const domain::OfferingTree &tree, Editions editions = Editions::Copied,
    domain::Language language = domain::Language::Dutch);

/**
 * The change that makes such a copy of each existing one of \a offerings. It only reads: \a progress goes from 0 to
 * the number of offerings. Errors: cancelled.
 */
[[nodiscard]] Result<changes::ChangeSet> duplicates(
    store::Catalogue &catalogue, const QList<domain::Id> &offerings, Editions editions, domain::Progress &progress);

/** Copies one edition of \a tree with its enrolment periods and prices; the id is null if there is no such edition. */
[[nodiscard]] Copy duplicateEdition(
    const domain::OfferingTree &tree, const domain::Id &edition, domain::Language language = domain::Language::Dutch);

} // namespace leerschakel::authoring
