// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/serving/server.h"

#include "publishing/serving/door.h"

#include <QDateTime>
#include <QEventLoop>
#include <QHttpHeaders>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QLocale>
#include <QTimeZone>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace leerschakel::publishing::serving {

using domain::Error;
using domain::Failure;

namespace {

using Header = QHttpHeaders::WellKnownHeader;

Request requestOf(const QHttpServerRequest &request)
{
    const QUrl url = request.url();
    const QHttpHeaders &headers = request.headers();
    const auto field = [&](Header name) { return headers.value(name).toByteArray(); };
    const auto method = request.method();
    return {.method = method == QHttpServerRequest::Method::Get ? "GET"_ba
            : method == QHttpServerRequest::Method::Head        ? "HEAD"_ba
                                                                : QByteArray(),
        .path = url.path(QUrl::FullyEncoded).toLatin1(),
        .query = url.query(QUrl::FullyEncoded).toLatin1(),
        .accept = field(Header::Accept),
        .acceptEncoding = field(Header::AcceptEncoding),
        .ifNoneMatch = field(Header::IfNoneMatch),
        .authorization = field(Header::Authorization)};
}

} // namespace

Result<Listening> readListening(const QString &text)
{
    const auto bad = [&] { return std::unexpected(Error::of(Failure::Usage, u"serve.badListen"_s, {text})); };
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = colon < 0 ? u"127.0.0.1"_s : text.left(colon);
    bool isNumber = false;
    const ushort port = QStringView(text).sliced(colon + 1).toUShort(&isNumber);
    if (host.startsWith(u'[') && host.endsWith(u']')) {
        host = host.sliced(1, host.size() - 2);
    } else if (host.contains(u':')) {
        return bad(); // it is unclear where the address ends
    }
    const QHostAddress address(host == u"localhost" ? u"127.0.0.1"_s : host);
    if (!isNumber || address.isNull()) {
        return bad();
    }
    return Listening{.address = address, .port = port};
}

Server::Server(Holdings &holdings, const QByteArray &token, const Limits &limits)
    : m_desk(holdings, token), m_limits(limits)
{}

Server::~Server() = default;

Result<QUrl> Server::listen(const Listening &where)
{
    auto door = std::make_unique<Door>(m_limits);
    const bool isOpen = door->listen(where.address, where.port) && bind(door.get());
    if (!isOpen) {
        return std::unexpected(Error::of(Failure::System, u"serve.cannotListen"_s,
            {where.address.toString(), QString::number(where.port), door->errorString()}));
    }
    m_door = door.release(); // bind() made it a child of this
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(where.address.toString());
    url.setPort(m_door->serverPort());
    url.setPath(u"/"_s);
    return url;
}

void Server::stop(std::chrono::milliseconds atMost)
{
    if (!m_door) {
        return;
    }
    m_door->shut();
    QEventLoop loop;
    QTimer look;
    connect(&look, &QTimer::timeout, &loop, [&] {
        if (m_door->isEmpty()) {
            loop.quit();
        }
    });
    constexpr std::chrono::milliseconds between(10);
    look.start(between);
    QTimer::singleShot(atMost, &loop, &QEventLoop::quit);
    loop.exec();
}

bool Server::handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    const Answer answer = m_desk.answer(requestOf(request));
    QHttpHeaders headers;
    headers.append(Header::Date, date());
    headers.append(Header::ContentType, answer.type);
    if (!answer.tag.isEmpty()) {
        headers.append(Header::ETag, answer.tag);
    }
    if (answer.isGzip) {
        headers.append(Header::ContentEncoding, "gzip");
    }
    for (const auto &[name, value] : answer.fields) {
        headers.append(name, value);
    }
    if (request.headers().contains(Header::Connection)) { // a visitor omits it if it stays connected
        headers.append(Header::Connection, "close");
    }
    responder.write(answer.body, headers, QHttpServerResponder::StatusCode(answer.status));
    return true;
}

void Server::missingHandler(const QHttpServerRequest &, QHttpServerResponder &responder)
{
    // Every request is handled, except those to upgrade the protocol, which no visitor lets through.
    responder.write(QHttpServerResponder::StatusCode::NotFound);
}

/** RFC 9110, section 5.6.7; made once a second. */
const QByteArray &Server::date()
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    if (now != m_dateOf) {
        m_dateOf = now;
        m_date = QLocale::c()
                     .toString(QDateTime::fromSecsSinceEpoch(now, QTimeZone::UTC), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
                     .toLatin1();
    }
    return m_date;
}

} // namespace leerschakel::publishing::serving
