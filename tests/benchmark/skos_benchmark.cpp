// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"
#include "text/csvreader.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::benchmarks {

namespace {

using text::CsvReader;

/** Writes ESCO, as far as its CSV files contain it, in the shape of the Commission's Turtle file. */
class EscoTurtle
{
public:
    explicit EscoTurtle(const QString &path) : m_file(path)
    {
        if (!m_file.open(QIODevice::WriteOnly)) {
            die("esco.ttl", m_file.errorString());
        }
        m_file.write("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
                     "@prefix esco: <http://data.europa.eu/esco/model#> .\n"
                     "@prefix iso-thes: <http://purl.org/iso25964/skos-thes#> .\n"
                     "@prefix dct: <http://purl.org/dc/terms/> .\n\n");
    }

    void concepts(const QString &path, const char *itsClass, const char *language)
    {
        rows(path, [&](const auto &cell) {
            const QByteArray uri = cell("conceptUri");
            m_file.write('<' + uri + "> a skos:Concept" + itsClass);
            text("skos:prefLabel", cell("preferredLabel"), language);
            for (const QByteArray &label : cell("altLabels").split('\n')) {
                text("skos:altLabel", label, language);
            }
            text("skos:definition", cell("description"), language);
            text("skos:notation", cell("code"), nullptr);
            if (const QByteArray kind = cell("skillType"); !kind.isEmpty()) {
                m_file.write(" ;\n    esco:skillType <http://data.europa.eu/esco/skill-type/"
                    + QByteArray(kind == "knowledge" ? "knowledge" : "skill") + '>');
            }
            m_file.write(" .\n\n");
        });
    }

    void relations(const QString &path, const char *from, const char *to, const char *predicate)
    {
        rows(path, [&](const auto &cell) {
            const QByteArray kind = cell("relationType");
            const QByteArray property = kind == "essential" ? "esco:relatedEssentialSkill"
                : kind == "optional"                        ? "esco:relatedOptionalSkill"
                                                            : predicate;
            m_file.write('<' + cell(from) + "> " + property + " <" + cell(to) + "> .\n");
        });
    }

    void save()
    {
        if (!m_file.commit()) {
            die("esco.ttl", m_file.errorString());
        }
    }

private:
    void text(const char *property, const QByteArray &text, const char *language)
    {
        if (text.trimmed().isEmpty()) {
            return;
        }
        QByteArray escaped = text;
        escaped.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\r', "\\r");
        m_file.write(" ;\n    " + QByteArray(property) + " \"" + escaped + '"'
            + (language ? '@' + QByteArray(language) : QByteArray()));
    }

    void rows(const QString &path, const std::function<void(const std::function<QByteArray(const char *)> &)> &take)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            die("esco.ttl", file.fileName() + u": "_s + file.errorString());
        }
        CsvReader csv(file);
        QByteArrayList header;
        const auto next = [&] {
            const auto row = csv.next();
            if (!row) {
                die("esco.ttl", u"%1, line %2"_s.arg(path).arg(row.error().place.line));
            }
            return *row;
        };
        while (next()) {
            if (header.isEmpty()) {
                for (const QByteArrayView cell : csv.cells()) {
                    header.append(cell.toByteArray());
                }
                continue;
            }
            take([&](const char *name) {
                const qsizetype at = header.indexOf(name);
                return at >= 0 && at < csv.cells().size() ? csv.cells()[at].toByteArray() : QByteArray();
            });
        }
    }

    QSaveFile m_file;
};

/** Made once, from the files next to the source tree. */
QString escoTurtle()
{
    const QString path = workFolder() + u"/esco.ttl"_s;
    if (QFile::exists(path)) {
        return path;
    }
    const QString folder = sharedData() + u"/vocab/"_s;
    EscoTurtle turtle(path);
    turtle.concepts(folder + u"esco-1.2.0-en/ISCOGroups_en.csv"_s, "", "en");
    turtle.concepts(folder + u"esco-1.2.0-en/skillGroups_en.csv"_s, "", "en");
    turtle.concepts(folder + u"esco-rebuilt/skills_en.csv"_s, ", esco:Skill, esco:MemberConcept", "en");
    turtle.concepts(folder + u"esco-rebuilt/skills_nl.csv"_s, ", esco:Skill, esco:MemberConcept", "nl");
    turtle.concepts(folder + u"esco-1.2.0-en/occupations_en.csv"_s, ", esco:Occupation, esco:MemberConcept", "en");
    turtle.concepts(folder + u"esco-1.2.0-nl/occupations_nl.csv"_s, ", esco:Occupation, esco:MemberConcept", "nl");
    turtle.relations(
        folder + u"esco-1.2.0-en/broaderRelationsSkillPillar_en.csv"_s, "conceptUri", "broaderUri", "skos:broader");
    turtle.relations(
        folder + u"esco-1.2.0-en/broaderRelationsOccPillar_en.csv"_s, "conceptUri", "broaderUri", "skos:broader");
    turtle.relations(folder + u"esco-rebuilt/occupationSkillRelations_en.csv"_s, "occupationUri", "skillUri", "");
    turtle.relations(folder + u"esco-1.2.0-en/skillSkillRelations_en.csv"_s, "originalSkillUri", "relatedSkillUri", "");
    turtle.save();
    return path;
}

/** The first statements of that file, ten megabytes of them; made once. */
QString shortTurtle()
{
    constexpr qint64 size = 10'000'000;
    const QString path = workFolder() + u"/esco-10.ttl"_s;
    QFile whole(escoTurtle());
    QSaveFile part(path);
    if (QFile::exists(path)) {
        return path;
    }
    if (!whole.open(QIODevice::ReadOnly) || !part.open(QIODevice::WriteOnly)) {
        die("esco-10.ttl", whole.errorString() + part.errorString());
    }
    QByteArray bytes = whole.read(size);
    bytes.truncate(bytes.lastIndexOf(" .\n") + 3); // in texts a line break is written as \n
    part.write(bytes);
    if (!part.commit()) {
        die("esco-10.ttl", part.errorString());
    }
    return path;
}

/** The whole way from a Turtle file into a catalogue, store and index included, compared with serdi only parsing it. */
void turtleBenchmark(benchmark::State &state, QString (*file)())
{
    const QString turtle = file(), catalogue = workFolder() + u"/skos.llo"_s;
    QList<double> ours, bare;
    double peak = 0;
    for ([[maybe_unused]] auto _ : state) {
        const ProcessUse serdi =
            runProcess(u"serdi"_s, {u"-i"_s, u"turtle"_s, u"-o"_s, u"ntriples"_s, turtle, u"http://example.org/"_s});
        for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s, u".lock"_s}) {
            QFile::remove(catalogue + suffix);
        }
        const QString program = programPath(u"leerschakel-cli"_s);
        const ProcessUse made = runProcess(program, {u"init"_s, catalogue});
        const ProcessUse import = runProcess(program, {u"vocabulary"_s, u"import"_s, catalogue, turtle});
        if (serdi.exitCode != 0 || made.exitCode != 0 || import.exitCode > 1) {
            die("vocabulary/turtle",
                u"exit codes %1, %2, %3"_s.arg(serdi.exitCode).arg(made.exitCode).arg(import.exitCode));
        }
        bare.append(serdi.seconds);
        ours.append(import.seconds);
        peak = std::max(peak, import.peakMegabytes);
    }
    std::ranges::sort(ours);
    std::ranges::sort(bare);
    state.counters["seconds"] = ours[ours.size() / 2];
    state.counters["bare_seconds"] = bare[bare.size() / 2];
    state.counters["ratio"] = ours[ours.size() / 2] / bare[bare.size() / 2];
    state.counters["peak_MB"] = peak;
    state.counters["file_MB"] = double(QFile(turtle).size()) / 1e6;
}

} // namespace

void registerSkosBenchmarks()
{
    if (!sharedData().isEmpty()) {
        struct Turtle {
            const char *name;
            QString (*file)();
        };
        for (const Turtle &each :
            {Turtle{"vocabulary/turtle", escoTurtle}, Turtle{"vocabulary/turtle-10", shortTurtle}}) {
            benchmark::RegisterBenchmark(each.name, turtleBenchmark, each.file)
                ->Iterations(5)
                ->Unit(benchmark::kMillisecond);
        }
    }
}

} // namespace leerschakel::benchmarks
