// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/skosmentions.h"

#include <algorithm>
#include <ranges>

namespace leerschakel::vocabulary {

namespace {

/** How far up from what is pointed at; no vocabulary has so many levels. */
constexpr int mostLevels = 32;

bool isMapping(SkosRole role)
{
    return role >= SkosRole::ExactMatch && role <= SkosRole::RelatedMatch;
}

/** Between two concepts, or a collection and one. */
bool isRelation(SkosRole role)
{
    return role >= SkosRole::Broader && role <= SkosRole::MemberOf;
}

/** An address up to its last part: those of one vocabulary nearly always share it. */
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
      m_listed(listed),
      m_mayGoOn(mayGoOn),
      m_places(places.begin(), places.end()),
      m_groups(candidates.begin(), candidates.end()),
      m_candidates(candidates.size())
{
    groupRest();
    size_t begin = 0;
    for (quint16 file = 0; file < graph.files() && mayGoOn(); ++file) {
        const size_t end = graph.endOfLinks(file);
        decide(file, std::span(graph.links()).subspan(begin, end - begin));
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

bool SkosMentions::isInFamily(SkosNode node) const
{
    const auto groups = groupsOf(node);
    return !groups.empty() && m_groups[groups.front().second].isFamily;
}

bool SkosMentions::haveOneBeginning(SkosNode from, SkosNode to) const
{
    return beginningOf(m_graph.name(from)) == beginningOf(m_graph.name(to));
}

std::unordered_set<SkosNode> SkosMentions::pointedAt(std::span<const SkosGraph::Link> links, bool &fromUnknown) const
{
    std::unordered_set<SkosNode> nodes;
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
        // Vocabularies that one file publishes together are related by more than mappings; to a family nobody else adds.
        const bool isOfFamily = isInFamily(link.to);
        if (!isOfFamily && !m_isPlaced[link.to] && haveOneBeginning(link.from, link.to)) {
            return;
        }
        // An address alone makes nobody a publisher, of whom the others would only be mentioned.
        if (!isOfFamily && m_isPlaced[link.to] && isInFamily(link.from) && !m_isPlaced[link.from]) {
            return;
        }
        if ((isOfFamily || isMapping(link.role)) && !areTogether(link.from, link.to)) {
            nodes.insert(link.to);
        }
    };
    std::ranges::for_each(links, look);
    std::ranges::for_each(m_listed, look);
    return nodes;
}

/** What stands next to what is pointed at, and all that stands above that. */
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

void SkosMentions::decide(quint16 file, std::span<const SkosGraph::Link> links)
{
    const std::vector<SkosNode> described = m_graph.describedIn(file);
    bool fromUnknown = false;
    std::unordered_set<SkosNode> named = pointedAt(links, fromUnknown);
    if (!named.empty()) {
        addSurroundings(named, links);
    }
    enum State : quint8 { Absent, Foreign, Published };
    std::vector<State> states(m_groups.size(), Absent);
    const auto look = [&](bool isLoose) {
        for (const SkosNode node : described) {
            if (!m_isOurs[node] || !m_mayGoOn()) {
                continue;
            }
            for (const auto &[itself, group] : groupsOf(node)) {
                const bool isLooseHere = isLoose && m_groups[group].isFamily && !m_isPlaced[node];
                const bool isForeign = (named.contains(node) && !m_groups[group].hasTops) || isLooseHere;
                const State state = isForeign ? Foreign : Published;
                states[group] = std::max(states[group], state);
            }
        }
    };
    look(false);
    bool isPublishedApart = false;
    for (size_t i = 0; i < m_candidates; ++i) {
        isPublishedApart = isPublishedApart || (states[i] == Published && !m_groups[i].isFamily);
    }
    if (isPublishedApart) {
        // Beside a vocabulary that is published, an address alone makes nobody a publisher of ESCO.
        for (size_t i = 0; i < states.size(); ++i) {
            states[i] = m_groups[i].isFamily ? Absent : states[i];
        }
        look(true);
    }
    if (std::ranges::contains(states, Foreign) && !std::ranges::contains(states, Published)) {
        const auto weight = [this](size_t group) {
            return m_groups[group].isFamily ? 0 : m_groups[group].isDescribed ? 2 : 1;
        };
        int most = fromUnknown ? 2 : 0;
        for (size_t i = 0; i < states.size(); ++i) {
            most = std::max(most, states[i] == Foreign ? weight(i) : 0);
        }
        for (size_t i = 0; i < states.size(); ++i) {
            states[i] = states[i] == Foreign && weight(i) >= most ? Published : states[i];
        }
    }
    for (const SkosNode node : described) {
        if (!m_isOurs[node]) {
            continue;
        }
        bool isMention = true;
        for (const auto &[itself, group] : groupsOf(node)) {
            if (states[group] == Published) {
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
