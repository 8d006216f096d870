// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/skos/skosmembership.h"

#include <QFileInfo>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using domain::Error;
using domain::Failure;

namespace {

constexpr char rdfNil[] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil";

bool isSchemeLink(SkosRole role)
{
    return role == SkosRole::InScheme || role == SkosRole::TopConcept || role == SkosRole::TopConceptOf;
}

bool isHierarchy(SkosRole role)
{
    return role == SkosRole::Broader || role == SkosRole::Narrower;
}

} // namespace

/**
 * Determines membership, step by step. The targets of nodes are kept as a sorted set of pairs, since nearly every node
 * has one.
 */
class MembershipBuilder
{
public:
    MembershipBuilder(const SkosGraph &graph, const SkosProfile &profile, const QStringList &fileNames,
        const std::function<Result<void>()> &goOn)
        : m_graph(graph),
          m_profile(profile),
          m_fileNames(fileNames),
          m_goOn(goOn),
          m_hasTarget(graph.count(), false),
          m_isPlaced(graph.count(), false)
    {}

    Result<SkosMembership> build();

private:
    using Pair = std::pair<SkosNode, quint32>;

    quint32 targetOf(const SkosTarget &target);
    quint32 schemeTarget(SkosNode scheme);
    void add(SkosNode node, quint32 target);
    void unfoldLists();
    void bySchemes();
    void byNeighbours();
    void byMembers();
    void leaveMentionsOut();
    void byRest();
    /** To be called in every loop that a file can make long: false when the work is to end, see m_failure. */
    bool mayGoOn();
    /** As mayGoOn, for each additional pair or link that is kept. */
    bool mayKeepOneMore();
    [[nodiscard]] bool isOurs(SkosNode node) const
    {
        return m_graph.isConcept(node)
            || (m_graph.has(node, SkosGraph::IsCollection) && !m_graph.has(node, SkosGraph::Blank));
    }
    [[nodiscard]] bool isDescribed(SkosNode scheme) const { return m_graph.has(scheme, SkosGraph::IsScheme); }

    const SkosGraph &m_graph;
    const SkosProfile &m_profile;
    const QStringList &m_fileNames;
    const std::function<Result<void>()> &m_goOn;
    qint64 m_steps = 0;
    qint64 m_kept = 0;
    std::optional<domain::Error> m_failure;
    SkosMembership m_result;
    QHash<QByteArray, quint32> m_byUri;
    std::vector<bool> m_hasTarget;
    /** By a statement in a file about its scheme. */
    std::vector<bool> m_isPlaced;
    std::vector<Pair> m_pairs;
};

bool MembershipBuilder::mayGoOn()
{
    if (constexpr qint64 often = 1 << 16; ++m_steps % often == 0 && !m_failure) {
        if (const Result<void> going = m_goOn(); !going) {
            m_failure = going.error();
        }
    }
    return !m_failure;
}

bool MembershipBuilder::mayKeepOneMore()
{
    // A file may state in few words what takes much space: one list as the members of many collections, one concept in
    // many schemes.
    if (qint64(sizeof(SkosGraph::Link)) * ++m_kept > SkosGraph::mostMemory / 4 && !m_failure) {
        m_failure =
            Error::of(Failure::Data, u"vocabulary.tooLarge"_s, {QString::number((SkosGraph::mostMemory / 4) >> 20)});
    }
    return mayGoOn();
}

quint32 MembershipBuilder::targetOf(const SkosTarget &target)
{
    const auto known = m_byUri.constFind(target.uri);
    if (known != m_byUri.cend()) {
        return *known;
    }
    const quint32 number = quint32(m_result.m_targets.size());
    m_result.m_targets.append(target);
    m_byUri.insert(target.uri, number);
    return number;
}

quint32 MembershipBuilder::schemeTarget(SkosNode scheme)
{
    const QByteArrayView uri = m_graph.name(scheme);
    const SkosFamily *family = m_profile.familyOf(uri);
    return family ? targetOf({.uri = family->uri, .family = family})
                  : targetOf({.uri = uri.toByteArray(), .scheme = scheme});
}

void MembershipBuilder::add(SkosNode node, quint32 target)
{
    m_hasTarget[node] = true;
    m_pairs.emplace_back(node, target);
}

/** Lists of members, link by link; a circular list ends where it began. */
void MembershipBuilder::unfoldLists()
{
    std::unordered_map<SkosNode, SkosNode> first, rest;
    const auto &links = m_graph.links();
    if (std::ranges::none_of(links, [](const SkosGraph::Link &link) { return link.role == SkosRole::MemberList; })) {
        return;
    }
    for (const SkosGraph::Link &link : links) {
        if (link.role == SkosRole::First) {
            first.emplace(link.from, link.to);
        } else if (link.role == SkosRole::Rest) {
            rest.emplace(link.from, link.to);
        }
    }
    for (const SkosGraph::Link &link : links) {
        if (link.role != SkosRole::MemberList) {
            continue;
        }
        SkosNode at = link.to;
        for (size_t steps = 0; steps <= rest.size() && m_graph.name(at) != rdfNil && mayGoOn(); ++steps) {
            if (const auto member = first.find(at); member != first.end() && mayKeepOneMore()) {
                m_result.m_listed.push_back({.from = link.from, .to = member->second, .role = SkosRole::Member});
            }
            const auto next = rest.find(at);
            if (next == rest.end()) {
                break;
            }
            at = next->second;
        }
    }
}

void MembershipBuilder::bySchemes()
{
    for (const bool described : {true, false}) {
        // Two rounds: what no file describes only counts as a scheme for concepts that the first round left without
        // one.
        const std::vector<bool> before = m_hasTarget;
        for (const SkosGraph::Link &link : m_graph.links()) {
            if (!mayGoOn()) {
                return;
            }
            if (!isSchemeLink(link.role)) {
                continue;
            }
            const bool fromScheme = link.role == SkosRole::TopConcept;
            const SkosNode scheme = fromScheme ? link.from : link.to, node = fromScheme ? link.to : link.from;
            const bool counts = isDescribed(scheme) || m_profile.familyOf(m_graph.name(scheme));
            if (isOurs(node) && counts == described && (described || !before[node])
                && !m_graph.has(scheme, SkosGraph::Blank)) {
                add(node, schemeTarget(scheme));
                m_isPlaced[node] = true;
            }
        }
    }
    for (SkosNode node = 0; node < m_graph.count(); ++node) {
        const SkosFamily *family = m_profile.familyOf(m_graph.name(node));
        if (family && isOurs(node) && !m_hasTarget[node]) {
            add(node, targetOf({.uri = family->uri, .family = family}));
        }
    }
}

/** Concepts without a scheme take those of the concepts they are linked to, the nearest first. */
void MembershipBuilder::byNeighbours()
{
    std::vector<Pair> neighbours;
    for (const SkosGraph::Link &link : m_graph.links()) {
        if (isHierarchy(link.role) && m_graph.isConcept(link.from) && m_graph.isConcept(link.to)
            && SkosMentions::haveOneHost(m_graph.name(link.from), m_graph.name(link.to))) {
            neighbours.emplace_back(link.from, link.to);
            neighbours.emplace_back(link.to, link.from);
        }
    }
    std::ranges::sort(neighbours);
    std::vector<Pair> edge = m_pairs;
    while (!edge.empty()) {
        std::vector<Pair> next;
        for (const auto &[node, target] : edge) {
            const auto around = std::ranges::equal_range(neighbours, node, {}, &Pair::first);
            for (const auto &[from, to] : around) {
                if (!mayKeepOneMore()) {
                    return;
                }
                if (!m_hasTarget[to]) {
                    next.emplace_back(to, target);
                }
            }
        }
        std::ranges::sort(next);
        next.erase(std::ranges::unique(next).begin(), next.end());
        for (const auto &[node, target] : next) {
            add(node, target);
        }
        edge = std::move(next);
    }
}

/**
 * A collection without a scheme belongs where its members do; collections of collections take another round for each
 * level.
 */
void MembershipBuilder::byMembers()
{
    constexpr int levels = 16;
    for (int level = 0; level < levels; ++level) {
        std::ranges::sort(m_pairs);
        std::vector<Pair> found;
        const auto look = [&](const SkosGraph::Link &link) {
            const bool isMember = link.role == SkosRole::Member || link.role == SkosRole::MemberOf;
            const SkosNode collection = link.role == SkosRole::MemberOf ? link.to : link.from;
            const SkosNode member = link.role == SkosRole::MemberOf ? link.from : link.to;
            if (isMember && isOurs(collection) && !m_hasTarget[collection]) {
                for (const auto &[node, target] : std::ranges::equal_range(m_pairs, member, {}, &Pair::first)) {
                    if (!mayKeepOneMore()) {
                        return;
                    }
                    found.emplace_back(collection, target);
                }
            }
        };
        std::ranges::for_each(m_graph.links(), look);
        std::ranges::for_each(m_result.m_listed, look);
        if (found.empty() || m_failure) {
            return;
        }
        std::ranges::sort(found);
        found.erase(std::ranges::unique(found).begin(), found.end());
        for (const auto &[node, target] : found) {
            add(node, target);
        }
    }
}

void MembershipBuilder::leaveMentionsOut()
{
    std::vector<bool> isOurs(m_graph.count(), false);
    bool isAllPlaced = true;
    for (SkosNode node = 0; node < m_graph.count(); ++node) {
        isOurs[node] = this->isOurs(node);
        isAllPlaced = isAllPlaced && (!isOurs[node] || m_hasTarget[node]);
    }
    const auto isMapping = [](const SkosGraph::Link &link) {
        return link.role >= SkosRole::ExactMatch && link.role <= SkosRole::RelatedMatch;
    };
    if (isAllPlaced && m_result.m_targets.size() < 2 && std::ranges::none_of(m_graph.links(), isMapping)) {
        return; // one vocabulary, and nothing else
    }
    std::vector<SkosCandidate> candidates;
    for (const SkosTarget &target : std::as_const(m_result.m_targets)) {
        candidates.push_back({.isFamily = target.family != nullptr,
            .isDescribed = target.scheme && isDescribed(*target.scheme),
            .scheme = target.scheme});
    }
    std::ranges::sort(m_pairs);
    m_pairs.erase(std::ranges::unique(m_pairs).begin(), m_pairs.end());
    const std::function<bool()> mayGoOn = [this] { return this->mayGoOn(); };
    SkosMentions mentions(m_graph, m_pairs, candidates, isOurs, m_isPlaced, m_result.m_listed, mayGoOn);
    if (mentions.mentions().empty()) {
        return;
    }
    std::erase_if(m_pairs, [&](const Pair &pair) { return !mentions.isPublished(pair.first, pair.second); });
    for (SkosNode node = 0; node < m_graph.count(); ++node) {
        if (isOurs[node] && !m_hasTarget[node] && !mentions.isPublished(node, std::nullopt)) {
            m_hasTarget[node] = true;
        }
    }
    m_result.m_mentions = mentions.mentions();
}

void MembershipBuilder::byRest()
{
    std::vector<bool> isUsed(size_t(m_result.m_targets.size()), false);
    for (const auto &[node, target] : m_pairs) {
        isUsed[target] = true;
    }
    // A single scheme that a file describes, even if nothing is stated to be in it, takes the rest as well.
    if (!std::ranges::contains(isUsed, true)) {
        for (SkosNode node = 0; node < m_graph.count() && std::ranges::count(isUsed, true) < 2; ++node) {
            if (isDescribed(node) && !m_graph.has(node, SkosGraph::Blank)) {
                const quint32 target = schemeTarget(node);
                isUsed.resize(size_t(m_result.m_targets.size()), false);
                isUsed[target] = true;
            }
        }
    }
    const bool isOne = std::ranges::count(isUsed, true) == 1;
    const quint32 one = quint32(std::ranges::find(isUsed, true) - isUsed.begin());
    for (SkosNode node = 0; node < m_graph.count() && mayGoOn(); ++node) {
        if (m_hasTarget[node] || !isOurs(node)) {
            continue;
        }
        if (isOne) {
            add(node, one);
            continue;
        }
        const QString name = QFileInfo(m_fileNames.value(m_graph.resource(node).file)).completeBaseName();
        add(node, targetOf({.uri = "urn:x-leerschakel:vocabulary:" + QUrl::toPercentEncoding(name), .madeFrom = name}));
    }
}

Result<SkosMembership> MembershipBuilder::build()
{
    for (const auto step :
        {&MembershipBuilder::unfoldLists, &MembershipBuilder::bySchemes, &MembershipBuilder::byNeighbours,
            &MembershipBuilder::byMembers, &MembershipBuilder::leaveMentionsOut, &MembershipBuilder::byRest}) {
        (this->*step)();
        if (m_failure) {
            return std::unexpected(*m_failure);
        }
    }
    std::ranges::sort(m_pairs);
    m_pairs.erase(std::ranges::unique(m_pairs).begin(), m_pairs.end());
    const size_t count = size_t(m_result.m_targets.size());
    std::vector<bool> hasConcept(count, false);
    for (const auto &[node, target] : m_pairs) {
        hasConcept[target] = hasConcept[target] || m_graph.isConcept(node);
    }
    // Schemes without a concept, because the concepts they name are not described anywhere, do not count.
    std::vector<quint32> places(count, 0);
    QList<SkosTarget> kept;
    for (size_t i = 0; i < count; ++i) {
        places[i] = quint32(kept.size());
        if (hasConcept[i]) {
            kept.append(m_result.m_targets[qsizetype(i)]);
        }
    }
    if (kept.isEmpty() && m_result.m_mentions.empty()) {
        // The concepts come in another file.
        for (SkosNode node = 0; node < m_graph.count() && mayGoOn(); ++node) {
            if (isDescribed(node) && !m_graph.has(node, SkosGraph::Blank) && !m_profile.familyOf(m_graph.name(node))) {
                kept.append({.uri = m_graph.name(node).toByteArray(), .scheme = node});
            }
        }
    }
    if (m_failure) {
        return std::unexpected(*m_failure);
    }
    if (kept.size() > SkosMembership::mostSchemes) {
        return std::unexpected(Error::of(Failure::Data, u"vocabulary.tooManySchemes"_s,
            {QString::number(kept.size()), QString::number(SkosMembership::mostSchemes)}));
    }
    m_result.m_targets = kept;
    m_result.m_members.resize(size_t(kept.size()));
    for (const auto &[node, target] : m_pairs) {
        if (hasConcept[target]) {
            m_result.m_members[places[target]].push_back(node);
        }
    }
    return std::move(m_result);
}

std::vector<SkosNode> SkosMembership::mentioned() const
{
    std::vector<SkosNode> nodes;
    for (const quint64 mention : m_mentions) {
        nodes.push_back(SkosNode(mention >> 16));
    }
    std::ranges::sort(nodes);
    nodes.erase(std::ranges::unique(nodes).begin(), nodes.end());
    return nodes;
}

Result<SkosMembership> SkosMembership::of(const SkosGraph &graph, const SkosProfile &profile,
    const QStringList &fileNames, const std::function<Result<void>()> &goOn)
{
    return MembershipBuilder(graph, profile, fileNames, goOn).build();
}

} // namespace leerschakel::vocabulary
