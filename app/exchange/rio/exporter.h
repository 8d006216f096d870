// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exporter.h"

namespace leerschakel::exchange::rio {

/** Exports to RIO as request bodies (Layout). */
class Exporter : public exchange::Exporter
{
public:
    [[nodiscard]] QString destination() const override;
    [[nodiscard]] Result<std::unique_ptr<writing::Layout>> layout(
        store::Catalogue &catalogue, const ExportRequest &request, store::PastRecords *past) const override;
    /** The messages, under the paths of their files. Errors: export.noOffering. */
    [[nodiscard]] Result<Preview> preview(store::Catalogue &catalogue, const domain::Id &offering,
        std::optional<domain::Language> language = std::nullopt) const override;
    [[nodiscard]] std::span<const mapping::NoPlace> noPlace() const override;
};

} // namespace leerschakel::exchange::rio
