// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage/hierarchy.h"
#include "store/catalogue.h"

#include <memory>

namespace leerschakel::coverage {

using store::Result;

/** What a concept that offerings are linked to counts as in the selected scheme. */
struct CountedAs {
    /** Numbers in the hierarchy of that scheme, ascending; none when it does not count there. */
    std::vector<int> concepts;
    /**
     * It is not one of these itself but is under them: its links count there, and none of them counts as taught as a
     * whole.
     */
    bool isUnder = false;
};

/**
 * How concepts of the schemes in use are mapped to each other, as stated by either side (SKOS Reference, section 10).
 * Exact matches are the same concept, also through others (exactMatch is transitive, S45); a close match is a single
 * step only; a concept with a broad match is under it, as in a hierarchy. Cycles are walked once. Immutable.
 */
class Mappings
{
public:
    enum class Kind { Exact, Close, Broad, Narrow }; ///< As numbered in concept_mapping.
    struct Mapping {
        QString from;
        Kind kind = Kind::Exact;
        QString to;
    };

    explicit Mappings(const QList<Mapping> &mappings = {});
    /**
     * The mappings of the contents in use in \a catalogue; read once while it is open, and again when those contents
     * change. Never null.
     */
    [[nodiscard]] static Result<std::shared_ptr<const Mappings>> read(store::Catalogue &catalogue);

    /**
     * What \a uri counts as: itself where \a hierarchy has it; otherwise its exact matches; otherwise its close
     * matches; otherwise it is under the nearest broader ones.
     */
    [[nodiscard]] CountedAs countedAs(const QString &uri, const Hierarchy &hierarchy) const;
    /** The other concepts that a link to \a uri also teaches: exact matches, then close ones. */
    [[nodiscard]] QStringList alike(const QString &uri) const;

private:
    [[nodiscard]] int numberOf(const QString &uri);
    /** The numbers of all exact matches of \a number, including itself. */
    [[nodiscard]] const std::vector<int> &same(int number) const
    {
        return m_classes[size_t(m_classOf[size_t(number)])];
    }
    [[nodiscard]] std::vector<int> close(int number) const;
    void findClasses(const std::vector<std::pair<int, int>> &exact);

    QHash<QString, int> m_numbers;
    QStringList m_uris;
    std::vector<int> m_classOf;
    std::vector<std::vector<int>> m_classes;
    std::vector<std::vector<int>> m_close;
    std::vector<std::vector<int>> m_broader;
};

} // namespace leerschakel::coverage
