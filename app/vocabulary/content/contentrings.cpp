// SPDX-License-Identifier: GPL-3.0-or-later
// Concepts of a content that are below themselves, via others.
#include "vocabulary/content/contentwriter_p.h"
#include "vocabulary/content/toldrelation.h"

#include <algorithm>

namespace leerschakel::vocabulary {

namespace {

/** Links by concept: those of concept i are targets[first[i]] up to, but not including, targets[first[i + 1]]. */
struct Links {
    std::vector<qsizetype> first;
    std::vector<ConceptNumber> targets;
};

Links linksOf(const std::vector<std::pair<ConceptNumber, ConceptNumber>> &pairs, size_t concepts, bool turned)
{
    Links links{.first = std::vector<qsizetype>(concepts + 1, 0), .targets = std::vector<ConceptNumber>(pairs.size())};
    for (const auto &[from, to] : pairs) {
        ++links.first[size_t(turned ? to : from) + 1];
    }
    for (size_t i = 1; i < links.first.size(); ++i) {
        links.first[i] += links.first[i - 1];
    }
    std::vector<qsizetype> next(links.first.cbegin(), links.first.cend() - 1);
    for (const auto &[from, to] : pairs) {
        links.targets[size_t(next[size_t(turned ? to : from)]++)] = turned ? from : to;
    }
    return links;
}

/** Repeatedly removes what has no remaining links in \a toward: what is left is on a cycle, or leads to one. */
void peel(std::vector<bool> &isLeft, const Links &toward, const Links &back)
{
    std::vector<qsizetype> open(isLeft.size(), 0);
    std::vector<ConceptNumber> ends;
    for (size_t i = 0; i < isLeft.size(); ++i) {
        for (qsizetype at = toward.first[i]; at < toward.first[i + 1]; ++at) {
            open[i] += isLeft[size_t(toward.targets[size_t(at)])] ? 1 : 0;
        }
        if (isLeft[i] && open[i] == 0) {
            ends.push_back(ConceptNumber(i));
        }
    }
    while (!ends.empty()) {
        const auto end = size_t(ends.back());
        ends.pop_back();
        isLeft[end] = false;
        for (qsizetype at = back.first[end]; at < back.first[end + 1]; ++at) {
            const ConceptNumber before = back.targets[size_t(at)];
            if (isLeft[size_t(before)] && --open[size_t(before)] == 0) {
                ends.push_back(before);
            }
        }
    }
}

} // namespace

void ContentWriter::Private::findRings()
{
    std::vector<std::pair<ConceptNumber, ConceptNumber>> broader;
    for (const quint64 key : std::as_const(m_relations)) {
        if (const Told relation = unpacked(key); relation.kind == RelationKind::Broader) {
            broader.emplace_back(relation.from, relation.to);
        }
    }
    const Links up = linksOf(broader, concepts.size(), false);
    const Links down = linksOf(broader, concepts.size(), true);
    std::vector<bool> isLeft(concepts.size(), true);
    peel(isLeft, up, down);
    peel(isLeft, down, up);
    const auto first = std::ranges::find(isLeft, true);
    m_written.inRings = int(std::ranges::count(isLeft, true));
    m_written.firstInRing =
        first == isLeft.end() ? QString() : QString::fromUtf8(concepts[size_t(first - isLeft.begin())].uri);
}

} // namespace leerschakel::vocabulary
