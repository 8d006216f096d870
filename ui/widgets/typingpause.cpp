// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/typingpause.h"

namespace leerschakel::ui {

TypingPause::TypingPause(QObject *parent) : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_longest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &TypingPause::end);
    connect(&m_longest, &QTimer::timeout, this, &TypingPause::end);
}

void TypingPause::touch()
{
    m_rest.start(rest);
    if (!m_longest.isActive()) {
        m_longest.start(atMost);
    }
}

void TypingPause::stop()
{
    m_rest.stop();
    m_longest.stop();
}

void TypingPause::end()
{
    stop();
    Q_EMIT due();
}

} // namespace leerschakel::ui
