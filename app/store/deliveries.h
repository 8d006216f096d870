// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/facts.h"

namespace leerschakel::store {

/** A row of table publication, but for what is local. */
struct Publication {
    QString id;
    QString destination;
    QString time; ///< UTC, ISO 8601
    QString author;
    QString device;
    QString target;
    qint64 offerings = 0;
    qint64 files = 0;
    qint64 bytes = 0;
    QString hash;
};
/** What its row says of itself: SHA-256 over its values as JSON (RFC 8785). */
[[nodiscard]] QString digestOf(const Publication &publication);
/** What the history says of it, its digest included. */
[[nodiscard]] Fact factOf(const Publication &publication);

/** A row of table published. */
struct Delivery {
    QString offering;
    QString destination;
    qint64 publication = 0;
    QString wholeHash;
    QString documentHash;
    qint64 change = 0;
    QString state;
};
/** What its row says of itself: SHA-256 over its values as JSON (RFC 8785), the publication by its id. */
[[nodiscard]] QString digestOf(const Delivery &delivery, const QString &publication);
/** Notes \a delivery, in the place of what was noted of that offering and destination. */
[[nodiscard]] Result<void> noteDelivery(Catalogue &catalogue, const Delivery &delivery);
/**
 * The deliveries that \a condition ("WHERE …") leaves, each with the id of its publication and the digest its row has.
 */
[[nodiscard]] Result<void> eachDelivery(Catalogue &catalogue, const QString &condition, const QVariantList &values,
    const std::function<Result<void>(const Delivery &, const QString &publication, const QString &digest)> &take);

} // namespace leerschakel::store
