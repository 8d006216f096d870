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
    /** What a whole request may take, however steadily it trickles in. */
    std::chrono::milliseconds wholeRequest{600'000};
    /** A request that has lasted as long as two silences must have brought so many bytes a second. */
    qint64 leastBytesPerSecond = 32;
    /** First pause before a request is tried again; doubled each time, with jitter. */
    std::chrono::milliseconds pause{500};
    /** Longest pause that a Retry-After can ask for; who asks for more is left alone. */
    std::chrono::milliseconds longestPause{60'000};
    int tries = 4;
    int requests = 200'000;
    qint64 bytesPerDocument = 256LL << 20;
    /** All documents together. */
    qint64 bytes = 4LL << 30;

    /** As above; LEERSCHAKEL_HTTP_TIMEOUT (silence), LEERSCHAKEL_HTTP_DEADLINE (whole request) and LEERSCHAKEL_HTTP_PAUSE, in milliseconds, where set, come first. */
    [[nodiscard]] static EndpointLimits fromEnvironment();
};

/** One answer of an endpoint. */
struct Answer {
    /** False: 404 or 410. */
    bool isThere = false;
    QByteArray body;
};

/**
 * A live OOAPI v5 endpoint: one request at a time, in the calling thread, with an event loop of its own. Credentials go out over TLS only, but to
 * this machine; only to the endpoint's own scheme, host and port, whatever a redirect says; and no message has them.
 */
class Endpoint
{
public:
    Endpoint(const QUrl &base, const Credentials &credentials, domain::Progress &progress,
        const EndpointLimits &limits = EndpointLimits::fromEnvironment());

    /**
     * Gets \a path (relative to the base). Tries again, with growing pauses, or those that the answer asks for, on 429, on 5xx and when the connection
     * breaks; not after silence. Errors: import.unprotected (source), import.noAnswer (source, seconds), import.tooSlow (source, bytes, seconds),
     * import.comeBack (source, when), import.tooMuch (source, megabytes), import.connection, import.tls, import.refused (401, 403), import.httpStatus, import.notJson (source, content
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
    [[nodiscard]] bool isTooSlow(std::chrono::milliseconds elapsed, qint64 bytes) const;
    [[nodiscard]] Result<void> wait(std::chrono::milliseconds time, const domain::Message &what);
    [[nodiscard]] bool goOn();
    /** Waits before another try; the errors are import.comeBack and cancelled. */
    [[nodiscard]] Result<void> pauseBefore(int attempt, const QByteArray &retryAfter, const QString &source);

    QUrl m_base;
    QByteArray m_authorization;
    domain::Progress &m_progress;
    EndpointLimits m_limits;
    QNetworkAccessManager m_network;
    int m_requests = 0;
    qint64 m_bytes = 0;
};

/** \a source, a path or an address, as it may be shown: an address without user, password, query and fragment, also where it is not well formed. */
[[nodiscard]] QString shownSource(const QString &source);

} // namespace leerschakel::exchange::ooapi5
