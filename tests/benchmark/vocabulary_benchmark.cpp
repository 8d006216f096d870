// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"
#include "store/catalogue.h"
#include "vocabulary/search/conceptindex.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace leerschakel::benchmarks {

namespace {

using store::Access;
using store::Catalogue;

QString shellDatabase()
{
    return workFolder() + u"/shell.db"_s;
}

QString escoCatalogue()
{
    return workFolder() + u"/esco.llo"_s;
}

/**
 * The bare reference as a script for the sqlite3 shell: the same files as they are, then one FTS5 table over the labels
 * and two indexes on the relations.
 */
QString shellScript()
{
    QString script = u".mode csv\n"_s;
    int number = 0;
    QStringList labels;
    QString relations;
    const QStringList folders = escoSources();
    for (const QString &folder : folders) {
        const QStringList files = QDir(folder).entryList({u"*.csv"_s}, QDir::Files, QDir::Name);
        for (const QString &file : files) {
            const QString table = u"t%1"_s.arg(number++);
            script += u".import '%1/%2' %3\n"_s.arg(folder, file, table);
            if (file.startsWith(u"skills_"_s) || file.startsWith(u"occupations_"_s)) {
                labels.append(table);
            }
            if (file.startsWith(u"occupationSkillRelations"_s)) {
                relations = table;
            }
        }
    }
    script +=
        u"CREATE VIRTUAL TABLE f USING fts5(uri UNINDEXED, preferred, alternative, tokenize='unicode61 remove_diacritics 2');\n"_s;
    for (const QString &table : std::as_const(labels)) {
        script += u"INSERT INTO f SELECT conceptUri, preferredLabel, altLabels FROM %1;\n"_s.arg(table);
    }
    return script + u"CREATE INDEX i1 ON %1 (occupationUri); CREATE INDEX i2 ON %1 (skillUri);\n"_s.arg(relations);
}

ProcessUse shellImport()
{
    removeCatalogue(shellDatabase());
    const QString path = workFolder() + u"/shell.sql"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(shellScript().toUtf8()) < 0) {
        die("sqlite3 shell", file.errorString());
    }
    file.close();
    const ProcessUse use = runProcess(u"sqlite3"_s, {shellDatabase(), u".read '%1'"_s.arg(path)});
    if (use.exitCode != 0) {
        die("sqlite3 shell", u"exit code %1"_s.arg(use.exitCode));
    }
    return use;
}

ProcessUse ourImport()
{
    removeCatalogue(escoCatalogue());
    const QString program = programPath(u"leerschakel-cli"_s);
    if (runProcess(program, {u"init"_s, escoCatalogue()}).exitCode != 0) {
        die("leerschakel-cli init", escoCatalogue());
    }
    const ProcessUse use = runProcess(program,
        QStringList{u"vocabulary"_s, u"import"_s, escoCatalogue()} + escoSources() + QStringList{u"--quiet"_s});
    if (use.exitCode != 0) {
        die("leerschakel-cli vocabulary import", u"exit code %1"_s.arg(use.exitCode));
    }
    return use;
}

/** The least and the median of \a figures. */
std::pair<double, double> leastAndMiddle(QList<double> figures)
{
    std::ranges::sort(figures);
    return {figures.constFirst(), figures[figures.size() / 2]};
}

void importVocabularyBenchmark(benchmark::State &state)
{
    // Each in a process of its own, one after the other, so that a disturbance affects both.
    QList<double> ours, bare, oursProcessor, bareProcessor;
    double peak = 0;
    for ([[maybe_unused]] auto _ : state) {
        const ProcessUse shell = shellImport();
        const ProcessUse import = ourImport();
        bare.append(shell.seconds);
        bareProcessor.append(shell.processorSeconds);
        ours.append(import.seconds);
        oursProcessor.append(import.processorSeconds);
        peak = std::max(peak, import.peakMegabytes);
    }
    const auto [least, middle] = leastAndMiddle(ours);
    const auto [bareLeast, bareMiddle] = leastAndMiddle(bare);
    const double processor = leastAndMiddle(oursProcessor).first;
    const double bareLeastProcessor = leastAndMiddle(bareProcessor).first;
    state.counters["least_s"] = least;
    state.counters["p50_s"] = middle;
    state.counters["processor_least_s"] = processor;
    state.counters["bare_least_s"] = bareLeast;
    state.counters["bare_p50_s"] = bareMiddle;
    state.counters["bare_processor_least_s"] = bareLeastProcessor;
    state.counters["ratio_least"] = least / bareLeast;
    state.counters["ratio_p50"] = middle / bareMiddle;
    state.counters["ratio_processor_least"] = processor / bareLeastProcessor;
    state.counters["peak_MB"] = peak;
}

/**
 * What people type: the beginnings of words, a letter at a time, two words in any order, and the beginnings of real
 * labels.
 */
QStringList typedTexts(Catalogue &catalogue)
{
    QStringList typed;
    QRandomGenerator random(7);
    const QStringList words =
        u"warmtepomp lassen elektri onderhoud programm verpleeg analys communic project boekhoud logist chemisch water veilig onderwijs data"_s
            .split(u' ');
    for (const QString &word : words) {
        for (qsizetype length = 1; length <= word.size(); ++length) {
            typed.append(word.left(length));
        }
        typed.append(word + u' ' + words[random.bounded(int(words.size()))].left(4));
    }
    orDie(catalogue.rows(u"SELECT text FROM concept_label WHERE kind = 0 AND row % 307 = 0 ORDER BY row LIMIT 300"_s,
              {}, [&](const store::Row &row) { typed.append(row.string(0).left(12)); }),
        "labels");
    return typed;
}

/**
 * The same query on the bare FTS5 table of the shell: the ten best rows that have, for each word typed, a word that
 * begins with it.
 */
class BareSearch
{
public:
    BareSearch()
    {
        if (sqlite3_open_v2(qPrintable(shellDatabase()), &m_database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK
            || sqlite3_prepare_v2(m_database, "SELECT uri, preferred FROM f WHERE f MATCH ? ORDER BY rank LIMIT 10", -1,
                   &m_statement, nullptr)
                != SQLITE_OK) {
            die("bare search", QString::fromUtf8(sqlite3_errmsg(m_database)));
        }
    }
    ~BareSearch()
    {
        sqlite3_finalize(m_statement);
        sqlite3_close(m_database);
    }
    BareSearch(const BareSearch &) = delete;
    BareSearch &operator=(const BareSearch &) = delete;

    void ask(const QByteArray &expression)
    {
        sqlite3_bind_text(m_statement, 1, expression.constData(), int(expression.size()), SQLITE_STATIC);
        while (sqlite3_step(m_statement) == SQLITE_ROW) {
            benchmark::DoNotOptimize(sqlite3_column_text(m_statement, 0));
            benchmark::DoNotOptimize(sqlite3_column_text(m_statement, 1));
        }
        sqlite3_reset(m_statement);
    }

private:
    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_statement = nullptr;
};

QByteArray prefixExpression(const QString &typed)
{
    QByteArrayList words;
    const QStringList parts = typed.split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        words.append('"' + part.toUtf8().replace('"', ' ') + "\"*");
    }
    return words.join(' ');
}

void searchConceptsBenchmark(benchmark::State &state)
{
    const auto catalogue = orDie(Catalogue::open(escoCatalogue(), Access::Read, {}), "open");
    const QStringList typed = typedTexts(*catalogue);
    BareSearch bareSearch;
    Latencies times, bare;
    for ([[maybe_unused]] auto _ : state) {
        for (const QString &text : typed) {
            times.time([&] { benchmark::DoNotOptimize(orDie(vocabulary::search(*catalogue, text), "search")); });
            const QByteArray expression = prefixExpression(text);
            bare.time([&] { bareSearch.ask(expression); });
        }
    }
    times.report(state);
    bare.report(state, "bare_");
    state.counters["questions"] = double(typed.size());
    state.counters["ratio_p50"] = times.quantile(0.5) / bare.quantile(0.5);
    state.counters["ratio_p99"] = times.quantile(0.99) / bare.quantile(0.99);
    state.counters["ratio_mean"] = times.mean() / bare.mean();
}

/** The same queries within the largest collection, current concepts only. */
void searchFilteredBenchmark(benchmark::State &state)
{
    const auto catalogue = orDie(Catalogue::open(escoCatalogue(), Access::Read, {}), "open");
    const QStringList typed = typedTexts(*catalogue);
    const QVariant largest = orDie(
        catalogue->single(u"SELECT c.uri FROM concept c JOIN concept_relation r ON r.concept = c.row AND r.kind = 7 "
                          "WHERE c.type = 'collection' GROUP BY c.row ORDER BY count(*) DESC LIMIT 1"_s),
        "collection");
    const vocabulary::SearchOptions options{
        .collection = largest.toString(), .status = vocabulary::StatusFilter::Current};
    Latencies times;
    for ([[maybe_unused]] auto _ : state) {
        for (const QString &text : typed) {
            times.time(
                [&] { benchmark::DoNotOptimize(orDie(vocabulary::search(*catalogue, text, options), "search")); });
        }
    }
    times.report(state);
    state.counters["questions"] = double(typed.size());
}

} // namespace

void registerVocabularyBenchmarks()
{
    if (escoSources().isEmpty()) {
        std::fprintf(
            stderr, "The real ESCO files (../shared/data) are not here: vocabulary benchmarks are left out.\n");
        return;
    }
    benchmark::RegisterBenchmark("vocabulary/import", importVocabularyBenchmark)
        ->Iterations(7)
        ->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("vocabulary/search", searchConceptsBenchmark)
        ->Iterations(5)
        ->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("vocabulary/search-filtered", searchFilteredBenchmark)
        ->Iterations(5)
        ->Unit(benchmark::kMillisecond);
}

} // namespace leerschakel::benchmarks
