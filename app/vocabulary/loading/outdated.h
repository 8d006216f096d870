// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/loading/difference.h"

namespace leerschakel::vocabulary {

/**
 * A concept that offerings are linked to, and that its scheme has retired, split or left out. The links stay until
 * someone decides.
 */
struct OutdatedConcept {
    QString uri;
    domain::LocalizedText label = {};
    /** Title of its scheme. */
    domain::LocalizedText scheme = {};
    /** Vanished, Split or Retired. */
    Fate fate = Fate::Retired;
    /** What may replace it, best known first; often none. */
    QStringList successors = {};
    /** How many offerings are linked to it. */
    int uses = 0;
};

/**
 * The linked concepts that are out of date, by label. Concepts of vocabularies that were never loaded here are not
 * among them.
 */
[[nodiscard]] Result<QList<OutdatedConcept>> outdatedConcepts(store::Catalogue &catalogue);

/** A concept, and the one to link with instead (URIs). */
struct Replacement {
    QString concept_;
    QString successor;
};

/**
 * The one change that links every offering with the successors where it is linked with the concepts now: role, level,
 * outcome and place stay, the label becomes the successor's. Where an offering (or outcome) has that link in that role
 * already, the old one goes. Empty when nothing is linked. Errors: cli.unknownConcept when no loaded scheme has a
 * successor.
 */
[[nodiscard]] Result<changes::ChangeSet> replaceConcepts(
    store::Catalogue &catalogue, const QList<Replacement> &replacements);

} // namespace leerschakel::vocabulary
