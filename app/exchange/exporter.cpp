// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exporter.h"

#include "exchange/writing/export.h"

namespace leerschakel::exchange {

Result<ExportReport> Exporter::write(
    store::Catalogue &catalogue, const ExportRequest &request, domain::Progress &progress) const
{
    Result<ExportReport> report;
    // The layout has to see the catalogue and the offerings at the same moment.
    const Result<void> done = catalogue.atOneMoment([&] {
        report = layout(catalogue, request).and_then([&](const std::unique_ptr<writing::Layout> &layout) {
            return writing::exportAs(*layout, catalogue, request, progress);
        });
        return report ? Result<void>() : std::unexpected(report.error());
    });
    return done ? std::move(report) : std::unexpected(done.error());
}

} // namespace leerschakel::exchange
