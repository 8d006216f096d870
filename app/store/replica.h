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

/** The replica of this file and device; made when there is none yet. In a transaction. */
[[nodiscard]] Result<Replica> ownReplica(Catalogue &catalogue);
/** Its row, without making it: 0 when there is none. */
[[nodiscard]] Result<qint64> ownReplicaRow(Catalogue &catalogue);
/** The row of the replica \a id; made when it is not known yet. */
[[nodiscard]] Result<qint64> replicaRow(Catalogue &catalogue, const QString &id, const QString &name);

/**
 * For a file that is not the one it was: copied, or restored from a backup. Its replicas are succeeded by new ones, so
 * that what is changed here is not mistaken for what is changed there. What was made before keeps its name, as both
 * files have it; but the last change, when the other file may still go on with it (see sealChanges), gets a new one.
 * What could be taken back still can be.
 */
[[nodiscard]] Result<void> adoptReplica(Catalogue &catalogue);
/**
 * A replica that comes after the one in \a row, with what can be taken back of that one; before the one that was its
 * successor so far, if there is one. In a transaction.
 */
[[nodiscard]] Result<Replica> successorOf(Catalogue &catalogue, qint64 row);
/**
 * The replica of this device goes on in the session of \a guard, or is succeeded where that says that the file is not
 * the one it was. In a transaction.
 */
[[nodiscard]] Result<void> takeUpReplica(Catalogue &catalogue, ReplicaGuard &guard);

/** How far the replica of this file and device is; empty before the first change. */
[[nodiscard]] Result<ReplicaMark> replicaMark(Catalogue &catalogue);

/** From now on nothing is added to the changes made so far: they left the catalogue. */
[[nodiscard]] Result<void> sealChanges(Catalogue &catalogue);

/** The row of the person of this name; made when he is not known yet. */
[[nodiscard]] Result<qint64> personRow(Catalogue &catalogue, const QString &name);
[[nodiscard]] Result<QString> personId(Catalogue &catalogue, qint64 row);

/**
 * The clock for a change that is made now, stored in the transaction that is open: greater than that of any change
 * here.
 */
[[nodiscard]] Result<qint64> nextClock(Catalogue &catalogue);
/** Takes note of the clock of a change that came from elsewhere. */
[[nodiscard]] Result<void> noteClock(Catalogue &catalogue, qint64 clock);

} // namespace leerschakel::store
