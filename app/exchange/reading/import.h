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

/** Gives all there is in a source to \a take, and what there is to say of it as a whole to \a report. */
using ReadAll = std::function<Result<void>(const TakeSourceItem &take, const ReportOnSource &report)>;
/** The same of a source that is not laid out as an endpoint: \a read reads it. Errors: those of \a read too. */
[[nodiscard]] Result<ImportReport> import(store::Catalogue &catalogue, const ImportRequest &request,
    const QString &format, const ReadAll &read, Intake &intake, domain::Progress &progress);

/** The same, of what was read already: \a drafts. */
[[nodiscard]] Result<ImportReport> bringIn(store::Catalogue &catalogue, const ImportRequest &request,
    const QString &format, Drafts &drafts, domain::Progress &progress);

} // namespace leerschakel::exchange::reading
