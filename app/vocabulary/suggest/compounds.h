// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>

namespace leerschakel::vocabulary::suggest {

/**
 * Takes Dutch compounds apart (warmtepompinstallatie: warmte, pomp, installatie), by how often a vocabulary has the parts as words of their own: a word falls apart where the
 * geometric mean of the parts' counts is more than its own (Koehn and Knight, Empirical Methods for Compound Splitting, EACL 2003, section 4), with -s-, -e-, -en- and -n- as joints.
 */
class CompoundSplitter
{
public:
    /** Another time that the vocabulary has \a word (folded). */
    void count(QByteArrayView word);
    /** The smallest parts of \a word in their order, without joints; empty when it does not fall apart. Safe from several threads once all is counted. */
    [[nodiscard]] QList<QByteArray> parts(QByteArrayView word) const;
    [[nodiscard]] int times(QByteArrayView word) const;
    /** How many words it has counted. */
    [[nodiscard]] qsizetype count() const { return m_times.size(); }

private:
    QHash<QByteArray, int> m_times;
};

} // namespace leerschakel::vocabulary::suggest
