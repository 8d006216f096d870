// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exporter.h"

#include <QSet>

namespace leerschakel::exchange::writing {

/** Which offerings are included in an export. */
struct Selected {
    /** Ascending. */
    QList<domain::Id> ids;
    QSet<domain::Id> set;
    QList<Skipped> skipped;
};

/**
 * The offerings that \a request lets through for \a destination, out of those it is about: others are not even skipped.
 * Readiness is taken from the catalogue, and calculated here where that is out of date. Withdrawn offerings are left
 * out, unless requested by id; those being withdrawn always are.
 */
[[nodiscard]] Result<Selected> selectionFor(
    store::Catalogue &catalogue, const QString &destination, const ExportRequest &request, domain::Progress &progress);

} // namespace leerschakel::exchange::writing
