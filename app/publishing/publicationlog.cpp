// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/publicationlog.h"

#include "domain/sha256.h"
#include "store/deliveries.h"
#include "store/journal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::publishing {

using domain::Id;
using exchange::ExportReport;

namespace {

QString nowOf(const store::Catalogue &catalogue)
{
    return catalogue.now().toUTC().toString(Qt::ISODateWithMs);
}

/** Records a publication; returns its number in this catalogue. */
Result<qint64> notePublication(
    store::Catalogue &catalogue, const ExportReport &report, const store::Publication &publication)
{
    return catalogue
        .execute(u"INSERT INTO publication (id, destination, time, author, device, target, change, offerings, files, "
                 "bytes, hash, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {publication.id, publication.destination, publication.time, publication.author, publication.device,
                publication.target, report.change, publication.offerings, publication.files, publication.bytes,
                publication.hash, store::digestOf(publication)})
        .transform([&] { return catalogue.lastInsertedRow(); });
}

/**
 * The delivered offerings that were marked for withdrawal while the delivery was being written: the next one is to
 * carry that out.
 */
Result<QSet<QString>> withdrawnMeanwhile(store::Catalogue &catalogue, const ExportReport &report)
{
    QSet<QString> offerings;
    const Result<void> read = catalogue.rows(
        u"SELECT p.offering FROM published p WHERE p.destination = ? AND p.state = 'withdrawing' AND EXISTS (SELECT 1 "
        u"FROM "
        "change_entry e WHERE e.record = p.offering AND e.kind = 'delivery' AND e.element = p.destination AND "
        "e.change > ?)"_s,
        {report.destination, report.change}, [&](const store::Row &row) { offerings.insert(row.string(0)); });
    return read ? Result<QSet<QString>>(offerings) : std::unexpected(read.error());
}

/** Each row records what was written, whatever has changed since. */
Result<void> noteWritten(store::Catalogue &catalogue, const ExportReport &report, qint64 publication)
{
    const Result<QSet<QString>> leaving = withdrawnMeanwhile(catalogue, report);
    if (!leaving) {
        return std::unexpected(leaving.error());
    }
    for (const Id &offering : report.written) {
        const exchange::WrittenHashes hashes = report.hashes.value(offering);
        const Result<void> noted = store::noteDelivery(catalogue,
            {.offering = offering.toString(),
                .destination = report.destination,
                .publication = publication,
                .wholeHash = hashes.whole,
                .documentHash = hashes.document,
                .change = report.change,
                .state = leaving->contains(offering.toString()) ? u"withdrawing"_s : u"published"_s});
        if (!noted) {
            return noted;
        }
    }
    return {};
}

/**
 * Records for \a publication that offerings left a destination; \a which, a condition on rows d of published with
 * \a values, selects them. Those marked for withdrawal are withdrawn, the others are no longer published.
 */
Result<void> noteLeft(store::Catalogue &catalogue, const QString &which, const QVariantList &values, qint64 publication)
{
    QList<store::Delivery> withdrawn;
    return store::eachDelivery(catalogue, u"WHERE d.state = 'withdrawing' AND "_s + which, values,
        [&](const store::Delivery &delivery, const QString &, const QString &) -> Result<void> {
            withdrawn.append(delivery);
            return {};
        })
        .and_then([&]() -> Result<void> {
            for (store::Delivery &delivery : withdrawn) {
                delivery.state = u"withdrawn"_s;
                delivery.publication = publication;
                if (const Result<void> noted = store::noteDelivery(catalogue, delivery); !noted) {
                    return noted;
                }
            }
            return catalogue.execute(u"DELETE FROM published AS d WHERE d.state = 'published' AND "_s + which, values);
        });
}

/**
 * A delivery is everything that is at the target: what was marked for withdrawal and was not written is withdrawn,
 * and whatever else it leaves out is no longer there, and is ready again once it may be delivered.
 */
Result<void> noteOfferings(store::Catalogue &catalogue, const ExportReport &report, qint64 publication)
{
    return noteWritten(catalogue, report, publication).and_then([&] {
        return noteLeft(
            catalogue, u"d.destination = ? AND d.publication <> ?"_s, {report.destination, publication}, publication);
    });
}

/** A publication with the current time, without its contents. */
store::Publication publicationNow(const store::Catalogue &catalogue, const QString &destination, const QString &target)
{
    return {.id = Id::make().toString(),
        .destination = destination,
        .time = nowOf(catalogue),
        .author = catalogue.identity().author,
        .device = catalogue.identity().device,
        .target = target,
        .hash = {}};
}

/** Writes \a publication to the history; \a noteRest, called in the same change, gets its number. */
Result<void> note(store::Catalogue &catalogue, const ExportReport &report, const store::Publication &publication,
    const std::function<Result<void>(qint64)> &noteRest)
{
    return store::applyFacts(catalogue,
        {.code = u"change.publish"_s, .arguments = {QString::number(publication.offerings), publication.destination}},
        u"publish"_s, {store::factOf(publication)},
        [&] {
            return notePublication(catalogue, report, publication).and_then(noteRest).and_then([&] {
                return store::sealChanges(catalogue);
            });
        })
        .transform([](const store::AppliedChange &) {});
}

/** Removes what the server deleted from what is published: it is withdrawn, or its offering no longer exists. */
Result<void> noteDeletions(store::Catalogue &catalogue, const PushedDelivery &delivery, qint64 publication)
{
    for (const Id &offering : delivery.deleted) {
        if (delivery.taken.contains(offering)) {
            continue; // it had another id on the server
        }
        const Result<void> done = noteLeft(catalogue, u"d.destination = ? AND d.offering = ?"_s,
            {delivery.destination, offering.toString()}, publication);
        if (!done) {
            return done;
        }
    }
    return {};
}

} // namespace

Result<void> notePublished(store::Catalogue &catalogue, const ExportReport &report, const QString &target)
{
    store::Publication publication = publicationNow(catalogue, report.destination, target);
    publication.offerings = report.offerings;
    publication.files = report.files;
    publication.bytes = report.bytes;
    publication.hash = report.hash;
    return note(
        catalogue, report, publication, [&](qint64 number) { return noteOfferings(catalogue, report, number); });
}

Result<void> notePush(store::Catalogue &catalogue, const PushedDelivery &delivery)
{
    ExportReport report;
    report.destination = delivery.destination;
    report.change = delivery.change;
    report.hashes = delivery.taken;
    QSet<Id> known;
    bool isDeleted = false;
    const Result<void> read = store::eachDelivery(catalogue, u"WHERE d.destination = ?"_s, {delivery.destination},
        [&](const store::Delivery &each, const QString &, const QString &) -> Result<void> {
            const Id id = Id::fromString(each.offering);
            const auto taken = delivery.taken.constFind(id);
            if (taken != delivery.taken.cend() && taken->document == each.documentHash && taken->whole == each.wholeHash
                && each.state != u"withdrawn") {
                known.insert(id);
            }
            isDeleted = isDeleted
                || (delivery.deleted.contains(id) && !delivery.taken.contains(id) && each.state != u"withdrawn");
            return {};
        });
    if (!read) {
        return read;
    }
    domain::Sha256 hash;
    report.written = delivery.taken.keys();
    report.written.removeIf([&](const Id &id) { return known.contains(id); });
    std::sort(report.written.begin(), report.written.end());
    for (const Id &id : std::as_const(report.written)) {
        hash.add(delivery.taken[id].document.toLatin1());
    }
    if (report.written.isEmpty() && !isDeleted) {
        return {};
    }
    store::Publication publication = publicationNow(catalogue, delivery.destination, delivery.address);
    publication.offerings = report.written.size();
    publication.files = delivery.sent;
    publication.bytes = delivery.bytes;
    publication.hash = QString::fromLatin1(hash.hex());
    return note(catalogue, report, publication, [&](qint64 number) {
        return noteWritten(catalogue, report, number).and_then([&] {
            return noteDeletions(catalogue, delivery, number);
        });
    });
}

} // namespace leerschakel::publishing
