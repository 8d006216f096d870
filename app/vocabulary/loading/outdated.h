// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/loading/difference.h"

namespace leerschakel::vocabulary {

/**
 * A concept that offerings are linked to, and that its scheme has retired, split or dropped. The links stay until
 * someone decides.
 */
struct OutdatedConcept {
    QString uri;
    domain::LocalizedText label = {};
    /** Title of its scheme. */
    domain::LocalizedText scheme = {};
    /** Vanished, Split or Retired. */
    Fate fate = Fate::Retired;
    /** What may replace it, most certain first; often none. */
    QStringList successors = {};
    /** How many offerings are linked to it. */
    int uses = 0;
};

/**
 * The linked concepts that are out of date, by label. Does not include concepts of vocabularies that were never loaded
 * here.
 */
[[nodiscard]] Result<QList<OutdatedConcept>> outdatedConcepts(store::Catalogue &catalogue);

/** A concept, and the one to link to instead (URIs). */
struct Replacement {
    QString concept_;
    QString successor;
};

/**
 * The single change that links every offering to the successors instead of the concepts that it is linked to now:
 * role, level, outcome and place stay, the label becomes the successor's. Where an offering (or outcome) already has
 * that link in that role, the old one is removed. Empty when nothing is linked. Errors: cli.unknownConcept when no
 * loaded scheme has a successor.
 */
[[nodiscard]] Result<changes::ChangeSet> replaceConcepts(
    store::Catalogue &catalogue, const QList<Replacement> &replacements);

} // namespace leerschakel::vocabulary
