// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <span>
#include <vector>

namespace leerschakel::coverage {

/**
 * The concepts of one scheme and the groups in which a chart shows them. A concept may be under several groups and
 * reach one group along several paths (the tree is a DAG): it belongs to each such group, once. Immutable; concepts
 * and groups are numbered from 0.
 */
class Hierarchy
{
public:
    struct Concept {
        QString uri;
        /** It can be taught, unlike a heading or an occupation, and is counted among a group's concepts. */
        bool counts = true;
        /** Its row in the catalogue, for its labels. */
        qint64 row = 0;
    };
    /** A concept and one that is broader than it, as indices in the list of concepts. */
    struct Broader {
        int narrower = 0;
        int broader = 0;
    };
    /** One bar of the chart. */
    struct Group {
        QString uri;
        /** The number of its concepts that count. */
        int concepts = 0;
    };

    Hierarchy() = default;
    /**
     * The groups are the top concepts that have something countable under them. Where those are fewer than six
     * (ESCO's skills have four pillars), the headings directly below replace them. Concepts that no group reaches are
     * in a group with \a uri, that of the scheme. Cycles are walked once.
     */
    Hierarchy(const QString &uri, std::vector<Concept> concepts, const std::vector<Broader> &relations);

    [[nodiscard]] const std::vector<Concept> &concepts() const { return m_concepts; }
    [[nodiscard]] const std::vector<Group> &groups() const { return m_groups; }
    /** How many concepts count. */
    [[nodiscard]] int countable() const { return m_countable; }
    /** The number of the concept with \a uri, or -1. */
    [[nodiscard]] int find(const QString &uri) const { return m_numbers.value(uri, -1); }
    /**
     * The groups that a concept belongs to. None for one that cannot be taught and contains nothing that can (an
     * occupation, for example).
     */
    [[nodiscard]] std::span<const int> groupsOf(int number) const;
    /** The numbers of \a number itself and of everything under it. */
    [[nodiscard]] std::vector<int> under(int number) const;

private:
    [[nodiscard]] std::span<const int> narrower(int number) const;
    [[nodiscard]] std::vector<bool> holdersOf(const std::vector<Broader> &relations) const;
    /** Groups of concepts to show; the first inPlace of them replace the others. */
    struct Choice {
        std::vector<int> starts;
        size_t inPlace = 0;
    };
    [[nodiscard]] Choice choose(const std::vector<Broader> &relations) const;
    [[nodiscard]] std::vector<std::vector<int>> assign(const Choice &choice);
    void assignLoose(const Group &loose, std::vector<std::vector<int>> &memberships);

    std::vector<Concept> m_concepts;
    QHash<QString, int> m_numbers;
    std::vector<Group> m_groups;
    int m_countable = 0;
    /** Lists of all concepts one after another; the list of concept i is [first[i], first[i + 1]). */
    std::vector<int> m_narrower, m_narrowerFirst;
    std::vector<int> m_memberships, m_membershipsFirst;
};

} // namespace leerschakel::coverage
