// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/skos/skosmentions.h"

namespace leerschakel::vocabulary {

/** One scheme that an import writes. */
struct SkosTarget {
    QByteArray uri;
    /** The resource that describes it; absent for families and for files without a scheme. */
    std::optional<SkosNode> scheme = {};
    const SkosFamily *family = nullptr;
    /** For a file without a scheme: its name, without the suffix. */
    QString madeFrom = {};
};

/**
 * Which concepts and collections belong to which scheme: as stated by themselves or by the scheme (inScheme,
 * hasTopConcept, topConceptOf), otherwise through the concepts above and below them, otherwise to the only scheme
 * there is, otherwise to a scheme made from their file. A concept may belong to several. Schemes of a family count as
 * that family. A scheme that no file describes counts only for concepts that have no other. What is only mentioned
 * (see SkosMentions) belongs to none.
 */
class SkosMembership
{
public:
    /**
     * \a fileNames: those of the files read, in order. \a goOn is called throughout; an error from it ends the work.
     * Errors: vocabulary.tooManySchemes, vocabulary.tooLarge (the limit, in MB) and those of \a goOn.
     */
    [[nodiscard]] static Result<SkosMembership> of(const SkosGraph &graph, const SkosProfile &profile,
        const QStringList &fileNames, const std::function<Result<void>()> &goOn);

    /**
     * Those that have a concept, in the order of the files; where none has and nothing is mentioned, those that are
     * described and are not a family.
     */
    [[nodiscard]] const QList<SkosTarget> &targets() const { return m_targets; }
    /** The concepts and collections of a target, in the order of the files. */
    [[nodiscard]] const std::vector<SkosNode> &members(qsizetype target) const { return m_members[size_t(target)]; }
    /** The members of each collection that lists them in an RDF list. */
    [[nodiscard]] const std::vector<SkosGraph::Link> &listed() const { return m_listed; }

    /** Whether what \a file says about \a node is ignored, as the file publishes another vocabulary. */
    [[nodiscard]] bool isMention(SkosNode node, quint16 file) const
    {
        return !m_mentions.empty() && m_mentions.contains(SkosMentions::keyOf(node, file));
    }
    /** What some file only mentions, in the order of the files. */
    [[nodiscard]] std::vector<SkosNode> mentioned() const;

    /** Each scheme scans all texts; no real file has this many. */
    static constexpr qsizetype mostSchemes = 256;

private:
    friend class MembershipBuilder;
    QList<SkosTarget> m_targets;
    std::vector<std::vector<SkosNode>> m_members;
    std::vector<SkosGraph::Link> m_listed;
    std::unordered_set<quint64> m_mentions;
};

} // namespace leerschakel::vocabulary
