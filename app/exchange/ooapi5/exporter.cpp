// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/exporter.h"

#include "exchange/ooapi5/layout.h"
#include "exchange/ooapi5/mapping/mapper.h"
#include "exchange/writing/offeringpreview.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::Id;

QString Exporter::destination() const
{
    return Layout().destination();
}

Result<std::unique_ptr<writing::Layout>> Exporter::layout(
    store::Catalogue &catalogue, const ExportRequest &request, store::PastRecords *past) const
{
    Q_UNUSED(catalogue)
    Q_UNUSED(past)
    return std::make_unique<Layout>(request.alliances);
}

Result<Preview> Exporter::preview(
    store::Catalogue &catalogue, const Id &offering, std::optional<domain::Language> language) const
{
    return writing::previewOf(catalogue, offering, language,
        [&](const domain::OfferingTree &tree, const writing::Surroundings &surroundings) {
            const Mapper mapper(surroundings);
            mapping::Ledger ledger(tree, mapper.terms());
            Documents documents = mapper.documents(ledger);
            const QString path =
                (documents.shape == Shape::Course ? u"/courses/"_s : u"/programs/"_s) + offering.toString();
            Node all = Node::object();
            all.put(path, std::move(documents.main));
            all.put(path + u"/offerings"_s, Node::Array(documents.offerings));
            all.put(u"/education-specifications/"_s + documents.specificationId.toString(),
                std::move(documents.specification));
            return writing::PreviewDocuments{.all = std::move(all),
                .fileName = path.sliced(1).replace(u'/', u'-') + u".json"_s,
                .bookings = ledger.bookings()};
        });
}

std::span<const mapping::NoPlace> Exporter::noPlace() const
{
    return Mapper::noPlace();
}

} // namespace leerschakel::exchange::ooapi5
