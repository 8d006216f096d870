// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage/rollup.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace leerschakel::coverage {

namespace {

/** An assignment without rows yet. */
Assignment emptyFor(const Hierarchy &hierarchy, const std::vector<CountedAs> &counted)
{
    Assignment result;
    result.counted = counted;
    result.bars.resize(hierarchy.concepts().size());
    result.counts.reserve(hierarchy.concepts().size());
    for (const Hierarchy::Concept &each : hierarchy.concepts()) {
        result.counts.push_back(each.counts);
    }
    return result;
}

void sort(QList<CoverageRow> &rows)
{
    // Shares are compared as fractions, so that equal ones compare equal.
    std::ranges::sort(rows, [](const CoverageRow &a, const CoverageRow &b) {
        const qint64 left = qint64(a.taught) * std::max(b.concepts, 1);
        const qint64 right = qint64(b.taught) * std::max(a.concepts, 1);
        return std::tie(right, b.offerings, b.links, a.label.nl, a.uri)
            < std::tie(left, a.offerings, a.links, b.label.nl, b.uri);
    });
}

} // namespace

std::vector<CountedAs> countedAs(
    const Hierarchy &hierarchy, const std::vector<QString> &concepts, const Mappings *mappings)
{
    std::vector<CountedAs> counted(concepts.size());
    for (size_t i = 0; i < concepts.size(); ++i) {
        if (concepts[i].isEmpty()) {
            continue;
        }
        if (mappings) {
            counted[i] = mappings->countedAs(concepts[i], hierarchy);
        } else if (const int number = hierarchy.find(concepts[i]); number >= 0) {
            counted[i].concepts.push_back(number);
        }
    }
    return counted;
}

Supply withoutDoubles(const Supply &supply, const std::vector<CountedAs> &counted)
{
    // Each concept is represented by the first that counts as the same.
    std::vector<int> as(counted.size());
    std::map<std::vector<int>, int> firsts;
    for (int i = 0; i < int(as.size()); ++i) {
        const CountedAs &each = counted[size_t(i)];
        const bool isItself = each.isUnder || each.concepts.empty();
        as[size_t(i)] = isItself ? i : firsts.try_emplace(each.concepts, i).first->second;
    }
    std::vector<std::pair<int, int>> links; // the representative of each, and the concept itself
    return supply.rewritten([&](std::vector<int> &concepts) {
        links.clear();
        for (const int number : concepts) {
            links.emplace_back(as[size_t(number)], number);
        }
        std::ranges::sort(links);
        concepts.clear();
        for (auto at = links.cbegin(); at != links.cend();) {
            const int taken = at->first;
            ptrdiff_t most = 0;
            while (at != links.cend() && at->first == taken) {
                const auto next = std::find_if(at, links.cend(), [&](const auto &link) { return link != *at; });
                most = std::max(most, next - at);
                at = next;
            }
            concepts.insert(concepts.end(), size_t(most), taken);
        }
        const auto isThereAlready = [&](int concept_) {
            return std::ranges::any_of(concepts, [&](int number) {
                const CountedAs &other = counted[size_t(number)];
                return !other.isUnder && other.concepts.size() == 1 && other.concepts.front() == concept_;
            });
        };
        const auto isDouble = [&](int number) {
            const CountedAs &each = counted[size_t(number)];
            return !each.isUnder && each.concepts.size() > 1 && std::ranges::all_of(each.concepts, isThereAlready);
        };
        std::vector<int> doubles;
        std::ranges::copy_if(concepts, std::back_inserter(doubles), isDouble);
        std::erase_if(concepts, [&](int number) { return std::ranges::find(doubles, number) != doubles.end(); });
    });
}

Assignment byGroup(const Hierarchy &hierarchy, const std::vector<CountedAs> &counted)
{
    Assignment result = emptyFor(hierarchy, counted);
    for (const Hierarchy::Group &group : hierarchy.groups()) {
        result.rows.append({.uri = group.uri, .label = {}, .concepts = group.concepts});
    }
    for (const CountedAs &each : counted) {
        for (const int number : each.concepts) {
            const std::span<const int> groups = hierarchy.groupsOf(number);
            result.bars[size_t(number)].assign(groups.begin(), groups.end());
        }
    }
    return result;
}

Assignment bySkill(const Hierarchy &hierarchy, const std::vector<CountedAs> &counted, const Supply &supply)
{
    Assignment result = emptyFor(hierarchy, counted);
    const std::vector<int> links = supply.linksByConcept();
    for (size_t i = 0; i < counted.size(); ++i) {
        if (links[i] == 0 || counted[i].isUnder) {
            continue;
        }
        for (const int number : counted[i].concepts) {
            std::vector<int> &bars = result.bars[size_t(number)];
            if (result.counts[size_t(number)] && bars.empty()) {
                bars.push_back(int(result.rows.size()));
                result.rows.append({.uri = hierarchy.concepts()[size_t(number)].uri, .label = {}, .concepts = 1});
            }
        }
    }
    return result;
}

Assignment byOccupation(const Hierarchy &hierarchy, const std::vector<CountedAs> &counted,
    const std::vector<std::pair<QString, QString>> &essential)
{
    Assignment result = emptyFor(hierarchy, counted);
    result.counts.assign(result.counts.size(), true);
    for (const auto &[occupation, skill] : essential) {
        if (result.rows.isEmpty() || result.rows.last().uri != occupation) {
            result.rows.append({.uri = occupation, .label = {}});
        }
        ++result.rows.last().concepts;
        if (const int number = hierarchy.find(skill); number >= 0) {
            result.bars[size_t(number)].push_back(int(result.rows.size()) - 1);
        }
    }
    return result;
}

QList<CoverageRow> rollUp(const Assignment &assignment, const Supply &supply)
{
    QList<CoverageRow> rows = assignment.rows;
    std::vector<bool> isTaught(assignment.bars.size(), false);
    std::vector<qint64> lastOffering(size_t(rows.size()), -1);
    std::vector<qint64> lastLink(size_t(rows.size()), -1);
    qint64 link = 0;
    for (size_t i = 0; i < supply.size(); ++i) {
        const Supply::Taught taught = supply[i];
        for (const int number : taught.concepts) {
            const CountedAs &counted = assignment.counted[size_t(number)];
            ++link;
            for (const int concept_ : counted.concepts) {
                const std::vector<int> &bars = assignment.bars[size_t(concept_)];
                const bool isFresh =
                    !counted.isUnder && !isTaught[size_t(concept_)] && assignment.counts[size_t(concept_)];
                if (isFresh) {
                    isTaught[size_t(concept_)] = true;
                }
                for (const int bar : bars) {
                    CoverageRow &row = rows[bar];
                    row.taught += isFresh ? 1 : 0;
                    row.links += std::exchange(lastLink[size_t(bar)], link) != link ? 1 : 0;
                    row.offerings += std::exchange(lastOffering[size_t(bar)], taught.row) != taught.row ? 1 : 0;
                }
            }
        }
    }
    sort(rows);
    return rows;
}

} // namespace leerschakel::coverage
