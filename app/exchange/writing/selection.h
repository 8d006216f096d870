// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exporter.h"

#include <QSet>

namespace leerschakel::exchange::writing {

/** Which offerings go along in an export. */
struct Selected {
    /** Ascending. */
    QList<domain::Id> ids;
    QSet<domain::Id> set;
    QList<Skipped> skipped;
};

/**
 * The offerings that \a request lets through for \a destination, of those that it is about: others are not even
 * skipped. Readiness is taken from the catalogue, and computed
 * here where that is stale. What was withdrawn is left out, unless it is asked for by its id; what is being withdrawn
 * always is.
 */
[[nodiscard]] Result<Selected> selectionFor(
    store::Catalogue &catalogue, const QString &destination, const ExportRequest &request, domain::Progress &progress);

} // namespace leerschakel::exchange::writing
