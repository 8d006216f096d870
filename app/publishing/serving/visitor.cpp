// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/serving/visitor.h"

#include "publishing/serving/requesthead.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <cstring>
#include <utility>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

using namespace Qt::StringLiterals;

namespace leerschakel::publishing::serving {

namespace {

/** The most unsent bytes of answers before another request is answered. */
constexpr qint64 mostWaiting = 1 << 20;

/** Nothing follows the head of an answer to HEAD, nor of a 304 (RFC 9110, sections 9.3.2 and 15.4.5). */
QByteArray headAlone(const QByteArray &answer)
{
    const qsizetype end = answer.indexOf("\r\n\r\n");
    return end < 0 ? answer : answer.first(end + 4);
}

} // namespace

Visitor::Visitor(qintptr descriptor, const Limits &limits, QObject *parent)
    : QTcpSocket(parent), m_limits(limits), m_deadline(limits.idle)
{
    // Excess data stays in the system's buffers.
    m_wire.setReadBufferSize(2 * limits.head);
    if (!m_wire.setSocketDescriptor(descriptor)) {
        m_state = State::Gone;
        return;
    }
    m_wire.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    setSocketState(ConnectedState);
    setOpenMode(ReadWrite);
    setPeerAddress(m_wire.peerAddress());
    setPeerPort(m_wire.peerPort());
    setLocalAddress(m_wire.localAddress());
    setLocalPort(m_wire.localPort());
    connect(&m_wire, &QTcpSocket::readyRead, this, &Visitor::take);
    connect(&m_wire, &QTcpSocket::bytesWritten, this, &Visitor::onWritten);
    connect(&m_wire, &QTcpSocket::disconnected, this, &Visitor::onGone);
}

Visitor::~Visitor()
{
    m_wire.disconnect(this);
    setSocketState(UnconnectedState); // it has no socket of its own to close
}

bool Visitor::isThere() const
{
    return m_state != State::Gone;
}

qint64 Visitor::bytesAvailable() const
{
    return m_request.size() + QIODevice::bytesAvailable();
}

qint64 Visitor::readData(char *data, qint64 most)
{
    const qint64 size = std::min<qint64>(most, m_request.size());
    std::memcpy(data, m_request.constData(), size_t(size));
    m_request.remove(0, size);
    return size;
}

qint64 Visitor::writeData(const char *data, qint64 size)
{
    m_answer.append(data, size);
    return size;
}

void Visitor::take()
{
    constexpr qint64 mostThrownAway = 1 << 20;
    if (m_state == State::Served) {
        serve();
    } else if ((m_thrownAway += m_wire.readAll().size()) > mostThrownAway) {
        m_wire.abort();
    }
}

void Visitor::serve()
{
    if (m_isServing) { // writing an answer may report immediately that it was written
        return;
    }
    const QScopedValueRollback serving(m_isServing, true);
    // A client that does not take its answers is not read from: the rest of what it sends stays in the system's
    // buffers.
    while (m_state == State::Served && m_wire.bytesToWrite() < mostWaiting) {
        m_received += m_wire.read(2 * m_limits.head - m_received.size());
        if (m_received.isEmpty()) {
            return;
        }
        const auto head = readHead(m_received, m_limits);
        if (!head) {
            refuse(head.error());
        } else if (*head) {
            m_received.remove(0, (*head)->size);
            m_isArriving = false;
            m_deadline = QDeadlineTimer(m_limits.idle);
            answer(**head);
        } else {
            await();
            return;
        }
    }
}

/**
 * Waits for the rest of a head; its time limit applies as a whole, and receiving a byte now and then does not extend
 * it.
 */
void Visitor::await()
{
    if (!m_isArriving) {
        m_isArriving = true;
        m_deadline = QDeadlineTimer(m_limits.forHead);
    }
}

void Visitor::answer(const RequestHead &head)
{
    m_request = head.forServer;
    Q_EMIT readyRead(); // Qt's server reads all of it, and has written its answer when this returns
    const QByteArray made = std::exchange(m_answer, {});
    if (made.isEmpty()) {
        refuse({});
        return;
    }
    const bool isHeadAlone = head.method == "HEAD" || made.startsWith("HTTP/1.1 304");
    send(isHeadAlone ? headAlone(made) : made);
    if (!head.keepsOpen) {
        leave();
    }
}

void Visitor::send(const QByteArray &bytes)
{
    m_wire.write(bytes);
    m_wire.flush();
    if (m_wire.bytesToWrite() > 0) {
        m_deadline = QDeadlineTimer(m_limits.forTaking);
    }
}

void Visitor::onWritten()
{
    if (m_wire.bytesToWrite() > 0) {
        m_deadline = QDeadlineTimer(m_limits.forTaking);
    } else if (m_state == State::Served) {
        m_deadline = QDeadlineTimer(m_isArriving ? m_limits.forHead : m_limits.idle);
        serve();
    } else if (m_state == State::Refused) {
        endSending();
    }
}

void Visitor::refuse(const Problem &problem)
{
    if (m_state != State::Served) {
        return;
    }
    m_state = State::Refused;
    m_received.clear();
    const QByteArray body = documentOf(problem);
    QByteArray answer = "HTTP/1.1 " + QByteArray::number(problem.status) + ' ' + reasonOf(problem.status)
        + "\r\nContent-Type: " + problemType + "\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nConnection: close\r\n";
    answer += problem.status == 405 ? "Allow: GET, HEAD\r\n" : problem.status == 503 ? "Retry-After: 5\r\n" : "";
    send(answer + "\r\n" + body);
    if (m_wire.bytesToWrite() == 0) {
        endSending();
    }
}

/**
 * If a connection is closed while something the client sent is unread, it is reset, and the client would not get to
 * read the reason. So only our side is closed, and the client has some time to read.
 */
void Visitor::endSending()
{
    m_deadline = QDeadlineTimer(m_limits.forRefused);
#ifdef Q_OS_UNIX
    ::shutdown(int(m_wire.socketDescriptor()), SHUT_WR);
#endif
}

void Visitor::leave()
{
    if (m_state == State::Served) {
        m_state = State::Leaving;
        m_deadline = QDeadlineTimer(m_limits.forTaking);
        m_wire.disconnectFromHost(); // once everything is sent
    }
}

void Visitor::check()
{
    if (!m_deadline.hasExpired() || m_state == State::Gone) {
        return;
    }
    if (m_state == State::Served && m_wire.bytesToWrite() == 0 && m_isArriving) {
        refuse({.status = 408, .why = {.code = u"serve.slow"_s, .arguments = {}}});
    } else if (m_state == State::Served && m_wire.bytesToWrite() == 0) {
        leave();
    } else {
        m_wire.abort();
    }
}

void Visitor::onGone()
{
    m_state = State::Gone;
    setSocketState(UnconnectedState);
    Q_EMIT disconnected(); // Qt's server then discards it
}

} // namespace leerschakel::publishing::serving
