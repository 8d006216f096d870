// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"
#include "store/catalogue.h"
#include "store/rowvalues.h"

#include <functional>

namespace leerschakel::store {

/** The columns of \a field's plain \a value, as the store keeps them: one, or two for a LocalizedText. */
[[nodiscard]] QVariantList columnValues(const domain::FieldSpec &field, const QVariant &value);

/** Adds those to \a row. */
void addColumns(RowValues &row, const domain::FieldSpec &field, const QVariant &value);

/**
 * "id, <columns of all fields>, unknown" of \a table, quoted, for SELECTs whose rows recordFrom() reads. A field that a
 * younger schema than \a fileSchema brought is NULL in all rows.
 */
[[nodiscard]] QString selectColumns(const domain::KindTable &table, int fileSchema);
/** The record in \a row, whose columns begin with selectColumns() at \a first. */
[[nodiscard]] domain::Record recordFrom(const Row &row, domain::Kind kind, int first = 0);

/** Those of \a kind that are there of \a ids, in no order. */
[[nodiscard]] Result<QList<domain::Record>> load(Catalogue &catalogue, domain::Kind kind, const QList<domain::Id> &ids);
/** One record; absent when there is none of that id. */
[[nodiscard]] Result<std::optional<domain::Record>> load(Catalogue &catalogue, domain::Kind kind, const domain::Id &id);

/**
 * All records of \a kind, by id. For kinds of which there are few: organisations, contacts, locations, deals, schemes,
 * demand sets.
 */
[[nodiscard]] Result<QList<domain::Record>> loadAll(Catalogue &catalogue, domain::Kind kind);

/** The records of \a kind whose column for \a field has \a value (plain), by id. */
[[nodiscard]] Result<QList<domain::Record>> loadWhere(
    Catalogue &catalogue, domain::Kind kind, const domain::FieldSpec &field, const QVariant &value);

/** An offering with its parts and what it refers to; absent when there is none of that id. */
[[nodiscard]] Result<std::optional<domain::OfferingTree>> loadTree(Catalogue &catalogue, const domain::Id &id);

/** The trees of \a ids in that order (missing ones left out), in a handful of queries: for batches of some hundreds. */
[[nodiscard]] Result<QList<domain::OfferingTree>> loadTrees(Catalogue &catalogue, const QList<domain::Id> &ids);

/** The trees of \a ids without what they refer to, in no order. */
[[nodiscard]] Result<QHash<domain::Id, domain::OfferingTree>> loadBareTrees(
    Catalogue &catalogue, const QList<domain::Id> &ids);
/** Gives the records of a kind that are there of some ids. */
using LoadRecords = std::function<Result<QList<domain::Record>>(domain::Kind kind, const QStringList &ids)>;
/**
 * Those of \a trees that are of \a ids, in that order, their parts in order and with what they refer to, which \a load
 * gives.
 */
[[nodiscard]] Result<QList<domain::OfferingTree>> completed(
    QHash<domain::Id, domain::OfferingTree> trees, const QList<domain::Id> &ids, const LoadRecords &load);

/** The ids of at most \a count offerings above \a after, ascending: to walk a large catalogue. */
[[nodiscard]] Result<QList<domain::Id>> nextOfferings(Catalogue &catalogue, const domain::Id &after, int count);

} // namespace leerschakel::store
