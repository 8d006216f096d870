// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"
#include "exchange/reading/losses.h"

// How records are read back from our member of ext (openeducation/convention.h).
namespace leerschakel::exchange::openeducation {

/** Our own member of ext, taken out of \a map; empty when the document was not written by this program. */
[[nodiscard]] QVariantMap takeOurs(QVariantMap &map);
/** Where that member is, in the document at \a place. */
[[nodiscard]] reading::Place placeOfOurs(const reading::Place &place);

/** \a standard narrowed to what our member says that it has, with the fields that are in our member itself. */
[[nodiscard]] domain::Record withOurs(
    const domain::Record &standard, const QVariantMap &ours, const reading::Place &place, reading::Losses &losses);

/** The part records of \a kind in a list of our member: each has "id" with its plain values. */
[[nodiscard]] QList<domain::Record> ourRecords(
    domain::Kind kind, const QVariant &list, const reading::Place &place, reading::Losses &losses);

} // namespace leerschakel::exchange::openeducation
