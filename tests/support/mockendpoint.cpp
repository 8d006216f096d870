// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/mockendpoint.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace leerschakel::tests {

namespace {

const QByteArray endOfHead = "\r\n\r\n";

MockRequest parsed(const QByteArray &whole)
{
    const qsizetype end = whole.indexOf(endOfHead);
    const QList<QByteArray> lines = whole.first(end).split('\n');
    const QUrl target(QString::fromUtf8(lines.first().split(' ').value(1)));
    MockRequest request{.method = lines.first().split(' ').constFirst(),
        .path = target.path(),
        .query = QUrlQuery(target),
        .headers = {},
        .body = whole.sliced(end + endOfHead.size()),
        .encodedPath = target.path(QUrl::FullyEncoded)};
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0) {
            request.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
        }
    }
    return request;
}

QByteArray written(const MockAnswer &answer)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + " x\r\nConnection: close\r\nContent-Length: "
        + QByteArray::number(answer.body.size() + answer.cutShortBy) + "\r\n";
    if (!answer.contentType.isEmpty()) {
        text += "Content-Type: " + answer.contentType + "\r\n";
    }
    for (const QByteArray &header : answer.headers) {
        text += header + "\r\n";
    }
    return text + "\r\n" + answer.body;
}

} // namespace

MockEndpoint::MockEndpoint(Answering answer) : m_answer(std::move(answer)), m_server(new QTcpServer)
{
    m_server->listen(QHostAddress::LocalHost);
    m_port = m_server->serverPort();
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { serve(socket); });
        }
    });
    m_thread.start();
}

MockEndpoint::~MockEndpoint()
{
    m_thread.quit();
    m_thread.wait();
}

QUrl MockEndpoint::url() const
{
    return QUrl(u"http://127.0.0.1:%1/v5"_s.arg(m_port));
}

QList<MockRequest> MockEndpoint::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

void MockEndpoint::serve(QTcpSocket *socket)
{
    const QByteArray here = socket->peek(1 << 24);
    if (!here.contains(endOfHead)) {
        return; // the rest of the head is still to come
    }
    const MockRequest request = parsed(here);
    if (request.body.size() < request.headers.value("content-length").toLongLong()) {
        return; // the rest of the body is still to come
    }
    socket->readAll();
    {
        const std::lock_guard lock(m_mutex);
        m_requests.append(request);
    }
    const MockAnswer answer = m_answer(request);
    if (answer.hangs) {
        return;
    }
    if (answer.drops) {
        socket->abort();
        return;
    }
    const QByteArray whole = written(answer);
    if (answer.trickle == 0) {
        socket->write(whole);
        socket->disconnectFromHost();
        return;
    }
    qsizetype sent = whole.size() - answer.body.size();
    socket->write(whole.first(sent));
    auto *drop = new QTimer(socket);
    QObject::connect(drop, &QTimer::timeout, socket, [socket, whole, sent]() mutable {
        if (sent < whole.size()) {
            socket->write(whole.sliced(sent++, 1));
        } else {
            socket->disconnectFromHost();
        }
    });
    drop->start(answer.trickle);
}

} // namespace leerschakel::tests
