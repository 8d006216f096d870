// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"
#include "exchange/mapping/source.h"

#include <QSet>

// How whole records are written in our member of ext.
namespace leerschakel::exchange::openeducation {

/** {"id", <key>: <plain value>, …} for \a record, except the fields in \a without. */
[[nodiscard]] document::Node wholeRecord(const domain::Record &record, const QStringList &without = {});
/** The parts of an offering, or of one of its parts; \a without: the fields that refer to it, which are implied. */
[[nodiscard]] document::Node partEntries(
    const QList<mapping::Source> &parts, const QStringList &without = {QStringLiteral("offering")});
/** The records with \a ids that \a tree refers to, ascending. */
[[nodiscard]] document::Node referredEntries(const domain::OfferingTree &tree, const QSet<domain::Id> &ids);
/** The contact or the deal of the offering. */
[[nodiscard]] document::Node referredEntry(const domain::OfferingTree &tree, const domain::Field<domain::Id> &field);
/** Puts \a entries under \a key if there are any. */
void putEntries(document::Node &extension, const QString &key, document::Node entries);
/** Puts the prices, enrolment periods and location of \a edition. */
void putPartsOfEdition(document::Node &extension, const mapping::Source &edition);

} // namespace leerschakel::exchange::openeducation
