// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/skos/skosgraph.h"

#include <optional>
#include <span>
#include <unordered_set>

namespace leerschakel::vocabulary {

/** A vocabulary that the current files may publish, as far as it matters for what they only mention. */
struct SkosCandidate {
    /** It is identified only by URI prefixes. */
    bool isFamily = false;
    /** A file describes it. */
    bool isDescribed = false;
    /** The resource that describes it. */
    std::optional<SkosNode> scheme = {};
};

/**
 * A file that maps its concepts to those of another vocabulary often includes their names or types, to make the file
 * readable. That does not publish anything of the other vocabulary. A file only mentions a vocabulary when it
 * publishes another one, and when all that it has of the former is what the latter points at, what is directly next to
 * that, and what is above it. When vocabularies point at each other, each of them wholly, the one that is described is
 * published. A file that also says what is at the top of a vocabulary that it describes publishes that vocabulary.
 */
class SkosMentions
{
public:
    using Place = std::pair<SkosNode, quint32>;

    /**
     * \a places: each concept or collection with each candidate it belongs to, sorted; those that \a isOurs but are
     * not in there are grouped by URI prefix. \a isPlaced: placed by a statement in a file, not by its URI. \a listed:
     * members given by lists. \a mayGoOn is called throughout; when it returns false, the result is unusable.
     */
    SkosMentions(const SkosGraph &graph, std::span<const Place> places, std::span<const SkosCandidate> candidates,
        const std::vector<bool> &isOurs, const std::vector<bool> &isPlaced, std::span<const SkosGraph::Link> listed,
        const std::function<bool()> &mayGoOn);

    /** Whether two URIs have the same host, as those of one vocabulary have; or both have none. */
    [[nodiscard]] static bool haveOneHost(QByteArrayView a, QByteArrayView b);

    /** What some file only mentions, as keyOf() values. */
    [[nodiscard]] const std::unordered_set<quint64> &mentions() const { return m_mentions; }
    [[nodiscard]] static quint64 keyOf(SkosNode node, quint16 file) { return quint64(node) << 16 | file; }
    /** Whether some file publishes \a node, in \a candidate or, when that is absent, outside any candidate. */
    [[nodiscard]] bool isPublished(SkosNode node, std::optional<quint32> candidate) const;

private:
    void groupRest();
    void decide(
        quint16 file, std::span<const SkosGraph::Description> described, std::span<const SkosGraph::Link> links);
    void pointAt(std::span<const SkosGraph::Link> links, std::unordered_set<SkosNode> &nodes, bool &fromUnknown) const;
    void addSurroundings(std::unordered_set<SkosNode> &nodes, std::span<const SkosGraph::Link> links) const;
    [[nodiscard]] std::span<const Place> groupsOf(SkosNode node) const;
    [[nodiscard]] bool areTogether(SkosNode a, SkosNode b) const;
    [[nodiscard]] bool isInFamily(SkosNode node) const;
    /** Whether \a from, about which nothing is stated, belongs with \a to as far as URIs tell. */
    [[nodiscard]] bool haveOneBeginning(SkosNode from, SkosNode to) const;

    const SkosGraph &m_graph;
    const std::vector<bool> &m_isOurs;
    const std::vector<bool> &m_isPlaced;
    const std::function<bool()> &m_mayGoOn;
    std::vector<Place> m_places;
    /** By lists of members, in any file. */
    std::unordered_set<SkosNode> m_pointedAtByLists;
    /** Candidates, followed by groups of what has no place, by URI prefix. */
    std::vector<SkosCandidate> m_groups;
    size_t m_candidates;
    QHash<SkosNode, quint32> m_bySchemes;
    /** Node and file. */
    std::unordered_set<quint64> m_mentions;
    /** By node: a group that it belongs to and that some file publishes it with. */
    std::unordered_set<quint64> m_published;
};

} // namespace leerschakel::vocabulary
