// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/suggest/conceptwords.h"
#include "vocabulary/suggest/weights.h"

#include <QStringView>

namespace leerschakel::vocabulary::suggest {

/** A word of a text, and where it is. */
struct TextWord {
    qsizetype begin = 0;
    qsizetype length = 0;
    /**
     * Counted in words; the end of a sentence counts as several, so that words that are close are within one sentence.
     */
    qint32 place = 0;
    /** The sentence, counted from 0. */
    qint32 sentence = 0;
    /** Index into meanings(): words that are spelt the same share one. */
    qint32 meaning = 0;
};

/**
 * A text split into its words, with for each of them the terms of the vocabulary that it may mean: itself, words with
 * the same root, its parts when it is a compound, and its translations.
 */
class TextWords
{
public:
    /** Only the first \a longest words of \a text are looked at. */
    TextWords(QStringView text, Language language, const ConceptWords &concepts, const SuggestWeights &weights,
        qsizetype longest);

    [[nodiscard]] const std::vector<TextWord> &words() const { return m_words; }
    [[nodiscard]] std::span<const WeightedTerm> meaning(const TextWord &word) const { return m_meanings[word.meaning]; }
    [[nodiscard]] std::span<const WeightedTerm> meaning(qint32 number) const { return m_meanings[number]; }

private:
    std::vector<TextWord> m_words;
    Lists<WeightedTerm> m_meanings;
};

} // namespace leerschakel::vocabulary::suggest
