// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"
#include "store/derived.h"
#include "store/journal.h"
#include "store/records.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace leerschakel::benchmarks {

namespace {

using store::Access;
using store::Catalogue;

constexpr int manyOfferings = 10'000;

void refreshReadiness(Catalogue &catalogue)
{
    constexpr int atOnce = 500;
    while (orDie(store::refreshStaleReadiness(catalogue, atOnce), "readiness") > 0) {}
}

/** The change that gives so many offerings another status than they have. */
changes::ChangeSet otherStatus(Catalogue &catalogue)
{
    const auto ids = orDie(store::nextOfferings(catalogue, {}, manyOfferings), "ids");
    const auto records = orDie(store::load(catalogue, domain::Kind::Offering, ids), "offerings");
    changes::ChangeSet change({.code = u"change.bulk"_s, .arguments = {}});
    for (const domain::Record &record : records) {
        const bool isApproved = domain::offeringTable().status(record) == u"approved";
        change.set(record, domain::offeringTable().status, isApproved ? u"inReview"_s : u"approved"_s);
    }
    return change;
}

void bulkBenchmark(benchmark::State &state)
{
    const auto catalogue = orDie(Catalogue::open(generatedCatalogue(nationalSize), Access::Write, {}), "open");
    Latencies times, back, bare;
    for ([[maybe_unused]] auto _ : state) {
        const changes::ChangeSet change = otherStatus(*catalogue);
        times.time([&] { static_cast<void>(orDie(store::apply(*catalogue, change), "bulk")); });
        back.time([&] { static_cast<void>(orDie(store::undo(*catalogue), "undo")); });
        bare.time([&] {
            orDie(catalogue->execute(u"UPDATE offering SET updated = 'x' || updated WHERE row IN (SELECT row FROM "
                                     "offering ORDER BY id LIMIT ?)"_s,
                      {manyOfferings}),
                "bare bulk");
        });
        orDie(catalogue->execute(u"UPDATE offering SET updated = substr(updated, 2) WHERE updated LIKE 'x%'"_s),
            "bare bulk");
    }
    refreshReadiness(*catalogue);
    times.report(state);
    back.report(state, "undo_");
    bare.report(state, "bare_");
    state.counters["ratio_p50"] = times.quantile(0.5) / bare.quantile(0.5);
}

void readinessOfManyBenchmark(benchmark::State &state)
{
    const auto catalogue = orDie(Catalogue::open(generatedCatalogue(nationalSize), Access::Write, {}), "open");
    Latencies times;
    for ([[maybe_unused]] auto _ : state) {
        orDie(catalogue->execute(u"UPDATE readiness SET stale = 1 WHERE offering IN (SELECT row FROM offering ORDER BY "
                                 "id LIMIT ?)"_s,
                  {manyOfferings}),
            "stale");
        times.time([&] { refreshReadiness(*catalogue); });
    }
    times.report(state);
    state.counters["offerings_per_s"] = manyOfferings / times.quantile(0.5) * 1000;
}

/** A program's figures, of several runs. */
struct Runs {
    QList<double> seconds = {};
    QList<double> processor = {};
    double peak = 0;

    void add(const ProcessUse &use, const char *what)
    {
        if (use.exitCode > 1 || use.exitCode < 0) {
            die(what, u"exit code %1"_s.arg(use.exitCode));
        }
        seconds.append(use.seconds);
        processor.append(use.processorSeconds);
        peak = std::max(peak, use.peakMegabytes);
    }
    static double median(QList<double> values)
    {
        std::ranges::sort(values);
        return values.value(values.size() / 2);
    }
    void report(benchmark::State &state, const std::string &prefix = {}) const
    {
        state.counters[prefix + "p50_s"] = median(seconds);
        state.counters[prefix + "processor_p50_s"] = median(processor);
        state.counters[prefix + "peak_MB"] = peak;
    }
};

void validateBenchmark(benchmark::State &state)
{
    const QString path = generatedCatalogue(nationalSize);
    const auto catalogue = orDie(Catalogue::open(path, Access::Read, {}), "open");
    Runs runs;
    Latencies bare;
    for ([[maybe_unused]] auto _ : state) {
        runs.add(runProcess(programPath(u"leerschakel-cli"_s), {u"validate"_s, path, u"--quiet"_s}), "validate");
        bare.time([&] {
            qint64 cells = 0;
            QList<domain::Kind> kinds(domain::partKinds().begin(), domain::partKinds().end());
            kinds.append(domain::Kind::Offering);
            for (const domain::Kind kind : std::as_const(kinds)) {
                orDie(catalogue->rows(u"SELECT * FROM "_s + domain::kindTable(kind).sqlTable(), {},
                          [&](const store::Row &row) {
                              for (int i = 0; i < row.columns(); ++i) {
                                  cells += row.text(i).size();
                              }
                          }),
                    "bare validate");
            }
            benchmark::DoNotOptimize(cells);
        });
    }
    runs.report(state);
    bare.report(state, "bare_");
    state.counters["offerings_per_s"] = nationalSize / Runs::median(runs.seconds);
}

/** What the catalogue of 10,000 looks like as OOAPI; made once. */
QString exportedFolder()
{
    const QString folder = workFolder() + u"/exported-ooapi5"_s;
    if (!QFileInfo::exists(folder)) {
        const ProcessUse use = runProcess(programPath(u"leerschakel-cli"_s),
            {u"export"_s, generatedCatalogue(regionalSize), u"--to"_s, u"ooapi5"_s, u"--out"_s, folder, u"--only"_s,
                u"all"_s, u"--quiet"_s});
        if (use.exitCode > 1 || use.exitCode < 0) {
            die("export", u"exit code %1"_s.arg(use.exitCode));
        }
    }
    return folder;
}

void importBenchmark(benchmark::State &state)
{
    const QString folder = exportedFolder();
    const QString path = workFolder() + u"/imported.llo"_s;
    const QString copy = workFolder() + u"/imported-copy.llo"_s;
    Runs runs, back;
    Latencies bare;
    for ([[maybe_unused]] auto _ : state) {
        removeCatalogue(path);
        static_cast<void>(orDie(Catalogue::create(path, {}), "create"));
        runs.add(runProcess(programPath(u"leerschakel-cli"_s),
                     {u"import"_s, path, u"--from"_s, u"ooapi5"_s, folder, u"--quiet"_s}),
            "import");
        {
            const auto catalogue = orDie(Catalogue::open(path, Access::Write, {}), "open");
            QFile::remove(copy);
            bare.time([&] { orDie(catalogue->execute(u"VACUUM INTO ?"_s, {copy}), "bare import"); });
            QFile::remove(copy);
        }
        back.add(runProcess(programPath(u"leerschakel-cli"_s), {u"undo"_s, path, u"--quiet"_s}), "undo");
    }
    removeCatalogue(path);
    runs.report(state);
    back.report(state, "undo_");
    bare.report(state, "bare_");
    state.counters["offerings_per_s"] = manyOfferings / Runs::median(runs.seconds);
    state.counters["offerings_per_processor_s"] = manyOfferings / Runs::median(runs.processor);
}

} // namespace

void registerBulkBenchmarks()
{
    const auto add = [](const char *name, void (*function)(benchmark::State &), int iterations) {
        benchmark::RegisterBenchmark(name, function)->Iterations(iterations)->Unit(benchmark::kMillisecond);
    };
    add("catalogue/bulk-status", bulkBenchmark, 5);
    add("catalogue/readiness-of-10000", readinessOfManyBenchmark, 3);
    add("catalogue/validate", validateBenchmark, 3);
    add("exchange/import-10000", importBenchmark, 3);
}

} // namespace leerschakel::benchmarks
