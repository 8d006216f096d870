// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/skos/skosgraph.h"

#include <optional>
#include <span>
#include <unordered_set>

namespace leerschakel::vocabulary {

/** A vocabulary that the files at hand may publish, as far as it matters for what they only mention. */
struct SkosCandidate {
    /** Nothing but the beginnings of addresses make it one. */
    bool isFamily = false;
    /** A file says what it is. */
    bool isDescribed = false;
    /** The resource that describes it. */
    std::optional<SkosNode> scheme = {};
};

/**
 * A file that maps its concepts to those of another vocabulary often says down what these are called, or what they are,
 * so that the file can be read. That publishes nothing of the other vocabulary. A file only mentions a vocabulary when
 * it publishes another one, and when all that it has of the former is what the latter points at, what is right next to
 * that, and what is above it. Of vocabularies that point at each other, each wholly, the one that is described is
 * published. A file that also says what is at the top of a vocabulary that it describes publishes it.
 */
class SkosMentions
{
public:
    using Place = std::pair<SkosNode, quint32>;

    /**
     * \a places: each concept or collection with each candidate it belongs to, sorted; those that \a isOurs and are not
     * in there are grouped by the beginnings of their addresses. \a isPlaced: by a word of a file, not by its address.
     * \a listed: members given by lists. \a mayGoOn is asked throughout; when it says false, what is found is of no
     * use.
     */
    SkosMentions(const SkosGraph &graph, std::span<const Place> places, std::span<const SkosCandidate> candidates,
        const std::vector<bool> &isOurs, const std::vector<bool> &isPlaced, std::span<const SkosGraph::Link> listed,
        const std::function<bool()> &mayGoOn);

    /**
     * Whether two addresses have the same host, as those of a vocabulary have; or both have none.
     */
    [[nodiscard]] static bool haveOneHost(QByteArrayView a, QByteArrayView b);

    /** What some file mentions only: keyOf() each. */
    [[nodiscard]] const std::unordered_set<quint64> &mentions() const { return m_mentions; }
    [[nodiscard]] static quint64 keyOf(SkosNode node, quint16 file) { return quint64(node) << 16 | file; }
    /** Of what no candidate has, and of a place: whether some file publishes it. */
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
    /** Whether \a from, of which nothing is said, belongs with \a to as far as addresses tell. */
    [[nodiscard]] bool haveOneBeginning(SkosNode from, SkosNode to) const;

    const SkosGraph &m_graph;
    const std::vector<bool> &m_isOurs;
    const std::vector<bool> &m_isPlaced;
    const std::function<bool()> &m_mayGoOn;
    std::vector<Place> m_places;
    /** By lists of members, of whatever file. */
    std::unordered_set<SkosNode> m_pointedAtByLists;
    /** Candidates, followed by what has no place, by beginnings. */
    std::vector<SkosCandidate> m_groups;
    size_t m_candidates;
    QHash<SkosNode, quint32> m_bySchemes;
    /** Node and file. */
    std::unordered_set<quint64> m_mentions;
    /** By node: a group of it that some file publishes with it. */
    std::unordered_set<quint64> m_published;
};

} // namespace leerschakel::vocabulary
