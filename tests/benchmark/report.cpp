// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include "exchange/registry.h"
#include "measure.h"

#include <QDateTime>
#include <QFile>
#include <QSysInfo>
#include <QTextStream>
#include <QThread>

#include <sqlite3.h>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace leerschakel::benchmarks {

namespace {

/** A promise: a figure of one benchmark, and its target. */
struct Target {
    QString benchmark;
    QString figure;
    double limit;
    bool atMost;
    QString text;
};

/** Promises that are not about the writer or reader of one format. */
constexpr struct {
    const char *benchmark;
    const char *figure;
    double limit;
    bool atMost;
    const char *text;
} ownTargets[] = {
    {"vocabulary/import", "ratio_least", 2.0, true, "ESCO import, times the `sqlite3` shell (least of each)"},
    {"vocabulary/import", "ratio_p50", 2.0, true, "ESCO import, times the `sqlite3` shell (medians)"},
    {"vocabulary/import", "ratio_least", 1.5, true, "the same, wanted later (least of each)"},
    {"vocabulary/turtle", "ratio", 2.5, true,
        "ESCO-sized Turtle import, store and index included, times what `serdi` takes to parse it"},
    {"vocabulary/turtle", "peak_MB", 250, true, "the same: peak memory in MB"},
    {"vocabulary/turtle-10", "ratio", 2.5, true, "the same of the first 10 MB of that Turtle"},
    {"vocabulary/search", "p99_ms", 10, true, "concept search on full ESCO in two languages, p99 in ms"},
    {"vocabulary/search", "p99_ms", 5, true, "the same, wanted later"},
    {"vocabulary/search", "ratio_mean", 1.3, true, "concept search, times the bare FTS5 query (mean of all questions)"},
    {"vocabulary/search", "ratio_p50", 1.3, true, "concept search, times the bare FTS5 query (p50 of each)"},
    {"vocabulary/search", "ratio_p99", 1.3, true, "concept search, times the bare FTS5 query (p99 of each)"},
    {"catalogue/open", "p50_ms", 1000, true, "100,000 offerings: open to a usable table, ms"},
    {"catalogue/search-by-title", "p50_ms", 30, true, "100,000 offerings: search as the window does, p50 in ms"},
    {"catalogue/search-by-title", "p99_ms", 30, true, "100,000 offerings: search as the window does, p99 in ms"},
    {"catalogue/search-by-relevance", "p50_ms", 30, true, "100,000 offerings: best 200, p50 in ms"},
    {"catalogue/search-by-relevance", "p99_ms", 30, true, "100,000 offerings: best 200, p99 in ms"},
    {"catalogue/edit", "processor_p50_ms", 3, true,
        "100,000 offerings: one field edit committed, p50, ms of processor"},
    {"catalogue/edit", "p99_ms", 15, true, "100,000 offerings: one field edit committed, p99 in ms"},
    {"catalogue/bulk-status", "p50_ms", 1500, true, "100,000 offerings: another status for 10,000 of them, ms"},
    {"catalogue/bulk-status", "undo_p50_ms", 1500, true, "the same: taking it back, ms"},
    {"catalogue/validate", "p50_s", 10, true, "100,000 offerings: `validate` in full, s"},
    {"catalogue/validate-everything", "p50_s", 3, true, "100,000 offerings: `validate` for every destination, s"},
    {"exchange/import-10000/ooapi5", "offerings_per_s", 2500, false,
        "10,000 offerings: OOAPI import, offerings a second"},
    {"exchange/import-10000/ooapi5", "peak_MB", 300, true, "the same: peak memory in MB"},
    {"exchange/import-10000/ooapi5", "undo_p50_s", 4, true, "the same: taking it back, s"},
    {"publishing/export-100000/ooapi5", "MB_per_s", 45, false, "100,000 offerings: OOAPI export, MB a second"},
    {"serving/course", "requests_per_s", 5000, false, "100,000 offerings: `serve`, requests a second for a course"},
    {"serving/course", "p99_ms", 20, true, "the same: p99 in ms"},
    {"serving/page-of-100", "requests_per_s", 1000, false, "100,000 offerings: `serve`, pages of 100 courses a second"},
    {"serving/page-of-100", "p99_ms", 20, true, "the same: p99 in ms"},
    {"catalogue/coverage", "p50_ms", 120, true, "100,000 offerings: coverage by group, ms"},
    {"catalogue/coverage", "first_ms", 200, true, "100,000 offerings: coverage by group, the first time, ms"},
    {"catalogue/coverage-of-region", "p50_ms", 120, true, "100,000 offerings: coverage of one region, ms"},
    {"catalogue/coverage-by-region", "p50_ms", 300, true, "100,000 offerings: coverage of 35 regions in one pass, ms"},
    {"catalogue/coverage-by-skill", "p50_ms", 120, true, "100,000 offerings: coverage by skill, ms"},
    {"catalogue/coverage-by-occupation", "p50_ms", 120, true, "100,000 offerings: coverage by occupation, ms"},
    {"catalogue/coverage-over-mappings", "p50_ms", 120, true, "100,000 offerings: coverage over mappings, ms"},
    {"catalogue/coverage-over-mappings", "first_ms", 200, true,
        "100,000 offerings: coverage over mappings, the first time, ms"},
};

/** What each benchmark does, and what *bare* means there. */
constexpr std::pair<const char *, const char *> explanations[] = {
    {"vocabulary/import",
        "`leerschakel-cli vocabulary import` of ESCO 1.2.0 (Dutch, English and rebuilt files) into an empty catalogue, "
        "against `sqlite3` doing "
        "`.import` of the same files, one FTS5 table over labels and two indexes. Processes of their own, taking "
        "turns."},
    {"vocabulary/turtle",
        "`leerschakel-cli vocabulary import` of ESCO as one Turtle file, made from the same CSV files, into an empty "
        "catalogue: parsed, sorted out, stored and indexed. Bare: `serdi` parsing that file and writing it as "
        "N-Triples to nowhere. Processes of their own, taking turns; the middle of five."},
    {"vocabulary/turtle-10", "The same of the first ten megabytes of that file."},
    {"vocabulary/search",
        "Words typed a letter at a time, two words, beginnings of labels; ten hits with label, path, definition, "
        "status and use. Bare: the FTS5 "
        "table of the shell, `MATCH` with the same prefixes `ORDER BY rank LIMIT 10`: no ranking by kind of match, no "
        "path, nothing forgiven."},
    {"vocabulary/search-filtered", "The same questions within the largest collection of ESCO, current concepts only."},
    {"catalogue/open", "Open for writing, the order of all rows, what the first 60 show."},
    {"catalogue/search-by-title",
        "Words typed a letter at a time (one letter matches nearly everything), all hits in the order of titles, what "
        "the first 60 show. Bare: "
        "`MATCH … ORDER BY rank LIMIT 60` on the same FTS5 table."},
    {"catalogue/search-by-relevance", "The same questions, the best 200, what the first 60 show. Bare as before."},
    {"catalogue/edit",
        "One field of one offering: row, journal, hashes, search index, what it teaches, readiness; committed to disk. "
        "Bare: one `UPDATE`, committed."},
    {"catalogue/bulk-status",
        "Another status for 10,000 of 100,000 offerings, as one change, and taking it back; readiness is computed "
        "afterwards. Bare: one `UPDATE` of as many rows."},
    {"catalogue/readiness-of-10000",
        "Readiness of so many that is stale, for all destinations that are on; and where only the hash is."},
    {"catalogue/validate",
        "`leerschakel-cli validate` of the whole catalogue. Bare: reading every cell of offerings and their parts, in "
        "one thread."},
    {"catalogue/validate-everything", "The same with every destination switched on."},
    {"exchange/import-10000",
        "`leerschakel-cli import` of 10,000 offerings with their editions out of the folder that export makes, into an "
        "empty catalogue, and `undo`. Bare: `VACUUM INTO` of the catalogue that comes of it."},
    {"catalogue/coverage",
        "ESCO by group. Bare: `SELECT concept, count(*), count(DISTINCT offering) … GROUP BY concept`."},
    {"catalogue/coverage-of-region", "The same for one labour-market region."},
    {"catalogue/coverage-by-region",
        "The same for every labour-market region, in one pass. Bare: the links of each region, counted by one query."},
    {"catalogue/coverage-by-skill", "A row for each skill taught."},
    {"catalogue/coverage-by-occupation", "A row for each occupation."},
    {"catalogue/coverage-over-mappings",
        "A scheme by group that no offering is linked to: each of its concepts is mapped to a linked skill (a third "
        "exact, a third close, a third "
        "narrow), so every link counts by a mapping."},
    {"catalogue/shared-records",
        "All organisations, contacts, locations and deals with how often each is used, and the likely doubles; then "
        "who "
        "uses the one that is used most. Bare: `SELECT provider, count(*) … GROUP BY provider`."},
    {"catalogue/merge",
        "The two organisations that are used most become one: what it comes to, doing it, and taking it back."},
    {"catalogue/check", "`check` of the whole catalogue. Bare: `PRAGMA integrity_check`."},
    {"publishing/rules", "All rules of all destinations over 2,000 offerings that are in memory."},
    {"publishing/readiness-with-changes",
        "10,000 offerings, all published, 2,000 edited since: the list with the fields that changed. Bare: the same "
        "list without them."},
    {"publishing/readiness-national", "The list of 100,000 offerings, and the counts alone."},
    {"publishing/comparison",
        "10,000 offerings delivered as OOAPI 5, 100 edited since: what a delivery now would change."},
    {"publishing/work-list", "What the rules of all destinations find in 100,000 offerings, by rule."},
    {"publishing/export-10000",
        "`leerschakel-cli export --only all` of 10,000 offerings into a folder in memory. Bare: `cp -r` of the folder "
        "it wrote."},
    {"publishing/export-100000", "The same of 100,000."},
    {"serving/course",
        "`leerschakel-cli serve` of 100,000 offerings on one processor, asked by `wrk` on another over eight "
        "connections: 250 courses in turn."},
    {"serving/page-of-100", "The same, all pages of 100 courses in a mixed order."},
};

/** All promises; those for writers and readers apply to each of them. */
QList<Target> targets()
{
    QList<Target> all;
    for (const auto &[benchmark, figure, limit, atMost, text] : ownTargets) {
        all.append(
            {QString::fromLatin1(benchmark), QString::fromLatin1(figure), limit, atMost, QString::fromUtf8(text)});
    }
    for (const QString &id : exchange::destinations() + exchange::workingCopies()) {
        const QString benchmark = u"publishing/export-100000/"_s + id;
        all.append({benchmark, u"MB_per_s"_s, 30, false, u"100,000 offerings: export to %1, MB a second"_s.arg(id)});
        all.append({benchmark, u"peak_MB"_s, 200, true, u"the same: peak memory in MB"_s});
    }
    for (const QString &id : {exchange::usualImporter()->format(), exchange::sheetImporter()->format()}) {
        all.append({u"exchange/import-10000/"_s + id, u"offerings_per_s"_s, 5000, false,
            u"10,000 offerings: import of %1, offerings a second"_s.arg(id)});
    }
    return all;
}

QString numberText(double value)
{
    return value >= 100 ? QString::number(value, 'f', 0) : QString::number(value, 'g', 3);
}

QString verdict(const Target &target, double value)
{
    if (target.atMost ? value <= target.limit : value >= target.limit) {
        return u"kept"_s;
    }
    const double times = target.atMost ? value / target.limit : target.limit / value;
    return u"**missed**, %1 times over"_s.arg(QString::number(times, 'f', 2));
}

/** The line of /proc/cpuinfo that names the processor. */
QString processorModel()
{
    QFile file(u"/proc/cpuinfo"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return u"unknown processor"_s;
    }
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("model name")) {
            return QString::fromLatin1(line.mid(line.indexOf(':') + 1)).trimmed();
        }
    }
    return QSysInfo::currentCpuArchitecture();
}

QString machine()
{
    double load[1] = {};
    getloadavg(load, 1);
    return u"%1 × %2, %3 (%4 %5), GCC %6, Qt %7, SQLite %8; load average at the end %9"_s.arg(
        QString::number(QThread::idealThreadCount()), processorModel(), QSysInfo::prettyProductName(),
        QSysInfo::kernelType(), QSysInfo::kernelVersion(), QStringLiteral(__VERSION__), QString::fromLatin1(qVersion()),
        QString::fromLatin1(sqlite3_libversion()), QString::number(load[0], 'f', 1));
}

} // namespace

void Report::ReportRuns(const std::vector<Run> &runs)
{
    ConsoleReporter::ReportRuns(runs);
    for (const Run &run : runs) {
        const QString name = QString::fromStdString(run.run_name.function_name);
        for (const auto &[figure, value] : run.counters) {
            m_figures[name].insert(QString::fromStdString(figure), value.value);
        }
    }
}

QString Report::markdown() const
{
    QString text;
    QTextStream out(&text);
    out << "<!-- SPDX-License-Identifier: GPL-3.0-or-later -->\n# Benchmark report\n\n"
        << "Leerschakel " LEERSCHAKEL_VERSION ", " << QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate)
        << ". " << machine()
        << ".\nWritten by `leerschakel-benchmark --report FILE`; other work on the same machine makes figures worse, "
           "never better.\n\n"
        << "| promise | wanted | measured | |\n|---|--:|--:|---|\n";
    const QList<Target> promises = targets();
    for (const Target &target : promises) {
        const auto figures = m_figures.constFind(target.benchmark);
        const QString &key = target.figure;
        out << "| " << target.text << " | " << (target.atMost ? "≤ " : "≥ ") << target.limit << " | ";
        if (figures == m_figures.cend() || !figures->contains(key)) {
            out << "not measured | |\n";
        } else {
            out << numberText(figures->value(key)) << " | " << verdict(target, figures->value(key)) << " |\n";
        }
    }
    out << "\n## All figures\n\nTimes by the clock; *processor* is time of the processor, of the whole process. "
           "*least* is the shortest, *p50* the "
           "median. *bare* is the same with nothing but the tool it is made of; *ratio* is ours by the bare one.\n";
    for (const auto &[about, explanation] : explanations) {
        const QString said = QString::fromLatin1(about);
        bool isFirst = true;
        for (auto figures = m_figures.cbegin(); figures != m_figures.cend(); ++figures) {
            if (figures.key() != said && !figures.key().startsWith(said + u'/')) {
                continue;
            }
            out << "\n### " << figures.key() << "\n\n";
            if (isFirst) {
                out << explanation << "\n\n";
                isFirst = false;
            }
            out << "| figure | |\n|---|--:|\n";
            for (auto figure = figures->cbegin(); figure != figures->cend(); ++figure) {
                out << "| " << QString(figure.key()).replace(u'_', u' ') << " | " << numberText(*figure) << " |\n";
            }
        }
    }
    return text;
}

} // namespace leerschakel::benchmarks
