// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/deliveries.h"

#include "domain/canonicaljson.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

namespace {

QString sha256Of(const QVariantList &values)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(domain::canonicalJson(values), QCryptographicHash::Sha256).toHex());
}

} // namespace

QString digestOf(const Publication &publication)
{
    return sha256Of({publication.id, publication.destination, publication.time, publication.author, publication.device,
        publication.target, publication.offerings, publication.files, publication.bytes, publication.hash});
}

Fact factOf(const Publication &publication)
{
    return {.kind = u"publication"_s,
        .record = publication.id,
        .field = {},
        .element = {},
        .before = {},
        .after = QVariantMap{{u"destination"_s, publication.destination}, {u"target"_s, publication.target},
            {u"offerings"_s, publication.offerings}, {u"hash"_s, publication.hash},
            {u"digest"_s, digestOf(publication)}}};
}

QString digestOf(const Delivery &delivery, const QString &publication)
{
    return sha256Of({delivery.offering, delivery.destination, publication, delivery.wholeHash, delivery.documentHash,
        delivery.change, delivery.state});
}

Result<void> noteDelivery(Catalogue &catalogue, const Delivery &delivery)
{
    return catalogue.single(u"SELECT id FROM publication WHERE number = ?"_s, {delivery.publication})
        .and_then([&](const QVariant &publication) {
            return catalogue.execute(
                u"INSERT OR REPLACE INTO published (offering, destination, publication, whole_hash, document_hash, "
                "change, state, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                {delivery.offering, delivery.destination, delivery.publication, delivery.wholeHash,
                    delivery.documentHash, delivery.change, delivery.state,
                    digestOf(delivery, publication.toString())});
        });
}

Result<void> eachDelivery(Catalogue &catalogue, const QString &condition, const QVariantList &values,
    const std::function<Result<void>(const Delivery &, const QString &publication, const QString &digest)> &take)
{
    return catalogue.rows(u"SELECT d.offering, d.destination, d.publication, d.whole_hash, d.document_hash, d.change, "
                          u"d.state, p.id, d.digest "
                          "FROM published d LEFT JOIN publication p ON p.number = d.publication "_s
            + condition,
        values, [&](const Row &row) {
            return take({.offering = row.string(0),
                            .destination = row.string(1),
                            .publication = row.integer(2),
                            .wholeHash = row.string(3),
                            .documentHash = row.string(4),
                            .change = row.integer(5),
                            .state = row.string(6)},
                row.string(7), row.string(8));
        });
}

} // namespace leerschakel::store
