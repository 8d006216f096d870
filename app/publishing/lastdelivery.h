// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/writing/scope.h"
#include "publishing/documentdifference.h"
#include "publishing/publisher.h"
#include "store/deliveries.h"
#include "store/pastrecords.h"

namespace leerschakel::publishing {

/** The last delivery to a destination. Layouts of its time refer to `past`: it stays where it is while they are used. */
struct LastDelivery {
    PublicationSummary publication;
    /** What was delivered of each offering that has not left the destination. */
    QHash<domain::Id, store::Delivery> offerings;
    store::PastRecords past;

    /** How far \a files, made of \a tree, are known to be what was delivered of it. */
    [[nodiscard]] Proof proofOf(
        const domain::OfferingTree &tree, const std::vector<exchange::writing::File> &files) const;
};
/** Errors: publish.neverDelivered (destination), those of the store. */
[[nodiscard]] Result<LastDelivery> lastDelivery(store::Catalogue &catalogue, const QString &destination);

/** How documents are made at one moment. */
struct DocumentMaking {
    std::unique_ptr<exchange::writing::Layout> layout;
    exchange::writing::Scope scope;
    std::unique_ptr<exchange::writing::FileMaker> maker;
    QSet<domain::Id> organisations = {}; ///< that the offerings made refer to, with their parents where these go along

    /** \a ids, and their parents where these go along. */
    [[nodiscard]] QSet<domain::Id> documented(const QSet<domain::Id> &ids) const
    {
        return layout->needs().parents ? scope.withParents(ids) : ids;
    }
    void refer(const QSet<domain::Id> &ids) { organisations.unite(documented(ids)); }
    void makeMaker(const exchange::ExportRequest &request)
    {
        maker = layout->maker(scope.surroundings(request.language));
    }
};

/** With which settings a delivery was made, and what its documents are made of once more (there is no maker yet). */
struct DeliverySettings {
    exchange::ExportRequest request;
    DocumentMaking making;
};
/**
 * A publication does not keep its settings. They are those of a profile for its folder where there is one, else those
 * that make the documents that were delivered; the offerings it took are \a selection, or, where that is absent, those
 * of the profile, else of the approved ones and all that is ready the one that allows what was delivered.
 */
[[nodiscard]] Result<DeliverySettings> settingsOf(store::Catalogue &catalogue, const exchange::Exporter &exporter,
    LastDelivery &last, std::optional<exchange::Selection> selection);

} // namespace leerschakel::publishing
