// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"
#include "domain/progress.h"
#include "store/catalogue.h"

namespace leerschakel::authoring {

using store::Result;

/** What is lost when offerings are deleted. */
struct Loss {
    int offerings = 0;
    int editions = 0;
    /** Programmes that remain, but lose a module. */
    int programmes = 0;
};
/** For deciding whether to delete \a offerings; nothing is written. */
[[nodiscard]] Result<Loss> lossOf(store::Catalogue &catalogue, const QList<domain::Id> &offerings);

/**
 * Deletes \a offerings with their parts, and their entries in programmes; ids that do not exist are skipped. It only
 * reads: \a progress goes from 0 to the number of offerings. Errors: cancelled.
 */
[[nodiscard]] Result<changes::ChangeSet> removal(
    store::Catalogue &catalogue, const QList<domain::Id> &offerings, domain::Progress &progress);
/** The same for the one offering in \a tree. */
[[nodiscard]] Result<changes::ChangeSet> removal(
    store::Catalogue &catalogue, const domain::OfferingTree &tree, domain::Language language = domain::Language::Dutch);

/** Deletes \a part of \a tree, and what is within it. */
[[nodiscard]] changes::ChangeSet removalOfPart(
    const domain::OfferingTree &tree, const domain::Record &part, domain::Language language = domain::Language::Dutch);

} // namespace leerschakel::authoring
