// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/oeapi6/exporter.h"

#include "exchange/oeapi6/layout.h"
#include "exchange/oeapi6/mapping/mapper.h"
#include "exchange/writing/offeringpreview.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::oeapi6 {

using domain::Id;

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
    store::Catalogue &catalogue, const Id &offering, std::optional<domain::Language> language) const
{
    return writing::previewOf(catalogue, offering, language,
        [&](const domain::OfferingTree &tree, const writing::Surroundings &surroundings) {
            const Mapper mapper(surroundings);
            mapping::Ledger ledger(tree, mapper.terms());
            Documents made = mapper.documents(ledger);
            const QString path = (made.isProgramme ? u"/programmes/"_s : u"/courses/"_s) + offering.toString();
            Node all = Node::object();
            all.put(path, std::move(made.main));
            all.put(path + (made.isProgramme ? u"/programme-offerings"_s : u"/course-offerings"_s),
                Node::Array(std::move(made.offerings)));
            for (auto &[id, outcome] : made.outcomes) {
                all.put(u"/learning-outcomes/"_s + id.toString(), std::move(outcome));
            }
            return writing::PreviewDocuments{.all = std::move(all),
                .fileName = path.sliced(1).replace(u'/', u'-') + u".json"_s,
                .bookings = ledger.bookings()};
        });
}

std::span<const mapping::NoPlace> Exporter::noPlace() const
{
    return Mapper::noPlace();
}

} // namespace leerschakel::exchange::oeapi6
