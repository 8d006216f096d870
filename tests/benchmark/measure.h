// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <benchmark/benchmark.h>

#include <functional>

namespace leerschakel::benchmarks {

/** Latencies of one operation, in milliseconds. */
class Latencies
{
public:
    /** Times \a work once. */
    void time(const std::function<void()> &work);
    /** The time below which \a share (0 to 1) of the measurements lie. */
    [[nodiscard]] double quantile(double share) const;
    [[nodiscard]] bool isEmpty() const { return m_milliseconds.isEmpty(); }
    /** Puts p50, p99 and the worst on the benchmark's line, in milliseconds. */
    void report(benchmark::State &state) const;

private:
    QList<double> m_milliseconds;
};

/** Ends the program with a line when \a result holds an error: what was measured then would be nothing. */
template<typename Result>
auto orDie(Result result, const char *what);
void die(const char *what, const QString &why);

/** A folder for what benchmarks make and use again: LEERSCHAKEL_BENCHMARK_FOLDER, or one under the system's temporary files. */
[[nodiscard]] QString workFolder();
/** The real data beside the source tree, or empty. */
[[nodiscard]] QString sharedData();

/** What a finished child process used. */
struct ProcessUse {
    double seconds = 0;
    double peakMegabytes = 0;
    int exitCode = -1;
};
/** Runs \a program to its end. */
[[nodiscard]] ProcessUse runProcess(const QString &program, const QStringList &arguments);
/** A program of this build, beside the benchmark's own folder bin. */
[[nodiscard]] QString programPath(const QString &name);

void registerCatalogueBenchmarks();
void registerVocabularyBenchmarks();
void registerSkosBenchmarks();

} // namespace leerschakel::benchmarks

#include "domain/sentences.h"

namespace leerschakel::benchmarks {

template<typename Result>
auto orDie(Result result, const char *what)
{
    if (!result) {
        die(what, domain::sentence(result.error()));
    }
    if constexpr (!std::is_void_v<typename Result::value_type>) {
        return std::move(*result);
    }
}

} // namespace leerschakel::benchmarks
