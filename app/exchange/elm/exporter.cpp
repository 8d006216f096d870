// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/elm/exporter.h"

#include "domain/constant.h"
#include "exchange/elm/context.h"
#include "exchange/elm/layout.h"
#include "exchange/elm/mapping/mapper.h"
#include "exchange/writing/offeringpreview.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::elm {

QString Exporter::destination() const
{
    return Layout().destination();
}

Result<std::unique_ptr<writing::Layout>> Exporter::layout(
    store::Catalogue &catalogue, const ExportRequest &request, store::PastRecords *past) const
{
    Q_UNUSED(catalogue)
    Q_UNUSED(request)
    Q_UNUSED(past)
    return std::make_unique<Layout>();
}

Result<Preview> Exporter::preview(
    store::Catalogue &catalogue, const domain::Id &offering, std::optional<domain::Language> language) const
{
    const auto make = [](const domain::OfferingTree &tree, const writing::Surroundings &surroundings) {
        const Mapper mapper(surroundings);
        mapping::Ledger ledger(tree, mapper.termsOf(tree));
        Description description = mapper.description(ledger);
        Node graph = Node::Array();
        for (Node::Array &objects : description.objects) {
            for (Node &object : objects) {
                graph.append(std::move(object));
            }
        }
        for (const domain::Id &id : constant(mapper.withParents(description.organisations))) {
            const domain::Record organisation = surroundings.organisation(id);
            mapping::Ledger own(organisation, {.language = surroundings.language});
            graph.append(mapper.organisation(own));
        }
        if (!description.organisations.isEmpty()) {
            graph.append(homeCountry());
        }
        Node all = Node::object();
        all.put(u"@context"_s, context());
        all.put(u"@graph"_s, std::move(graph));
        return writing::PreviewDocuments{
            .all = std::move(all), .fileName = u"loq.jsonld"_s, .bookings = ledger.bookings()};
    };
    return writing::previewOf(catalogue, offering, language, make, Layout().needs());
}

std::span<const mapping::NoPlace> Exporter::noPlace() const
{
    return Mapper::noPlace();
}

} // namespace leerschakel::exchange::elm
