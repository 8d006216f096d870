// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/alikeconcepts.h"

#include "concepts/skillpicker.h"

#include <algorithm>

namespace leerschakel::ui {

using store::Result;
using vocabulary::ConceptHit;

namespace {
/** Shorter words are not distinctive by themselves. */
constexpr qsizetype tellingWord = 4;
} // namespace

Result<QList<ConceptHit>> alikeConcepts(
    store::Catalogue &catalogue, const QString &text, const vocabulary::SearchOptions &options, const QString &outside)
{
    Result<QList<ConceptHit>> hits = SkillPicker::searchOutside(catalogue, text, options, outside);
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (!hits || hits->size() >= options.limit / 3 || words.size() < 2) {
        return hits;
    }
    words.removeIf([](const QString &word) { return word.size() < tellingWord; });
    QList<ConceptHit> others;
    QHash<QString, int> wordsOf;
    for (const QString &word : std::as_const(words)) {
        const Result<QList<ConceptHit>> found = SkillPicker::searchOutside(catalogue, word, options, outside);
        if (!found) {
            return found;
        }
        for (const ConceptHit &hit : *found) {
            const bool isKnown = std::ranges::contains(*hits, hit.uri, &ConceptHit::uri);
            if (!isKnown && ++wordsOf[hit.uri] == 1) {
                others.append(hit);
            }
        }
    }
    std::ranges::stable_sort(others, std::greater(), [&](const ConceptHit &hit) { return wordsOf.value(hit.uri); });
    hits->append(others.first(std::min<qsizetype>(others.size(), options.limit - hits->size())));
    return hits;
}

} // namespace leerschakel::ui
