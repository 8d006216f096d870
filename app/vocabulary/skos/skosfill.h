// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/loading/reader.h"
#include "vocabulary/skos/skosmembership.h"

namespace leerschakel::vocabulary {

/** What was left out of one scheme, or kept in another form. */
struct SkosLosses {
    /**
     * Relations to concepts that these files do not describe, or describe in another scheme: kept as mappings, where
     * SKOS has one for them.
     */
    qint64 asMappings = 0;
    qint64 leftOut = 0;
    qint64 ownParents = 0;
    /** Positions among siblings that are not numbers. */
    qint64 badOrders = 0;
    /** Concepts with a code that another one has as well, and the first such code. */
    qint64 sameNotations = 0;
    QByteArray firstSameNotation = {};
};

/** Writes one target of \a membership. Errors: those of \a goOn and of TextLog. */
[[nodiscard]] Result<void> fillFromSkos(ContentWriter &writer, SkosGraph &graph, const SkosMembership &membership,
    qsizetype target, const std::function<Result<void>()> &goOn, SkosLosses &losses);

} // namespace leerschakel::vocabulary
