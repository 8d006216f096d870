// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/change.h"
#include "store/catalogue.h"
#include "store/replicaguard.h"

namespace leerschakel::store {

/** The maker of changes in this file on this device: its row and its id. */
struct Replica {
    qint64 row = 0;
    QString id;
};

/** The replica of this file and device; created when there is none yet. Call it in a transaction. */
[[nodiscard]] Result<Replica> ownReplica(Catalogue &catalogue);
/** Its row, without creating it: 0 when there is none. */
[[nodiscard]] Result<qint64> ownReplicaRow(Catalogue &catalogue);
/** The row of the replica \a id; created when it is not known yet. */
[[nodiscard]] Result<qint64> replicaRow(Catalogue &catalogue, const QString &id, const QString &name);

/**
 * For a file that is not the original: one that was copied, or restored from a backup. Its replicas get new
 * successors, so that what is changed here is not mistaken for what is changed there. Earlier changes keep their
 * identity, as both files have them, except that the last one gets a new identity when the other file may still add to
 * it (see sealChanges). What could be undone still can be.
 */
[[nodiscard]] Result<void> adoptReplica(Catalogue &catalogue);
/**
 * A successor of the replica in \a row, which takes over what can be undone of that one; it comes before the previous
 * successor, if there is one. Call it in a transaction.
 */
[[nodiscard]] Result<Replica> successorOf(Catalogue &catalogue, qint64 row);
/**
 * The replica of this device goes on in the session of \a guard, or gets a successor where the guard says that the
 * file is not the original. Call it in a transaction.
 */
[[nodiscard]] Result<void> takeUpReplica(Catalogue &catalogue, ReplicaGuard &guard);

/** How far the replica of this file and device has got; empty before the first change. */
[[nodiscard]] Result<ReplicaMark> replicaMark(Catalogue &catalogue);

/** From now on nothing is added to the changes made so far: they have left the catalogue. */
[[nodiscard]] Result<void> sealChanges(Catalogue &catalogue);

/** The row of the person of this name; created when the person is not known yet. */
[[nodiscard]] Result<qint64> personRow(Catalogue &catalogue, const QString &name);
[[nodiscard]] Result<QString> personId(Catalogue &catalogue, qint64 row);

/** The clock for a change made now, stored in the open transaction: greater than that of any change here. */
[[nodiscard]] Result<qint64> nextClock(Catalogue &catalogue);
/** Notes the clock of a change that came from elsewhere. */
[[nodiscard]] Result<void> noteClock(Catalogue &catalogue, qint64 clock);

} // namespace leerschakel::store
