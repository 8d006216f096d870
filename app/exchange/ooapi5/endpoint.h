// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchange.h"

#include <QNetworkAccessManager>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>

namespace leerschakel::exchange::ooapi5 {

/** What an endpoint may cost us. */
struct EndpointLimits {
    /** Silence (no byte, no connection) after which a request is given up. */
    std::chrono::milliseconds silence{25'000};
    /** First pause before a request is tried again; doubled each time, with jitter. */
    std::chrono::milliseconds pause{500};
    /** Longest pause that a Retry-After can ask for. */
    std::chrono::milliseconds longestPause{60'000};
    int tries = 4;
    int requests = 200'000;
    qint64 bytesPerDocument = 256LL << 20;

    /** As above; LEERSCHAKEL_HTTP_TIMEOUT and LEERSCHAKEL_HTTP_PAUSE (milliseconds), where set, come first. */
    [[nodiscard]] static EndpointLimits fromEnvironment();
};

/** One answer of an endpoint. */
struct Answer {
    /** False: 404 or 410. */
    bool isThere = false;
    QByteArray body;
};

/**
 * A live OOAPI v5 endpoint: one request at a time, in the calling thread, with an event loop of its own. Credentials go to the endpoint's
 * own host only, and stand in no message.
 */
class Endpoint
{
public:
    Endpoint(const QUrl &base, const Credentials &credentials, domain::Progress &progress,
        const EndpointLimits &limits = EndpointLimits::fromEnvironment());

    /**
     * Gets \a path (relative to the base). Tries again, with growing pauses, on 429, on 5xx and when the connection breaks; not after silence.
     * Errors: import.noAnswer (source, seconds), import.connection, import.tls, import.refused (401, 403), import.httpStatus, import.notJson (source, content
     * type), import.tooLarge, import.redirect, import.tooManyRequests, cancelled.
     */
    [[nodiscard]] Result<Answer> get(const QString &path, const QUrlQuery &query = {});

    /** The address of \a path as it may be shown: without user, password and query. */
    [[nodiscard]] QString shown(const QString &path) const;

private:
    struct Attempt;
    [[nodiscard]] QUrl address(const QString &path, const QUrlQuery &query) const;
    [[nodiscard]] Result<Attempt> attempt(const QUrl &url);
    [[nodiscard]] Result<Attempt> follow(QUrl url);
    [[nodiscard]] QNetworkRequest requestTo(const QUrl &url) const;
    [[nodiscard]] Result<void> wait(std::chrono::milliseconds time);
    [[nodiscard]] bool goOn();
    [[nodiscard]] std::chrono::milliseconds pauseBefore(int attempt, const QByteArray &retryAfter) const;

    QUrl m_base;
    QByteArray m_authorization;
    domain::Progress &m_progress;
    EndpointLimits m_limits;
    QNetworkAccessManager m_network;
    int m_requests = 0;
};

} // namespace leerschakel::exchange::ooapi5
