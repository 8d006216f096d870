// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QObject>
#include <QQueue>
#include <QTimer>

namespace leerschakel::tests {

/**
 * Does what it is told on standard input, a JSON array of words a line, and answers each line on standard output with a
 * JSON object: n (how many lines were done), ok, why (when not ok), text (what was asked for), status (what the status
 * bar says), settled, messages. Whenever the status bar says something else in between, a line with n and status says
 * so.
 */
class Driver : public QObject
{
    Q_OBJECT

public:
    explicit Driver(QObject *parent = nullptr);

private:
    void read();
    void work();
    [[nodiscard]] QJsonObject carriedOut(const QStringList &words);
    void watch();
    static void print(const QJsonObject &line);

    QByteArray m_input;
    QQueue<QStringList> m_waiting;
    bool m_isWorking = false;
    int m_done = 0;
    QString m_status;
    QTimer m_watching;
};

} // namespace leerschakel::tests
