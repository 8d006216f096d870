// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"
#include "store/catalogue.h"
#include "store/rowvalues.h"

#include <functional>

namespace leerschakel::store {

/** The columns for \a field's plain \a value, as the store keeps them: one, or two for a LocalizedText. */
[[nodiscard]] QVariantList columnValues(const domain::FieldSpec &field, const QVariant &value);

/** Adds those columns to \a row. */
void addColumns(RowValues &row, const domain::FieldSpec &field, const QVariant &value);

/**
 * "id, <columns of all fields>, unknown" of \a table, quoted, for SELECTs whose rows recordFrom() reads. A field that
 * was added in a schema newer than \a fileSchema is NULL in all rows.
 */
[[nodiscard]] QString selectColumns(const domain::KindTable &table, int fileSchema);
/** The record in \a row, whose columns begin with selectColumns() at \a first. */
[[nodiscard]] domain::Record recordFrom(const Row &row, domain::Kind kind, int first = 0);

/** Those records of \a kind among \a ids that exist, in no particular order. */
[[nodiscard]] Result<QList<domain::Record>> load(Catalogue &catalogue, domain::Kind kind, const QList<domain::Id> &ids);
/** One record; absent when there is none with that id. */
[[nodiscard]] Result<std::optional<domain::Record>> load(Catalogue &catalogue, domain::Kind kind, const domain::Id &id);

/**
 * All records of \a kind, by id. For kinds with few records: organisations, contacts, locations, deals, schemes,
 * demand sets.
 */
[[nodiscard]] Result<QList<domain::Record>> loadAll(Catalogue &catalogue, domain::Kind kind);

/** The records of \a kind whose column for \a field has \a value (plain), by id. */
[[nodiscard]] Result<QList<domain::Record>> loadWhere(
    Catalogue &catalogue, domain::Kind kind, const domain::FieldSpec &field, const QVariant &value);

/** An offering with its parts and what it refers to; absent when there is none with that id. */
[[nodiscard]] Result<std::optional<domain::OfferingTree>> loadTree(Catalogue &catalogue, const domain::Id &id);

/** The trees of \a ids in that order (missing ones left out), in a handful of queries: for batches of a few hundred. */
[[nodiscard]] Result<QList<domain::OfferingTree>> loadTrees(Catalogue &catalogue, const QList<domain::Id> &ids);

/** The trees of \a ids without what they refer to, in no particular order. */
[[nodiscard]] Result<QHash<domain::Id, domain::OfferingTree>> loadBareTrees(
    Catalogue &catalogue, const QList<domain::Id> &ids);
/** Returns those records of a kind that exist among some ids. */
using LoadRecords = std::function<Result<QList<domain::Record>>(domain::Kind kind, const QStringList &ids)>;
/**
 * The trees among \a trees that \a ids name, in that order, with their parts sorted and with what they refer to, which
 * \a load provides.
 */
[[nodiscard]] Result<QList<domain::OfferingTree>> completed(
    QHash<domain::Id, domain::OfferingTree> trees, const QList<domain::Id> &ids, const LoadRecords &load);

/** The ids of at most \a count offerings after \a after, ascending: for iterating over a large catalogue. */
[[nodiscard]] Result<QList<domain::Id>> nextOfferings(Catalogue &catalogue, const domain::Id &after, int count);

} // namespace leerschakel::store
