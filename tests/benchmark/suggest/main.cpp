// SPDX-License-Identifier: GPL-3.0-or-later
// Measures suggestions from text on the texts next to this file, compared with what one FTS5 table does with the same
// vocabulary, and what each weight of the ranking does. Needs the real ESCO (../shared).
#include "../measure.h"
#include "plainsearch.h"
#include "vocabulary/loading/importer.h"
#include "vocabulary/suggest/suggester.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QTextStream>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace leerschakel::benchmarks {

namespace {

using domain::Language;
using vocabulary::Suggester;
using vocabulary::Suggestion;
using vocabulary::SuggestWeights;

constexpr int listLength = 10;
const char *const texts = LEERSCHAKEL_SOURCE "/tests/benchmark/suggest/texts.jsonl";

/** A text with the skills that people found in it. */
struct LabelledText {
    QString id;
    Language language = Language::Dutch;
    /** It is in the half that weights were tuned on. */
    bool isForTuning = false;
    QString text;
    QStringList skills;
};

QList<LabelledText> labelledTexts()
{
    QFile file(QString::fromUtf8(texts));
    if (!file.open(QIODevice::ReadOnly)) {
        die(texts, file.errorString());
    }
    QList<LabelledText> list;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        const QStringList skills = line[u"skills"].toVariant().toStringList();
        if (skills.isEmpty()) {
            die(texts, u"line %1 holds no text with skills"_s.arg(list.size() + 1));
        }
        list.append({.id = line[u"id"].toString(),
            .language = line[u"language"] == u"en"_s ? Language::English : Language::Dutch,
            .isForTuning = line[u"half"] == u"tuning"_s,
            .text = line[u"text"].toString(),
            .skills = skills});
    }
    return list;
}

/**
 * Means over texts: the share of the right skills among the first ten, and the reciprocal rank of the first right one.
 */
struct Quality {
    double recall = 0;
    double reciprocalRank = 0;
    int count = 0;

    void add(const LabelledText &text, const QStringList &found)
    {
        qsizetype right = 0, first = -1;
        for (qsizetype i = 0; i < found.size(); ++i) {
            if (text.skills.contains(found[i])) {
                ++right;
                first = first < 0 ? i : first;
            }
        }
        recall += double(right) / double(text.skills.size());
        reciprocalRank += first < 0 ? 0 : 1.0 / double(first + 1);
        ++count;
    }
    [[nodiscard]] QString row() const
    {
        return QString::number(recall / qMax(1, count), 'f', 3) + u" | "_s
            + QString::number(reciprocalRank / qMax(1, count), 'f', 3);
    }
};

/** By language and half: [language][0 all, 1 tuning, 2 held out]. */
using Qualities = std::array<std::array<Quality, 3>, 2>;

template<typename Find>
Qualities measure(const QList<LabelledText> &list, const Find &find)
{
    Qualities qualities;
    for (const LabelledText &text : list) {
        const QStringList found = find(text);
        qualities[size_t(text.language)][0].add(text, found);
        qualities[size_t(text.language)][text.isForTuning ? 1 : 2].add(text, found);
    }
    return qualities;
}

struct NamedWeight {
    const char *name;
    double SuggestWeights::*weight;
};
constexpr NamedWeight weights[] = {
    {"root", &SuggestWeights::root},
    {"part", &SuggestWeights::part},
    {"translation", &SuggestWeights::translation},
    {"catalogueWord", &SuggestWeights::catalogueWord},
    {"coverage", &SuggestWeights::coverage},
    {"texts", &SuggestWeights::texts},
    {"circles", &SuggestWeights::circles},
    {"centre", &SuggestWeights::centre},
    {"occupation", &SuggestWeights::occupation},
    {"repetition", &SuggestWeights::repetition},
};

QString escoCatalogue()
{
    const QString path = workFolder() + u"/suggest.llo"_s;
    if (!QFile::exists(path)) {
        const auto catalogue = orDie(store::Catalogue::create(path, {}), "create");
        domain::NoProgress progress;
        static_cast<void>(
            orDie(vocabulary::importVocabulary(*catalogue, {.sources = escoSources()}, progress), "import"));
    }
    return path;
}

QStringList urisOf(const QList<Suggestion> &suggestions)
{
    QStringList uris;
    for (const Suggestion &suggestion : suggestions) {
        uris.append(suggestion.uri);
    }
    return uris;
}

class Benchmark
{
public:
    explicit Benchmark(const SuggestWeights &weights) : m_texts(labelledTexts()), m_weights(weights)
    {
        const QString path = escoCatalogue();
        const auto catalogue = orDie(store::Catalogue::open(path, store::Access::Read, {}), "open");
        m_making.time([&] { m_suggester = orDie(Suggester::of(*catalogue), "suggester"); });
        m_plain = std::make_unique<PlainSearch>(path, QStringList{u"nl"_s, u"en"_s});
        m_plainIn = {std::make_unique<PlainSearch>(path, QStringList{u"nl"_s}),
            std::make_unique<PlainSearch>(path, QStringList{u"en"_s})};
    }

    [[nodiscard]] Qualities ours(const SuggestWeights &weights, Latencies &times) const
    {
        return measure(m_texts, [&](const LabelledText &text) {
            QList<Suggestion> suggestions;
            times.time([&] {
                suggestions = m_suggester->suggest(
                    text.text, {.language = text.language, .limit = listLength, .weights = weights});
            });
            return urisOf(suggestions);
        });
    }

    [[nodiscard]] QString report() const
    {
        QString text;
        QTextStream out(&text);
        Latencies times, plainTimes;
        const Qualities suggested = ours(m_weights, times);
        const Qualities plainIn = measure(m_texts,
            [&](const LabelledText &each) { return m_plainIn[size_t(each.language)]->best(each.text, listLength); });
        const Qualities plain = measure(m_texts, [&](const LabelledText &each) {
            QStringList found;
            plainTimes.time([&] { found = m_plain->best(each.text, listLength); });
            return found;
        });
        out << "<!-- SPDX-License-Identifier: GPL-3.0-or-later -->\n# Suggestions from text: report\n\n"
            << "Version " LEERSCHAKEL_VERSION ", " << QSysInfo::prettyProductName() << ", "
            << QSysInfo::currentCpuArchitecture() << ". " << m_texts.size()
            << " texts of our own with their ESCO 1.2.0 skills (texts.jsonl); one half was looked at while tuning, the "
               "other was not. "
               "Plain is one FTS5 table over labels and descriptions in both languages, searched for any of the words, "
               "ranked by its own BM25; *own* is the same over the texts in the language of the text only.\n\n"
            << "| texts | plain recall@10 | MRR | own recall@10 | MRR | our recall@10 | MRR | recall, times plain | "
               "times own |\n|---|---|---|---|---|---|---|---|---|\n";
        for (const Language language : {Language::Dutch, Language::English}) {
            for (const size_t half : {0, 1, 2}) {
                const Quality &bare = plain[size_t(language)][half];
                const Quality &bareIn = plainIn[size_t(language)][half];
                const Quality &our = suggested[size_t(language)][half];
                out << "| " << (language == Language::Dutch ? "Dutch" : "English")
                    << (half == 0          ? ", all"
                               : half == 1 ? ", tuned on"
                                           : ", held out")
                    << " (" << our.count << ") | " << bare.row() << " | " << bareIn.row() << " | " << our.row() << " | "
                    << QString::number(our.recall / bare.recall, 'f', 2) << " | "
                    << QString::number(our.recall / bareIn.recall, 'f', 2) << " |\n";
            }
        }
        out << "\nA text takes " << milliseconds(times.quantile(0.5)) << " at the median, "
            << milliseconds(times.quantile(0.99))
            << " at the 99th percentile (plain: " << milliseconds(plainTimes.quantile(0.5))
            << "); making the index once " << milliseconds(m_making.processorQuantile(0))
            << " of processor time, about " << m_suggester->bytes() / 1024 / 1024 << " MB.\n\n";
        out << "What each weight does: recall@10 and MRR on all texts with that one set to 0.\n\n"
               "| weight | value | Dutch | | English | |\n|---|---|---|---|---|---|\n";
        for (const NamedWeight &each : weights) {
            SuggestWeights without = m_weights;
            without.*each.weight = 0;
            Latencies ignored;
            const Qualities result = ours(without, ignored);
            out << "| " << each.name << " | " << m_weights.*each.weight << " | " << result[0][0].row() << " | "
                << result[1][0].row() << " |\n";
        }
        return text;
    }

    /** Each text of the tuning half with what was found and what was missed. */
    [[nodiscard]] QString explanation() const
    {
        QString text;
        QTextStream out(&text);
        for (const LabelledText &each : m_texts) {
            if (!each.isForTuning) {
                continue;
            }
            const QList<Suggestion> found =
                m_suggester->suggest(each.text, {.language = each.language, .limit = listLength, .weights = m_weights});
            out << each.id << "  " << each.text << '\n';
            for (const Suggestion &suggestion : found) {
                out << (each.skills.contains(suggestion.uri) ? "  + " : "    ")
                    << QString::number(suggestion.score, 'f', 2) << "  " << suggestion.label << "  ("
                    << suggestion.because.join(u", "_s) << ")\n";
            }
            const QStringList more = urisOf(m_suggester->suggest(
                each.text, {.language = each.language, .limit = 20 * listLength, .weights = m_weights}));
            for (const QString &skill : each.skills) {
                const qsizetype place = more.indexOf(skill);
                if (place < 0 || place >= listLength) {
                    out << "  - " << skill << (place < 0 ? u" is not there"_s : u" comes as %1"_s.arg(place + 1))
                        << '\n';
                }
            }
        }
        return text;
    }

    /**
     * One line, for trying out weights on the tuning half: recall@10 and MRR for Dutch and English, followed by a
     * smoother measure: the mean, over all right skills, of 10 / (9 + place) among the first 200.
     */
    [[nodiscard]] QString line() const
    {
        Latencies times;
        const Qualities result = ours(m_weights, times);
        std::array<double, 2> smooth{}, count{};
        for (const LabelledText &text : m_texts) {
            const QStringList found = text.isForTuning
                ? urisOf(m_suggester->suggest(
                      text.text, {.language = text.language, .limit = 20 * listLength, .weights = m_weights}))
                : QStringList();
            for (const QString &skill : text.skills) {
                const qsizetype place = found.indexOf(skill);
                smooth[size_t(text.language)] += place < 0 ? 0 : 10.0 / double(10 + place);
                count[size_t(text.language)] += text.isForTuning ? 1 : 0;
            }
        }
        return u"%1 | %2 | %3 %4 | "_s.arg(result[0][1].row(), result[1][1].row())
                   .arg(smooth[0] / count[0], 0, 'f', 4)
                   .arg(smooth[1] / count[1], 0, 'f', 4)
            + milliseconds(times.quantile(0.5));
    }

private:
    static QString milliseconds(double time) { return QString::number(time, 'f', time < 10 ? 1 : 0) + u" ms"_s; }

    QList<LabelledText> m_texts;
    SuggestWeights m_weights;
    Latencies m_making;
    std::shared_ptr<const Suggester> m_suggester;
    std::unique_ptr<PlainSearch> m_plain;
    std::array<std::unique_ptr<PlainSearch>, 2> m_plainIn;
};

SuggestWeights weightsFrom(const QStringList &settings)
{
    SuggestWeights result;
    for (const QString &setting : settings) {
        const QString name = setting.section(u'=', 0, 0);
        bool isNumber = false;
        const double value = setting.section(u'=', 1).toDouble(&isNumber);
        const auto known = std::ranges::find_if(
            weights, [&](const NamedWeight &each) { return name == QString::fromLatin1(each.name); });
        if (known == std::end(weights) || !isNumber) {
            die("--weight", u"there is no such weight: "_s + setting);
        }
        result.*(known->weight) = value;
    }
    return result;
}

} // namespace

} // namespace leerschakel::benchmarks

int main(int argc, char *argv[])
{
    using namespace leerschakel::benchmarks;
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures suggestions from text on full ESCO"_s);
    parser.addHelpOption();
    parser.addOptions({{u"report"_s, u"Write the report to FILE as well"_s, u"FILE"_s},
        {u"weight"_s, u"Try out another value of a weight (several times)"_s, u"NAME=VALUE"_s},
        {u"line"_s, u"Only one line: recall and MRR of the tuned half, Dutch and English"_s},
        {u"explain"_s, u"What is found for each text of the tuned half, and why"_s}});
    parser.process(application);
    if (escoSources().isEmpty()) {
        std::fprintf(stderr, "The real ESCO files (../shared/data) are not here: there is nothing to measure with.\n");
        return 1;
    }
    const Benchmark benchmark(weightsFrom(parser.values(u"weight"_s)));
    const QString text = parser.isSet(u"line"_s) ? benchmark.line() + u'\n'
        : parser.isSet(u"explain"_s)             ? benchmark.explanation()
                                                 : benchmark.report();
    std::fputs(text.toUtf8().constData(), stdout);
    if (const QString path = parser.value(u"report"_s); !path.isEmpty()) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0) {
            die("report", file.errorString());
        }
    }
    return 0;
}
