// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authoring/partlist.h"
#include "domain/offeringtree.h"
#include "store/catalogue.h"

namespace leerschakel::authoring {

using store::Result;

/**
 * The change that makes the parts of \a tree in \a list match \a items (plain JSON values), in that order. An item
 * with an "id" is that part; one without is the part with the same values, or otherwise the one at its place:
 * identities are preserved, and with them skill links and other people's changes. Parts that no item describes are
 * deleted with what belongs to them. Bare texts go into \a language. Errors (Usage): field.unknownMember,
 * authoring.noPart, authoring.notAList, authoring.noTarget, and those of FieldSpec::normalised().
 */
[[nodiscard]] Result<changes::ChangeSet> partChanges(store::Catalogue &catalogue, const domain::OfferingTree &tree,
    const PartList &list, const QVariant &items, domain::Language language);

/**
 * Adds the parts that \a items describe at the end, except where a part already has all those values. Errors as
 * above.
 */
[[nodiscard]] Result<changes::ChangeSet> partsAdded(store::Catalogue &catalogue, const domain::OfferingTree &tree,
    const PartList &list, const QVariant &items, domain::Language language);

/** Deletes the parts that have all the values of one of \a items, with what belongs to them. Errors as above. */
[[nodiscard]] Result<changes::ChangeSet> partsRemoved(
    const domain::OfferingTree &tree, const PartList &list, const QVariant &items, domain::Language language);

} // namespace leerschakel::authoring
