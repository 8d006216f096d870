// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace leerschakel::tests {

struct ProcessOptions {
    /** Send SIGINT after so many milliseconds, where it still runs. */
    std::optional<qint64> interruptAfter = {};
    /** Keep what it prints; else its standard output goes nowhere and its messages to ours. */
    bool keepsOutput = false;
};

/** What a finished child process used. */
struct ProcessUse {
    double seconds = 0;
    /** In user and system mode together. */
    double processorSeconds = 0;
    /** The most memory it ever had in use (VmHWM of its own /proc/…/status, looked at every few milliseconds). */
    double peakMegabytes = 0;
    /** -1 when a signal ended it. */
    int exitCode = -1;
    /** From the interruption to its end; absent when it ended before that. */
    std::optional<double> secondsToStop = {};
    /** Of that, on the processor: what it takes on a machine that does nothing else. */
    double processorSecondsToStop = 0;
    QByteArray out = {};
    QByteArray messages = {};
};

/** Runs \a program to its end; what it says is English. */
[[nodiscard]] ProcessUse runProcess(
    const QString &program, const QStringList &arguments, const ProcessOptions &options = {});

/**
 * Memory of \a process ("self", or its number) in MB; \a what is "VmRSS:", or "VmHWM:" for the most there ever was. 0
 * when it is gone, and where the system does not tell.
 */
[[nodiscard]] double memoryOf(const QString &process, QByteArrayView what);

} // namespace leerschakel::tests
