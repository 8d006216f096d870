// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/merge.h"
#include "domain/offeringtree.h"
#include "store/catalogue.h"

namespace leerschakel::store {

/** A change that was made on top of earlier values, as it can be applied to what the catalogue has now. */
struct Rebased {
    changes::ChangeSet change;
    /**
     * Fields that somebody else has since changed to something else: the value of this change is kept, theirs is in
     * the history.
     */
    QList<changes::Conflict> overridden;
    /** Entries that cannot be applied: the record, or the one it is a part of, is gone. */
    QList<changes::Entry> lost;
};

/**
 * \a change on top of what \a catalogue has now. Texts are merged language by language, lists of codes and of
 * references item by item. What has already been done (a record made or deleted, a value set) is left out; a deletion
 * includes parts that were added since. With \a before, on top of what the catalogue has once those have been applied,
 * in that order.
 */
[[nodiscard]] Result<Rebased> rebased(
    Catalogue &catalogue, const changes::ChangeSet &change, const QList<changes::ChangeSet> &before = {});

/**
 * The offering \a id as it will be when the changes \a waiting have been applied, in that order; absent when there will
 * be none.
 */
[[nodiscard]] Result<std::optional<domain::OfferingTree>> loadTreeWith(
    Catalogue &catalogue, const domain::Id &id, const QList<changes::ChangeSet> &waiting);

} // namespace leerschakel::store
