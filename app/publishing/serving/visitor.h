// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/serving/limits.h"
#include "publishing/serving/problem.h"

#include <QDeadlineTimer>
#include <QTcpSocket>

namespace leerschakel::publishing::serving {

struct RequestHead;

/**
 * One client, as Qt's HTTP server gets to see him: like QSslSocket, a socket with the real one inside. It lets through
 * one whole, well-formed request after the other, within the limits, and answers what is not itself. What Qt HttpServer
 * 6.8 leaves out is done to its answers: none but the head to HEAD, closing where that was asked for.
 */
class Visitor : public QTcpSocket
{
    Q_OBJECT

public:
    /** \a descriptor is of an accepted connection. */
    Visitor(qintptr descriptor, const Limits &limits, QObject *parent);
    ~Visitor() override;

    [[nodiscard]] bool isThere() const;
    /** Has a look at the clock; to be called now and then. */
    void check();
    /** No further request is taken; what is being sent still is. */
    void leave();
    /** Tells why he is not served, and leaves. */
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
        Leaving, ///< what was written is still on its way
        Refused, ///< the same, and what he still sends is thrown away
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
    QByteArray m_received; ///< and not yet let through
    QByteArray m_request; ///< let through, and not yet read
    QByteArray m_answer; ///< of Qt's server, being written
    QDeadlineTimer m_deadline;
    bool m_isServing = false;
    bool m_isArriving = false; ///< the beginning of a head is there
    qint64 m_thrownAway = 0;
};

} // namespace leerschakel::publishing::serving
