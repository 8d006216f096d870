// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace leerschakel::vocabulary::suggest {

/** A word (its stem) of the vocabulary, by number; Dutch and English ones are different terms. */
using Term = qint32;
constexpr Term noTerm = -1;

/** A term to look for instead of a word, or in addition; strength, from 0 to 1, is how close its meaning is. */
struct WeightedTerm {
    Term term = noTerm;
    float strength = 0;
};

/**
 * Which Dutch and English words translate each other, learnt from the texts that a vocabulary has in both languages:
 * no dictionary is needed. IBM Model 1 in both directions (Brown and others, The Mathematics of Statistical Machine
 * Translation, Computational Linguistics 19, 1993, section 4.2), combined by their geometric mean.
 */
class WordTranslations
{
public:
    /** The words of one label (or text) in both languages. */
    void addPair(const std::vector<Term> &dutch, const std::vector<Term> &english);
    /** Learns from all pairs, and then drops them. \a terms is the number of terms. */
    void learn(Term terms);
    /** The translations of \a term, the most likely first (its strength is 1). */
    [[nodiscard]] std::span<const WeightedTerm> of(Term term) const;
    [[nodiscard]] size_t bytes() const;

private:
    struct Pair {
        std::vector<Term> dutch;
        std::vector<Term> english;
    };
    std::vector<Pair> m_pairs;
    std::vector<quint32> m_first;
    std::vector<WeightedTerm> m_translations;
};

} // namespace leerschakel::vocabulary::suggest
