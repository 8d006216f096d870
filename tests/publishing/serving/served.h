// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/serving/server.h"
#include "store/catalogue.h"
#include "vocabulary/own/ownscheme.h"

#include <QEventLoop>
#include <QSemaphore>
#include <QTcpSocket>
#include <QThread>

#include <functional>

namespace leerschakel::tests {

/** A catalogue that is served in its own thread for the lifetime of this object. */
class Served
{
public:
    explicit Served(const QString &path, const QByteArray &token = {}, const publishing::serving::Limits &limits = {},
        exchange::Selection selection = exchange::Selection::Ready)
    {
        QSemaphore isReady;
        m_thread.reset(QThread::create([&, path, token, limits, selection] {
            auto catalogue = store::Catalogue::open(path, store::Access::Read, vocabulary::derivations());
            if (!catalogue) {
                isReady.release();
                return;
            }
            publishing::serving::Holdings holdings(std::move(*catalogue), selection);
            publishing::serving::Server server(holdings, token, limits);
            domain::NoProgress progress;
            const auto url = server.listen({});
            if (url && holdings.refresh(progress)) {
                m_url = *url;
            }
            QEventLoop loop;
            m_stop = [&loop] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); };
            isReady.release();
            loop.exec();
            server.stop(std::chrono::milliseconds(2'000));
        }));
        m_thread->start();
        isReady.acquire();
    }
    ~Served() { stop(); }
    Served(const Served &) = delete;
    Served &operator=(const Served &) = delete;

    void stop()
    {
        if (m_stop) {
            m_stop();
        }
        m_stop = {};
        m_thread->wait();
    }
    /** Invalid if the catalogue could not be served. */
    [[nodiscard]] QUrl url() const { return m_url; }

private:
    QUrl m_url;
    std::function<void()> m_stop;
    std::unique_ptr<QThread> m_thread;
};

/** A connection to \a url on which any bytes can be sent. */
class RawClient
{
public:
    explicit RawClient(const QUrl &url)
    {
        m_socket.connectToHost(url.host(), quint16(url.port()));
        m_socket.waitForConnected();
    }
    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(1'000)) {}
    }
    /** Everything received until the other side closes the connection or \a isEnough accepts it. */
    QByteArray answer(const std::function<bool(const QByteArray &)> &isEnough = {}, int milliseconds = 5'000)
    {
        const QDeadlineTimer deadline(milliseconds);
        while (!deadline.hasExpired() && !(isEnough && isEnough(m_read))) {
            if (!m_socket.waitForReadyRead(int(deadline.remainingTime())) && m_socket.bytesAvailable() == 0) {
                break;
            }
            m_read += m_socket.readAll();
        }
        return std::exchange(m_read, {});
    }
    [[nodiscard]] bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] QTcpSocket &socket() { return m_socket; }

private:
    QTcpSocket m_socket;
    QByteArray m_read;
};

} // namespace leerschakel::tests
