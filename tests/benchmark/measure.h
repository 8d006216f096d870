// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/process.h"

#include <QList>
#include <QString>

#include <benchmark/benchmark.h>

#include <functional>

namespace leerschakel::benchmarks {

/** Latencies of one operation, in milliseconds: wall-clock time, and processor time of the whole process. */
class Latencies
{
public:
    /** Times \a work once. */
    void time(const std::function<void()> &work);
    /** The time below which \a share (0 to 1) of the measurements lie; 0 gives the shortest. */
    [[nodiscard]] double quantile(double share) const { return quantileOf(m_wall, share); }
    [[nodiscard]] double processorQuantile(double share) const { return quantileOf(m_processor, share); }
    [[nodiscard]] double mean() const;
    /** Adds least, p50, p99 and worst to the benchmark's line, in milliseconds, each name after \a prefix. */
    void report(benchmark::State &state, const std::string &prefix = {}) const;

private:
    static double quantileOf(QList<double> times, double share);

    QList<double> m_wall;
    QList<double> m_processor;
};

/** Ends the program with a message if \a result holds an error: anything measured after it would be meaningless. */
template<typename Result>
auto orDie(Result result, const char *what);
[[noreturn]] void die(const char *what, const QString &why);

/**
 * A folder for what benchmarks make and reuse: LEERSCHAKEL_BENCHMARK_FOLDER, or one below the system's temporary files.
 */
[[nodiscard]] QString workFolder();
/** The real data next to the source tree, or empty. */
[[nodiscard]] QString sharedData();
/** The folders with the files of ESCO, Dutch, English and rebuilt; empty without the real data. */
[[nodiscard]] QStringList escoSources();

using tests::ProcessUse;
using tests::runProcess;
/** A program of this build, from the folder of the benchmark itself. */
[[nodiscard]] QString programPath(const QString &name);

/** Removes a catalogue and the files that SQLite keeps next to it. */
void removeCatalogue(const QString &path);
/**
 * A generated catalogue of \a offerings, with on average 8 skill links and 2 editions each; the links point into ESCO,
 * which is loaded into it if the real data are there. Made once and reused.
 */
[[nodiscard]] QString generatedCatalogue(int offerings);

constexpr int nationalSize = 100'000;
constexpr int regionalSize = 10'000;

void registerVocabularyBenchmarks();
void registerSkosBenchmarks();
void registerCatalogueBenchmarks();
void registerPublishingBenchmarks();
void registerBulkBenchmarks();
void registerServingBenchmarks();

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
