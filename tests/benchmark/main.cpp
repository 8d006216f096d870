// SPDX-License-Identifier: GPL-3.0-or-later
// Measures what the program promises, each beside the bare thing it is made of, in one run; prints a table and, with
// --report FILE, writes it down. Options of Google Benchmark (--benchmark_filter=…) work too.
#include "measure.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QMap>
#include <QSysInfo>
#include <QTextStream>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/** A promise: a figure of one benchmark, and what it should be. */
struct Target {
    const char *benchmark;
    const char *counter;
    double limit;
    bool atMost;
    const char *text;
};

constexpr Target targets[] = {
    {"vocabulary/import", "ratio", 2.0, true, "ESCO import, times what the sqlite3 shell takes for the same files"},
    {"vocabulary/turtle", "ratio", 3.0, true,
        "ESCO-sized Turtle import, store and index included, times what serdi takes to parse it"},
    {"vocabulary/turtle", "peak_MB", 250, true, "the same: peak memory in MB"},
    {"vocabulary/search", "p99_ms", 10, true, "concept search on full ESCO in two languages, p99 in ms"},
    {"catalogue/open", "p50_ms", 1000, true, "100,000 offerings: open to a usable table, ms"},
    {"catalogue/search", "p99_ms", 30, true, "100,000 offerings: search, p99 in ms"},
    {"catalogue/edit", "p99_ms", 15, true, "100,000 offerings: one field edit committed, p99 in ms"},
    {"catalogue/export", "MB_per_s", 40, false, "100,000 offerings: OOAPI export, MB a second"},
    {"catalogue/export", "peak_MB", 200, true, "100,000 offerings: OOAPI export, peak memory in MB"},
    {"catalogue/coverage", "p50_ms", 200, true, "100,000 offerings: coverage by group, ms"},
};

/** Keeps every counter, and shows each line as it comes. */
class Keeper : public benchmark::ConsoleReporter
{
public:
    using ConsoleReporter::ConsoleReporter;

    void ReportRuns(const std::vector<Run> &runs) override
    {
        ConsoleReporter::ReportRuns(runs);
        for (const Run &run : runs) {
            const QString name = QString::fromStdString(run.run_name.function_name);
            for (const auto &[counter, value] : run.counters) {
                m_counters[name].insert(QString::fromStdString(counter), value.value);
            }
        }
    }

    [[nodiscard]] QString report() const
    {
        QString text;
        QTextStream out(&text);
        out << "# Benchmark report\n\n"
            << "Version " LEERSCHAKEL_VERSION ", " << QSysInfo::prettyProductName() << ", "
            << QSysInfo::currentCpuArchitecture() << ", " << QDateTime::currentDateTimeUtc().toString(Qt::ISODate)
            << "\n\n| promise | wanted | measured | |\n|---|---|---|---|\n";
        for (const Target &target : targets) {
            const QMap<QString, double> counters = m_counters.value(QString::fromLatin1(target.benchmark));
            const QString key = QString::fromLatin1(target.counter);
            out << "| " << target.text << " | " << (target.atMost ? "≤ " : "≥ ") << target.limit << " | ";
            if (!counters.contains(key)) {
                out << "not measured | |\n";
                continue;
            }
            const double value = counters.value(key);
            const bool kept = target.atMost ? value <= target.limit : value >= target.limit;
            out << QString::number(value, 'f', value < 10 ? 2 : 0) << " | " << (kept ? "kept" : "**missed**") << " |\n";
        }
        out << "\nAll figures (ms unless said otherwise; *bare* is the plain SQLite, or the plain copy, doing the "
               "same):\n\n";
        for (auto each = m_counters.cbegin(); each != m_counters.cend(); ++each) {
            QStringList figures;
            for (auto counter = each->cbegin(); counter != each->cend(); ++counter) {
                figures.append(counter.key() + u' ' + QString::number(*counter, 'g', 4));
            }
            out << "- " << each.key() << ": " << figures.join(u", "_s) << "\n";
        }
        return text;
    }

private:
    QMap<QString, QMap<QString, double>> m_counters;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QString reportPath;
    std::vector<char *> rest;
    for (int i = 0; i < argc; ++i) {
        if (qstrcmp(argv[i], "--report") == 0 && i + 1 < argc) {
            reportPath = QString::fromLocal8Bit(argv[++i]);
        } else {
            rest.push_back(argv[i]);
        }
    }
    int count = int(rest.size());
    benchmark::Initialize(&count, rest.data());
    leerschakel::benchmarks::registerVocabularyBenchmarks();
    leerschakel::benchmarks::registerSkosBenchmarks();
    leerschakel::benchmarks::registerCatalogueBenchmarks();
    Keeper keeper;
    benchmark::RunSpecifiedBenchmarks(&keeper);
    const QString report = keeper.report();
    std::fputs(report.toUtf8().constData(), stdout);
    if (!reportPath.isEmpty()) {
        QFile file(reportPath);
        if (!file.open(QIODevice::WriteOnly) || file.write(report.toUtf8()) < 0) {
            leerschakel::benchmarks::die("report", file.errorString());
        }
    }
    return 0;
}
