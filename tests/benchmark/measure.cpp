// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <numeric>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace leerschakel::benchmarks {

namespace {

double processorMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double secondsOf(const timeval &time)
{
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

/** The peak of process \a child so far, in MB; 0 when it is gone. */
double peakOf(pid_t child)
{
    QFile status(u"/proc/%1/status"_s.arg(child));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : text.mid(at + 6, text.indexOf(" kB", at) - at - 6).trimmed().toDouble() / 1024.0;
}

} // namespace

void Latencies::time(const std::function<void()> &work)
{
    const double before = processorMilliseconds();
    QElapsedTimer timer;
    timer.start();
    work();
    m_wall.append(double(timer.nsecsElapsed()) / 1e6);
    m_processor.append(processorMilliseconds() - before);
}

double Latencies::quantileOf(QList<double> times, double share)
{
    if (times.isEmpty()) {
        return 0;
    }
    std::ranges::sort(times);
    return times[qMin(times.size() - 1, qsizetype(double(times.size()) * share))];
}

double Latencies::mean() const
{
    return std::accumulate(m_wall.cbegin(), m_wall.cend(), 0.0) / double(qMax(qsizetype(1), m_wall.size()));
}

void Latencies::report(benchmark::State &state, const std::string &prefix) const
{
    state.counters[prefix + "least_ms"] = quantile(0);
    state.counters[prefix + "p50_ms"] = quantile(0.5);
    state.counters[prefix + "p99_ms"] = quantile(0.99);
    state.counters[prefix + "worst_ms"] = quantile(1);
    state.counters[prefix + "processor_p50_ms"] = processorQuantile(0.5);
    state.counters[prefix + "processor_p99_ms"] = processorQuantile(0.99);
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

QStringList escoSources()
{
    QStringList sources;
    if (!sharedData().isEmpty()) {
        for (const QString &folder : {u"esco-1.2.0-nl"_s, u"esco-1.2.0-en"_s, u"esco-rebuilt"_s}) {
            sources.append(sharedData() + u"/vocab/"_s + folder);
        }
    }
    return sources;
}

ProcessUse runProcess(const QString &program, const QStringList &arguments)
{
    // fork and wait4 rather than QProcess: what just this child used is wanted. Its ru_maxrss is no use, as that begins with what its parent had.
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
    std::atomic<bool> ended = false;
    double peak = 0;
    std::jthread watch([&] {
        // The last look counts: the mark only rises, but for the moment when the child still was this program.
        while (!ended) {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
            if (const double now = peakOf(child); now > 0) {
                peak = now;
            }
        }
    });
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    ended = true;
    watch.join();
    return {.seconds = seconds,
        .processorSeconds = secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime),
        .peakMegabytes = peak,
        .exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1};
}

QString programPath(const QString &name)
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

} // namespace leerschakel::benchmarks
