// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"
#include "domain/offeringtree.h"
#include "domain/progress.h"
#include "store/catalogue.h"

namespace leerschakel::authoring {

using store::Result;

/** Whether a copy of an offering has its editions too. */
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
 * Of an offering with all its parts and theirs: a draft, marked as a copy in its title (in the language of each text),
 * that does not take over what identifies the original elsewhere: its own code, ids that registers and catalogues gave
 * it, codes of its editions, what sources said about it. Its editions are planned ones.
 */
[[nodiscard]] Copy duplicate(const domain::OfferingTree &tree, Editions editions = Editions::Copied,
    domain::Language language = domain::Language::Dutch);

/**
 * The change that makes such a copy of each of \a offerings that is there. Reading is all it does: \a progress goes
 * from 0 to the number of offerings. Errors: cancelled.
 */
[[nodiscard]] Result<changes::ChangeSet> duplicates(
    store::Catalogue &catalogue, const QList<domain::Id> &offerings, Editions editions, domain::Progress &progress);

/** Of one edition of \a tree with its enrolment periods and prices; a null id where there is no such edition. */
[[nodiscard]] Copy duplicateEdition(
    const domain::OfferingTree &tree, const domain::Id &edition, domain::Language language = domain::Language::Dutch);

} // namespace leerschakel::authoring
