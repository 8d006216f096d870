// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace leerschakel::vocabulary::suggest {

/**
 * What weighs how much in the ranking; all of it. Tuned on one half of the texts in tests/benchmark/suggest and kept
 * round: report.md there shows what each does.
 */
struct SuggestWeights {
    // How much a term counts that is not the word itself (1).
    double root = 0.7;        ///< a word of the same root: installatie for installeren
    double part = 0.7;        ///< a part of a compound in the text: pomp of warmtepomp
    double translation = 0.7; ///< the likeliest word of the other language
    double catalogueWord = 0.5; ///< words that every course text has: cursus, student
    // The evidence for one concept, from its labels and from all its texts.
    double coverage = 1.5;      ///< how severely a label is judged of which the text has only a part; 0: not at all
    double texts = 0.2;       ///< BM25 over labels and descriptions, in the best sentence, next to the best label
    // What the scheme knows.
    double circles = 2; ///< candidates support each other that one occupation needs, or that are in one group
    double centre = 1;      ///< and the text of that occupation or group supports them
    double occupation = 0.3;  ///< an occupation that the text names supports the skills it needs
    // The list as a whole.
    double repetition = 0.3;  ///< how much a concept loses whose words have been used up by better ones
};

} // namespace leerschakel::vocabulary::suggest
