// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/facts.h"

namespace leerschakel::store {

/** A row of table publication, except for what is local. */
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
/** The digest in its row: SHA-256 over its values as JSON (RFC 8785). */
[[nodiscard]] QString digestOf(const Publication &publication);
/** What the history stores about it, including its digest. */
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
/** The digest in its row: SHA-256 over its values as JSON (RFC 8785), with the publication given by its id. */
[[nodiscard]] QString digestOf(const Delivery &delivery, const QString &publication);
/** Stores \a delivery, replacing what was stored for that offering and destination. */
[[nodiscard]] Result<void> noteDelivery(Catalogue &catalogue, const Delivery &delivery);
/**
 * The deliveries that match \a condition ("WHERE …"), each with the id of its publication and the digest in its row.
 */
[[nodiscard]] Result<void> eachDelivery(Catalogue &catalogue, const QString &condition, const QVariantList &values,
    const std::function<Result<void>(const Delivery &, const QString &publication, const QString &digest)> &take);

} // namespace leerschakel::store
