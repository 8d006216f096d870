// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QByteArrayView>

namespace leerschakel::vocabulary {

/**
 * The words of a content (vocabulary_content.words: folded, sorted, each ended by a line feed), for what a word index
 * cannot find.
 */
class WordList
{
public:
    explicit WordList(QByteArrayView words) : m_words(words) {}

    /** Whether a word begins with \a prefix. */
    [[nodiscard]] bool hasPrefix(QByteArrayView prefix) const;
    /**
     * Words with \a part in them, but not at their start (warmtepomp for pomp); the shortest first, at most \a most.
     */
    [[nodiscard]] QByteArrayList containing(QByteArrayView part, qsizetype most) const;
    /**
     * Words that begin with \a word but for one typing error: a letter too many, too few, another one, or two that
     * changed places. At most \a most.
     */
    [[nodiscard]] QByteArrayList nearly(QByteArrayView word, qsizetype most) const;

private:
    QByteArrayView m_words;
};

/** Whether \a word begins with \a typed but for exactly one typing error (at most one, when it begins with it). */
[[nodiscard]] bool beginsNearly(QByteArrayView word, QByteArrayView typed);

} // namespace leerschakel::vocabulary
