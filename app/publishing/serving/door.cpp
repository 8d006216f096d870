// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/serving/door.h"

#include "publishing/serving/visitor.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::publishing::serving {

Door::Door(const Limits &limits) : m_limits(limits)
{
    // Often enough for the shortest of the time limits.
    const auto shortest = std::min({limits.forHead, limits.idle, limits.forTaking, limits.forRefused});
    m_clock.setInterval(std::clamp(shortest / 4, std::chrono::milliseconds(20), std::chrono::milliseconds(500)));
    connect(&m_clock, &QTimer::timeout, this, &Door::check);
}

void Door::incomingConnection(qintptr descriptor)
{
    auto *visitor = new Visitor(descriptor, m_limits, this);
    if (!visitor->isThere()) {
        delete visitor;
        return;
    }
    const auto isThere = [](const QPointer<Visitor> &each) { return each && each->isThere(); };
    const bool isFull = std::ranges::count_if(m_visitors, isThere) >= m_limits.connections;
    m_visitors.append(visitor);
    if (!m_clock.isActive()) {
        m_clock.start();
    }
    if (isFull) {
        connect(visitor, &QTcpSocket::disconnected, visitor, &QObject::deleteLater);
        visitor->refuse({.status = 503, .why = {.code = u"serve.full"_s, .arguments = {}}});
    } else {
        addPendingConnection(visitor);
    }
}

void Door::check()
{
    const QList<QPointer<Visitor>> visitors = m_visitors; // a copy, because those that leave may be removed meanwhile
    for (const QPointer<Visitor> &each : visitors) {
        if (each) {
            each->check();
        }
    }
    m_visitors.removeIf([](const QPointer<Visitor> &each) { return !each; });
    if (m_visitors.isEmpty()) {
        m_clock.stop();
    }
}

void Door::shut()
{
    close();
    const QList<QPointer<Visitor>> visitors = m_visitors;
    for (const QPointer<Visitor> &each : visitors) {
        if (each) {
            each->leave();
        }
    }
}

bool Door::isEmpty() const
{
    return std::ranges::none_of(m_visitors, [](const QPointer<Visitor> &each) { return each && each->isThere(); });
}

} // namespace leerschakel::publishing::serving
