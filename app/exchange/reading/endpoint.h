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

/** The last word of an endpoint that was sent something. */
struct Reply {
    int status = 0;
    QByteArray body;
};

/**
 * A live endpoint that serves JSON or takes it, or a site of pages with JSON in them: one request at a time, in the
 * calling thread, with an event loop of its own.
 * Credentials go out over TLS only, but to this machine; only to the endpoint's own scheme, host and port, whatever a
 * redirect says; and no message has them.
 */
class Endpoint
{
public:
    /** \a accept: what is asked for (RFC 9110, section 12.5.1). */
    Endpoint(const QUrl &base, const Credentials &credentials, const QByteArray &accept, domain::Progress &progress,
        const EndpointLimits &limits = EndpointLimits::fromEnvironment());

    /**
     * Gets \a path (relative to the base). Tries again, with growing pauses, or those that the answer asks for, on 429,
     * on 5xx and when the connection breaks; not after silence. Errors: import.unprotected (source), import.noAnswer
     * (source, seconds), import.tooSlow (source, bytes, seconds), import.comeBack (source, when), import.tooMuch
     * (source, megabytes), import.connection, import.tls, import.refused (401, 403), import.httpStatus, import.notJson
     * (source, content type), import.tooLarge, import.redirect, import.tooManyRequests, cancelled.
     */
    [[nodiscard]] Result<Answer> get(const QString &path, const QUrlQuery &query = {});

    /** The same of a whole address; a page of HTML is an answer too where that was asked for. */
    [[nodiscard]] Result<Answer> getWhole(const QUrl &url);

    /**
     * Sends \a body, JSON, with \a method to \a path (relative to the base, percent-encoded), as often as get() asks.
     * What the endpoint says against it (4xx) is a reply; it is sent to no other host. Errors: those of get() but
     * import.notJson and import.tooLarge; endpoint.tooLarge (source, megabytes).
     */
    [[nodiscard]] Result<Reply> send(const QByteArray &method, const QString &path, const QByteArray &body);
    /** Waits, for something that the endpoint is still at; \a what is told meanwhile. Errors: cancelled. */
    [[nodiscard]] Result<void> wait(std::chrono::milliseconds time, const domain::Message &what);
    /** It is of the same scheme, host and port. */
    [[nodiscard]] bool isOfSameHost(const QUrl &url) const;

    /** The address of \a path as it may be shown: without user, password and query. */
    [[nodiscard]] QString shown(const QString &path) const;

private:
    struct Attempt;
    struct Asking;
    [[nodiscard]] QUrl address(const QString &path, const QUrlQuery &query) const;
    [[nodiscard]] Result<Answer> ask(const QUrl &url, const QString &source);
    [[nodiscard]] bool isAccepted(const QString &contentType) const;
    /** Until it is answered, or refused for good: 2xx, 3xx or 4xx. */
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

/** \a address is https, or of this machine: nobody in between can read what is sent. */
[[nodiscard]] bool isProtected(const QUrl &address);

/**
 * \a source, a path or an address, as it may be shown: an address without user, password, query and fragment, also
 * where it is not well formed.
 */
[[nodiscard]] QString shownSource(const QString &source);

} // namespace leerschakel::exchange::reading
