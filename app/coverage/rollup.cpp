// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage/rollup.h"

#include <algorithm>
#include <tuple>

namespace leerschakel::coverage {

namespace {

/** The supply's concepts as numbers in \a hierarchy; -1 for those of other schemes. */
std::vector<int> translated(const Hierarchy &hierarchy, const std::vector<QString> &concepts)
{
    std::vector<int> numbers;
    numbers.reserve(concepts.size());
    for (const QString &uri : concepts) {
        numbers.push_back(uri.isEmpty() ? -1 : hierarchy.find(uri));
    }
    return numbers;
}

void sort(QList<CoverageRow> &rows)
{
    // The shares are compared as fractions, so that equal ones are equal.
    std::ranges::sort(rows, [](const CoverageRow &a, const CoverageRow &b) {
        const qint64 left = qint64(a.taught) * std::max(b.concepts, 1);
        const qint64 right = qint64(b.taught) * std::max(a.concepts, 1);
        return std::tie(right, b.offerings, b.links, a.label.nl, a.uri)
            < std::tie(left, a.offerings, a.links, b.label.nl, b.uri);
    });
}

} // namespace

Assignment byGroup(const Hierarchy &hierarchy, const std::vector<QString> &concepts)
{
    Assignment result;
    for (const Hierarchy::Group &group : hierarchy.groups()) {
        result.rows.append({.uri = group.uri, .label = {}, .concepts = group.concepts});
    }
    for (const int number : translated(hierarchy, concepts)) {
        std::vector<int> bars;
        if (number >= 0) {
            const std::span<const int> groups = hierarchy.groupsOf(number);
            bars.assign(groups.begin(), groups.end());
        }
        result.bars.push_back(std::move(bars));
        result.counts.push_back(number >= 0 && hierarchy.concepts()[size_t(number)].counts);
    }
    return result;
}

Assignment bySkill(const Hierarchy &hierarchy, const Supply &supply)
{
    Assignment result;
    const std::vector<int> links = supply.linksByConcept();
    const std::vector<int> numbers = translated(hierarchy, supply.concepts());
    for (size_t i = 0; i < numbers.size(); ++i) {
        std::vector<int> bars;
        const bool counts = numbers[i] >= 0 && links[i] > 0 && hierarchy.concepts()[size_t(numbers[i])].counts;
        if (counts) {
            bars.push_back(int(result.rows.size()));
            result.rows.append({.uri = hierarchy.concepts()[size_t(numbers[i])].uri, .label = {}, .concepts = 1});
        }
        result.bars.push_back(std::move(bars));
        result.counts.push_back(counts);
    }
    return result;
}

Assignment byOccupation(const std::vector<QString> &concepts, const std::vector<std::pair<QString, QString>> &essential)
{
    Assignment result;
    QHash<QString, int> numbers;
    numbers.reserve(qsizetype(concepts.size()));
    for (size_t i = 0; i < concepts.size(); ++i) {
        numbers.insert(concepts[i], int(i));
    }
    result.bars.resize(concepts.size());
    result.counts.assign(concepts.size(), true);
    for (const auto &[occupation, skill] : essential) {
        if (result.rows.isEmpty() || result.rows.last().uri != occupation) {
            result.rows.append({.uri = occupation, .label = {}});
        }
        ++result.rows.last().concepts;
        if (const int number = numbers.value(skill, -1); number >= 0) {
            result.bars[size_t(number)].push_back(int(result.rows.size()) - 1);
        }
    }
    return result;
}

QList<CoverageRow> rollUp(const Assignment &assignment, const Supply &supply)
{
    QList<CoverageRow> rows = assignment.rows;
    std::vector<bool> seenConcept(assignment.bars.size(), false);
    std::vector<qint64> lastOffering(size_t(rows.size()), -1);
    for (size_t i = 0; i < supply.size(); ++i) {
        const Supply::Taught taught = supply[i];
        for (const int number : taught.concepts) {
            const bool fresh = !seenConcept[size_t(number)] && assignment.counts[size_t(number)];
            seenConcept[size_t(number)] = true;
            for (const int bar : assignment.bars[size_t(number)]) {
                CoverageRow &row = rows[bar];
                row.taught += fresh ? 1 : 0;
                ++row.links;
                if (lastOffering[size_t(bar)] != taught.row) {
                    lastOffering[size_t(bar)] = taught.row;
                    ++row.offerings;
                }
            }
        }
    }
    sort(rows);
    return rows;
}

} // namespace leerschakel::coverage
