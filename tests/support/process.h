// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace leerschakel::tests {

struct ProcessOptions {
    /** Send SIGINT after this many milliseconds, if it is still running. */
    std::optional<qint64> interruptAfter = {};
    /** Keep its output; otherwise its standard output is discarded and its messages go to ours. */
    bool keepsOutput = false;
};

/** What a finished child process used. */
struct ProcessUse {
    double seconds = 0;
    /** User and system time together. */
    double processorSeconds = 0;
    /** Its peak memory use (VmHWM of its own /proc/…/status, polled every few milliseconds). */
    double peakMegabytes = 0;
    /** -1 if a signal ended it. */
    int exitCode = -1;
    /** From the interruption to its end; absent if it ended earlier. */
    std::optional<double> secondsToStop = {};
    /** The processor time of that: what it takes on an otherwise idle machine. */
    double processorSecondsToStop = 0;
    QByteArray out = {};
    QByteArray messages = {};
};

/** Runs \a program to its end, with messages in English. */
[[nodiscard]] ProcessUse runProcess(
    const QString &program, const QStringList &arguments, const ProcessOptions &options = {});

/**
 * Memory of \a process ("self", or its number) in MB; \a what is "VmRSS:" for the current use, or "VmHWM:" for the
 * peak. 0 when the process is gone, or when the system does not report it.
 */
[[nodiscard]] double memoryOf(const QString &process, QByteArrayView what);

} // namespace leerschakel::tests
