// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"
#include "exchange/reading/losses.h"

// How records are read back from our member of ext (openeducation/convention.h).
namespace leerschakel::exchange::openeducation {

/** Our own member of ext, taken out of \a map; empty if the document was not written by this program. */
[[nodiscard]] QVariantMap takeOurs(QVariantMap &map);
/** The place of that member in the document at \a place. */
[[nodiscard]] reading::Place placeOfOurs(const reading::Place &place);

/**
 * \a standard, limited to the fields that our member lists as standard, plus the fields that our member itself
 * contains.
 */
[[nodiscard]] domain::Record withOurs(
    const domain::Record &standard, const QVariantMap &ours, const reading::Place &place, reading::Losses &losses);

/** The part records of \a kind in a list of our member; each item has an "id" and its plain values. */
[[nodiscard]] QList<domain::Record> ourRecords(
    domain::Kind kind, const QVariant &list, const reading::Place &place, reading::Losses &losses);

} // namespace leerschakel::exchange::openeducation
