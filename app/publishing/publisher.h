// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exporter.h"

namespace leerschakel::publishing {

using store::Result;

/** The state of an offering for a destination. */
enum class Readiness { Ready, Blocked, Published, Changed, Withdrawing, Withdrawn };

/** "ready", "blocked", "published", "changed", "withdrawing", "withdrawn" */
[[nodiscard]] QString readinessName(Readiness readiness);

struct OfferingReadiness {
    domain::Id offering;
    domain::LocalizedText title;
    QString code;
    QString status;
    /** Whether it goes along where only what is approved does: without review all that is not retired. */
    bool isApproved = false;
    QString destination;
    Readiness readiness = Readiness::Ready;
    int blocks = 0;
    int warns = 0;
    int hints = 0;
    /** Last publication; invalid when never. */
    QDateTime published;
    QString publishedHash;
    /** Keys of fields (of the offering and its parts) that changed since it was published. */
    QStringList changedFields;
};

struct ReadinessCounts {
    int ready = 0, blocked = 0, published = 0, changed = 0, withdrawing = 0, withdrawn = 0;
    friend bool operator==(const ReadinessCounts &, const ReadinessCounts &) = default;
};

struct PublicationSummary {
    QString id;
    QString destination;
    QDateTime time;
    QString author;
    QString target;
    int offerings = 0;
    int files = 0;
    qint64 bytes = 0;
    QString hash;
};

/**
 * The readiness of all offerings for \a destination, blocked first; of retired ones, and of those that it is not about,
 * only as long as they are there. \a withChangedFields costs a walk through the part of the journal that is about the
 * changed ones. Of a destination that is switched off nothing is known of what rules find: see workOut().
 */
[[nodiscard]] Result<QList<OfferingReadiness>> readiness(
    store::Catalogue &catalogue, const QString &destination, bool withChangedFields = false);
/** Works out now what the rules of a destination that is switched off find of \a rows, which are for it. */
[[nodiscard]] Result<void> workOut(
    store::Catalogue &catalogue, const QString &destination, QList<OfferingReadiness> &rows);
/** How many offerings are in each state for one of \a destinations at least. */
[[nodiscard]] Result<ReadinessCounts> readinessCounts(store::Catalogue &catalogue, const QStringList &destinations);

/**
 * Exports and, when all is written, notes the publication: what was delivered, where, when, by whom, with its hash.
 * What was marked for withdrawal is then withdrawn. An export of everything is for inspection and no publication:
 * nothing is noted. Errors: export.unknownDestination, store.readOnly, and those of the exporter.
 */
[[nodiscard]] Result<exchange::ExportReport> publish(store::Catalogue &catalogue, const QString &destination,
    const exchange::ExportRequest &request, domain::Progress &progress);

/** Publications, newest first. */
[[nodiscard]] Result<QList<PublicationSummary>> publications(
    store::Catalogue &catalogue, const QString &destination = {});

} // namespace leerschakel::publishing
