// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/edubadges/exporter.h"

#include "exchange/edubadges/convention.h"
#include "exchange/edubadges/layout.h"
#include "exchange/edubadges/mapping/mapper.h"
#include "exchange/mapping/words.h"
#include "exchange/writing/offeringpreview.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::edubadges {

QString Exporter::destination() const
{
    return QString::fromLatin1(destinationName);
}

Result<std::unique_ptr<writing::Layout>> Exporter::layout(
    store::Catalogue &catalogue, const ExportRequest &request, store::PastRecords *past) const
{
    Q_UNUSED(catalogue)
    Q_UNUSED(past)
    if (!request.address.isEmpty() && !isFolderAddress(request.address)) {
        return std::unexpected(domain::Error::of(domain::Failure::Usage, u"export.badAddress"_s, {request.address}));
    }
    return std::make_unique<Layout>(request.address);
}

Result<Preview> Exporter::preview(
    store::Catalogue &catalogue, const domain::Id &offering, std::optional<domain::Language> language) const
{
    return writing::previewOf(
        catalogue, offering, language, [](const domain::OfferingTree &tree, const writing::Surroundings &surroundings) {
            const Mapper mapper(surroundings, {});
            mapping::Ledger ledger(tree, mapper.terms());
            std::vector<Achievement> achievements = mapper.achievements(ledger);
            Node all = Node::object();
            for (Achievement &achievement : achievements) {
                all.put(achievement.path, std::move(achievement.node));
            }
            return writing::PreviewDocuments{.all = std::move(all),
                .fileName = tree.offering.id().toString() + u".json"_s,
                .bookings = ledger.bookings()};
        });
}

std::span<const mapping::NoPlace> Exporter::noPlace() const
{
    return Mapper::noPlace();
}

} // namespace leerschakel::exchange::edubadges
