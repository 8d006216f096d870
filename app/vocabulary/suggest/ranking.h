// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/suggest/textwords.h"

#include <functional>

namespace leerschakel::vocabulary::suggest {

/** A concept with its place in the list. */
struct Ranked {
    ConceptIndex of = 0;
    /** From 0 up to 1. */
    double score = 0;
    /** The words it is based on: indexes into TextWords::words(), ascending. */
    std::vector<size_t> words;
};

/**
 * Ranks the concepts for one text, in four steps; the weights are in SuggestWeights.
 * 1. A label counts as evidence by the rarity of those of its words that the text has close together, and by how much
 * of the label that is. A concept gets the evidence of its best label.
 * 2. The concept's labels and descriptions in both languages count as evidence by BM25, in the sentence where it is
 * strongest.
 * 3. Candidates support each other: those that one occupation needs, or that are in one group; an occupation that the
 * text names supports what it needs.
 * 4. The list is made from the top; a concept that adds no words to those that better ones have already covered moves
 * down.
 */
class Ranking
{
public:
    Ranking(const ConceptWords &concepts, const TextWords &text, const SuggestWeights &weights,
        const std::function<bool()> &isCancelled);

    /** Best first, at most \a limit. */
    [[nodiscard]] std::vector<Ranked> best(int limit);

private:
    /** A place in the text where a term occurs. */
    struct Place {
        quint32 word = 0;
        float strength = 0;
    };
    /** A word of the text as evidence: its index in TextWords::words(), and how much it adds. */
    struct Evidence {
        size_t word = 0;
        double weight = 0;
    };
    struct LabelEvidence {
        double weight = 0;
        qint32 label = -1;
    };
    struct SentenceEvidence {
        double weight = 0;
        qint32 sentence = -1;
    };

    [[nodiscard]] bool isCancelled() const { return m_isCancelled && m_isCancelled(); }
    void weighLabels();
    void weighTexts();
    void weighOccupations();
    void letCandidatesSupport();
    [[nodiscard]] double weightOf(double found, const ConceptLabel &label) const;
    [[nodiscard]] double foundAnywhere(const ConceptLabel &label) const;
    /** The largest part of \a label that the text has within a few words; \a words, if given, receives those words. */
    [[nodiscard]] double foundTogether(const ConceptLabel &label, std::vector<Evidence> *words = nullptr) const;
    [[nodiscard]] std::vector<Evidence> evidenceFor(ConceptIndex item) const;
    [[nodiscard]] std::vector<ConceptIndex> candidates(size_t most) const;

    const ConceptWords &m_concepts;
    const TextWords &m_text;
    const SuggestWeights &m_weights;
    const std::function<bool()> &m_isCancelled;
    Lists<Place> m_places;
    std::vector<float> m_strengths;
    std::vector<Term> m_terms;
    std::vector<LabelEvidence> m_labels;
    std::vector<SentenceEvidence> m_sentences;
    std::vector<double> m_scores;
    /** The occupation that supports a concept most, or -1. */
    std::vector<ConceptIndex> m_supporters;
};

} // namespace leerschakel::vocabulary::suggest
