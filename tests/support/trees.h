// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"
#include "domain/offeringtree.h"

namespace leerschakel::tests {

/**
 * Offerings with their parts and what they refer to, out of \a records and in their order; modules of programmes too.
 */
[[nodiscard]] QList<domain::OfferingTree> treesOf(const QList<domain::Record> &records);
/** The records that \a changes create. */
[[nodiscard]] QList<domain::Record> createdBy(const QList<changes::ChangeSet> &changes);

/**
 * A value for \a field, by what the field table says of it: the \a number-th of its code list. Invalid for references
 * and for trees.
 */
[[nodiscard]] QVariant valueFor(const domain::FieldSpec &field, int number);

/**
 * One offering (the first of them) with parts of every kind at both levels, and all that these refer to: every field of
 * every record has a value, but for those that would contradict (a price for every edition has no edition). Another
 * \a number has other codes; the same one is always the same.
 */
[[nodiscard]] QList<domain::Record> everything(int number);

} // namespace leerschakel::tests
