// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"
#include "exchange/mapping/source.h"

#include <QSet>

// How whole records travel in our member of ext.
namespace leerschakel::exchange::openeducation {

/** {"id", <key>: <plain value>, …} of \a record without the fields in \a without. */
[[nodiscard]] document::Node wholeRecord(const domain::Record &record, const QStringList &without = {});
/** The parts of an offering, or of a part of it, which is understood: \a without. */
[[nodiscard]] document::Node partEntries(
    const QList<mapping::Source> &parts, const QStringList &without = {QStringLiteral("offering")});
/** The records of \a ids that \a tree refers to, ascending. */
[[nodiscard]] document::Node referredEntries(const domain::OfferingTree &tree, const QSet<domain::Id> &ids);
/** The contact, or the deal, of the offering. */
[[nodiscard]] document::Node referredEntry(const domain::OfferingTree &tree, const domain::Field<domain::Id> &field);
/** Puts \a entries under \a key where there are any. */
void putEntries(document::Node &extension, const QString &key, document::Node entries);
/** Puts the prices and enrolment periods of \a edition, and its location. */
void putPartsOfEdition(document::Node &extension, const mapping::Source &edition);

} // namespace leerschakel::exchange::openeducation
