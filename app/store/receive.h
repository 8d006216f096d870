// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/change.h"
#include "store/catalogue.h"

namespace leerschakel::store {

/**
 * Changes on their way from one catalogue to another, each with its digest, and the names of the persons and replicas
 * that they refer to by id.
 */
struct Parcel {
    QList<std::pair<changes::Change, QByteArray>> changes;
    QMap<QString, QString> persons;
    QMap<QString, QString> replicas;
};

/** What became of a parcel. */
struct Received {
    int taken = 0;
    /** Already known: they were in an earlier parcel. */
    int known = 0;
    /** Held until what they had seen has arrived, or for a newer program: from this parcel and earlier ones. */
    int held = 0;
    AppliedChange applied;
};

/** The highest number of each replica that is here: what a sender need not send. */
[[nodiscard]] Result<changes::Context> seenHere(Catalogue &catalogue);
/**
 * The changes beyond \a known, in the order in which they came here. From now on nothing is added to them. Clocks that
 * are ahead are corrected first: see mendClocks().
 */
[[nodiscard]] Result<Parcel> collect(Catalogue &catalogue, const changes::Context &known = {});
/**
 * Takes the changes of \a parcel, in whatever order and however often they come, and brings the records concerned to
 * the result of all changes. A change that cannot be taken yet is held; one that does not match its digest, or has the
 * number of another that left this catalogue, is held for good and reported. A change of ours that did not leave the
 * catalogue gives way to one with the same number. A change whose values the sender no longer keeps
 * (store/compaction.h) is held until what replaced them is here.
 */
[[nodiscard]] Result<Received> receive(Catalogue &catalogue, const Parcel &parcel);

} // namespace leerschakel::store
