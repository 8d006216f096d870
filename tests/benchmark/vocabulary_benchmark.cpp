// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"
#include "vocabulary/conceptindex.h"
#include "vocabulary/importer.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace leerschakel::benchmarks {

namespace {

using store::Access;
using store::Catalogue;

const QStringList escoFolders{u"esco-1.2.0-nl"_s, u"esco-1.2.0-en"_s, u"esco-rebuilt"_s};

QStringList escoSources()
{
    QStringList sources;
    for (const QString &folder : escoFolders) {
        sources.append(sharedData() + u"/vocab/"_s + folder);
    }
    return sources;
}

/** The bare reference: the sqlite3 shell importing the same files, one FTS5 table over the labels and two indexes. */
double shellImport()
{
    const QString database = workFolder() + u"/shell.db"_s;
    QFile::remove(database);
    QString script = u".mode csv\n"_s;
    int number = 0;
    QStringList labels;
    QString relations;
    for (const QString &folder : escoSources()) {
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
    script += u"CREATE INDEX i1 ON %1 (occupationUri); CREATE INDEX i2 ON %1 (skillUri);\n"_s.arg(relations);
    const QString path = workFolder() + u"/shell.sql"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(script.toUtf8()) < 0) {
        die("sqlite3 shell", file.errorString());
    }
    file.close();
    const ProcessUse use = runProcess(u"sqlite3"_s, {database, u".read '%1'"_s.arg(path)});
    if (use.exitCode != 0) {
        die("sqlite3 shell", u"exit code %1"_s.arg(use.exitCode));
    }
    return use.seconds;
}

QString escoCatalogue()
{
    return workFolder() + u"/esco.llo"_s;
}

double ourImport()
{
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s, u".lock"_s}) {
        QFile::remove(escoCatalogue() + suffix);
    }
    const auto catalogue = orDie(Catalogue::create(escoCatalogue()), "create");
    domain::NoProgress progress;
    Latencies time;
    time.time([&] {
        static_cast<void>(orDie(vocabulary::importVocabulary(*catalogue,
                                    {.sources = escoSources(), .format = u"auto"_s, .languages = {}}, progress),
            "vocabulary import"));
    });
    return time.quantile(1) / 1000;
}

void importBenchmark(benchmark::State &state)
{
    QList<double> ours;
    QList<double> bare;
    for ([[maybe_unused]] auto _ : state) {
        bare.append(shellImport());
        ours.append(ourImport());
    }
    std::ranges::sort(ours);
    std::ranges::sort(bare);
    state.counters["seconds"] = ours[ours.size() / 2];
    state.counters["bare_seconds"] = bare[bare.size() / 2];
    state.counters["ratio"] = ours[ours.size() / 2] / bare[bare.size() / 2];
}

void searchBenchmark(benchmark::State &state)
{
    const auto catalogue = orDie(Catalogue::open(escoCatalogue(), Access::Read), "open");
    // What people type: the beginnings of words of real labels, a letter at a time, and two words in any order.
    QStringList typed;
    QRandomGenerator random(7);
    const auto labels = orDie(vocabulary::search(*catalogue, u"a"_s,
                                  {.language = domain::Language::Dutch, .limit = 100, .scheme = {}, .type = {}}),
        "search");
    const QStringList words =
        u"warmtepomp lassen elektri onderhoud programm verpleeg analys communic project boekhoud logist chemisch water veilig onderwijs data"_s
            .split(u' ');
    for (const QString &word : words) {
        for (qsizetype length = 1; length <= word.size(); ++length) {
            typed.append(word.left(length));
        }
        typed.append(word + u' ' + words[random.bounded(int(words.size()))].left(4));
    }
    for (const vocabulary::ConceptHit &hit : labels) {
        typed.append(hit.label.left(12));
    }
    Latencies times;
    for ([[maybe_unused]] auto _ : state) {
        for (const QString &text : std::as_const(typed)) {
            times.time([&] { benchmark::DoNotOptimize(orDie(vocabulary::search(*catalogue, text), "search")); });
        }
    }
    times.report(state);
}

} // namespace

void registerVocabularyBenchmarks()
{
    if (sharedData().isEmpty()) {
        std::fprintf(
            stderr, "The real ESCO files (../shared/data) are not here: vocabulary benchmarks are left out.\n");
        return;
    }
    benchmark::RegisterBenchmark("vocabulary/import", importBenchmark)->Iterations(3)->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("vocabulary/search", searchBenchmark)->Iterations(5)->Unit(benchmark::kMillisecond);
}

} // namespace leerschakel::benchmarks
