// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>

namespace leerschakel::vocabulary::suggest {

/**
 * Splits Dutch compounds (warmtepompinstallatie: warmte, pomp, installatie), by how often a vocabulary has the parts
 * as separate words: a word is split where the geometric mean of the parts' counts exceeds its own (Koehn and Knight,
 * Empirical Methods for Compound Splitting, EACL 2003, section 4), with -s-, -e-, -en- and -n- as linking elements.
 */
class CompoundSplitter
{
public:
    /** Counts \a times more occurrences of \a word (folded) in the vocabulary. */
    void count(QByteArrayView word, int times);
    /**
     * Finds the first parts that do not occur as separate words (wond- where a vocabulary only has wondverzorging and
     * wondverbanden). Call it when everything has been counted.
     */
    void learnFirstParts();
    /**
     * The smallest parts of \a word in order, without linking elements; empty when it is not a compound. Thread-safe
     * once everything has been counted.
     */
    [[nodiscard]] QList<QByteArray> parts(QByteArrayView word) const;
    [[nodiscard]] int times(QByteArrayView word) const;
    /** How many words it has counted. */
    [[nodiscard]] qsizetype count() const { return m_times.size(); }

private:
    [[nodiscard]] int timesAsPart(QByteArrayView part) const;
    [[nodiscard]] int timesAsFirstPart(QByteArrayView part) const;
    QHash<QByteArray, int> m_times;
    /** In how many words each occurs. */
    QHash<QByteArray, int> m_firstParts;
};

} // namespace leerschakel::vocabulary::suggest
