// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace leerschakel::vocabulary::suggest {

/**
 * All weights used in the ranking. Tuned on one half of the texts in tests/benchmark/suggest and rounded: report.md
 * there shows what each does.
 */
struct SuggestWeights {
    // How much a term counts that is not the word itself (1).
    double root = 0.7;        ///< a word of the same root: installatie for installeren
    double part = 0.7;        ///< a part of a compound in the text: pomp of warmtepomp
    double translation = 0.7; ///< the most likely word of the other language
    double catalogueWord = 0.5; ///< words that every course text has: cursus, student
    // The evidence for one concept, from its labels and from all its texts.
    double coverage = 1.5;      ///< how severely a label is penalised that the text has only partly; 0: not at all
    double texts = 0.2;       ///< BM25 over labels and descriptions, in the best sentence, next to the best label
    // What the scheme knows.
    double circles = 2; ///< support between candidates that one occupation needs, or that are in one group
    double centre = 1;      ///< and support from the text of that occupation or group
    double occupation = 0.3;  ///< support from an occupation that the text names for the skills it needs
    // The list as a whole.
    double repetition = 0.3;  ///< the penalty for a concept whose words have been used up by better ones
};

} // namespace leerschakel::vocabulary::suggest
