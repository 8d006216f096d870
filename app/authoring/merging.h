// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authoring/plan.h"
#include "store/facts.h"

namespace leerschakel::authoring {

/** A value of one of the merged records: for a text in one language, for a list one item (as a list of one). */
struct MergedValue {
    domain::Id record;
    const domain::FieldSpec *field = nullptr;
    QVariant value;
};

/** The result of merging several shared records into one, before it is carried out: merge() does that. */
struct Merging {
    changes::ChangeSet change;
    /** The changes to the settings of the catalogue that refer to deleted records. */
    QList<store::Fact> settings;
    /** The record that stays, as it is and as it becomes. */
    domain::Record kept;
    domain::Record becomes;
    QList<domain::Record> gone;
    /** The number of offerings that will refer to the remaining record instead. */
    int offerings = 0;
    /** The number of other shared records that will. */
    int others = 0;
    /** Parts of offerings that would become duplicates: an organisation that is a partner under both names. */
    int partsGone = 0;
    /** The first few for offerings; before and after are the ids of the records. */
    QList<Example> examples;
    /** Values that the remaining record lacks and receives. */
    QList<MergedValue> taken;
    /** Values that are deleted with the others, because the remaining record has something else there. */
    QList<MergedValue> lost;
};

/**
 * Merges \a others into \a kept: everything that refers to those refers to \a kept, which receives the values that it
 * lacks (languages of a text, items of a list), each from the first of them that has it, but no parts of an address
 * where the two addresses differ. Then the others are deleted. Ids that appear twice count once. Nothing is written.
 * Errors (Usage): authoring.notShared, authoring.otherKind, authoring.mergedWithItself (name),
 * authoring.nothingToMerge, authoring.recordGone; cancelled.
 */
[[nodiscard]] Result<Merging> merging(store::Catalogue &catalogue, const changes::RecordRef &kept,
    const QList<changes::RecordRef> &others, domain::Progress &progress);

/** Writes it, settings included, as one change. Errors: those of store::apply(). */
[[nodiscard]] Result<store::AppliedChange> merge(
    store::Catalogue &catalogue, const Merging &merging, domain::Progress &progress);

} // namespace leerschakel::authoring
