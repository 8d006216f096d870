// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/schemaorg/exporter.h"

#include "exchange/mapping/words.h"
#include "exchange/schemaorg/layout.h"
#include "exchange/schemaorg/mapping/mapper.h"
#include "exchange/schemaorg/names.h"
#include "exchange/writing/offeringpreview.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::schemaorg {

using domain::Id;
using domain::Language;
using domain::Record;

QString Exporter::destination() const
{
    return QString::fromLatin1(destinationName);
}

Result<std::unique_ptr<writing::Layout>> Exporter::layout(
    store::Catalogue &catalogue, const ExportRequest &request, store::PastRecords *past) const
{
    if (!request.address.isEmpty() && !isFolderAddress(request.address)) {
        return std::unexpected(domain::Error::of(domain::Failure::Usage, u"export.badAddress"_s, {request.address}));
    }
    return Slugs::of(catalogue, request.language, past).transform([&](Slugs slugs) {
        return std::unique_ptr<writing::Layout>(
            std::make_unique<Layout>(std::move(slugs), request.language, request.address));
    });
}

Result<Preview> Exporter::preview(
    store::Catalogue &catalogue, const Id &offering, std::optional<Language> language) const
{
    return writing::previewOf(catalogue, offering, language,
        [&](const domain::OfferingTree &tree, const writing::Surroundings &surroundings) {
            // Without the characters that distinguish offerings with the same title.
            const QString slug = Slugs(language).of(tree.offering);
            const Mapper mapper(surroundings, [&](const Record &, Language) { return QString(slug + u".html"_s); });
            mapping::Ledger ledger(tree, mapper.terms());
            Documents documents = mapper.documents(ledger);
            const Places places{.address = {}, .languages = mapper.languages()};
            Node all = Node::object();
            for (Document &document : documents.all) {
                all.put(places.folderOf(document.language) + slug + u".jsonld"_s, std::move(document.node));
            }
            return writing::PreviewDocuments{
                .all = std::move(all), .fileName = slug + u".jsonld"_s, .bookings = ledger.bookings()};
        });
}

std::span<const mapping::NoPlace> Exporter::noPlace() const
{
    return Mapper::noPlace();
}

} // namespace leerschakel::exchange::schemaorg
