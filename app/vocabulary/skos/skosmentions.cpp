// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/skos/skosmentions.h"

#include <algorithm>
#include <unordered_map>

namespace leerschakel::vocabulary {

namespace {

/** How far to go up from what is pointed at; no vocabulary has this many levels. */
constexpr int mostLevels = 32;

bool isMapping(SkosRole role)
{
    return role >= SkosRole::ExactMatch && role <= SkosRole::RelatedMatch;
}

/** Whether it links two concepts, or a collection and a concept. */
bool isRelation(SkosRole role)
{
    return role >= SkosRole::Broader && role <= SkosRole::MemberOf;
}

/** A URI up to its last part: those of one vocabulary nearly always share it. */
QByteArrayView beginningOf(QByteArrayView address)
{
    while (address.endsWith('/') || address.endsWith('#')) {
        address.chop(1);
    }
    const qsizetype end = std::max(address.lastIndexOf('/'), address.lastIndexOf('#'));
    return address.first(end + 1);
}

quint64 placeKey(SkosNode node, quint32 group)
{
    return quint64(node) << 32 | group;
}

} // namespace

SkosMentions::SkosMentions(const SkosGraph &graph, std::span<const Place> places,
    std::span<const SkosCandidate> candidates, const std::vector<bool> &isOurs, const std::vector<bool> &isPlaced,
    std::span<const SkosGraph::Link> listed, const std::function<bool()> &mayGoOn)
    : m_graph(graph),
      m_isOurs(isOurs),
      m_isPlaced(isPlaced),
      m_mayGoOn(mayGoOn),
      m_places(places.begin(), places.end()),
      m_groups(candidates.begin(), candidates.end()),
      m_candidates(candidates.size())
{
    for (quint32 i = 0; i < quint32(candidates.size()); ++i) {
        if (candidates[i].scheme && candidates[i].isDescribed) {
            m_bySchemes.insert(*candidates[i].scheme, i);
        }
    }
    groupRest();
    bool fromUnknown = false;
    pointAt(listed, m_pointedAtByLists, fromUnknown);
    const std::vector<SkosGraph::Description> all = graph.descriptions();
    size_t begin = 0;
    for (quint16 file = 0; file < graph.files() && mayGoOn(); ++file) {
        const size_t end = graph.endOfLinks(file);
        decide(file, std::ranges::equal_range(all, file, {}, &SkosGraph::Description::file),
            std::span(graph.links()).subspan(begin, end - begin));
        begin = end;
    }
}

void SkosMentions::groupRest()
{
    QHash<QByteArrayView, quint32> byBeginning;
    const size_t placed = m_places.size();
    size_t at = 0;
    for (SkosNode node = 0; node < m_graph.count() && m_mayGoOn(); ++node) {
        while (at < placed && m_places[at].first < node) {
            ++at;
        }
        const bool hasPlace = at < placed && m_places[at].first == node;
        if (hasPlace || !m_isOurs[node]) {
            continue;
        }
        const QByteArrayView beginning = beginningOf(m_graph.name(node));
        const auto known = byBeginning.constFind(beginning);
        if (known == byBeginning.cend()) {
            byBeginning.insert(beginning, quint32(m_groups.size()));
            m_groups.push_back({});
        }
        m_places.emplace_back(node, known == byBeginning.cend() ? quint32(m_groups.size() - 1) : *known);
    }
    std::ranges::inplace_merge(m_places, m_places.begin() + qsizetype(placed));
}

std::span<const SkosMentions::Place> SkosMentions::groupsOf(SkosNode node) const
{
    return std::ranges::equal_range(m_places, node, {}, &Place::first);
}

bool SkosMentions::areTogether(SkosNode a, SkosNode b) const
{
    const auto ofB = groupsOf(b);
    return std::ranges::any_of(
        groupsOf(a), [&](const Place &place) { return std::ranges::contains(ofB, place.second, &Place::second); });
}

bool SkosMentions::haveOneHost(QByteArrayView a, QByteArrayView b)
{
    const auto hostOf = [](QByteArrayView address) {
        const qsizetype begin = address.indexOf("://");
        if (begin < 0) {
            return QByteArrayView();
        }
        const QByteArrayView rest = address.sliced(begin + 3);
        const qsizetype end = rest.indexOf('/');
        return end < 0 ? rest : rest.first(end);
    };
    return hostOf(a) == hostOf(b);
}

bool SkosMentions::isInFamily(SkosNode node) const
{
    const auto groups = groupsOf(node);
    return !groups.empty() && m_groups[groups.front().second].isFamily;
}

bool SkosMentions::haveOneBeginning(SkosNode from, SkosNode to) const
{
    return beginningOf(m_graph.name(from)) == beginningOf(m_graph.name(to));
}

void SkosMentions::pointAt(
    std::span<const SkosGraph::Link> links, std::unordered_set<SkosNode> &nodes, bool &fromUnknown) const
{
    const auto look = [&](const SkosGraph::Link &link) {
        if (!m_mayGoOn() || !m_isOurs[link.to] || (!isMapping(link.role) && !isRelation(link.role))) {
            return;
        }
        if (!m_isOurs[link.from]) {
            if (isMapping(link.role) && !haveOneBeginning(link.from, link.to)) {
                fromUnknown = true;
                nodes.insert(link.to);
            }
            return;
        }
        // Vocabularies that one file publishes together are related by more than mappings; a family is not extended by
        // others.
        const bool isOfFamily = isInFamily(link.to);
        if (!isOfFamily && !m_isPlaced[link.to] && haveOneBeginning(link.from, link.to)) {
            return;
        }
        // A URI alone does not make a file a publisher, so that the others would only be mentioned.
        if (!isOfFamily && m_isPlaced[link.to] && isInFamily(link.from) && !m_isPlaced[link.from]) {
            return;
        }
        const bool leadsElsewhere = m_isPlaced[link.from] && !m_isPlaced[link.to]
            && !haveOneHost(m_graph.name(link.from), m_graph.name(link.to));
        if ((isOfFamily || isMapping(link.role) || leadsElsewhere) && !areTogether(link.from, link.to)) {
            nodes.insert(link.to);
        }
    };
    std::ranges::for_each(links, look);
}

/** Adds what is directly next to what is pointed at, and everything above that. */
void SkosMentions::addSurroundings(std::unordered_set<SkosNode> &nodes, std::span<const SkosGraph::Link> links) const
{
    const auto isOfOne = [this](const SkosGraph::Link &link) {
        return isRelation(link.role) && m_isOurs[link.from] && m_isOurs[link.to] && areTogether(link.from, link.to);
    };
    std::unordered_set<SkosNode> next;
    for (const SkosGraph::Link &link : links) {
        if (!m_mayGoOn()) {
            return;
        }
        const bool has = nodes.contains(link.from), hasOther = nodes.contains(link.to);
        if (has != hasOther && isOfOne(link)) {
            next.insert(has ? link.to : link.from);
        }
    }
    nodes.merge(next);
    bool isMore = true;
    for (int level = 0; isMore && level < mostLevels; ++level) {
        isMore = false;
        for (const SkosGraph::Link &link : links) {
            if (!m_mayGoOn()) {
                return;
            }
            const bool isUp = link.role == SkosRole::Broader;
            if (!isUp && link.role != SkosRole::Narrower) {
                continue;
            }
            const SkosNode below = isUp ? link.from : link.to, above = isUp ? link.to : link.from;
            if (nodes.contains(below) && !nodes.contains(above) && isOfOne(link)) {
                nodes.insert(above);
                isMore = true;
            }
        }
    }
}

void SkosMentions::decide(
    quint16 file, std::span<const SkosGraph::Description> described, std::span<const SkosGraph::Link> links)
{
    bool fromUnknown = false;
    std::unordered_set<SkosNode> named;
    pointAt(links, named, fromUnknown);
    if (!named.empty()) {
        addSurroundings(named, links);
    }
    std::unordered_set<quint32> withTops;
    for (const SkosGraph::Link &link : links) {
        const bool fromScheme = link.role == SkosRole::TopConcept;
        if (fromScheme || link.role == SkosRole::TopConceptOf) {
            const auto found = m_bySchemes.constFind(fromScheme ? link.from : link.to);
            if (found != m_bySchemes.cend()) {
                withTops.insert(*found);
            }
        }
    }
    // For each group that this file says something about: whether the file publishes it.
    std::unordered_map<quint32, bool> groups;
    const auto look = [&](bool isLoose) {
        for (const auto &[itself, node] : described) {
            if (!m_isOurs[node] || !m_mayGoOn()) {
                continue;
            }
            const bool isNamed = named.contains(node) || m_pointedAtByLists.contains(node);
            for (const auto &[same, group] : groupsOf(node)) {
                const bool isLooseHere = isLoose && m_groups[group].isFamily && !m_isPlaced[node];
                const bool isForeign = (isNamed && !withTops.contains(group)) || isLooseHere;
                groups[group] = groups[group] || !isForeign;
            }
        }
    };
    look(false);
    const bool isPublishedApart = std::ranges::any_of(groups, [this](const auto &each) {
        return each.second && each.first < m_candidates && !m_groups[each.first].isFamily;
    });
    if (isPublishedApart) {
        // In a file that publishes a vocabulary, a URI alone does not make it a publisher of ESCO.
        std::erase_if(groups, [this](const auto &each) { return m_groups[each.first].isFamily; });
        look(true);
    }
    if (std::ranges::none_of(groups, [](const auto &each) { return each.second; })) {
        const auto weight = [this](quint32 group) {
            return m_groups[group].isFamily ? 0 : m_groups[group].isDescribed ? 2 : 1;
        };
        int most = fromUnknown ? 2 : 0;
        for (const auto &[group, isPublished] : groups) {
            most = std::max(most, weight(group));
        }
        for (auto &[group, isPublished] : groups) {
            isPublished = weight(group) >= most;
        }
    }
    for (const auto &[itself, node] : described) {
        if (!m_isOurs[node]) {
            continue;
        }
        bool isMention = true;
        for (const auto &[same, group] : groupsOf(node)) {
            if (groups[group]) {
                isMention = false;
                m_published.insert(placeKey(node, group));
            }
        }
        if (isMention) {
            m_mentions.insert(keyOf(node, file));
        }
    }
}

bool SkosMentions::isPublished(SkosNode node, std::optional<quint32> candidate) const
{
    if (candidate) {
        return m_published.contains(placeKey(node, *candidate));
    }
    const auto groups = groupsOf(node);
    return groups.empty() || m_published.contains(placeKey(node, groups.front().second));
}

} // namespace leerschakel::vocabulary
