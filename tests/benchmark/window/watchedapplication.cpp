// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/watchedapplication.h"

#include <QMetaEnum>

#include <ctime>

using namespace Qt::StringLiterals;

namespace leerschakel::benchmarks {

namespace {

constexpr double longest = 50; // milliseconds

double threadMilliseconds()
{
    timespec now = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

} // namespace

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (m_depth > 0) {
        return QApplication::notify(receiver, event);
    }
    // Receiver and event may be gone afterwards.
    const QEvent::Type type = event->type();
    const char *const className = receiver->metaObject()->className();
    const QString name = receiver->objectName();
    const double processor = threadMilliseconds();
    QElapsedTimer clock;
    clock.start();
    ++m_depth;
    const bool isTaken = QApplication::notify(receiver, event);
    --m_depth;
    ++m_events;
    if (const double milliseconds = double(clock.nsecsElapsed()) / 1e6; milliseconds > longest) {
        const char *const key = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
        m_blocks.append({m_step, milliseconds, threadMilliseconds() - processor,
            QString::fromLatin1(className) + (name.isEmpty() ? QString() : u'#' + name) + u' '
                + (key ? QString::fromLatin1(key) : QString::number(type))});
    }
    return isTaken;
}

} // namespace leerschakel::benchmarks
