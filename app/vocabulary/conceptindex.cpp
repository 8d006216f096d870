// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/conceptindex.h"

#include "vocabulary/conceptrows.h"
#include "vocabulary/contentrows.h"
#include "vocabulary/folding.h"
#include "vocabulary/wordlist.h"

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using store::Utf8Statement;

namespace {

constexpr qsizetype mostWords = 8;
/** The index is asked for the longest words only: the others (and all that begin so many words) are held against what these found. */
constexpr qsizetype telling = 4, mostTelling = 3;
/** From this length on, a word is looked for inside compounds, and then with a typing error. */
constexpr qsizetype partLength = 4, errorLength = 5;
constexpr int mostByStart = 400, mostByWords = 1500;
constexpr qsizetype mostVariants = 40;

// What a match is worth. The steps are wider than all that is taken off, so that kinds of matches never mix: exact, start of a label, all words,
// part of a word, typing error. A label of the other language stands below the same kind in the language asked for.
constexpr double exactScore = 1000, startScore = 900, wordsScore = 700, partScore = 400, errorScore = 200;
constexpr double wholeWordBonus = 10, alternativeCost = 60, hiddenCost = 90, otherLanguageCost = 100;

enum class WordMatch { None, NearlyBegins, Inside, Begins, Equal };

WordMatch matchOf(QByteArrayView word, const QList<QByteArrayView> &labelWords)
{
    WordMatch best = WordMatch::None;
    for (const QByteArrayView labelWord : labelWords) {
        WordMatch match = WordMatch::None;
        if (labelWord == word) {
            match = WordMatch::Equal;
        } else if (labelWord.startsWith(word)) {
            match = WordMatch::Begins;
        } else if (word.size() >= partLength && labelWord.contains(word)) {
            match = WordMatch::Inside;
        } else if (word.size() >= errorLength && beginsNearly(labelWord, word)) {
            match = WordMatch::NearlyBegins;
        }
        best = std::max(best, match);
    }
    return best;
}

/** The best label of one concept. */
struct Candidate {
    qint64 label = 0;
    double score = 0;
    QByteArray folded;
};

/** One question to the index. */
class Question
{
public:
    Question(store::Catalogue &catalogue, const QList<ContentInUse> &contents, const QByteArray &text,
        const SearchOptions &options)
        : m_catalogue(catalogue),
          m_contents(contents),
          m_options(options),
          m_text(text),
          m_words(foldedWords(m_text).mid(0, mostWords)),
          m_type(options.type.toUtf8()),
          m_language(domain::languageCode(options.language).toLatin1())
    {}

    /** The best labels, best first, one a concept. */
    Result<QList<Candidate>> ask();

private:
    [[nodiscard]] bool hasEnough() const { return qsizetype(m_found.size()) >= m_options.limit; }
    [[nodiscard]] QString typeCondition() const
    {
        return m_type.isEmpty() ? u"c.type NOT IN ('group', 'collection')"_s : u"c.type = ?"_s;
    }
    Result<void> byStart();
    Result<void> byWords();
    Result<void> byVariants();
    Result<void> match(const QByteArray &expression);
    [[nodiscard]] bool isTelling(QByteArrayView word) const;
    void consider(qint64 label, QByteArrayView language, LabelKind kind, QByteArrayView folded);
    [[nodiscard]] double scoreOf(QByteArrayView language, LabelKind kind, QByteArrayView folded) const;

    store::Catalogue &m_catalogue;
    const QList<ContentInUse> &m_contents;
    const SearchOptions &m_options;
    QByteArray m_text;
    QList<QByteArrayView> m_words;
    QByteArray m_type;
    QByteArray m_language;
    std::unordered_map<qint64, Candidate> m_found;
};

Result<QList<Candidate>> Question::ask()
{
    Result<void> done = byStart();
    if (done && !hasEnough()) {
        done = byWords();
    }
    if (done && !hasEnough()) {
        done = byVariants();
    }
    if (!done) {
        return std::unexpected(done.error());
    }
    QList<Candidate> candidates;
    candidates.reserve(qsizetype(m_found.size()));
    for (const auto &[row, candidate] : m_found) {
        candidates.append(candidate);
    }
    std::ranges::sort(candidates, [](const Candidate &a, const Candidate &b) {
        return std::tuple(-a.score, a.folded, a.label) < std::tuple(-b.score, b.folded, b.label);
    });
    return candidates.mid(0, m_options.limit);
}

double Question::scoreOf(QByteArrayView language, LabelKind kind, QByteArrayView folded) const
{
    double score = 0;
    if (folded == m_text) {
        score = exactScore;
    } else if (folded.startsWith(m_text)) {
        score = startScore + (folded[m_text.size()] == ' ' ? wholeWordBonus : 0);
    } else {
        const QList<QByteArrayView> labelWords = foldedWords(folded);
        WordMatch worst = WordMatch::Equal;
        for (const QByteArrayView word : m_words) {
            worst = std::min(worst, matchOf(word, labelWords));
        }
        switch (worst) {
        case WordMatch::None:
            return 0;
        case WordMatch::NearlyBegins:
            score = errorScore;
            break;
        case WordMatch::Inside:
            score = partScore;
            break;
        case WordMatch::Begins:
            score = wordsScore;
            break;
        case WordMatch::Equal:
            score = wordsScore + wholeWordBonus;
            break;
        }
    }
    score -= kind == LabelKind::Preferred ? 0 : kind == LabelKind::Alternative ? alternativeCost : hiddenCost;
    score -= language.startsWith(m_language) || language.isEmpty() ? 0 : otherLanguageCost;
    return std::max(1.0, score - double(std::min(folded.size(), qsizetype(99))) / 10);
}

void Question::consider(qint64 label, QByteArrayView language, LabelKind kind, QByteArrayView folded)
{
    const double score = scoreOf(language, kind, folded);
    if (score <= 0) {
        return;
    }
    Candidate &best = m_found[label / labelsPerConcept];
    if (score > best.score || (score == best.score && label < best.label)) {
        best = {.label = label, .score = score, .folded = folded.toByteArray()};
    }
}

/** Labels that begin with what was typed: a stretch of an index. */
Result<void> Question::byStart()
{
    Result<Utf8Statement> rows = Utf8Statement::prepare(m_catalogue,
        u"SELECT l.row, l.language, l.folded FROM concept_label l CROSS JOIN concept c ON c.row = l.row / 4096 "
        "WHERE l.content = ? AND l.kind = ? AND l.folded >= ? AND l.folded < ? AND "_s
            + typeCondition() + u" ORDER BY l.folded LIMIT "_s + QString::number(mostByStart));
    if (!rows) {
        return std::unexpected(rows.error());
    }
    const QByteArray end =
        m_text + "\xf4\x8f\xbf\xbf"; // the last character of Unicode: behind all that begins with the text
    for (const ContentInUse &content : m_contents) {
        for (const LabelKind kind : {LabelKind::Preferred, LabelKind::Alternative, LabelKind::Hidden}) {
            rows->bind(0, content.number);
            rows->bind(1, qint64(kind));
            rows->bind(2, QByteArrayView(m_text));
            rows->bind(3, QByteArrayView(end));
            if (!m_type.isEmpty()) {
                rows->bind(4, QByteArrayView(m_type));
            }
            while (rows->next()) {
                consider(rows->integer(0), rows->text(1), kind, rows->text(2));
            }
        }
    }
    return rows->failure() ? Result<void>(std::unexpected(*rows->failure())) : Result<void>();
}

bool Question::isTelling(QByteArrayView word) const
{
    const auto longer =
        std::ranges::count_if(m_words, [&](QByteArrayView other) { return other.size() > word.size(); });
    return word.size() <= longestWord && (longer == 0 || (word.size() >= telling && longer < mostTelling));
}

/** Labels with all the words, each at least begun, in any order. */
Result<void> Question::byWords()
{
    QByteArrayList terms;
    for (const QByteArrayView word : std::as_const(m_words)) {
        if (isTelling(word)) {
            terms.append('"' + word.toByteArray() + "\"*");
        }
    }
    return match(terms.join(" AND "));
}

/** As byWords, with words that have a typed one in them (compounds), or that are what was meant where no word begins like that. */
Result<void> Question::byVariants()
{
    Result<Utf8Statement> lists =
        Utf8Statement::prepare(m_catalogue, u"SELECT words FROM vocabulary_content WHERE number = ?"_s);
    if (!lists) {
        return std::unexpected(lists.error());
    }
    QList<QSet<QByteArray>> variants(m_words.size());
    QList<bool> isKnown(m_words.size(), false);
    for (const ContentInUse &content : m_contents) {
        lists->bind(0, content.number);
        if (!lists->next()) {
            continue;
        }
        const WordList list(lists->text(0));
        for (qsizetype i = 0; i < m_words.size(); ++i) {
            const QByteArrayView word = m_words[i];
            isKnown[i] = isKnown[i] || list.hasPrefix(word);
            QByteArrayList found = word.size() >= partLength ? list.containing(word, mostVariants) : QByteArrayList();
            if (word.size() >= errorLength && !isKnown[i] && found.isEmpty()) {
                found = list.nearly(word, mostVariants);
            }
            variants[i].unite(QSet<QByteArray>(found.cbegin(), found.cend()));
        }
        lists->reset();
    }
    QByteArrayList terms;
    bool isMore = false;
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        if (!isTelling(m_words[i])) {
            continue;
        }
        QByteArrayList either;
        if (isKnown[i]) {
            either.append('"' + m_words[i].toByteArray() + "\"*");
        }
        for (const QByteArray &variant : std::as_const(variants[i])) {
            either.append('"' + variant + '"');
        }
        if (either.isEmpty()) {
            return {}; // nothing comes near this word
        }
        isMore = isMore || !variants[i].isEmpty();
        terms.append('(' + either.join(" OR ") + ')');
    }
    return isMore ? match(terms.join(" AND ")) : Result<void>();
}

Result<void> Question::match(const QByteArray &expression)
{
    if (expression.isEmpty()) {
        return {};
    }
    Result<Utf8Statement> rows = Utf8Statement::prepare(m_catalogue,
        u"SELECT l.row, l.language, l.kind, l.folded FROM concept_search CROSS JOIN concept_label l ON l.row = "
        u"concept_search.rowid "
        "CROSS JOIN concept c ON c.row = l.row / 4096 "
        "WHERE concept_search MATCH ? AND concept_search.rowid >= ? AND concept_search.rowid < ? AND "_s
            + typeCondition() + u" LIMIT "_s + QString::number(mostByWords));
    if (!rows) {
        return std::unexpected(rows.error());
    }
    for (const ContentInUse &content : m_contents) {
        rows->bind(0, QByteArrayView(expression));
        rows->bind(1, content.firstConcept * labelsPerConcept);
        rows->bind(2, content.endConcept * labelsPerConcept);
        if (!m_type.isEmpty()) {
            rows->bind(3, QByteArrayView(m_type));
        }
        while (rows->next()) {
            consider(rows->integer(0), rows->text(1), LabelKind(rows->integer(2)), rows->text(3));
        }
    }
    return rows->failure() ? Result<void>(std::unexpected(*rows->failure())) : Result<void>();
}

} // namespace

Result<QList<ConceptHit>> search(store::Catalogue &catalogue, const QString &text, const SearchOptions &options)
{
    const QString typed = text.trimmed();
    if (typed.startsWith(u"http://") || typed.startsWith(u"https://")) {
        return concepts(catalogue, {typed}, options.language);
    }
    const QByteArray words = folded(typed.left(500).toUtf8());
    if (words.isEmpty() || options.limit <= 0) {
        return QList<ConceptHit>();
    }
    const Result<QList<ContentInUse>> contents = contentsInUse(catalogue, options.scheme);
    if (!contents) {
        return std::unexpected(contents.error());
    }
    const Result<QList<Candidate>> candidates = Question(catalogue, *contents, words, options).ask();
    if (!candidates) {
        return std::unexpected(candidates.error());
    }
    Result<ConceptRows> rows = ConceptRows::prepare(catalogue, *contents, options.language);
    if (!rows) {
        return std::unexpected(rows.error());
    }
    QList<ConceptHit> hits;
    for (const Candidate &candidate : *candidates) {
        const qint64 row = candidate.label / labelsPerConcept;
        std::optional<ConceptHit> hit = rows->hit(row);
        if (!hit) {
            continue;
        }
        hit->score = candidate.score;
        const StoredLabel label = rows->labels(row).value(candidate.label % labelsPerConcept);
        if (label.text != hit->label && label.kind != LabelKind::Hidden) {
            hit->matched = label.text;
        }
        hits.append(*hit);
    }
    return rows->failure() ? Result<QList<ConceptHit>>(std::unexpected(*rows->failure())) : hits;
}

} // namespace leerschakel::vocabulary
