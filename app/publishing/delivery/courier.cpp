// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/delivery/courier.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace leerschakel::publishing::delivery {

using domain::Error;
using domain::Failure;
using exchange::reading::EndpointLimits;

bool Courier::Watch::step(qint64, qint64, const domain::Message &what)
{
    return m_progress.step(m_done, m_total, what.code == u"import.waiting" ? what : m_what);
}

bool Courier::Watch::tell(qint64 done, qint64 total, const domain::Message &what)
{
    m_done = done;
    m_total = total;
    m_what = what;
    return m_progress.step(done, total, what);
}

Courier::Courier(const QUrl &address, const exchange::Credentials &credentials, domain::Progress &progress,
    const EndpointLimits &limits)
    : m_limits(limits), m_watch(progress), m_endpoint(address, credentials, "application/json", m_watch, limits)
{}

Result<QUrl> Courier::addressFrom(const QString &text)
{
    const auto refused = [](const QString &code, const QString &shown) {
        return std::unexpected(Error::of(Failure::Usage, code, {shown}));
    };
    const QString shown = exchange::reading::shownSource(text);
    if (shown != text) {
        return refused(u"publish.secretInAddress"_s, shown);
    }
    QString bare = text;
    while (bare.endsWith(u'/')) {
        bare.chop(1);
    }
    const QUrl url(bare, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http")) {
        return refused(u"import.badAddress"_s, shown);
    }
    if (!exchange::reading::isProtected(url)) {
        return refused(u"deliver.notHttps"_s, shown);
    }
    return url;
}

EndpointLimits Courier::usualLimits()
{
    EndpointLimits limits = EndpointLimits::fromEnvironment();
    limits.bytesPerDocument = 4LL << 20;
    limits.requests = 2'000'000;
    return limits;
}

bool Courier::step(qint64 done, qint64 total, const domain::Message &what)
{
    return m_watch.tell(done, total, what);
}

Result<Receipt> Courier::send(const QByteArray &method, const QString &path, const QByteArray &body)
{
    return m_endpoint.send(method, path, body).transform([](const exchange::reading::Reply &reply) {
        return Receipt{.status = reply.status, .content = QJsonDocument::fromJson(reply.body).object()};
    });
}

Result<void> Courier::wait(std::chrono::milliseconds time)
{
    return m_endpoint.wait(time, m_watch.what());
}

} // namespace leerschakel::publishing::delivery
