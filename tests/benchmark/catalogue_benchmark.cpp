// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage/coverage.h"
#include "measure.h"
#include "store/journal.h"
#include "store/offeringlist.h"
#include "store/records.h"
#include "support/generator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <chrono>

using namespace Qt::StringLiterals;

namespace leerschakel::benchmarks {

namespace {

using store::Access;
using store::Catalogue;

constexpr int offerings = 100000;

QString largePath()
{
    return workFolder() + u"/national.llo"_s;
}

/** The generated national catalogue; made once and used again. */
void makeLarge()
{
    if (QFileInfo::exists(largePath())) {
        return;
    }
    std::fprintf(stderr, "making a catalogue of %d offerings …\n", offerings);
    const QString unfinished = largePath() + u".unfinished"_s;
    QFile::remove(unfinished);
    {
        const auto catalogue = orDie(Catalogue::create(unfinished), "create");
        tests::Generator generator(
            {.seed = 2027, .offerings = offerings, .skillLinksPerOffering = 8, .editionsPerOffering = 2});
        static_cast<void>(orDie(store::apply(*catalogue, generator.referred()), "generate"));
        while (!generator.atEnd()) {
            static_cast<void>(orDie(store::apply(*catalogue, generator.next(2000)), "generate"));
            std::fprintf(stderr, "\r%d", generator.made());
        }
        std::fprintf(stderr, "\n");
    }
    QFile::rename(unfinished, largePath());
}

void openBenchmark(benchmark::State &state)
{
    Latencies times;
    for ([[maybe_unused]] auto _ : state) {
        times.time([] {
            const auto catalogue = orDie(Catalogue::open(largePath(), Access::Write), "open");
            const auto rows = orDie(store::findOfferings(*catalogue, {}), "list");
            benchmark::DoNotOptimize(orDie(store::offeringRows(*catalogue, rows.first(60)), "rows"));
        });
    }
    times.report(state);
}

void searchBenchmark(benchmark::State &state)
{
    const auto catalogue = orDie(Catalogue::open(largePath(), Access::Read), "open");
    const QStringList words =
        u"w wa war warm e en ener energie m mo modul installatie duurzaam bouw water techniek zorg data"_s.split(u' ');
    Latencies times;
    Latencies bare;
    for ([[maybe_unused]] auto _ : state) {
        for (const QString &word : words) {
            times.time([&] {
                store::OfferingQuery query;
                query.text = word;
                query.sort = store::SortKey::Relevance;
                query.limit = 200;
                const auto rows = orDie(store::findOfferings(*catalogue, query), "search");
                benchmark::DoNotOptimize(
                    orDie(store::offeringRows(*catalogue, rows.first(qMin<qsizetype>(60, rows.size()))), "rows"));
            });
            bare.time([&] {
                auto query =
                    orDie(catalogue->run(u"SELECT rowid FROM offering_search WHERE offering_search MATCH ? LIMIT 200"_s,
                              {QString(word + u'*')}),
                        "bare search");
                while (query->next()) {
                    benchmark::DoNotOptimize(query->value(0).toLongLong());
                }
            });
        }
    }
    times.report(state);
    state.counters["bare_p50_ms"] = bare.quantile(0.5);
    state.counters["bare_p99_ms"] = bare.quantile(0.99);
}

void editBenchmark(benchmark::State &state)
{
    const auto catalogue = orDie(Catalogue::open(largePath(), Access::Write), "open");
    const auto ids = orDie(store::nextOfferings(*catalogue, {}, 500), "ids");
    QRandomGenerator random(11);
    Latencies times;
    Latencies bare;
    int number = 0;
    for ([[maybe_unused]] auto _ : state) {
        const domain::Id id = ids[random.bounded(int(ids.size()))];
        const auto before = orDie(store::load(*catalogue, domain::Kind::Offering, id), "load");
        domain::Record after = *before;
        domain::offeringTable().code.set(after, u"BENCH-%1"_s.arg(++number));
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.update(*before, after);
        times.time([&] { benchmark::DoNotOptimize(orDie(store::apply(*catalogue, change), "edit")); });
        bare.time([&] {
            static_cast<void>(orDie(catalogue->run(u"UPDATE offering SET updated = ? WHERE id = ?"_s,
                                        {QString::number(number), id.toString()}),
                "bare edit"));
        });
    }
    times.report(state);
    state.counters["bare_p50_ms"] = bare.quantile(0.5);
    state.counters["bare_p99_ms"] = bare.quantile(0.99);
}

void exportBenchmark(benchmark::State &state)
{
    const QString folder = workFolder() + u"/ooapi5"_s;
    for ([[maybe_unused]] auto _ : state) {
        QDir(folder).removeRecursively();
        const ProcessUse use = runProcess(programPath(u"leerschakel-cli"_s),
            {u"export"_s, largePath(), u"--to"_s, u"ooapi5"_s, u"--out"_s, folder, u"--only"_s, u"all"_s,
                u"--quiet"_s});
        if (use.exitCode > 1) {
            die("export", u"exit code %1"_s.arg(use.exitCode));
        }
        qint64 bytes = 0;
        qint64 files = 0;
        QDirListing listing(folder, QDirListing::IteratorFlag::Recursive | QDirListing::IteratorFlag::FilesOnly);
        for (const auto &entry : listing) {
            bytes += entry.size();
            ++files;
        }
        state.counters["MB_per_s"] = double(bytes) / 1e6 / use.seconds;
        state.counters["peak_MB"] = use.peakMegabytes;
        state.counters["seconds"] = use.seconds;
        state.counters["MB"] = double(bytes) / 1e6;
        state.counters["files"] = double(files);
        const QString copy = folder + u"-copy"_s;
        QDir(copy).removeRecursively();
        const ProcessUse bare = runProcess(u"cp"_s, {u"-r"_s, folder, copy});
        state.counters["bare_copy_seconds"] = bare.seconds;
        QDir(copy).removeRecursively();
        QDir(folder).removeRecursively();
    }
}

void coverageBenchmark(benchmark::State &state)
{
    const auto catalogue = orDie(Catalogue::open(largePath(), Access::Read), "open");
    Latencies times;
    for ([[maybe_unused]] auto _ : state) {
        times.time([&] { benchmark::DoNotOptimize(orDie(coverage::coverage(*catalogue, {}), "coverage")); });
    }
    times.report(state);
}

} // namespace

void registerCatalogueBenchmarks()
{
    makeLarge();
    benchmark::RegisterBenchmark("catalogue/open", openBenchmark)->Iterations(5)->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("catalogue/search", searchBenchmark)->Iterations(5)->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("catalogue/edit", editBenchmark)->Iterations(200)->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("catalogue/coverage", coverageBenchmark)->Iterations(5)->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("catalogue/export", exportBenchmark)->Iterations(1)->Unit(benchmark::kMillisecond);
}

} // namespace leerschakel::benchmarks
