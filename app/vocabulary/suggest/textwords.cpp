// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/suggest/textwords.h"

#include "vocabulary/content/folding.h"
#include "vocabulary/suggest/stems.h"

#include <algorithm>

namespace leerschakel::vocabulary::suggest {

namespace {

/** The end of a sentence counts as this many words. */
constexpr qint32 sentenceGap = 10;

bool endsSentence(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u';' || c == u':' || c == u'\n' || c == QChar::ParagraphSeparator
        || c == u'•';
}

bool isInWord(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
        return true;
    }
    const bool sign = c == u'+' || c == u'#' || c == u'\'' || c == u'’';
    return sign && at > 0 && isInWord(text, at - 1);
}

/** Collects the terms that one word may mean, each with the most that it counts. */
class Meaning
{
public:
    Meaning(const ConceptWords &concepts, const SuggestWeights &weights, std::array<Stemmer, 2> &stemmers)
        : m_concepts(concepts), m_weights(weights), m_stemmers(stemmers)
    {}

    [[nodiscard]] std::vector<WeightedTerm> of(QByteArrayView word, Language language)
    {
        m_terms.clear();
        if (!isFunctionWord(word, language)) {
            const double strength = isCatalogueWord(word, language) ? m_weights.catalogueWord : 1;
            addWord(word, language, strength);
            if (language == Language::Dutch) {
                const QList<QByteArray> parts = m_concepts.compounds().parts(word);
                for (const QByteArray &part : parts) {
                    addWord(part, language, strength * m_weights.part);
                }
            }
        }
        return m_terms;
    }

private:
    void addWord(QByteArrayView word, Language language, double strength)
    {
        const QByteArray stem = m_stemmers[size_t(language)].stem(word);
        const Term term = m_concepts.term(stem, language);
        add(term, strength);
        addTranslations(term, strength);
        for (const Term relative : m_concepts.termsWithRootOf(stem, language)) {
            add(relative, strength * m_weights.root);
            if (term == noTerm) {
                addTranslations(relative, strength * m_weights.root);
            }
        }
        if (term == noTerm) {
            // A name or a loanword that occurs only in the other language's texts.
            const Language other = language == Language::Dutch ? Language::English : Language::Dutch;
            add(m_concepts.term(m_stemmers[size_t(other)].stem(word), other), strength);
        }
    }

    void addTranslations(Term term, double strength)
    {
        for (const WeightedTerm &translation : m_concepts.translations().of(term)) {
            add(translation.term, strength * m_weights.translation * double(translation.strength));
        }
    }

    void add(Term term, double strength)
    {
        if (term == noTerm) {
            return;
        }
        const auto known = std::ranges::find(m_terms, term, &WeightedTerm::term);
        if (known == m_terms.end()) {
            m_terms.push_back({.term = term, .strength = float(strength)});
        } else {
            known->strength = std::max(known->strength, float(strength));
        }
    }

    const ConceptWords &m_concepts;
    const SuggestWeights &m_weights;
    std::array<Stemmer, 2> &m_stemmers;
    std::vector<WeightedTerm> m_terms;
};

} // namespace

TextWords::TextWords(
    QStringView text, Language language, const ConceptWords &concepts, const SuggestWeights &weights, qsizetype longest)
{
    std::array<Stemmer, 2> stemmers{Stemmer(Language::Dutch), Stemmer(Language::English)};
    Meaning meanings(concepts, weights, stemmers);
    QHash<QByteArray, qint32> known;
    std::vector<std::pair<qint32, WeightedTerm>> terms;
    qint32 place = 0, sentence = 0;
    bool gap = false;
    qsizetype at = 0;
    while (at < text.size() && qsizetype(m_words.size()) < longest) {
        if (!isInWord(text, at)) {
            gap = gap || endsSentence(text[at]);
            ++at;
            continue;
        }
        const qsizetype begin = at;
        while (at < text.size() && isInWord(text, at)) {
            ++at;
        }
        if (gap && !m_words.empty()) {
            place += sentenceGap;
            ++sentence;
        }
        gap = false;
        const QByteArray word = folded(text.sliced(begin, at - begin).toUtf8());
        if (word.isEmpty() || word.size() > longestWord) {
            continue;
        }
        auto meaning = known.find(word);
        if (meaning == known.end()) {
            const auto number = qint32(known.size());
            for (const WeightedTerm &term : meanings.of(word, language)) {
                terms.emplace_back(number, term);
            }
            meaning = known.insert(word, number);
        }
        m_words.push_back(
            {.begin = begin, .length = at - begin, .place = place++, .sentence = sentence, .meaning = *meaning});
    }
    m_meanings.fill(terms, known.size());
}

} // namespace leerschakel::vocabulary::suggest
