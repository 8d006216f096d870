// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importer.h"
#include "exchange/reading/sourceitem.h"

namespace leerschakel::exchange::reading {

/**
 * Reads \a request's source: a file, a folder laid out as an endpoint (our own export is one), or an endpoint; its
 * collections in the order of \a layout, and then what is below their items. Errors: those of readJson(), readFile()
 * and Endpoint, import.badAddress, import.nothing (source) when it has none of those documents.
 */
[[nodiscard]] Result<void> readSource(const ImportRequest &request, const EndpointLayout &layout,
    domain::Progress &progress, const TakeSourceItem &take, const ReportOnSource &report);

} // namespace leerschakel::exchange::reading
