// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importer.h"
#include "exchange/reading/intake.h"

namespace leerschakel::exchange::reading {

/**
 * Imports \a request's source into \a catalogue in one change: reads it as \a layout says, has \a intake make drafts of
 * it, and compares these with the catalogue. \a format: the word under which fields "kept" hold what we have no field
 * for. Errors: those of readSource(), Plan and store::apply().
 */
[[nodiscard]] Result<ImportReport> import(store::Catalogue &catalogue, const ImportRequest &request,
    const QString &format, const EndpointLayout &layout, Intake &intake, domain::Progress &progress);

/** Passes everything in a source to \a take, and messages about the source as a whole to \a report. */
using ReadAll = std::function<Result<void>(const TakeSourceItem &take, const ReportOnSource &report)>;
/** The same for a source that is not laid out as an endpoint: \a read reads it. Errors: those of \a read too. */
[[nodiscard]] Result<ImportReport> import(store::Catalogue &catalogue, const ImportRequest &request,
    const QString &format, const ReadAll &read, Intake &intake, domain::Progress &progress);

/** The same for \a drafts, which were read already. */
[[nodiscard]] Result<ImportReport> bringIn(store::Catalogue &catalogue, const ImportRequest &request,
    const QString &format, Drafts &drafts, domain::Progress &progress);

} // namespace leerschakel::exchange::reading
