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

/** What came in. */
struct MockRequest {
    QByteArray method = {};
    /** Without query, from the root: "/courses". */
    QString path;
    QUrlQuery query;
    /** By lower-case name. */
    QHash<QByteArray, QByteArray> headers;
    QByteArray body = {};
    /** As it came, percent-encoded, without query. */
    QString encodedPath = {};
};

/** What goes out. */
struct MockAnswer {
    int status = 200;
    QByteArray body = {};
    QByteArray contentType = "application/json";
    QList<QByteArray> headers = {};
    /** Sends nothing at all, and keeps the connection open. */
    bool hangs = false;
    /** Closes without a word. */
    bool drops = false;
    /** Sends a byte of the body each so many milliseconds; 0: all at once. */
    int trickle = 0;
    /** Says that the body is so much longer than it is, and closes. */
    qsizetype cutShortBy = 0;
};

/**
 * A tiny HTTP server on 127.0.0.1 in a thread of its own, that answers as a test says. \a answer is called in that
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
    /** All requests up to now. */
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
