// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/search/wordlist.h"

#include "vocabulary/content/viewed.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace leerschakel::vocabulary {

namespace {

/** The line of \a words around \a offset. */
QByteArrayView lineAround(QByteArrayView words, qsizetype offset)
{
    const qsizetype start = words.first(offset).lastIndexOf('\n') + 1;
    const qsizetype end = words.indexOf('\n', offset);
    return words.sliced(start, (end < 0 ? words.size() : end) - start);
}

bool shorter(const QByteArray &a, const QByteArray &b)
{
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

bool startsWith(QByteArrayView text, QByteArrayView start)
{
    return text.size() >= start.size() && std::memcmp(text.data(), start.data(), size_t(start.size())) == 0;
}

} // namespace

bool beginsNearly(QByteArrayView word, QByteArrayView typed)
{
    const auto [here, there] = std::ranges::mismatch(typed, word);
    const qsizetype same = here - typed.begin();
    if (same == typed.size()) {
        return true;
    }
    const QByteArrayView typedRest = typed.sliced(same), wordRest = word.sliced(same);
    const bool other = !wordRest.isEmpty() && startsWith(wordRest.sliced(1), typedRest.sliced(1));
    const bool tooMany = startsWith(wordRest, typedRest.sliced(1));
    const bool tooFew = !wordRest.isEmpty() && startsWith(wordRest.sliced(1), typedRest);
    const bool swapped = typedRest.size() > 1 && wordRest.size() > 1 && typedRest[0] == wordRest[1]
        && typedRest[1] == wordRest[0] && startsWith(wordRest.sliced(2), typedRest.sliced(2));
    return other || tooMany || tooFew || swapped;
}

bool WordList::hasPrefix(QByteArrayView prefix) const
{
    // Bisection of a text of sorted lines: the middle is moved to the start of its line.
    qsizetype low = 0, high = m_words.size();
    while (low < high) {
        const qsizetype start = m_words.first(low + (high - low) / 2).lastIndexOf('\n') + 1;
        const qsizetype from = std::max(start, low);
        const QByteArrayView line = lineAround(m_words, from);
        if (viewed(line) < viewed(prefix)) {
            low = from + line.size() + 1;
        } else {
            high = from;
        }
    }
    return low < m_words.size() && startsWith(m_words.sliced(low), prefix);
}

QByteArrayList WordList::containing(QByteArrayView part, qsizetype most) const
{
    QByteArrayList found;
    // Two or three times faster than a standard library searcher: it skips to the first letter by memchr.
    const std::string_view words = viewed(m_words);
    size_t at = words.find(viewed(part));
    while (at != std::string_view::npos) {
        const QByteArrayView line = lineAround(m_words, qsizetype(at));
        if (!startsWith(line, part)) {
            found.append(line.toByteArray());
        }
        at = words.find(viewed(part), size_t(line.end() - m_words.begin()));
    }
    std::ranges::sort(found, shorter);
    return found.mid(0, most);
}

QByteArrayList WordList::nearly(QByteArrayView word, qsizetype most) const
{
    QByteArrayList found;
    qsizetype start = 0;
    while (start < m_words.size()) {
        qsizetype end = m_words.indexOf('\n', start);
        end = end < 0 ? m_words.size() : end;
        const QByteArrayView line = m_words.sliced(start, end - start);
        // One error leaves the first or the second letter in place: a cheap check that few words pass.
        if (line.size() + 1 >= word.size() && line.size() > 1
            && (line[0] == word[0] || line[1] == word[1] || line[0] == word[1] || line[1] == word[0])
            && beginsNearly(line, word)) {
            found.append(line.toByteArray());
        }
        start = end + 1;
    }
    std::ranges::sort(found, shorter);
    return found.mid(0, most);
}

} // namespace leerschakel::vocabulary
