// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authoring/plan.h"
#include "store/facts.h"

namespace leerschakel::authoring {

/** A value of one of the records that are merged: of a text in one language, of a list one item (a list with it). */
struct MergedValue {
    domain::Id record;
    const domain::FieldSpec *field = nullptr;
    QVariant value;
};

/** What making one of several shared records comes to, before it is made: merge() makes it. */
struct Merging {
    changes::ChangeSet change;
    /** What becomes of the settings of the catalogue that speak of those that go. */
    QList<store::Fact> settings;
    /** The record that stays, as it is and as it becomes. */
    domain::Record kept;
    domain::Record becomes;
    QList<domain::Record> gone;
    /** Offerings that refer to the one that stays instead. */
    int offerings = 0;
    /** Other shared records that do. */
    int others = 0;
    /** Parts of offerings that would be there twice: an organisation that is a partner under both names. */
    int partsGone = 0;
    /** Of the offerings the first few; before and after are the ids of the records. */
    QList<Example> examples;
    /** What the one that stays lacked and gets. */
    QList<MergedValue> taken;
    /** What goes with the others, as the one that stays has something else there. */
    QList<MergedValue> lost;
};

/**
 * Makes one of \a kept and \a others: all that refers to those refers to \a kept, which gets the values that it lacks
 * (of a text the languages, of a list the items), from the first of them that has one; not parts of an address where
 * the two addresses differ. Then they are deleted. Ids that
 * come twice count once. Nothing is written. Errors (Usage): authoring.notShared, authoring.otherKind,
 * authoring.mergedWithItself (name), authoring.nothingToMerge, authoring.recordGone; cancelled.
 */
[[nodiscard]] Result<Merging> merging(store::Catalogue &catalogue, const changes::RecordRef &kept,
    const QList<changes::RecordRef> &others, domain::Progress &progress);

/** Writes it, settings included, as one change. Errors: those of store::apply(). */
[[nodiscard]] Result<store::AppliedChange> merge(
    store::Catalogue &catalogue, const Merging &merging, domain::Progress &progress);

} // namespace leerschakel::authoring
