// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exporter.h"

namespace leerschakel::exchange::schemaorg {

/** Exports as schema.org JSON-LD, with a small website made from the same data (Layout). */
class Exporter : public exchange::Exporter
{
public:
    [[nodiscard]] QString destination() const override;
    /** Errors in addition to those of the base: export.badAddress. */
    [[nodiscard]] Result<std::unique_ptr<writing::Layout>> layout(
        store::Catalogue &catalogue, const ExportRequest &request, store::PastRecords *past) const override;
    /** The JSON-LD in each language under its path. Errors: export.noOffering. */
    [[nodiscard]] Result<Preview> preview(store::Catalogue &catalogue, const domain::Id &offering,
        std::optional<domain::Language> language = std::nullopt) const override;
    [[nodiscard]] std::span<const mapping::NoPlace> noPlace() const override;
};

} // namespace leerschakel::exchange::schemaorg
