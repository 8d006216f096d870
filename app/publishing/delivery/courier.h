// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/endpoint.h"

#include <QJsonObject>

namespace leerschakel::publishing::delivery {

using store::Result;

/** A server's answer to one request. */
struct Receipt {
    int status = 0;
    /** Empty unless the answer was a JSON object. */
    QJsonObject content;
    [[nodiscard]] bool isGood() const { return status >= 200 && status < 300; }
};

/**
 * Sends documents to a server, one request at a time, in the calling thread. Only over TLS, except to this machine,
 * and only to the host it was given; a secret appears in no message and is not stored anywhere. Retries in the same
 * way as exchange::reading::Endpoint.
 */
class Courier
{
public:
    Courier(const QUrl &address, const exchange::Credentials &credentials, domain::Progress &progress,
        const exchange::reading::EndpointLimits &limits = usualLimits());

    /**
     * \a text as the address of a server, without trailing slashes. Errors (Usage): import.badAddress,
     * publish.secretInAddress (it has a user name, a password, a query or a fragment), deliver.notHttps.
     */
    [[nodiscard]] static Result<QUrl> addressFrom(const QString &text);
    /** Those for reading, but with small answers. */
    [[nodiscard]] static exchange::reading::EndpointLimits usualLimits();

    /** Reports what is being done and how far it is; false when the user stopped it. */
    [[nodiscard]] bool step(qint64 done, qint64 total, const domain::Message &what);
    /** Errors: those of Endpoint::send(). */
    [[nodiscard]] Result<Receipt> send(
        const QByteArray &method, const QString &path, const QByteArray &body = QByteArray());
    /** Errors: cancelled. */
    [[nodiscard]] Result<void> wait(std::chrono::milliseconds time);
    [[nodiscard]] const exchange::reading::EndpointLimits &limits() const { return m_limits; }

private:
    /** The endpoint only reports that it is busy; what it is busy with is known here. */
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
