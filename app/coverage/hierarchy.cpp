// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage/hierarchy.h"

#include <algorithm>

namespace leerschakel::coverage {

namespace {

/** Fewer bars than this say too little: then the groups one level down are shown. */
constexpr size_t fewestGroups = 6;

std::span<const int> listOf(int number, const std::vector<int> &all, const std::vector<int> &first)
{
    const size_t from = size_t(first[size_t(number)]);
    return std::span(all).subspan(from, size_t(first[size_t(number) + 1]) - from);
}

/** Concatenates the lists, and records where each begins. */
void lay(const std::vector<std::vector<int>> &lists, std::vector<int> &all, std::vector<int> &first)
{
    first.reserve(lists.size() + 1);
    first.push_back(0);
    for (const std::vector<int> &list : lists) {
        all.insert(all.end(), list.begin(), list.end());
        first.push_back(int(all.size()));
    }
}

} // namespace

Hierarchy::Hierarchy(const QString &uri, std::vector<Concept> concepts, const std::vector<Broader> &relations)
    : m_concepts(std::move(concepts))
{
    m_numbers.reserve(qsizetype(m_concepts.size()));
    for (size_t i = 0; i < m_concepts.size(); ++i) {
        m_numbers.insert(m_concepts[i].uri, int(i));
        m_countable += m_concepts[i].counts ? 1 : 0;
    }
    std::vector<std::vector<int>> narrower(m_concepts.size());
    for (const Broader &relation : relations) {
        narrower[size_t(relation.broader)].push_back(relation.narrower);
    }
    lay(narrower, m_narrower, m_narrowerFirst);

    std::vector<std::vector<int>> memberships = assign(choose(relations));
    assignLoose({.uri = uri, .concepts = 0}, memberships);
    lay(memberships, m_memberships, m_membershipsFirst);
    for (size_t i = 0; i < m_concepts.size(); ++i) {
        for (const int group : memberships[i]) {
            m_groups[size_t(group)].concepts += m_concepts[i].counts ? 1 : 0;
        }
    }
}

std::span<const int> Hierarchy::groupsOf(int number) const
{
    return listOf(number, m_memberships, m_membershipsFirst);
}

std::span<const int> Hierarchy::narrower(int number) const
{
    return listOf(number, m_narrower, m_narrowerFirst);
}

std::vector<int> Hierarchy::under(int number) const
{
    std::vector<bool> seen(m_concepts.size(), false);
    std::vector<int> found{number};
    seen[size_t(number)] = true;
    for (size_t i = 0; i < found.size(); ++i) {
        for (const int child : narrower(found[i])) {
            if (!seen[size_t(child)]) {
                seen[size_t(child)] = true;
                found.push_back(child);
            }
        }
    }
    return found;
}

std::vector<bool> Hierarchy::holdersOf(const std::vector<Broader> &relations) const
{
    std::vector<std::vector<int>> broader(m_concepts.size());
    for (const Broader &relation : relations) {
        broader[size_t(relation.narrower)].push_back(relation.broader);
    }
    std::vector<bool> holds(m_concepts.size(), false);
    std::vector<int> waiting;
    for (size_t i = 0; i < m_concepts.size(); ++i) {
        if (m_concepts[i].counts) {
            holds[i] = true;
            waiting.push_back(int(i));
        }
    }
    while (!waiting.empty()) {
        const int current = waiting.back();
        waiting.pop_back();
        for (const int parent : broader[size_t(current)]) {
            if (!holds[size_t(parent)]) {
                holds[size_t(parent)] = true;
                waiting.push_back(parent);
            }
        }
    }
    return holds;
}

Hierarchy::Choice Hierarchy::choose(const std::vector<Broader> &relations) const
{
    const std::vector<bool> holds = holdersOf(relations);
    std::vector<bool> isTop(m_concepts.size(), true);
    for (const Broader &relation : relations) {
        isTop[size_t(relation.narrower)] = isTop[size_t(relation.narrower)] && relation.narrower == relation.broader;
    }
    std::vector<int> tops;
    std::vector<int> below;
    for (size_t i = 0; i < m_concepts.size(); ++i) {
        if (!isTop[i] || !holds[i] || narrower(int(i)).empty()) {
            continue;
        }
        tops.push_back(int(i));
        std::ranges::copy_if(narrower(int(i)), std::back_inserter(below), [&](int child) {
            return holds[size_t(child)] && !m_concepts[size_t(child)].counts && !narrower(child).empty();
        });
    }
    std::ranges::sort(below);
    below.erase(std::ranges::unique(below).begin(), below.end());
    if (tops.size() >= fewestGroups || below.size() <= tops.size()) {
        return {.starts = tops, .inPlace = 0};
    }
    // The top groups come after the ones below them, for what is directly under them.
    const size_t inPlace = below.size();
    below.insert(below.end(), tops.begin(), tops.end());
    return {.starts = below, .inPlace = inPlace};
}

std::vector<std::vector<int>> Hierarchy::assign(const Choice &choice)
{
    std::vector<std::vector<int>> memberships(m_concepts.size());
    std::vector<bool> placed(m_concepts.size(), false);
    for (size_t i = 0; i < choice.starts.size(); ++i) {
        const int group = int(m_groups.size());
        std::vector<int> members = under(choice.starts[i]);
        if (i < choice.inPlace) {
            for (const int member : members) {
                placed[size_t(member)] = true;
            }
        } else {
            std::erase_if(members, [&](int member) { return placed[size_t(member)]; });
        }
        const bool counts = std::ranges::any_of(members, [&](int member) { return m_concepts[size_t(member)].counts; });
        if (!counts) {
            continue;
        }
        m_groups.push_back({.uri = m_concepts[size_t(choice.starts[i])].uri, .concepts = 0});
        for (const int member : members) {
            memberships[size_t(member)].push_back(group);
        }
    }
    return memberships;
}

void Hierarchy::assignLoose(const Group &loose, std::vector<std::vector<int>> &memberships)
{
    int number = -1;
    for (size_t i = 0; i < m_concepts.size(); ++i) {
        if (!m_concepts[i].counts || !memberships[i].empty()) {
            continue;
        }
        if (number < 0) {
            number = int(m_groups.size());
            m_groups.push_back(loose);
        }
        memberships[i].push_back(number);
    }
}

} // namespace leerschakel::coverage
