// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importer.h"
#include "exchange/reading/intake.h"

namespace leerschakel::exchange::reading {

/**
 * Brings \a request's source into \a catalogue in one change: reads it as \a layout says, has \a intake make drafts of
 * it, and compares these with what the catalogue has. \a format: the word under which fields "kept" hold what we have
 * no field for. Errors: those of readSource(), Plan and store::apply().
 */
[[nodiscard]] Result<ImportReport> import(store::Catalogue &catalogue, const ImportRequest &request,
    const QString &format, const EndpointLayout &layout, Intake &intake, domain::Progress &progress);

/** The same, of what was read already: \a drafts. */
[[nodiscard]] Result<ImportReport> bringIn(store::Catalogue &catalogue, const ImportRequest &request,
    const QString &format, Drafts &drafts, domain::Progress &progress);

} // namespace leerschakel::exchange::reading
