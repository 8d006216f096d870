// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"

#include "support/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <numeric>

using namespace Qt::StringLiterals;

namespace leerschakel::benchmarks {

namespace {

double processorMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
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
    const QDir folder(tests::sourcePath(u"../shared/data"_s));
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

QString programPath(const QString &name)
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

} // namespace leerschakel::benchmarks
