// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/watchedapplication.h"

#include <QMap>

#include <functional>
#include <memory>

namespace leerschakel::ui {
class MainWindow;
class Workspace;
} // namespace leerschakel::ui

namespace leerschakel::benchmarks {

/** A user at work in the real window: searches, walks through the list, writes, looks around, closes. */
class Scenario
{
public:
    explicit Scenario(WatchedApplication &application) : m_application(application) {}

    /**
     * Works in \a window, which has a catalogue open, for a number of \a rounds; false if something expected never
     * came.
     */
    [[nodiscard]] bool play(ui::MainWindow &window, int rounds);
    /** Closes and destroys \a window. */
    void close(std::unique_ptr<ui::MainWindow> window);

    /** Wall-clock times in milliseconds, by what was waited for. */
    [[nodiscard]] const QMap<QString, QList<double>> &times() const { return m_times; }

private:
    [[nodiscard]] bool search(ui::MainWindow &window, const QString &words);
    [[nodiscard]] bool walk(ui::MainWindow &window, int steps);
    [[nodiscard]] bool write(ui::MainWindow &window);
    [[nodiscard]] bool lookAround(ui::MainWindow &window, const QString &when);
    [[nodiscard]] bool sortAndSelect(ui::MainWindow &window);
    /** Does \a act, waits for \a condition while events are processed, and records how long both took under \a what. */
    [[nodiscard]] bool timed(
        const QString &what, const std::function<void()> &act, const std::function<bool()> &condition);
    /** Processes events for a number of \a milliseconds. */
    void rest(int milliseconds);

    WatchedApplication &m_application;
    QMap<QString, QList<double>> m_times;
};

} // namespace leerschakel::benchmarks
