// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/suggest/compounds.h"

#include "vocabulary/folding.h"
#include "vocabulary/suggest/stems.h"

#include <cmath>
#include <string_view>

namespace leerschakel::vocabulary::suggest {

namespace {

constexpr qsizetype shortestPart = 3;
/** A short word is too easily found inside another one: it has to be a common one. */
constexpr qsizetype longEnough = 5;
constexpr int commonEnough = 8;
constexpr std::string_view joints[] = {"", "s", "e", "en", "n"};

} // namespace

void CompoundSplitter::count(QByteArrayView word)
{
    if (word.size() >= shortestPart && word.size() <= longestWord) {
        ++m_times[word.toByteArray()];
    }
}

int CompoundSplitter::times(QByteArrayView word) const
{
    return m_times.value(QByteArray::fromRawData(word.data(), word.size()));
}

QList<QByteArray> CompoundSplitter::parts(QByteArrayView word) const
{
    if (word.size() < 2 * shortestPart || word.size() > longestWord) {
        return {};
    }
    const auto timesAsPart = [this](QByteArrayView part) {
        const int seen = times(part);
        const bool tellsNothing =
            (part.size() < longEnough && seen < commonEnough) || isFunctionWord(part, domain::Language::Dutch);
        return tellsNothing ? 0 : seen;
    };
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
            const double mean = std::sqrt(double(timesAsPart(firstPart)) * second);
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
