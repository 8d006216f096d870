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

/**
 * A live endpoint that serves JSON, or a site of pages with JSON in them: one request at a time, in the calling thread, with an event loop of its own.
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
    /** It is of the same scheme, host and port. */
    [[nodiscard]] bool isOfSameHost(const QUrl &url) const;

    /** The address of \a path as it may be shown: without user, password and query. */
    [[nodiscard]] QString shown(const QString &path) const;

private:
    struct Attempt;
    [[nodiscard]] QUrl address(const QString &path, const QUrlQuery &query) const;
    [[nodiscard]] Result<Answer> ask(const QUrl &url, const QString &source);
    [[nodiscard]] bool isAccepted(const QString &contentType) const;
    [[nodiscard]] Result<Attempt> attempt(const QUrl &url);
    [[nodiscard]] Result<Attempt> follow(QUrl url);
    [[nodiscard]] QNetworkRequest requestTo(const QUrl &url) const;
    [[nodiscard]] bool isTooSlow(std::chrono::milliseconds elapsed, qint64 bytes) const;
    [[nodiscard]] Result<void> wait(std::chrono::milliseconds time, const domain::Message &what);
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

/**
 * \a source, a path or an address, as it may be shown: an address without user, password, query and fragment, also
 * where it is not well formed.
 */
[[nodiscard]] QString shownSource(const QString &source);

} // namespace leerschakel::exchange::reading
