// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/writing/scope.h"
#include "publishing/documentdifference.h"
#include "publishing/publisher.h"
#include "store/deliveries.h"
#include "store/pastrecords.h"

namespace leerschakel::publishing {

/** The last delivery to a destination. Layouts of its time refer to `past`, so it must not move while they are used. */
struct LastDelivery {
    PublicationSummary publication;
    /** What was delivered of each offering that has not left the destination. */
    QHash<domain::Id, store::Delivery> offerings;
    store::PastRecords past;

    /** How certain it is that \a files, made from \a tree, are what was delivered for it. */
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
    QSet<domain::Id> organisations = {}; ///< referred to by the offerings made; with their parents where included

    /** \a ids, with their parents where those are included. */
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

/** The settings a delivery was made with, and what its documents are remade with (there is no maker yet). */
struct DeliverySettings {
    exchange::ExportRequest request;
    DocumentMaking making;
};
/**
 * A publication does not keep its settings. They are taken from a profile for its folder if there is one, otherwise
 * from whatever settings reproduce the documents that were delivered. The offerings it included are \a selection, or,
 * where that is absent, those of the profile, otherwise either the approved ones or all that are ready, whichever
 * allows what was delivered.
 */
[[nodiscard]] Result<DeliverySettings> settingsOf(store::Catalogue &catalogue, const exchange::Exporter &exporter,
    LastDelivery &last, std::optional<exchange::Selection> selection);

} // namespace leerschakel::publishing
