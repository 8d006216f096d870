// SPDX-License-Identifier: GPL-3.0-or-later
// Measures what the program promises, each figure compared with the bare technology underneath, in one run; prints a
// report and, with --report FILE, writes it to a file. Options of Google Benchmark (--benchmark_filter=…) work too.
#include "measure.h"
#include "report.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

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
    leerschakel::benchmarks::registerPublishingBenchmarks();
    leerschakel::benchmarks::registerBulkBenchmarks();
    leerschakel::benchmarks::registerServingBenchmarks();
    leerschakel::benchmarks::Report report;
    benchmark::RunSpecifiedBenchmarks(&report);
    const QByteArray text = report.markdown().toUtf8();
    std::fputs(text.constData(), stdout);
    if (!reportPath.isEmpty()) {
        QFile file(reportPath);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0) {
            leerschakel::benchmarks::die("report", file.errorString());
        }
    }
    return 0;
}
