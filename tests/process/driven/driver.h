// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QObject>
#include <QQueue>
#include <QTimer>

namespace leerschakel::tests {

/**
 * Carries out commands from standard input, each line a JSON array of words, and answers each line on standard output
 * with a JSON object: n (how many lines were done), ok, why (if not ok), text (what was asked for), status (the text of
 * the status bar), settled, messages. Whenever the status bar changes in between, it writes a line with n and status.
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
