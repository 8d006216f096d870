// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/endpoint.h"

#include <QJsonObject>

namespace leerschakel::publishing::delivery {

using store::Result;

/** What a server said of one request. */
struct Receipt {
    int status = 0;
    /** Empty where it said no JSON object. */
    QJsonObject content;
    [[nodiscard]] bool isGood() const { return status >= 200 && status < 300; }
};

/**
 * Brings documents to a server, one request at a time, in the calling thread. Only over TLS, but to this machine; only
 * to the host it was given; a secret is in no message and nowhere kept. Tries again as exchange::reading::Endpoint
 * does.
 */
class Courier
{
public:
    Courier(const QUrl &address, const exchange::Credentials &credentials, domain::Progress &progress,
        const exchange::reading::EndpointLimits &limits = usualLimits());

    /**
     * \a text as the address of a server, without a slash at its end. Errors (Usage): import.badAddress,
     * publish.secretInAddress (it has a name, a password, a query or a fragment), deliver.notHttps.
     */
    [[nodiscard]] static Result<QUrl> addressFrom(const QString &text);
    /** Those of reading, but for small answers. */
    [[nodiscard]] static exchange::reading::EndpointLimits usualLimits();

    /** What is being done, of how much; false when somebody stopped it. */
    [[nodiscard]] bool step(qint64 done, qint64 total, const domain::Message &what);
    /** Errors: those of Endpoint::send(). */
    [[nodiscard]] Result<Receipt> send(
        const QByteArray &method, const QString &path, const QByteArray &body = QByteArray());
    /** Errors: cancelled. */
    [[nodiscard]] Result<void> wait(std::chrono::milliseconds time);
    [[nodiscard]] const exchange::reading::EndpointLimits &limits() const { return m_limits; }

private:
    /** The endpoint tells only that it is at it; what it is at is known here. */
    class Watch : public domain::Progress
    {
    public:
        explicit Watch(domain::Progress &progress) : m_progress(progress) {}
        [[nodiscard]] bool step(qint64 done, qint64 total, const domain::Message &what) override;
        [[nodiscard]] bool tell(qint64 done, qint64 total, const domain::Message &what);
        [[nodiscard]] const domain::Message &what() const { return m_what; }

    private:
        domain::Progress &m_progress;
        qint64 m_done = 0;
        qint64 m_total = 0;
        domain::Message m_what;
    };

    exchange::reading::EndpointLimits m_limits;
    Watch m_watch;
    exchange::reading::Endpoint m_endpoint;
};

} // namespace leerschakel::publishing::delivery
