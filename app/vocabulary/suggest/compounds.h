// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>

namespace leerschakel::vocabulary::suggest {

/**
 * Takes Dutch compounds apart (warmtepompinstallatie: warmte, pomp, installatie), by how often a vocabulary has the
 * parts as words of their own: a word falls apart where the geometric mean of the parts' counts is more than its own
 * (Koehn and Knight, Empirical Methods for Compound Splitting, EACL 2003, section 4), with -s-, -e-, -en- and -n- as
 * joints.
 */
class CompoundSplitter
{
public:
    /** The vocabulary has \a word (folded) another \a times. */
    void count(QByteArrayView word, int times);
    /**
     * Finds the first parts that are no words of their own here (wond- where a vocabulary has wondverzorging and
     * wondverbanden only). Call it when all is counted.
     */
    void learnFirstParts();
    /**
     * The smallest parts of \a word in their order, without joints; empty when it does not fall apart. Safe from
     * several threads once all is counted.
     */
    [[nodiscard]] QList<QByteArray> parts(QByteArrayView word) const;
    [[nodiscard]] int times(QByteArrayView word) const;
    /** How many words it has counted. */
    [[nodiscard]] qsizetype count() const { return m_times.size(); }

private:
    [[nodiscard]] int timesAsPart(QByteArrayView part) const;
    [[nodiscard]] int timesAsFirstPart(QByteArrayView part) const;
    QHash<QByteArray, int> m_times;
    /** In how many words. */
    QHash<QByteArray, int> m_firstParts;
};

} // namespace leerschakel::vocabulary::suggest
