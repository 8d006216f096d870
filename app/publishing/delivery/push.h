// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exporter.h"
#include "publishing/delivery/courier.h"

namespace leerschakel::publishing::delivery {

/** What is to be sent to a server, and how. */
struct PushRequest {
    /** Empty: the usual one of the destination. */
    QString address = {};
    exchange::Credentials credentials = {};
    /** Validate only; nothing changes on the server. */
    bool isDryRun = false;
    /** Only these; all when empty. */
    QList<domain::Id> offerings = {};
    /** Approved or Ready: offerings that are not approved or that rules block are not for others to see. */
    exchange::Selection selection = exchange::Selection::Approved;
    exchange::reading::EndpointLimits limits = Courier::usualLimits();
};

/** Something reported about an offering: by the server, by RIO behind it, or by this program. */
struct Remark {
    domain::Id offering;
    /**
     * The record that it is about, which can be a part of the offering; with an empty field, the offering as a whole.
     */
    domain::Kind kind = domain::Kind::Offering;
    domain::Id record = {};
    QString field = {};
    domain::Message text;
    /** The server's own name for the rule; may be empty. */
    QString rule = {};
};

/** What a push did, or would do. */
struct PushReport {
    QString destination;
    QString address;
    bool isDryRun = false;
    /** Accepted now; in a dry run: without objections. */
    QList<domain::Id> sent;
    /** The server already has their current version. */
    QList<domain::Id> unchanged;
    QList<domain::Id> deleted;
    /** Still on the server, although they should not be sent there now and nobody withdrew them. */
    QList<domain::Id> kept;
    /** Why the server did not accept something. */
    QList<Remark> refused;
    /** What could not be sent, or not completely. */
    QList<Remark> failed;
    /** About what was accepted: warnings, codes assigned by RIO. */
    QList<Remark> remarks;
    QList<exchange::Skipped> skipped;
};

/**
 * The address of the server of \a destination, or \a given unless that is empty. Errors (Usage): deliver.cannotPush,
 * deliver.noAddress (destination), those of Courier::addressFrom().
 */
[[nodiscard]] Result<QUrl> addressOf(const QString &destination, const QString &given);

/**
 * Sends to the server of \a destination everything of which it does not have the current version, and has it delete
 * what was withdrawn or no longer exists; what is blocked or in review stays as it is on the server. What the server
 * accepted is recorded after each answer, so that a push that was stopped or broke off continues where it was. When
 * all is done, or the push ends early, a publication of what was accepted is recorded if the destination receives the
 * offerings themselves.
 * Errors: those of addressOf(), store.readOnly, deliver.notUnderstood (address); after three failures in a row, the
 * error of the last one; immediately those that all further requests would
 * meet too: import.refused, import.redirect, import.tls, import.comeBack, errors of usage, and cancelled.
 */
[[nodiscard]] Result<PushReport> push(
    store::Catalogue &catalogue, const QString &destination, const PushRequest &request, domain::Progress &progress);

} // namespace leerschakel::publishing::delivery
