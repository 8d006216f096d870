// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace leerschakel::benchmarks {

void Latencies::time(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    m_milliseconds.append(double(timer.nsecsElapsed()) / 1e6);
}

double Latencies::quantile(double share) const
{
    if (m_milliseconds.isEmpty()) {
        return 0;
    }
    QList<double> sorted = m_milliseconds;
    std::ranges::sort(sorted);
    return sorted[qMin(sorted.size() - 1, qsizetype(double(sorted.size()) * share))];
}

void Latencies::report(benchmark::State &state) const
{
    state.counters["p50_ms"] = quantile(0.5);
    state.counters["p99_ms"] = quantile(0.99);
    state.counters["worst_ms"] = quantile(1);
}

void die(const char *what, const QString &why)
{
    std::fprintf(stderr, "%s: %s\n", what, qPrintable(why));
    std::exit(1);
}

QString workFolder()
{
    static const QString folder = [] {
        const QString wanted =
            qEnvironmentVariable("LEERSCHAKEL_BENCHMARK_FOLDER", QDir::temp().filePath(u"leerschakel-benchmark"_s));
        QDir().mkpath(wanted);
        return wanted;
    }();
    return folder;
}

QString sharedData()
{
    const QDir folder(QStringLiteral(LEERSCHAKEL_SOURCE "/../shared/data"));
    return folder.exists() ? folder.canonicalPath() : QString();
}

ProcessUse runProcess(const QString &program, const QStringList &arguments)
{
    // fork and wait4 rather than QProcess: the peak memory of just this child is wanted.
    std::vector<QByteArray> words{program.toLocal8Bit()};
    for (const QString &argument : arguments) {
        words.push_back(argument.toLocal8Bit());
    }
    std::vector<char *> pointers;
    for (QByteArray &word : words) {
        pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);
    QElapsedTimer timer;
    timer.start();
    const pid_t child = fork();
    if (child == 0) {
        if (!std::freopen("/dev/null", "w", stdout)) {
            _exit(126);
        }
        execvp(pointers[0], pointers.data());
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    return {.seconds = double(timer.nsecsElapsed()) / 1e9,
        .peakMegabytes = double(usage.ru_maxrss) / 1024.0,
        .exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1};
}

QString programPath(const QString &name)
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

} // namespace leerschakel::benchmarks
