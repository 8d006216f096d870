// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exporter.h"

namespace leerschakel::exchange::oeapi6 {

/** Exports to OEAPI v6, as a folder laid out as the endpoint would serve it (Layout). */
class Exporter : public exchange::Exporter
{
public:
    [[nodiscard]] QString destination() const override;
    [[nodiscard]] Result<std::unique_ptr<writing::Layout>> layout(
        store::Catalogue &catalogue, const ExportRequest &request, store::PastRecords *past) const override;
    /**
     * The Course or Programme, its editions and its learning outcomes, one after the other under their paths.
     * Errors: export.noOffering.
     */
    [[nodiscard]] Result<Preview> preview(store::Catalogue &catalogue, const domain::Id &offering,
        std::optional<domain::Language> language = std::nullopt) const override;
    [[nodiscard]] std::span<const mapping::NoPlace> noPlace() const override;
};

} // namespace leerschakel::exchange::oeapi6
