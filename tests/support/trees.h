// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"
#include "domain/offeringtree.h"

namespace leerschakel::tests {

/**
 * The offerings among \a records, in their order, with their parts and the records they refer to; includes modules of
 * programmes.
 */
[[nodiscard]] QList<domain::OfferingTree> treesOf(const QList<domain::Record> &records);
/** The records that \a changes create. */
[[nodiscard]] QList<domain::Record> createdBy(const QList<changes::ChangeSet> &changes);

/**
 * A value for \a field, according to the field table: for a code list, the \a number-th code. Invalid for references
 * and for trees.
 */
[[nodiscard]] QVariant valueFor(const domain::FieldSpec &field, int number);

/**
 * One offering, which comes first, with parts of every kind at both levels and all records that these refer to: every
 * field of every record has a value, except where that would be contradictory (a price for every edition has no
 * edition). Another \a number gives other codes; the same one always gives the same records.
 */
[[nodiscard]] QList<domain::Record> everything(int number);

} // namespace leerschakel::tests
