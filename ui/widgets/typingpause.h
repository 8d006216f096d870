// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

namespace leerschakel::ui {

/** Signals when to save what is being typed: 600 ms after the last key, and every 2 s while typing continues. */
class TypingPause : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds rest{600};
    static constexpr std::chrono::milliseconds atMost{2000};

    explicit TypingPause(QObject *parent = nullptr);

    /** Call on every key press. */
    void touch();
    void stop();
    [[nodiscard]] bool isRunning() const { return m_longest.isActive(); }

Q_SIGNALS:
    void due();

private:
    void end();

    QTimer m_rest;
    QTimer m_longest;
};

} // namespace leerschakel::ui
