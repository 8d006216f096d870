// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QThread>
#include <QUrl>
#include <QUrlQuery>

#include <functional>
#include <mutex>

class QTcpServer;
class QTcpSocket;

namespace leerschakel::tests {

/** A request received. */
struct MockRequest {
    QByteArray method = {};
    /** Without query, from the root: "/courses". */
    QString path;
    QUrlQuery query;
    /** By lower-case name. */
    QHash<QByteArray, QByteArray> headers;
    QByteArray body = {};
    /** As received: percent-encoded, without query. */
    QString encodedPath = {};
};

/** The response to send. */
struct MockAnswer {
    int status = 200;
    QByteArray body = {};
    QByteArray contentType = "application/json";
    QList<QByteArray> headers = {};
    /** Sends nothing at all, and keeps the connection open. */
    bool hangs = false;
    /** Closes the connection without a response. */
    bool drops = false;
    /** Milliseconds between the bytes of the body, sent one by one; 0 to send it at once. */
    int trickle = 0;
    /** Announces a body longer than it is by this number of bytes, then closes the connection. */
    qsizetype cutShortBy = 0;
};

/**
 * A tiny HTTP server on 127.0.0.1, on its own thread, with responses supplied by the test. \a answer is called on that
 * thread.
 */
class MockEndpoint
{
public:
    using Answering = std::function<MockAnswer(const MockRequest &request)>;
    explicit MockEndpoint(Answering answer);
    ~MockEndpoint();
    MockEndpoint(const MockEndpoint &) = delete;
    MockEndpoint &operator=(const MockEndpoint &) = delete;

    [[nodiscard]] QUrl url() const;
    /** All requests so far. */
    [[nodiscard]] QList<MockRequest> requests() const;

private:
    void serve(QTcpSocket *socket);

    Answering m_answer;
    QThread m_thread;
    QTcpServer *m_server = nullptr;
    quint16 m_port = 0;
    mutable std::mutex m_mutex;
    QList<MockRequest> m_requests;
};

} // namespace leerschakel::tests
