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
    /** Whether it is included where only approved offerings are: without review, all that are not retired. */
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
 * The readiness of all offerings for \a destination, blocked ones first; retired offerings, and those that the
 * destination is not about, are included only as long as they are there. \a withChangedFields costs a walk through
 * the part of the journal that is about the changed ones. For a destination that is switched off, what its rules find
 * is not known: see workOut().
 */
[[nodiscard]] Result<QList<OfferingReadiness>> readiness(
    store::Catalogue &catalogue, const QString &destination, bool withChangedFields = false);
/**
 * Calculates now what the rules of a destination that is switched off find in \a rows, which are for that
 * destination.
 */
[[nodiscard]] Result<void> workOut(
    store::Catalogue &catalogue, const QString &destination, QList<OfferingReadiness> &rows);
/** How many offerings are in each state for at least one of \a destinations. */
[[nodiscard]] Result<ReadinessCounts> readinessCounts(store::Catalogue &catalogue, const QStringList &destinations);

/**
 * Exports and, when everything is written, records the publication: what was delivered, where, when, by whom, with
 * its hash. What was marked for withdrawal is then withdrawn. An export of everything is for inspection and not a
 * publication: nothing is recorded. Errors: export.unknownDestination, store.readOnly, and those of the exporter.
 */
[[nodiscard]] Result<exchange::ExportReport> publish(store::Catalogue &catalogue, const QString &destination,
    const exchange::ExportRequest &request, domain::Progress &progress);

/** Publications, newest first. */
[[nodiscard]] Result<QList<PublicationSummary>> publications(
    store::Catalogue &catalogue, const QString &destination = {});

} // namespace leerschakel::publishing
