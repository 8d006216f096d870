// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/change.h"
#include "store/catalogue.h"

namespace leerschakel::store {

/** Changes on their way from one catalogue to another, each with its digest, and the names that they speak of by id. */
struct Parcel {
    QList<std::pair<changes::Change, QByteArray>> changes;
    QMap<QString, QString> persons;
    QMap<QString, QString> replicas;
};

/** What became of a parcel. */
struct Received {
    int taken = 0;
    /** Known before: they were in an earlier parcel. */
    int known = 0;
    /** Kept until what they had seen is here, or a newer program: in this parcel and earlier ones. */
    int held = 0;
    AppliedChange applied;
};

/** The greatest number of each replica that is here: what somebody need not send. */
[[nodiscard]] Result<changes::Context> seenHere(Catalogue &catalogue);
/**
 * The changes beyond \a known, in the order in which they came here. From now on nothing is added to them. Clocks that
 * are ahead are mended first: see mendClocks().
 */
[[nodiscard]] Result<Parcel> collect(Catalogue &catalogue, const changes::Context &known = {});
/**
 * Takes the changes of \a parcel, in whatever order and however often they come, and brings the records they are about
 * to the result of all changes. A change that cannot be taken yet is held; one that is not what its digest says, or has
 * the number of another that left this catalogue, is held for good and reported. A change of ours that did not leave it
 * gives way to one that has its number. A change of which the sender no longer keeps the values (store/compaction.h) is
 * held as long as what replaced them is not here.
 */
[[nodiscard]] Result<Received> receive(Catalogue &catalogue, const Parcel &parcel);

} // namespace leerschakel::store
