// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/suggest/compounds.h"

#include "vocabulary/content/folding.h"
#include "vocabulary/suggest/stems.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace leerschakel::vocabulary::suggest {

namespace {

constexpr qsizetype shortestPart = 3;
/** A short word is too easily found inside another one: it has to be a common word. */
constexpr qsizetype longEnough = 5;
/**
 * A first part that is not a word itself must be long enough, and occur before common words, and in several compounds.
 */
constexpr qsizetype shortestFirstPart = 4;
constexpr int commonEnough = 3;
constexpr int leastWords = 2;
int leastTimes(qsizetype length)
{
    return length >= longEnough ? 1 : length == longEnough - 1 ? 3 : 10;
}
constexpr std::string_view joints[] = {"", "s", "e", "en", "n"};

} // namespace

void CompoundSplitter::count(QByteArrayView word, int times)
{
    if (word.size() >= shortestPart && word.size() <= longestWord) {
        m_times[word.toByteArray()] += times;
    }
}

int CompoundSplitter::times(QByteArrayView word) const
{
    return m_times.value(QByteArray::fromRawData(word.data(), word.size()));
}

void CompoundSplitter::learnFirstParts()
{
    for (auto each = m_times.cbegin(); each != m_times.cend(); ++each) {
        const QByteArrayView word = each.key();
        for (qsizetype at = shortestFirstPart; at + longEnough <= word.size(); ++at) {
            if (timesAsPart(word.sliced(at)) >= commonEnough) {
                ++m_firstParts[word.first(at).toByteArray()];
            }
        }
    }
    m_firstParts.removeIf([](const auto &each) { return each.value() < leastWords; });
}

int CompoundSplitter::timesAsPart(QByteArrayView part) const
{
    const int seen = times(part);
    const bool isNoPart = seen < leastTimes(part.size()) || isFunctionWord(part, domain::Language::Dutch);
    return isNoPart ? 0 : seen;
}

int CompoundSplitter::timesAsFirstPart(QByteArrayView part) const
{
    return std::max(timesAsPart(part), m_firstParts.value(QByteArray::fromRawData(part.data(), part.size())));
}

QList<QByteArray> CompoundSplitter::parts(QByteArrayView word) const
{
    if (word.size() < 2 * shortestPart || word.size() > longestWord) {
        return {};
    }
    double best = times(word);
    QByteArrayView bestFirst, bestSecond;
    for (qsizetype at = shortestPart; at + shortestPart <= word.size(); ++at) {
        const int second = timesAsPart(word.sliced(at));
        if (second == 0) {
            continue;
        }
        for (const std::string_view joint : joints) {
            const auto length = qsizetype(joint.size());
            if (at - length < shortestPart || !word.first(at).endsWith(QByteArrayView(joint.data(), length))) {
                continue;
            }
            const QByteArrayView firstPart = word.first(at - length);
            const double mean = std::sqrt(double(timesAsFirstPart(firstPart)) * second);
            if (mean > best) {
                best = mean;
                bestFirst = firstPart;
                bestSecond = word.sliced(at);
            }
        }
    }
    if (bestSecond.isEmpty()) {
        return {};
    }
    QList<QByteArray> result;
    for (const QByteArrayView half : {bestFirst, bestSecond}) {
        const QList<QByteArray> smaller = parts(half);
        result += smaller.isEmpty() ? QList<QByteArray>{half.toByteArray()} : smaller;
    }
    return result;
}

} // namespace leerschakel::vocabulary::suggest
