// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exporter.h"
#include "exchange/writing/layout.h"

namespace leerschakel::exchange::writing {

/**
 * Exports \a catalogue as it is at one moment, laid out as \a layout says, with manifest.json and loss-report.json.
 * Streams: memory use does not grow with the catalogue beyond the ids of what is written. The same catalogue gives the
 * same bytes. Errors: those of Exporter::write().
 */
[[nodiscard]] Result<ExportReport> exportAs(
    const Layout &layout, store::Catalogue &catalogue, const ExportRequest &request, domain::Progress &progress);

} // namespace leerschakel::exchange::writing
