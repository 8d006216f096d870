// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/serving/desk.h"
#include "publishing/serving/limits.h"

#include <QAbstractHttpServer>
#include <QHostAddress>
#include <QUrl>

namespace leerschakel::publishing::serving {

class Door;

/** Where to listen. */
struct Listening {
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    /** 0: any free port. */
    quint16 port = 0;
};
/** "127.0.0.1:8080", "[::1]:8080", "localhost:8080"; a port alone means this machine. Errors: serve.badListen. */
[[nodiscard]] Result<Listening> readListening(const QString &text);

/** The desk, over HTTP. Runs in the thread that created it, which needs an event loop. */
class Server : public QAbstractHttpServer
{
    Q_OBJECT

public:
    Server(Holdings &holdings, const QByteArray &token, const Limits &limits = {});
    ~Server() override;
    /** Starts listening; the address it answers at from then on. Errors: serve.cannotListen. */
    [[nodiscard]] Result<QUrl> listen(const Listening &where);
    /** Accepts no more requests; returns when all answers have been sent, or after \a atMost. */
    void stop(std::chrono::milliseconds atMost);

protected:
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
    void missingHandler(const QHttpServerRequest &request, QHttpServerResponder &responder) override;

private:
    [[nodiscard]] const QByteArray &date();

    Desk m_desk;
    Limits m_limits;
    Door *m_door = nullptr; ///< owned by Qt's server
    qint64 m_dateOf = 0; ///< in seconds since 1970
    QByteArray m_date;
};

} // namespace leerschakel::publishing::serving
