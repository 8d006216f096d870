// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/serving/limits.h"
#include "publishing/serving/problem.h"

#include <QDeadlineTimer>
#include <QTcpSocket>

namespace leerschakel::publishing::serving {

struct RequestHead;

/**
 * One client, as Qt's HTTP server sees it: like QSslSocket, a socket with the real one inside. It passes on one
 * complete, well-formed request after another, within the limits, and answers anything else itself. It also completes
 * the answers of Qt HttpServer 6.8: no body to HEAD, and closing the connection where that was requested.
 */
class Visitor : public QTcpSocket
{
    Q_OBJECT

public:
    /** \a descriptor is that of an accepted connection. */
    Visitor(qintptr descriptor, const Limits &limits, QObject *parent);
    ~Visitor() override;

    [[nodiscard]] bool isThere() const;
    /** Checks the deadlines; to be called regularly. */
    void check();
    /** Accepts no further requests; what is being sent still is. */
    void leave();
    /** Sends the reason why the client is not served, and leaves. */
    void refuse(const Problem &problem);

    [[nodiscard]] qint64 bytesAvailable() const override;
    void disconnectFromHost() override { leave(); }
    void close() override { leave(); }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    enum class State {
        Served,
        Leaving, ///< what was written is still being sent
        Refused, ///< the same, and what the client still sends is discarded
        Gone,
    };
    void take();
    void serve();
    void await();
    void answer(const RequestHead &head);
    void send(const QByteArray &bytes);
    void endSending();
    void onWritten();
    void onGone();

    const Limits &m_limits;
    QTcpSocket m_wire;
    State m_state = State::Served;
    QByteArray m_received; ///< and not passed on yet
    QByteArray m_request; ///< passed on, and not read yet
    QByteArray m_answer; ///< of Qt's server, being written
    QDeadlineTimer m_deadline;
    bool m_isServing = false;
    bool m_isArriving = false; ///< the beginning of a head has been received
    qint64 m_thrownAway = 0;
};

} // namespace leerschakel::publishing::serving
