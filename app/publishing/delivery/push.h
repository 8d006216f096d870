// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exporter.h"
#include "publishing/delivery/courier.h"

namespace leerschakel::publishing::delivery {

/** What is to be brought to a server, and how. */
struct PushRequest {
    /** Empty: the usual one of the destination. */
    QString address = {};
    exchange::Credentials credentials = {};
    /** Validate only; nothing changes on the server. */
    bool isDryRun = false;
    /** Only these; all when empty. */
    QList<domain::Id> offerings = {};
    /** Approved or Ready: what nobody approved or rules block is not for others to see. */
    exchange::Selection selection = exchange::Selection::Approved;
    exchange::reading::EndpointLimits limits = Courier::usualLimits();
};

/** What was said of an offering: by the server, by RIO behind it, or by us. */
struct Remark {
    domain::Id offering;
    /**
     * The record that it is about, which can be a part of the offering; with an empty field the offering as a whole.
     */
    domain::Kind kind = domain::Kind::Offering;
    domain::Id record = {};
    QString field = {};
    domain::Message text;
    /** The server's own name for it; may be empty. */
    QString rule = {};
};

/** What a push did, or would do. */
struct PushReport {
    QString destination;
    QString address;
    bool isDryRun = false;
    /** Taken now; in a dry run: nothing against it. */
    QList<domain::Id> sent;
    /** The server has them as they are. */
    QList<domain::Id> unchanged;
    QList<domain::Id> deleted;
    /** The server has them still, although they are not to go there now and nobody withdrew them. */
    QList<domain::Id> kept;
    /** Why the server did not take something. */
    QList<Remark> refused;
    /** What could not be brought, or not to an end. */
    QList<Remark> failed;
    /** Of what was taken: warnings, codes that RIO gave. */
    QList<Remark> remarks;
    QList<exchange::Skipped> skipped;
};

/**
 * Where \a destination is told, unless somebody says \a given. Errors (Usage): deliver.cannotPush, deliver.noAddress
 * (destination), those of Courier::addressFrom().
 */
[[nodiscard]] Result<QUrl> addressOf(const QString &destination, const QString &given);

/**
 * Brings to the server of \a destination what it does not have as it is, and has it delete what was withdrawn or is
 * gone; what is blocked or in review stays as the server has it. What it took is noted after each answer, so that a
 * push that was stopped or broke off goes on where it was; when all is done, or it ends early, a publication is noted
 * of what was taken, where offerings themselves are sent.
 * Errors: those of addressOf(), store.readOnly, deliver.notUnderstood (address); after three things in a row that could
 * not be brought, the error of the last; at once import.refused and cancelled.
 */
[[nodiscard]] Result<PushReport> push(
    store::Catalogue &catalogue, const QString &destination, const PushRequest &request, domain::Progress &progress);

} // namespace leerschakel::publishing::delivery
