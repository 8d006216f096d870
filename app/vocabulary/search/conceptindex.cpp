// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/search/conceptindex.h"

#include "vocabulary/content/contentrows.h"
#include "vocabulary/content/folding.h"
#include "vocabulary/search/searchmemory.h"
#include "vocabulary/search/wordlist.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using store::Row;
using store::Statement;

namespace {

constexpr qsizetype mostWords = 8;
/**
 * The index is only asked for the longest words: the others (and short ones, as very many words begin with them) are
 * compared with what these found.
 */
constexpr qsizetype telling = 3, mostTelling = 3;
/** From this length on, a word is searched for inside compounds, and then with a typing error. */
constexpr qsizetype partLength = 4, errorLength = 5;
constexpr int mostByStart = 400, mostByWords = 1500;
constexpr qsizetype mostVariants = 40;

// The score of a match. The steps are larger than the sum of all deductions, so that kinds of matches never mix:
// exact, start of a label, all words, start of a notation, part of a word, typing error. A label in the other language
// ranks below the same kind in the requested language.
constexpr double exactScore = 1000, startScore = 900, wordsScore = 700, notationScore = 500, partScore = 400,
                 errorScore = 200;
constexpr double wholeWordBonus = 10, alternativeCost = 60, hiddenCost = 90, otherLanguageCost = 100;

enum class WordMatch { None, NearlyBegins, Inside, Begins, Equal };

WordMatch matchOf(QByteArrayView word, bool mayErr, const QList<QByteArrayView> &labelWords)
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
        } else if (mayErr && word.size() >= errorLength && beginsNearly(labelWord, word)) {
            match = WordMatch::NearlyBegins;
        }
        best = std::max(best, match);
    }
    return best;
}

/** The best label of one concept, or its notation: label is then its first label, if it has any. */
struct Candidate {
    qint64 label = 0;
    double score = 0;
    QByteArray folded;
    bool isNotation = false;
};

/** A label that begins with what was typed, and its highest possible score: when it is in the requested language. */
struct Beginning {
    qint64 label = 0;
    double most = 0;
};

/** One query to the index. */
class Question
{
public:
    /** \a members are the only concepts to find, unless null. */
    Question(SearchMemory &memory, const QByteArray &text, const SearchOptions &options, const QSet<qint64> *members)
        : m_memory(memory),
          m_options(options),
          m_members(members),
          m_type(typeNamed(options.type.toUtf8())),
          m_text(text),
          m_words(foldedWords(m_text).mid(0, mostWords)),
          m_mayErr(m_words.size(), true),
          m_language(domain::languageCode(options.language).toLatin1())
    {
        for (const SearchMemory::Content &content : memory.contents()) {
            if (options.scheme.isEmpty() || content.inUse.scheme == options.scheme) {
                m_contents.append(&content);
            }
        }
    }

    /** The best labels, best first, one per concept. */
    Result<QList<Candidate>> ask();

private:
    [[nodiscard]] bool hasEnough() const { return qsizetype(m_found.size()) >= m_options.limit; }
    [[nodiscard]] bool isWanted(qint64 row) const;
    void byNotation(bool whole);
    void byStart();
    void takeBest(std::vector<Beginning> &beginnings);
    void byWords();
    void byVariants();
    bool match(const QByteArray &expression);
    [[nodiscard]] bool isTelling(QByteArrayView word) const;
    void consider(qint64 label);
    /** Passes each row of \a statement to \a take; a failure ends the query. */
    template<store::TakesRow Take>
    void each(Statement &statement, Take &&take)
    {
        if (const store::Result<void> read = statement.each(std::forward<Take>(take)); !read && !m_failure) {
            m_failure = read.error();
        }
    }
    [[nodiscard]] double scoreOf(QByteArrayView language, LabelKind kind, QByteArrayView folded) const;

    SearchMemory &m_memory;
    const SearchOptions &m_options;
    const QSet<qint64> *m_members;
    ConceptType m_type;
    QList<const SearchMemory::Content *> m_contents;
    QByteArray m_text;
    QList<QByteArrayView> m_words;
    /** By word: whether something else may have been meant. */
    QList<bool> m_mayErr;
    QByteArray m_language;
    std::unordered_map<qint64, Candidate> m_found;
    std::unordered_set<qint64> m_considered;
    std::optional<domain::Error> m_failure;
};

Result<QList<Candidate>> Question::ask()
{
    byNotation(true);
    byStart();
    if (!hasEnough()) {
        byWords();
    }
    // Too many of them begin with letters only.
    if (!hasEnough() && std::ranges::any_of(m_text, [](char c) { return c >= '0' && c <= '9'; })) {
        byNotation(false);
    }
    if (!hasEnough()) {
        byVariants();
    }
    if (m_failure) {
        return std::unexpected(*m_failure);
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

bool Question::isWanted(qint64 row) const
{
    const SearchMemory::Traits traits = m_memory.traits(row);
    const bool isOfType = m_options.type.isEmpty()
        ? traits.type != ConceptType::Group && traits.type != ConceptType::Collection
        : traits.type == m_type;
    const bool hasStatus =
        m_options.status == StatusFilter::All || traits.isRetired == (m_options.status == StatusFilter::Retired);
    const bool canBeTaught = !m_options.teachable || traits.type != ConceptType::Occupation;
    return isOfType && canBeTaught && hasStatus && (!m_members || m_members->contains(row));
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
        for (qsizetype i = 0; i < m_words.size() && worst != WordMatch::None; ++i) {
            worst = std::min(worst, matchOf(m_words[i], m_mayErr[i], labelWords));
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

void Question::consider(qint64 label)
{
    if (!m_considered.insert(label).second) {
        return;
    }
    m_memory.label().bind(0, label);
    each(m_memory.label(), [&](const Row &row) {
        const QByteArrayView folded = row.text(2);
        if (const double score = scoreOf(row.text(0), LabelKind(row.integer(1)), folded); score > 0) {
            Candidate &best = m_found[label / labelsPerConcept];
            if (score > best.score || (score == best.score && label < best.label)) {
                best = {.label = label, .score = score, .folded = folded.toByteArray()};
            }
        }
    });
}

/** Concepts with exactly this notation, or with one that begins with it. */
void Question::byNotation(bool whole)
{
    for (const SearchMemory::Content *content : std::as_const(m_contents)) {
        const auto &notations = content->notations;
        int count = 0;
        for (auto at = std::ranges::lower_bound(notations, m_text, {}, &SearchMemory::Notation::text);
            at != notations.end() && count < m_options.limit; ++at) {
            if (whole ? at->text != m_text : !at->text.startsWith(m_text)) {
                break;
            }
            if (isWanted(at->row)) {
                m_found.try_emplace(at->row,
                    Candidate{.label = at->row * labelsPerConcept,
                        .score = whole ? exactScore : notationScore,
                        .folded = at->text,
                        .isNotation = true});
                ++count;
            }
        }
    }
}

/** Labels that begin with what was typed: a range of an index. */
void Question::byStart()
{
    const QByteArray end =
        m_text + "\xf4\x8f\xbf\xbf"; // the last Unicode character: sorts after everything that begins with the text
    std::vector<Beginning> beginnings;
    Statement &starts = m_memory.starts();
    for (const SearchMemory::Content *content : std::as_const(m_contents)) {
        for (const LabelKind kind : {LabelKind::Preferred, LabelKind::Alternative, LabelKind::Hidden}) {
            starts.bind(0, content->inUse.number);
            starts.bind(1, qint64(kind));
            starts.bind(2, QByteArrayView(m_text));
            starts.bind(3, QByteArrayView(end));
            int count = 0;
            each(starts, [&](const Row &row) {
                const qint64 label = row.integer(0);
                if (isWanted(label / labelsPerConcept)) {
                    beginnings.push_back({.label = label, .most = scoreOf(m_language, kind, row.text(1))});
                    ++count;
                }
                return count < mostByStart;
            });
        }
    }
    takeBest(beginnings);
}

/** Considers as many of \a beginnings as it takes to find the best: the others could not rank before those. */
void Question::takeBest(std::vector<Beginning> &beginnings)
{
    std::ranges::sort(beginnings, std::ranges::greater(), &Beginning::most);
    const size_t limit = size_t(m_options.limit);
    std::vector<double> scores;
    for (size_t i = 0; i < beginnings.size(); ++i) {
        if (i % limit == 0 && m_found.size() >= limit) {
            scores.clear();
            for (const auto &[row, candidate] : m_found) {
                scores.push_back(candidate.score);
            }
            std::ranges::nth_element(scores, scores.begin() + qsizetype(limit) - 1, std::ranges::greater());
            if (scores[limit - 1] > beginnings[i].most) {
                return;
            }
        }
        consider(beginnings[i].label);
    }
}

bool Question::isTelling(QByteArrayView word) const
{
    const auto longer =
        std::ranges::count_if(m_words, [&](QByteArrayView other) { return other.size() > word.size(); });
    return word.size() <= longestWord && (longer == 0 || (word.size() >= telling && longer < mostTelling));
}

/** Labels with all the words, each at least as a prefix, in any order. */
void Question::byWords()
{
    QByteArrayList terms;
    for (const QByteArrayView word : std::as_const(m_words)) {
        if (isTelling(word)) {
            terms.append('"' + word.toByteArray() + "\"*");
        }
    }
    match(terms.join(" AND "));
}

/**
 * As byWords, with words that contain a typed one (compounds), or that may have been meant where no word begins like
 * that.
 */
void Question::byVariants()
{
    QList<QSet<QByteArray>> variants(m_words.size());
    QList<bool> isKnown(m_words.size(), false), mayErr(m_words.size(), false);
    for (const SearchMemory::Content *content : std::as_const(m_contents)) {
        const WordList list(content->words);
        for (qsizetype i = 0; i < m_words.size(); ++i) {
            const QByteArrayView word = m_words[i];
            isKnown[i] = isKnown[i] || list.hasPrefix(word);
            QByteArrayList found = word.size() >= partLength ? list.containing(word, mostVariants) : QByteArrayList();
            if (word.size() >= errorLength && !isKnown[i] && found.isEmpty()) {
                found = list.nearly(word, mostVariants);
                mayErr[i] = true;
            }
            variants[i].unite(QSet<QByteArray>(found.cbegin(), found.cend()));
        }
    }
    // Any new label contains one of the variants. So the variants of one word are queried at a time, and the other
    // words are compared with what they find: many variants AND the prefix of a frequent word cost the index far more.
    QByteArrayList groups, terms;
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        if (!isTelling(m_words[i])) {
            continue;
        }
        QByteArrayList either;
        for (const QByteArray &variant : std::as_const(variants[i])) {
            either.append('"' + variant + '"');
        }
        if (!either.isEmpty()) {
            groups.append(either.join(" OR "));
        }
        if (isKnown[i]) {
            either.append('"' + m_words[i].toByteArray() + "\"*");
        }
        if (either.isEmpty()) {
            return; // nothing comes close to this word
        }
        terms.append('(' + either.join(" OR ") + ')');
        m_mayErr[i] = mayErr[i];
    }
    bool isComplete = true;
    for (const QByteArray &group : std::as_const(groups)) {
        isComplete = match(group) && isComplete;
    }
    if (!isComplete && terms.size() > 1) {
        match(terms.join(" AND "));
    }
}

/** False when there were too many to look at all of them. */
bool Question::match(const QByteArray &expression)
{
    if (expression.isEmpty()) {
        return true;
    }
    bool isComplete = true;
    Statement &matches = m_memory.matches();
    for (const SearchMemory::Content *content : std::as_const(m_contents)) {
        matches.bind(0, QByteArrayView(expression));
        matches.bind(1, content->inUse.firstConcept * labelsPerConcept);
        matches.bind(2, content->inUse.endConcept * labelsPerConcept);
        int count = 0;
        each(matches, [&](const Row &row) {
            const qint64 label = row.integer(0);
            if (isWanted(label / labelsPerConcept)) {
                consider(label);
                ++count;
            }
            return count < mostByWords;
        });
        isComplete = isComplete && count < mostByWords;
    }
    return isComplete;
}

/** The hits of \a words, a folded text, best first. */
Result<QList<ConceptHit>> found(
    store::Catalogue &catalogue, SearchMemory &memory, const QByteArray &words, const SearchOptions &options)
{
    Result<const QSet<qint64> *> members = nullptr;
    if (!options.collection.isEmpty()) {
        members = memory.members(catalogue, options.collection);
    }
    if (!members) {
        return std::unexpected(members.error());
    }
    const Result<QList<Candidate>> candidates = Question(memory, words, options, *members).ask();
    if (!candidates) {
        return std::unexpected(candidates.error());
    }
    ConceptRows &rows = memory.rows(options.language);
    QList<ConceptHit> hits;
    for (const Candidate &candidate : *candidates) {
        const qint64 row = candidate.label / labelsPerConcept;
        std::optional<ConceptHit> hit = rows.hit(row);
        if (!hit) {
            continue;
        }
        hit->score = candidate.score;
        if (candidate.isNotation) {
            hit->matched = hit->notation;
            hits.append(*hit);
            continue;
        }
        const StoredLabel label = rows.labels(row).value(candidate.label % labelsPerConcept);
        if (label.text != hit->label && label.kind != LabelKind::Hidden) {
            hit->matched = label.text;
        }
        hits.append(*hit);
    }
    return rows.failure() ? Result<QList<ConceptHit>>(std::unexpected(*rows.failure())) : hits;
}

} // namespace

Result<QList<ConceptHit>> search(store::Catalogue &catalogue, const QString &text, const SearchOptions &options)
{
    const QString typed = text.trimmed();
    if (typed.startsWith(u"http://") || typed.startsWith(u"https://")) {
        return concepts(catalogue, {typed}, options.language).transform([&](QList<ConceptHit> hits) {
            hits.removeIf([&](const ConceptHit &hit) {
                return options.teachable && typeNamed(hit.type.toUtf8()) == ConceptType::Occupation;
            });
            return hits;
        });
    }
    const QByteArray words = folded(typed.left(500).toUtf8());
    const bool isUnknownType = !options.type.isEmpty() && typeName(typeNamed(options.type.toUtf8())) != options.type;
    if (words.isEmpty() || options.limit <= 0 || isUnknownType) {
        return QList<ConceptHit>();
    }
    const Result<std::shared_ptr<SearchMemory>> memory = SearchMemory::of(catalogue);
    if (!memory) {
        return std::unexpected(memory.error());
    }
    Result<QList<ConceptHit>> hits = found(catalogue, **memory, words, options);
    if (!hits) {
        SearchMemory::forget(catalogue);
    }
    return hits;
}

} // namespace leerschakel::vocabulary
