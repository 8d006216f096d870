// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage/hierarchy.h"
#include "store/catalogue.h"

#include <memory>

namespace leerschakel::coverage {

using store::Result;

/** What a concept that offerings are linked to counts as in the scheme that is looked at. */
struct CountedAs {
    /** Numbers in the hierarchy of that scheme, in their order; none when it has no part in it. */
    std::vector<int> concepts;
    /**
     * It is not these themselves but something under them: what is linked to it is there, and none of them is taught as
     * a whole.
     */
    bool isUnder = false;
};

/**
 * How concepts of the schemes in use are mapped to each other, as stated by either side (SKOS Reference, section 10).
 * Exact matches are the same concept, also by way of others (exactMatch is transitive, S45); a close match is one step
 * and no more; a concept with a broad match is under it, as in a hierarchy. Circles are walked once. Immutable.
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
     * Those of the contents in use in \a catalogue; read once while it is open, and again for other contents. Never
     * null.
     */
    [[nodiscard]] static Result<std::shared_ptr<const Mappings>> read(store::Catalogue &catalogue);

    /**
     * What \a uri counts as: itself where \a hierarchy has it; else what is exactly the same; else what is close; else
     * it is under the nearest that are broader.
     */
    [[nodiscard]] CountedAs countedAs(const QString &uri, const Hierarchy &hierarchy) const;
    /** The others that a link to \a uri teaches too: exactly the same ones, then close ones. */
    [[nodiscard]] QStringList alike(const QString &uri) const;

private:
    [[nodiscard]] int numberOf(const QString &uri);
    /** The numbers of all that are exactly the same as \a number, itself among them. */
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
