// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/content/content.h"

#include <array>

namespace leerschakel::vocabulary {

/**
 * What became of a concept from one version of its scheme to the next; each concept has one of these, the most
 * significant.
 */
enum class Fate {
    Vanished,   ///< no longer in the scheme
    Split,      ///< retired or vanished, and more than one concept replaces it
    Retired,    ///< still there, but no longer to be used
    Moved,      ///< has other parents
    Relabelled, ///< has another preferred label in Dutch or English
    New,
};
inline constexpr std::array fates{Fate::Vanished, Fate::Split, Fate::Retired, Fate::Moved, Fate::Relabelled, Fate::New};

/** "vanished", "split", "retired", "moved", "relabelled", "new". */
[[nodiscard]] QString fateName(Fate fate);

struct ConceptDifference {
    Fate fate = Fate::New;
    QString uri;
    /** Preferred labels; empty on the side where the concept does not exist. */
    domain::LocalizedText before = {};
    domain::LocalizedText after = {};
    /** Preferred labels of its parents, if it moved. */
    QList<domain::LocalizedText> parentsBefore = {};
    QList<domain::LocalizedText> parentsAfter = {};
    /**
     * What may replace it: URIs that the source names (dct:isReplacedBy), otherwise those of new concepts that took
     * over its label.
     */
    QStringList successors = {};
    /** Preferred labels of the successors, in the same order; empty for one that the newer version does not have. */
    QList<domain::LocalizedText> successorLabels = {};
    /** How many offerings of this catalogue are linked to it. */
    int uses = 0;
};

/** How the newer content of a scheme differs from the older one. */
struct SchemeDifference {
    QString scheme;
    domain::LocalizedText title;
    QString versionBefore;
    QString versionAfter;
    /** How many concepts each version has; collections are not counted. */
    int conceptsBefore = 0;
    int conceptsAfter = 0;
    std::array<int, fates.size()> counts{};
    /** Those in use in the catalogue first; then in the order of fates, and by label. */
    QList<ConceptDifference> concepts;
    /**
     * Something that was there no longer is: a concept is gone or retired, has another name, or is no longer below the
     * same parents. The name of a collection, which nothing is linked to, does not count.
     */
    bool takesAway = false;
    /** How many existing concepts got a preferred label in a language in which they had none; by Language. */
    std::array<int, 2> labelsAdded{};

    /** Whether it is the same version with more in it: another language, more files. */
    [[nodiscard]] bool onlyAdds() const { return versionBefore == versionAfter && !takesAway; }
    [[nodiscard]] int count(Fate fate) const { return counts[size_t(fate)]; }
    /** How many linked concepts are retired, split or gone. */
    [[nodiscard]] int outdatedUses() const;
    /**
     * Whether more than a third of a small number of concepts is gone, or more than a tenth of a large number. No
     * publisher does that from one version to the next: only a part was loaded, rather than the whole.
     */
    [[nodiscard]] bool looksIncomplete() const;
};

/**
 * Compares two contents of one scheme; neither has to be in use. Takes about a second for the whole of ESCO, so do not
 * call it in the GUI thread.
 */
[[nodiscard]] Result<SchemeDifference> difference(store::Catalogue &catalogue, qint64 before, qint64 after);

} // namespace leerschakel::vocabulary
