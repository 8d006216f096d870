// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registry.h"
#include "measure.h"
#include "store/derived.h"
#include "store/journal.h"
#include "store/readiness.h"
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

/** A change set that gives a number of offerings another status. */
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
    Latencies times, ofHashes;
    const auto refresh = [&](store::Stale stale, Latencies &latencies) {
        orDie(catalogue->execute(u"UPDATE readiness SET stale = ? WHERE offering IN (SELECT row FROM offering ORDER BY "
                                 "id LIMIT ?)"_s,
                  {int(stale), manyOfferings}),
            "stale");
        latencies.time([&] { refreshReadiness(*catalogue); });
    };
    for ([[maybe_unused]] auto _ : state) {
        refresh(store::Stale::Findings, times);
        refresh(store::Stale::HashOnly, ofHashes);
    }
    times.report(state);
    ofHashes.report(state, "of_hashes_");
    state.counters["offerings_per_s"] = manyOfferings / times.quantile(0.5) * 1000;
}

/** The figures of a program over several runs. */
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

/** With every destination switched on; a new catalogue has few. */
void validateEverythingBenchmark(benchmark::State &state)
{
    const QString path = workFolder() + u"/everything.llo"_s;
    removeCatalogue(path);
    if (!QFile::copy(generatedCatalogue(nationalSize), path)) {
        die("copy", path);
    }
    const QString program = programPath(u"leerschakel-cli"_s);
    const QStringList destinations = exchange::destinations();
    Runs switching;
    switching.add(runProcess(program, {u"settings"_s, path, u"destinations"_s, destinations.join(u','), u"--quiet"_s}),
        "settings");
    Runs runs;
    for ([[maybe_unused]] auto _ : state) {
        runs.add(runProcess(program, {u"validate"_s, path, u"--quiet"_s}), "validate");
    }
    removeCatalogue(path);
    runs.report(state);
    state.counters["destinations"] = double(destinations.size());
    state.counters["offerings_per_s"] = nationalSize / Runs::median(runs.seconds);
}

/** The folder with the catalogue of 10,000 offerings exported as \a format; made once. */
QString exportedFolder(const QString &format)
{
    const QString folder = workFolder() + u"/exported-"_s + format;
    if (!QFileInfo::exists(folder)) {
        const ProcessUse use = runProcess(programPath(u"leerschakel-cli"_s),
            {u"export"_s, generatedCatalogue(regionalSize), u"--to"_s, format, u"--out"_s, folder, u"--only"_s,
                u"all"_s, u"--quiet"_s});
        if (use.exitCode > 1 || use.exitCode < 0) {
            die("export", u"%1: exit code %2"_s.arg(format).arg(use.exitCode));
        }
    }
    return folder;
}

void importOf(benchmark::State &state, const QString &format)
{
    const QString folder = exportedFolder(format);
    const QString path = workFolder() + u"/imported.llo"_s;
    const QString copy = workFolder() + u"/imported-copy.llo"_s;
    Runs runs, back;
    Latencies bare;
    for ([[maybe_unused]] auto _ : state) {
        removeCatalogue(path);
        static_cast<void>(orDie(Catalogue::create(path, {}), "create"));
        runs.add(runProcess(
                     programPath(u"leerschakel-cli"_s), {u"import"_s, path, u"--from"_s, format, folder, u"--quiet"_s}),
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
    add("catalogue/validate-everything", validateEverythingBenchmark, 3);
    for (const QString &format : exchange::formats()) {
        benchmark::RegisterBenchmark(
            "exchange/import-10000/" + format.toStdString(), [=](benchmark::State &state) { importOf(state, format); })
            ->Iterations(3)
            ->Unit(benchmark::kMillisecond);
    }
}

} // namespace leerschakel::benchmarks
