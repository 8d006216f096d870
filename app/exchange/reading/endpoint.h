// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importer.h"
#include "exchange/reading/endpointlimits.h"

#include <QNetworkAccessManager>
#include <QUrl>
#include <QUrlQuery>

namespace leerschakel::exchange::reading {

/** One answer of an endpoint. */
struct Answer {
    /** False: 404 or 410. */
    bool isThere = false;
    QByteArray body;
};

/** The final reply of an endpoint that was sent something. */
struct Reply {
    int status = 0;
    QByteArray body;
};

/**
 * A live endpoint that serves or takes JSON, or a site of pages with JSON in them: one request at a time, in the
 * calling thread, with an event loop of its own. Credentials are sent over TLS only, except to this machine, and only
 * to the endpoint's own scheme, host and port, whatever a redirect says; no message contains them.
 */
class Endpoint
{
public:
    /** \a accept: the media types to ask for (RFC 9110, section 12.5.1). */
    Endpoint(const QUrl &base, const Credentials &credentials, const QByteArray &accept, domain::Progress &progress,
        const EndpointLimits &limits = EndpointLimits::fromEnvironment());

    /**
     * Gets \a path (relative to the base). Tries again on 429, on 5xx and when the connection breaks, but not after
     * silence; with growing pauses, or those that the answer asks for. Errors: import.unprotected (source),
     * import.noAnswer (source, seconds), import.tooSlow (source, bytes, seconds), import.comeBack (source, when),
     * import.tooMuch (source, megabytes), import.connection, import.tls, import.refused (401, 403), import.httpStatus,
     * import.notJson (source, content type), import.tooLarge, import.redirect, import.tooManyRequests, cancelled.
     */
    [[nodiscard]] Result<Answer> get(const QString &path, const QUrlQuery &query = {});

    /** The same for a complete address; an HTML page is an answer too when HTML was asked for. */
    [[nodiscard]] Result<Answer> getWhole(const QUrl &url);

    /**
     * Sends \a body, JSON, with \a method to \a path (relative to the base, percent-encoded), trying as often as get()
     * does. An objection of the endpoint (4xx) is a reply; nothing is sent to another host. Errors: those of get()
     * except import.notJson and import.tooLarge; endpoint.tooLarge (source, megabytes).
     */
    [[nodiscard]] Result<Reply> send(const QByteArray &method, const QString &path, const QByteArray &body);
    /** Waits for something that the endpoint is still working on; \a what is shown meanwhile. Errors: cancelled. */
    [[nodiscard]] Result<void> wait(std::chrono::milliseconds time, const domain::Message &what);
    /** Whether \a url has the endpoint's scheme, host and port. */
    [[nodiscard]] bool isOfSameHost(const QUrl &url) const;

    /** The address of \a path as it may be shown: without user, password and query. */
    [[nodiscard]] QString shown(const QString &path) const;

private:
    struct Attempt;
    struct Asking;
    [[nodiscard]] QUrl address(const QString &path, const QUrlQuery &query) const;
    [[nodiscard]] Result<Answer> ask(const QUrl &url, const QString &source);
    [[nodiscard]] bool isAccepted(const QString &contentType) const;
    /** Tries until it is answered, or refused for good: 2xx, 3xx or 4xx. */
    [[nodiscard]] Result<Attempt> settle(const Asking &asking, const QString &source);
    [[nodiscard]] Result<Attempt> attempt(const Asking &asking);
    [[nodiscard]] Result<Attempt> follow(Asking asking);
    [[nodiscard]] QNetworkRequest requestTo(const QUrl &url) const;
    [[nodiscard]] bool isTooSlow(std::chrono::milliseconds elapsed, qint64 bytes) const;
    [[nodiscard]] bool goOn();
    /** Waits before another try; the errors are import.comeBack and cancelled. */
    [[nodiscard]] Result<void> pauseBefore(int attempt, const QByteArray &retryAfter, const QString &source);

    QUrl m_base;
    QByteArray m_accept;
    QByteArray m_authorization;
    domain::Progress &m_progress;
    EndpointLimits m_limits;
    QNetworkAccessManager m_network;
    int m_requests = 0;
    qint64 m_bytes = 0;
};

/** Whether \a address is https or on this machine, so that nobody in between can read what is sent. */
[[nodiscard]] bool isProtected(const QUrl &address);

/**
 * \a source, a path or an address, as it may be shown: an address without user, password, query and fragment, even when
 * it is malformed.
 */
[[nodiscard]] QString shownSource(const QString &source);

} // namespace leerschakel::exchange::reading
