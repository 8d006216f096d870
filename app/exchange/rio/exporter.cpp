// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rio/exporter.h"

#include "exchange/rio/layout.h"
#include "exchange/rio/mapping/mapper.h"
#include "exchange/writing/export.h"
#include "exchange/writing/offeringpreview.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::rio {

QString Exporter::destination() const
{
    return Layout().destination();
}

Result<ExportReport> Exporter::write(
    store::Catalogue &catalogue, const ExportRequest &request, domain::Progress &progress) const
{
    return writing::exportAs(Layout(), catalogue, request, progress);
}

Result<Preview> Exporter::preview(
    store::Catalogue &catalogue, const domain::Id &offering, std::optional<domain::Language> language) const
{
    const auto make = [](const domain::OfferingTree &tree, const writing::Surroundings &surroundings) {
        mapping::Ledger ledger(tree, {.language = surroundings.language});
        Node all = Node::object();
        for (Message &message : Mapper(surroundings).messages(ledger).all) {
            Node request = Node::object();
            request.put(message.request, std::move(message.body));
            all.put(message.path, std::move(request));
        }
        return writing::PreviewDocuments{.all = std::move(all),
            .fileName = u"rio-%1.json"_s.arg(tree.offering.id().toString()),
            .bookings = ledger.bookings()};
    };
    return writing::previewOf(catalogue, offering, language, make, Layout().needs());
}

std::span<const mapping::NoPlace> Exporter::noPlace() const
{
    return Mapper::noPlace();
}

} // namespace leerschakel::exchange::rio
