// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exporter.h"

namespace leerschakel::exchange::elm {

/** Exports to Europass: learning opportunities of the European Learning Model as XML and as JSON-LD (Layout). */
class Exporter : public exchange::Exporter
{
public:
    [[nodiscard]] QString destination() const override;
    [[nodiscard]] Result<std::unique_ptr<writing::Layout>> layout(
        store::Catalogue &catalogue, const ExportRequest &request, store::PastRecords *past) const override;
    /** The offering and its organisations, as JSON-LD. Errors: export.noOffering. */
    [[nodiscard]] Result<Preview> preview(store::Catalogue &catalogue, const domain::Id &offering,
        std::optional<domain::Language> language = std::nullopt) const override;
    [[nodiscard]] std::span<const mapping::NoPlace> noPlace() const override;
};

} // namespace leerschakel::exchange::elm
