// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QByteArrayView>

namespace leerschakel::vocabulary {

/**
 * The words of a content (vocabulary_content.words: folded, sorted, each ended by a line feed), for searches that a
 * word index cannot do.
 */
class WordList
{
public:
    explicit WordList(QByteArrayView words) : m_words(words) {}

    /** Whether a word begins with \a prefix. */
    [[nodiscard]] bool hasPrefix(QByteArrayView prefix) const;
    /**
     * Words that contain \a part, but not at their start (warmtepomp for pomp); the shortest first, at most \a most.
     */
    [[nodiscard]] QByteArrayList containing(QByteArrayView part, qsizetype most) const;
    /**
     * Words that begin with \a word except for one typing error: a letter too many, one missing, a wrong one, or two
     * swapped. At most \a most.
     */
    [[nodiscard]] QByteArrayList nearly(QByteArrayView word, qsizetype most) const;

private:
    QByteArrayView m_words;
};

/** Whether \a word begins with \a typed except for exactly one typing error (at most one, when it begins with it). */
[[nodiscard]] bool beginsNearly(QByteArrayView word, QByteArrayView typed);

} // namespace leerschakel::vocabulary
