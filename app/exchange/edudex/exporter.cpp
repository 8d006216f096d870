// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/edudex/exporter.h"

#include "exchange/edudex/layout.h"
#include "exchange/edudex/mapping/mapper.h"
#include "exchange/writing/offeringpreview.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::edudex {

QString Exporter::destination() const
{
    return Layout().destination();
}

Result<std::unique_ptr<writing::Layout>> Exporter::layout(
    store::Catalogue &catalogue, const ExportRequest &request, store::PastRecords *past) const
{
    Q_UNUSED(catalogue)
    Q_UNUSED(past)
    return std::make_unique<Layout>(request.address);
}

Result<Preview> Exporter::preview(
    store::Catalogue &catalogue, const domain::Id &offering, std::optional<domain::Language> language) const
{
    const auto make = [](const domain::OfferingTree &tree, const writing::Surroundings &surroundings) {
        const Mapper mapper(surroundings);
        mapping::Ledger ledger(tree, mapper.termsOf(tree));
        Program program = mapper.program(ledger);
        return writing::PreviewDocuments{.all = std::move(program.document),
            .fileName = program.programId + u".json"_s,
            .bookings = ledger.bookings()};
    };
    return writing::previewOf(catalogue, offering, language, make, Layout().needs());
}

std::span<const mapping::NoPlace> Exporter::noPlace() const
{
    return Mapper::noPlace();
}

} // namespace leerschakel::exchange::edudex
