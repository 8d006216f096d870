// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registry.h"
#include "measure.h"
#include "publishing/comparison.h"
#include "publishing/judging.h"
#include "rules/evaluator.h"
#include "store/journal.h"
#include "store/offeringlist.h"
#include "store/records.h"

#include <QDir>
#include <QDirListing>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace leerschakel::benchmarks {

namespace {

using store::Access;
using store::Catalogue;

/** In memory if the system has such a folder: this measures the writer, not how a disk handles 300,000 small files. */
QString exportFolder()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : workFolder()) + u"/leerschakel-benchmark-export"_s;
}

void exportOf(benchmark::State &state, int offerings, const QString &destination)
{
    const QString path = generatedCatalogue(offerings);
    const QString folder = exportFolder();
    const QString copy = folder + u"-copy"_s;
    double least = 0, leastProcessor = 0, peak = 0, bareLeast = 0;
    qint64 bytes = 0, files = 0;
    for ([[maybe_unused]] auto _ : state) {
        QDir(folder).removeRecursively();
        const ProcessUse use = runProcess(programPath(u"leerschakel-cli"_s),
            {u"export"_s, path, u"--to"_s, destination, u"--out"_s, folder, u"--only"_s, u"all"_s, u"--quiet"_s});
        if (use.exitCode > 1 || use.exitCode < 0) {
            die("export", u"%1: exit code %2"_s.arg(destination).arg(use.exitCode));
        }
        bytes = files = 0;
        for (const auto &entry :
            QDirListing(folder, QDirListing::IteratorFlag::Recursive | QDirListing::IteratorFlag::FilesOnly)) {
            bytes += entry.size();
            ++files;
        }
        QDir(copy).removeRecursively();
        const ProcessUse bare = runProcess(u"cp"_s, {u"-r"_s, folder, copy});
        QDir(copy).removeRecursively();
        QDir(folder).removeRecursively();
        least = least > 0 ? std::min(least, use.seconds) : use.seconds;
        leastProcessor = leastProcessor > 0 ? std::min(leastProcessor, use.processorSeconds) : use.processorSeconds;
        bareLeast = bareLeast > 0 ? std::min(bareLeast, bare.seconds) : bare.seconds;
        peak = std::max(peak, use.peakMegabytes);
    }
    constexpr double megabyte = 1e6;
    state.counters["MB"] = double(bytes) / megabyte;
    state.counters["files"] = double(files);
    state.counters["least_s"] = least;
    state.counters["processor_least_s"] = leastProcessor;
    state.counters["offerings_per_s"] = offerings / least;
    state.counters["MB_per_s"] = double(bytes) / megabyte / least;
    state.counters["MB_per_processor_s"] = double(bytes) / megabyte / leastProcessor;
    state.counters["peak_MB"] = peak;
    state.counters["bare_copy_least_s"] = bareLeast;
    state.counters["ratio_least"] = least / bareLeast;
}

/** The number of rules that the program has, for all destinations. */
int countOfRules()
{
    int count = 0;
    const QDir folder(u":/rules"_s);
    const QStringList names = folder.entryList(QDir::Files);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            count += int(QJsonDocument::fromJson(file.readAll())[u"rules"].toArray().size());
        }
    }
    return count;
}

void rulesBenchmark(benchmark::State &state)
{
    const auto catalogue = orDie(Catalogue::open(generatedCatalogue(regionalSize), Access::Read, {}), "open");
    constexpr int looked = 2000;
    const auto ids = orDie(store::nextOfferings(*catalogue, {}, looked), "ids");
    const auto trees = orDie(store::loadTrees(*catalogue, ids), "trees");
    const QDate today = catalogue->now().date();
    Latencies times;
    qint64 findings = 0;
    for ([[maybe_unused]] auto _ : state) {
        findings = 0;
        times.time([&] {
            for (const domain::OfferingTree &tree : trees) {
                findings += rules::Evaluator::builtIn().evaluate(tree, {}, today).size();
            }
        });
    }
    times.report(state);
    const double seconds = times.quantile(0) / 1000;
    state.counters["rules"] = countOfRules();
    state.counters["findings_per_offering"] = double(findings) / double(trees.size());
    state.counters["offerings_per_s"] = double(trees.size()) / seconds;
    state.counters["rules_per_s"] = double(trees.size()) * countOfRules() / seconds;
}

constexpr int changedOfferings = 2000;

/** A copy of the regional catalogue that was published as a whole, with a part edited since. */
QString publishedCatalogue()
{
    const QString path = workFolder() + u"/published.llo"_s;
    removeCatalogue(path);
    if (!QFile::copy(generatedCatalogue(regionalSize), path)) {
        die("copy", path);
    }
    const auto catalogue = orDie(Catalogue::open(path, Access::Write, {}), "open");
    for (const QString &sql :
        {u"INSERT INTO publication (number, id, destination, time, author, device, target, change, offerings, files, "
         u"bytes, hash, digest) "
         "SELECT 1, 'p', 'ooapi5', '2026-01-01T00:00:00.000Z', '', '', '', max(seq), 0, 0, 0, '', '' FROM change"_s,
            u"INSERT INTO published (offering, destination, publication, whole_hash, document_hash, change, state, "
            u"digest) "
            "SELECT o.id, 'ooapi5', 1, o.whole_hash, '', p.change, 'published', '' FROM offering o, publication p"_s}) {
        orDie(catalogue->execute(sql), "publish");
    }
    // One edit each, as people make them.
    const auto ids = orDie(store::nextOfferings(*catalogue, {}, changedOfferings), "ids");
    const auto trees = orDie(store::loadTrees(*catalogue, ids), "trees");
    int number = 0;
    for (const domain::OfferingTree &tree : trees) {
        domain::Record after = tree.offering;
        domain::offeringTable().code.set(after, u"BENCH-%1"_s.arg(++number));
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.update(tree.offering, after);
        static_cast<void>(orDie(store::apply(*catalogue, change), "edit"));
    }
    return path;
}

void readinessBenchmark(benchmark::State &state)
{
    const auto catalogue = orDie(Catalogue::open(publishedCatalogue(), Access::Read, {}), "open");
    Latencies times, bare;
    qsizetype changed = 0;
    for ([[maybe_unused]] auto _ : state) {
        times.time([&] {
            const auto rows = orDie(publishing::readiness(*catalogue, u"ooapi5"_s, true), "readiness");
            changed = std::ranges::count_if(rows, [](const auto &row) { return !row.changedFields.isEmpty(); });
        });
        bare.time(
            [&] { benchmark::DoNotOptimize(orDie(publishing::readiness(*catalogue, u"ooapi5"_s), "readiness")); });
    }
    if (changed != changedOfferings) {
        die("readiness", u"%1 changed"_s.arg(changed));
    }
    times.report(state);
    bare.report(state, "bare_");
    state.counters["changed"] = double(changed);
    state.counters["ratio_p50"] = times.quantile(0.5) / bare.quantile(0.5);
}

void nationalReadinessBenchmark(benchmark::State &state)
{
    const auto catalogue = orDie(Catalogue::open(generatedCatalogue(nationalSize), Access::Read, {}), "open");
    Latencies times, counts;
    for ([[maybe_unused]] auto _ : state) {
        times.time([&] {
            benchmark::DoNotOptimize(orDie(publishing::readiness(*catalogue, u"ooapi5"_s, true), "readiness"));
        });
        counts.time(
            [&] { benchmark::DoNotOptimize(orDie(publishing::readinessCounts(*catalogue, {u"ooapi5"_s}), "counts")); });
    }
    times.report(state);
    counts.report(state, "counts_");
}

/** A copy of the regional catalogue that was delivered, with a few offerings edited since. */
QString deliveredCatalogue(int edits)
{
    const QString path = workFolder() + u"/delivered.llo"_s;
    removeCatalogue(path);
    if (!QFile::copy(generatedCatalogue(regionalSize), path)) {
        die("copy", path);
    }
    const auto catalogue = orDie(Catalogue::open(path, Access::Write, {}), "open");
    domain::NoProgress progress;
    static_cast<void>(
        orDie(publishing::publish(*catalogue, u"ooapi5"_s,
                  {.folder = exportFolder(), .selection = exchange::Selection::Ready, .offerings = {}, .language = {}},
                  progress),
            "publish"));
    QDir(exportFolder()).removeRecursively();
    const auto ids = orDie(store::nextOfferings(*catalogue, {}, edits), "ids");
    for (const domain::OfferingTree &tree : orDie(store::loadTrees(*catalogue, ids), "trees")) {
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set(tree.offering, domain::offeringTable().code, u"COMPARED"_s);
        static_cast<void>(orDie(store::apply(*catalogue, change), "edit"));
    }
    return path;
}

void comparisonBenchmark(benchmark::State &state)
{
    constexpr int edits = 100;
    const auto catalogue = orDie(Catalogue::open(deliveredCatalogue(edits), Access::Read, {}), "open");
    Latencies times;
    qint64 compared = 0;
    for ([[maybe_unused]] auto _ : state) {
        compared = 0;
        times.time([&] {
            domain::NoProgress progress;
            static_cast<void>(orDie(publishing::compareWithLast(*catalogue, u"ooapi5"_s, {}, progress,
                                        [&](const publishing::OfferingDifference &) {
                                            ++compared;
                                            return true;
                                        }),
                "compare"));
        });
    }
    if (compared == 0 || compared > edits) {
        die("compare", u"%1 differences"_s.arg(compared));
    }
    times.report(state);
    state.counters["differences"] = double(compared);
}

void workListBenchmark(benchmark::State &state)
{
    const auto catalogue = orDie(Catalogue::open(generatedCatalogue(nationalSize), Access::Read, {}), "open");
    Latencies times;
    for ([[maybe_unused]] auto _ : state) {
        times.time([&] {
            domain::NoProgress progress;
            benchmark::DoNotOptimize(orDie(
                publishing::workList(*catalogue, exchange::destinations(), publishing::Judged::NotRetired, progress),
                "work list"));
        });
    }
    times.report(state);
}

} // namespace

void registerPublishingBenchmarks()
{
    const auto add = [](const char *name, void (*function)(benchmark::State &), int iterations) {
        benchmark::RegisterBenchmark(name, function)->Iterations(iterations)->Unit(benchmark::kMillisecond);
    };
    add("publishing/rules", rulesBenchmark, 5);
    add("publishing/readiness-with-changes", readinessBenchmark, 5);
    add("publishing/readiness-national", nationalReadinessBenchmark, 5);
    add("publishing/comparison", comparisonBenchmark, 3);
    add("publishing/work-list", workListBenchmark, 1);
    for (const QString &destination : exchange::destinations() + exchange::workingCopies()) {
        const auto addExport = [&](const char *name, int offerings, int iterations) {
            benchmark::RegisterBenchmark(name + destination.toStdString(),
                [=](benchmark::State &state) { exportOf(state, offerings, destination); })
                ->Iterations(iterations)
                ->Unit(benchmark::kMillisecond);
        };
        addExport("publishing/export-10000/", regionalSize, 2);
        addExport("publishing/export-100000/", nationalSize, 1);
    }
}

} // namespace leerschakel::benchmarks
