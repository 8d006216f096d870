// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/change.h"
#include "store/replica.h"

namespace leerschakel::store {

/** A change in the journal: what it is, its row, and its digest. */
struct StoredChange {
    qint64 seq = 0;
    changes::Change change;
    QByteArray digest;
};

/**
 * The changes that match \a condition ("WHERE …"), with their entries, in the order \a order. Aliases: c is change, r
 * replica, p person.
 */
[[nodiscard]] Result<void> eachChange(Catalogue &catalogue, const QString &condition, const QVariantList &values,
    const std::function<Result<void>(StoredChange &)> &take);
/** All changes without their entries, by replica and number, each with its stored number of entries. */
[[nodiscard]] Result<void> eachHeader(
    Catalogue &catalogue, const std::function<Result<void>(StoredChange &, qint64 entries)> &take);
/** The entries of the change in row \a seq, in order. */
[[nodiscard]] Result<void> eachEntry(
    Catalogue &catalogue, qint64 seq, const std::function<Result<void>(const changes::ChangeEntry &)> &take);
[[nodiscard]] Result<std::optional<StoredChange>> oneChange(
    Catalogue &catalogue, const QString &condition, const QVariantList &values);
/** Whether the change in row \a seq and its entries are as they were written, checked by their digest. */
[[nodiscard]] Result<bool> isAsWritten(Catalogue &catalogue, qint64 seq);

/** Takes entries one by one. */
using TakeEntry = std::function<Result<void>(const changes::ChangeEntry &)>;
/**
 * Appends a change made here and now: as \a change says, except for what follows from the journal (replica, number,
 * clock, context, time, person, digest), with the entries that \a each gives. Also notes which change the values come
 * from. Returns its row.
 */
[[nodiscard]] Result<qint64> appendOwn(
    Catalogue &catalogue, changes::Change &change, const std::function<Result<void>(const TakeEntry &)> &each);
/** The same, where \a each makes the entries knowing the row; at the end it may give \a change another label. */
[[nodiscard]] Result<qint64> appendOwnInPieces(Catalogue &catalogue, changes::Change &change,
    const std::function<Result<void>(qint64 seq, const TakeEntry &)> &each);
/** Appends a change as it is, of any replica. Returns its row. */
[[nodiscard]] Result<qint64> appendChange(
    Catalogue &catalogue, const changes::Change &change, qint64 replica, qint64 person, const QByteArray &digest);
/** Replaces the values of the only entry of the last change of its replica, and the digest accordingly. */
[[nodiscard]] Result<void> rewriteEntry(Catalogue &catalogue, StoredChange &stored, const changes::ChangeEntry &entry);

/**
 * Rewrites all of \a stored except its entries and time, now in the replica \a replica; its new digest follows from
 * that and from \a previous, the digest of the change before it.
 */
[[nodiscard]] Result<void> rewriteHeader(
    Catalogue &catalogue, StoredChange &stored, qint64 replica, const QByteArray &previous);

/** The digest of the change before \a number of a replica; empty before its first. */
[[nodiscard]] Result<QByteArray> digestBefore(Catalogue &catalogue, qint64 replica, qint64 number);

} // namespace leerschakel::store
