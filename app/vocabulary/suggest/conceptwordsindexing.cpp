// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/suggest/conceptwordsreader_p.h"

#include <algorithm>
#include <cmath>

namespace leerschakel::vocabulary::suggest {

namespace {

// BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009, section 3.4) with its usual parameters.
constexpr float k1 = 1.2F;
constexpr float b = 0.75F;
/** How much a text counts that has all parts of a compound, but not the compound. */
constexpr float shareOfParts = 0.8F;
/** How much a part of a compound counts in a description. */
constexpr float frequencyOfPart = 0.5F;
/** The action says less than its object: to hand out does not indicate cards or medicines. */
constexpr float lessForActions = 0.3F;
/** Larger circles do not connect anything. */
constexpr size_t largestCircle = 500;

bool hasLabelsToFind(ConceptType type)
{
    return type != ConceptType::Group && type != ConceptType::Collection;
}

} // namespace

Term ConceptWordsReader::termOf(QByteArrayView word, Language language)
{
    const auto place = size_t(language);
    const QByteArray stem = m_stemmers[place].stem(word);
    const auto known = m_words.m_terms[place].constFind(stem);
    if (known != m_words.m_terms[place].cend()) {
        return *known;
    }
    const auto term = Term(m_words.m_terms[0].size() + m_words.m_terms[1].size());
    m_words.m_terms[place].insert(stem, term);
    return term;
}

void ConceptWordsReader::findTerms()
{
    CompoundSplitter &compounds = m_words.m_compounds;
    for (const Word &word : m_vocabulary[size_t(Language::Dutch)]) {
        compounds.count(word.text, word.times);
        // Parts often occur only in another form: the plural, the verb's stem. Stems of three letters are found in
        // anything.
        const QByteArray stem = m_stemmers[size_t(Language::Dutch)].stem(word.text);
        if (stem != word.text && stem.size() > 3) {
            compounds.count(stem, word.times);
        }
    }
    compounds.learnFirstParts();
    for (const Language language : {Language::Dutch, Language::English}) {
        for (Word &word : m_vocabulary[size_t(language)]) {
            word.whole = termOf(word.text, language);
            const QList<QByteArray> parts =
                language == Language::Dutch ? compounds.parts(word.text) : QList<QByteArray>();
            for (const QByteArray &part : parts) {
                word.parts.push_back(termOf(part, language));
            }
        }
    }
}

std::vector<float> ConceptWordsReader::shareOfActions() const
{
    std::vector<float> seen(size_t(m_words.m_terms[0].size() + m_words.m_terms[1].size()), 0), asAction = seen;
    for (const Text &text : m_texts) {
        if (text.kind != TextKind::Preferred || m_words.m_items[size_t(text.of)].type != ConceptType::Skill) {
            continue;
        }
        const std::span<const qint32> words = wordsOf(text);
        const size_t action = text.language == Language::Dutch ? words.size() - 1 : 0;
        for (size_t i = 0; i < words.size(); ++i) {
            const auto term = size_t(wordOf(text, words[i]).whole);
            seen[term] += 1;
            asAction[term] += i == action && words.size() > 1 ? 1.0F : 0.0F;
        }
    }
    for (size_t i = 0; i < seen.size(); ++i) {
        asAction[i] /= std::max(1.0F, seen[i]);
    }
    return asAction;
}

ConceptWordsReader::Frequencies ConceptWordsReader::frequenciesIn(std::span<const quint32> texts) const
{
    Frequencies found;
    std::vector<std::pair<Term, float>> all;
    for (const quint32 number : texts) {
        const Text &text = m_texts[number];
        for (const qint32 each : wordsOf(text)) {
            const Word &word = wordOf(text, each);
            if (word.isFunctionWord) {
                continue;
            }
            found.length += 1;
            all.emplace_back(word.whole, 1.0F);
            for (const Term part : word.parts) {
                all.emplace_back(part, frequencyOfPart);
            }
        }
    }
    std::ranges::sort(all);
    for (const auto &[term, frequency] : all) {
        if (found.terms.empty() || found.terms.back().first != term) {
            found.terms.emplace_back(term, 0.0F);
        }
        found.terms.back().second += frequency;
    }
    return found;
}

void ConceptWordsReader::indexTexts()
{
    const auto count = qsizetype(m_words.m_items.size());
    const auto terms = size_t(m_words.m_terms[0].size() + m_words.m_terms[1].size());
    std::vector<std::pair<qint32, Occurrence>> occurrences;
    for (const Language language : {Language::Dutch, Language::English}) {
        std::vector<std::pair<qint32, quint32>> numbers;
        for (quint32 i = 0; i < m_texts.size(); ++i) {
            if (m_texts[i].language == language) {
                numbers.emplace_back(m_texts[i].of, i);
            }
        }
        Lists<quint32> textsOf;
        textsOf.fill(numbers, count);
        const size_t firstOfLanguage = occurrences.size();
        std::vector<float> lengths(size_t(count), 0);
        float length = 0, filled = 0;
        for (qsizetype i = 0; i < count; ++i) {
            const Frequencies frequencies = frequenciesIn(textsOf[i]);
            for (const auto &[term, frequency] : frequencies.terms) {
                occurrences.emplace_back(term, Occurrence{.of = ConceptIndex(i), .frequency = frequency});
            }
            lengths[size_t(i)] = frequencies.length;
            length += frequencies.length;
            filled += frequencies.length > 0 ? 1.0F : 0.0F;
        }
        const float mean = length / std::max(1.0F, filled);
        // Saturated and normalised for the length, once the mean length is known.
        for (auto &[term, occurrence] : std::span(occurrences).subspan(firstOfLanguage)) {
            const float norm = k1 * (1 - b + b * lengths[size_t(occurrence.of)] / mean);
            occurrence.frequency = occurrence.frequency * (k1 + 1) / (occurrence.frequency + norm);
        }
    }
    m_words.m_textsWith.fill(occurrences, qsizetype(terms));
    m_words.m_rarity.resize(terms);
    const std::vector<float> actions = shareOfActions();
    for (size_t i = 0; i < terms; ++i) {
        const auto n = float(m_words.m_textsWith[qsizetype(i)].size());
        m_words.m_rarity[i] = std::log(1 + (float(count) - n + 0.5F) / (n + 0.5F)) * (1 - lessForActions * actions[i]);
    }
}

void ConceptWordsReader::indexLabels()
{
    std::vector<std::pair<qint32, qint32>> labelsWith;
    for (const Text &text : m_texts) {
        if (text.kind == TextKind::Description || !hasLabelsToFind(m_words.m_items[size_t(text.of)].type)) {
            continue;
        }
        ConceptLabel label{.of = text.of, .firstWord = quint32(m_words.m_labelWords.size()), .endWord = 0, .weight = 0};
        const auto number = qint32(m_words.m_labels.size());
        for (const qint32 each : wordsOf(text)) {
            const Word &word = wordOf(text, each);
            if (word.isFunctionWord) {
                continue;
            }
            LabelWord labelWord{
                .firstOption = quint32(m_words.m_options.size()), .endOption = 0, .weight = m_words.rarity(word.whole)};
            m_words.m_options.push_back({.term = word.whole, .strength = 1});
            labelsWith.emplace_back(word.whole, number);
            float all = 0;
            for (const Term part : word.parts) {
                all += m_words.rarity(part);
            }
            for (const Term part : word.parts) {
                m_words.m_options.push_back({.term = part, .strength = shareOfParts * m_words.rarity(part) / all});
                labelsWith.emplace_back(part, number);
            }
            labelWord.endOption = quint32(m_words.m_options.size());
            label.weight += labelWord.weight;
            m_words.m_labelWords.push_back(labelWord);
        }
        label.endWord = quint32(m_words.m_labelWords.size());
        if (label.endWord > label.firstWord) {
            m_words.m_labels.push_back(label);
        }
    }
    m_words.m_labelsWith.fill(labelsWith, qsizetype(m_words.m_rarity.size()));

    std::vector<std::pair<qint32, Term>> termsOfRoot;
    for (auto each = m_words.m_terms[0].cbegin(); each != m_words.m_terms[0].cend(); ++each) {
        const QByteArray root = rootOf(each.key(), Language::Dutch);
        const auto number = qint32(m_words.m_roots.size());
        const auto known = m_words.m_roots.constFind(root);
        if (known == m_words.m_roots.cend()) {
            m_words.m_roots.insert(root, number);
        }
        termsOfRoot.emplace_back(known == m_words.m_roots.cend() ? number : *known, *each);
    }
    m_words.m_termsOfRoot.fill(termsOfRoot, m_words.m_roots.size());
}

void ConceptWordsReader::learnTranslations()
{
    // The preferred labels are the pairs: they say the same thing in both languages, in few words.
    std::vector<std::array<const Text *, 2>> labels(m_words.m_items.size());
    for (const Text &text : m_texts) {
        if (text.kind == TextKind::Preferred) {
            labels[size_t(text.of)][size_t(text.language)] = &text;
        }
    }
    const auto termsIn = [this](const Text &text) {
        std::vector<Term> list;
        for (const qint32 each : wordsOf(text)) {
            const Word &word = wordOf(text, each);
            if (!word.isFunctionWord) {
                list.push_back(word.whole);
                list.insert(list.end(), word.parts.begin(), word.parts.end());
            }
        }
        return list;
    };
    for (const auto &[dutch, english] : labels) {
        if (dutch && english) {
            m_words.m_translations.addPair(termsIn(*dutch), termsIn(*english));
        }
    }
    // Learning takes as much memory as the texts do, which are no longer needed.
    m_texts = {};
    m_textWords = {};
    m_words.m_translations.learn(m_words.termCount());
}

void ConceptWordsReader::drawCircles()
{
    std::vector<std::pair<qint32, ConceptIndex>> circles;
    std::vector<std::pair<qint32, qint32>> circlesOf;
    for (const auto &members : m_members) {
        Lists<ConceptIndex> around;
        around.fill(members, qsizetype(m_words.m_items.size()));
        for (qint32 centre = 0; centre < around.count(); ++centre) {
            const std::span<const ConceptIndex> circle = around[centre];
            if (circle.size() < 2 || circle.size() > largestCircle) {
                continue;
            }
            const auto number = qint32(m_words.m_centres.size());
            m_words.m_centres.push_back(centre);
            for (const ConceptIndex member : circle) {
                circles.emplace_back(number, member);
                circlesOf.emplace_back(member, number);
            }
        }
    }
    m_words.m_circles.fill(circles, qsizetype(m_words.m_centres.size()));
    m_words.m_circlesOf.fill(circlesOf, qsizetype(m_words.m_items.size()));
}

} // namespace leerschakel::vocabulary::suggest
