// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/endpoint.h"

#include "domain/constant.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QHostAddress>
#include <QLocale>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTimeZone>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace leerschakel::exchange::reading {

using domain::Error;
using domain::Failure;

namespace {

/** How often a running request checks whether to go on. */
constexpr auto heartbeat = 200ms;
constexpr int redirectsAtMost = 5;

std::unexpected<Error> failed(const QString &code, const QStringList &arguments = {})
{
    return std::unexpected(Error::of(Failure::System, code, arguments));
}

bool isWorthAnotherTry(int status, QNetworkReply::NetworkError error)
{
    if (status != 0) {
        return status == 429 || (status >= 500 && status != 501 && status != 505)
            || error == QNetworkReply::RemoteHostClosedError;
    }
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
        return true;
    default:
        return false;
    }
}

bool isJson(const QString &contentType)
{
    const QString type = contentType.section(u';', 0, 0).trimmed().toLower();
    return type.isEmpty() || type == u"application/json" || type == u"text/json" || type.endsWith(u"+json")
        || type == u"application/octet-stream"
        || type == u"text/plain"; // a plain static server knows no better; what it sends is still read as JSON
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == u"https" ? 443 : 80);
}

/** What is sent to it does not leave this machine: localhost, 127.0.0.0/8, ::1. */
bool isThisMachine(const QUrl &url)
{
    const QString host = url.host();
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

/** What a Retry-After asks for (RFC 9110, section 10.2.3: seconds, or a date); 0 when it says neither. */
std::chrono::milliseconds askedBy(const QByteArray &retryAfter)
{
    constexpr auto most = std::chrono::milliseconds(std::chrono::years(100));
    const QString text = QString::fromLatin1(retryAfter.trimmed());
    if (!text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; })) {
        bool isNumber = false;
        const qint64 seconds = text.toLongLong(&isNumber);
        return isNumber && seconds < most / 1s ? std::chrono::seconds(seconds) : most;
    }
    // HTTP's own date format ends in GMT, unlike that of RFC 2822.
    QDateTime date = QLocale::c().toDateTime(text, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    date.setTimeZone(QTimeZone::UTC);
    return date.isValid()
        ? std::clamp(std::chrono::milliseconds(QDateTime::currentDateTimeUtc().msecsTo(date)), 0ms, most)
        : 0ms;
}

/** \a reason, in Qt's words, with \a shown in place of the complete address that it may contain. */
QString withoutAddresses(QString reason, const QString &shown)
{
    static const QRegularExpression address(u"[a-zA-Z]+://\\S+"_s);
    return reason.replace(address, shown);
}

} // namespace

bool isProtected(const QUrl &address)
{
    return address.scheme() == u"https" || isThisMachine(address);
}

QString shownSource(const QString &source)
{
    const qsizetype scheme = source.indexOf(u"://"_s);
    if (scheme <= 0) {
        return source;
    }
    if (const QUrl url(source, QUrl::StrictMode); url.isValid() && !url.host().isEmpty()) {
        return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    }
    // Not a valid address, so there is no telling where the password ends: better to leave out too much than too
    // little.
    QString rest = source.sliced(scheme + 3);
    rest = rest.sliced(rest.lastIndexOf(u'@') + 1);
    const auto end = std::ranges::find_if(rest, [](QChar c) { return c == u'?' || c == u'#'; });
    return source.first(scheme + 3) + rest.first(end - rest.begin());
}

/** A single request. */
struct Endpoint::Asking {
    QUrl url;
    QByteArray method = "GET";
    QByteArray body = {};
    /** It sends something: only this host may receive it, and unchanged. */
    bool isSent = false;
};

/** How one request ended. */
struct Endpoint::Attempt {
    int status = 0;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QString reason;
    QString contentType;
    QByteArray retryAfter;
    QUrl redirect;
    QByteArray body;
    bool isSilent = false;
    bool isTooLarge = false;
    bool isTooSlow = false;
    std::chrono::milliseconds elapsed{0};
};

Endpoint::Endpoint(const QUrl &base, const Credentials &credentials, const QByteArray &accept,
    domain::Progress &progress, const EndpointLimits &limits)
    : m_base(base), m_accept(accept), m_progress(progress), m_limits(limits)
{
    const QString user = credentials.user.isEmpty() ? base.userName(QUrl::FullyDecoded) : credentials.user;
    const QString password = credentials.user.isEmpty() ? base.password(QUrl::FullyDecoded) : credentials.password;
    if (!credentials.token.isEmpty()) {
        m_authorization = "Bearer " + credentials.token.toUtf8();
    } else if (!user.isEmpty()) {
        m_authorization = "Basic " + QString(user + u':' + password).toUtf8().toBase64();
    }
    m_base.setUserInfo({});
    m_base.setFragment({});
}

QString Endpoint::shown(const QString &path) const
{
    return address(path, {}).toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

QUrl Endpoint::address(const QString &path, const QUrlQuery &query) const
{
    QUrl url = m_base;
    if (!path.isEmpty()) {
        QString whole = url.path(QUrl::FullyEncoded);
        while (whole.endsWith(u'/')) {
            whole.chop(1);
        }
        url.setPath(whole + u'/' + path, QUrl::TolerantMode);
    }
    QUrlQuery both(url);
    for (const auto &[key, value] : constant(query.queryItems(QUrl::FullyEncoded))) {
        both.removeAllQueryItems(key);
        both.addQueryItem(key, value);
    }
    url.setQuery(both);
    return url;
}

bool Endpoint::goOn()
{
    return m_progress.step(m_requests, 0, {.code = u"import.fetching"_s, .arguments = {shown({})}});
}

QNetworkRequest Endpoint::requestTo(const QUrl &url) const
{
    QNetworkRequest request(url);
    request.setRawHeader("Accept", m_accept);
    request.setRawHeader("User-Agent", "Leerschakel/" LEERSCHAKEL_VERSION);
    if (!m_authorization.isEmpty() && isOfSameHost(url) && isProtected(url)) {
        request.setRawHeader("Authorization", m_authorization);
    }
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    return request;
}

bool Endpoint::isTooSlow(std::chrono::milliseconds elapsed, qint64 bytes) const
{
    const bool isLate = elapsed >= m_limits.wholeRequest;
    return isLate || (elapsed >= 2 * m_limits.silence && bytes < m_limits.leastBytesPerSecond * elapsed.count() / 1000);
}

Result<Endpoint::Attempt> Endpoint::attempt(const Asking &asking)
{
    if (++m_requests > m_limits.requests) {
        return failed(u"import.tooManyRequests"_s, {shown({}), QString::number(m_limits.requests)});
    }
    Attempt done;
    bool isCancelled = false;
    QEventLoop loop;
    QElapsedTimer time;
    time.start();
    QNetworkRequest request = requestTo(asking.url);
    if (!asking.body.isEmpty()) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    }
    const std::unique_ptr<QNetworkReply> reply(
        asking.isSent ? m_network.sendCustomRequest(request, asking.method, asking.body) : m_network.get(request));
    QTimer silence;
    QTimer pulse;
    silence.setSingleShot(true);
    const auto take = [&] {
        silence.start(m_limits.silence);
        done.body += reply->readAll();
        if (done.body.size() > m_limits.bytesPerDocument) {
            done.isTooLarge = true;
            reply->abort();
        }
    };
    QObject::connect(reply.get(), &QNetworkReply::readyRead, &loop, take);
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(&silence, &QTimer::timeout, &loop, [&] {
        done.isSilent = true;
        reply->abort();
    });
    QObject::connect(&pulse, &QTimer::timeout, &loop, [&] {
        if (!isCancelled && !goOn()) {
            isCancelled = true;
            reply->abort();
        } else if (isTooSlow(std::chrono::milliseconds(time.elapsed()), done.body.size())) {
            done.isTooSlow = true;
            reply->abort();
        }
    });
    silence.start(m_limits.silence);
    pulse.start(heartbeat);
    if (!reply->isFinished()) {
        loop.exec();
    }
    if (isCancelled) {
        return domain::cancelled();
    }
    if (!done.isTooLarge && !done.isSilent && !done.isTooSlow) {
        done.body += reply->readAll();
    }
    done.elapsed = std::chrono::milliseconds(time.elapsed());
    m_bytes += done.body.size();
    done.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    done.error = reply->error();
    done.reason = reply->errorString();
    done.contentType = reply->header(QNetworkRequest::ContentTypeHeader).toString();
    done.retryAfter = reply->rawHeader("Retry-After");
    done.redirect = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    return done;
}

Result<Endpoint::Attempt> Endpoint::follow(Asking asking)
{
    for (int i = 0; i <= redirectsAtMost; ++i) {
        Result<Attempt> done = attempt(asking);
        if (!done || done->redirect.isEmpty() || done->status < 300 || done->status >= 400) {
            return done;
        }
        QUrl target = asking.url.resolved(done->redirect);
        target.setUserInfo({});
        // The older status codes turn what is sent into a GET (RFC 9110, section 15.4).
        const bool isSafe = asking.isSent ? isOfSameHost(target) && (done->status == 307 || done->status == 308)
                                          : target.scheme() == u"https"
                || (target.scheme() == asking.url.scheme() && target.host() == asking.url.host());
        if (!isSafe) {
            return failed(u"import.redirect"_s, {shown({}), shownSource(target.toString())});
        }
        asking.url = target;
    }
    return failed(u"import.redirect"_s, {shown({}), shownSource(asking.url.toString())});
}

Result<void> Endpoint::pauseBefore(int attempt, const QByteArray &retryAfter, const QString &source)
{
    const std::chrono::milliseconds asked = askedBy(retryAfter);
    if (asked > m_limits.longestPause) {
        const QDateTime when = QDateTime::currentDateTime().addMSecs(asked.count());
        return failed(u"import.comeBack"_s, {source, when.toString(u"yyyy-MM-dd HH:mm"_s)});
    }
    const auto grown = std::min(std::chrono::milliseconds(m_limits.pause * (1 << attempt)), m_limits.longestPause);
    const auto jitter = std::chrono::milliseconds(
        QRandomGenerator::global()->bounded(qint64(1), qMax<qint64>(2, m_limits.pause.count())));
    const auto pause = std::max(asked, grown) + jitter;
    const qint64 seconds = std::chrono::ceil<std::chrono::seconds>(pause).count();
    return wait(pause, {.code = u"import.waiting"_s, .arguments = {source, QString::number(seconds)}});
}

Result<void> Endpoint::wait(std::chrono::milliseconds time, const domain::Message &what)
{
    bool isCancelled = false;
    QEventLoop loop;
    QTimer pulse;
    QObject::connect(&pulse, &QTimer::timeout, &loop, [&] {
        if (!m_progress.step(m_requests, 0, what)) {
            isCancelled = true;
            loop.quit();
        }
    });
    pulse.start(heartbeat);
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
    return isCancelled ? Result<void>(domain::cancelled()) : Result<void>();
}

Result<Answer> Endpoint::get(const QString &path, const QUrlQuery &query)
{
    return ask(address(path, query), shown(path));
}

Result<Answer> Endpoint::getWhole(const QUrl &url)
{
    return ask(url, shownSource(url.toString()));
}

bool Endpoint::isOfSameHost(const QUrl &url) const
{
    return url.scheme() == m_base.scheme() && url.host() == m_base.host() && portOf(url) == portOf(m_base);
}

bool Endpoint::isAccepted(const QString &contentType) const
{
    const QString type = contentType.section(u';', 0, 0).trimmed().toLower();
    return isJson(contentType)
        || (m_accept.contains("text/html") && (type == u"text/html" || type == u"application/xhtml+xml"));
}

Result<Endpoint::Attempt> Endpoint::settle(const Asking &asking, const QString &source)
{
    if (!m_authorization.isEmpty() && !isProtected(m_base)) {
        return std::unexpected(Error::of(Failure::Usage, u"import.unprotected"_s, {source}));
    }
    if (!goOn()) {
        return domain::cancelled();
    }
    for (int number = 0;; ++number) {
        Result<Attempt> done = follow(asking);
        if (!done) {
            return done;
        }
        if (done->isTooLarge) {
            return failed(asking.isSent ? u"endpoint.tooLarge"_s : u"import.tooLarge"_s,
                {source, QString::number(m_limits.bytesPerDocument >> 20)});
        }
        if (m_bytes > m_limits.bytes) {
            return failed(u"import.tooMuch"_s, {shown({}), QString::number(m_limits.bytes >> 20)});
        }
        if (done->isTooSlow) {
            return failed(u"import.tooSlow"_s,
                {source, QString::number(done->body.size()),
                    QString::number(double(done->elapsed.count()) / 1000, 'f', 0)});
        }
        if (done->isSilent) {
            return failed(u"import.noAnswer"_s, {source, QString::number(double(m_limits.silence.count()) / 1000)});
        }
        if (done->error == QNetworkReply::SslHandshakeFailedError) {
            return failed(u"import.tls"_s, {source, withoutAddresses(done->reason, source)});
        }
        if (done->status == 401 || done->status == 403) {
            return failed(u"import.refused"_s, {source, QString::number(done->status)});
        }
        const bool isBroken = done->error != QNetworkReply::NoError || done->status < 200 || done->status >= 300;
        const bool isGone = done->status == 404 || done->status == 410;
        const bool isWorthIt = isWorthAnotherTry(done->status, done->error);
        const bool isSaid = done->status >= 300 && done->status < 500; // for good, unless it is worth another try
        if (!isBroken || isGone || (isSaid && !isWorthIt)) {
            return done;
        }
        if (number + 1 >= m_limits.tries || !isWorthIt) {
            const bool isStatus = done->status >= 300;
            // Qt's own words may hold the whole address, query included: they are left out where a status says it all.
            return isStatus ? failed(u"import.httpStatus"_s, {source, QString::number(done->status)})
                            : failed(u"import.connection"_s, {source, withoutAddresses(done->reason, source)});
        }
        if (const Result<void> waited = pauseBefore(number, done->retryAfter, source); !waited) {
            return std::unexpected(waited.error());
        }
    }
}

Result<Answer> Endpoint::ask(const QUrl &url, const QString &source)
{
    return settle({.url = url}, source).and_then([&](Attempt done) -> Result<Answer> {
        if (done.status == 404 || done.status == 410) {
            return Answer{};
        }
        if (done.status >= 300) {
            return failed(u"import.httpStatus"_s, {source, QString::number(done.status)});
        }
        if (!isAccepted(done.contentType)) {
            return failed(u"import.notJson"_s, {source, done.contentType.section(u';', 0, 0).trimmed().left(100)});
        }
        return Answer{.isThere = true, .body = std::move(done.body)};
    });
}

Result<Reply> Endpoint::send(const QByteArray &method, const QString &path, const QByteArray &body)
{
    return settle({.url = address(path, {}), .method = method, .body = body, .isSent = true}, shown(path))
        .transform([](Attempt done) { return Reply{.status = done.status, .body = std::move(done.body)}; });
}

} // namespace leerschakel::exchange::reading
