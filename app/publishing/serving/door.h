// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/serving/limits.h"

#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QTimer>

namespace leerschakel::publishing::serving {

class Visitor;

/** Accepts clients, not too many at a time, and disconnects those that take too long. */
class Door : public QTcpServer
{
    Q_OBJECT

public:
    explicit Door(const Limits &limits);
    /** Accepts no more clients; those being answered still are. */
    void shut();
    [[nodiscard]] bool isEmpty() const;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void check();

    Limits m_limits;
    QList<QPointer<Visitor>> m_visitors;
    QTimer m_clock;
};

} // namespace leerschakel::publishing::serving
