// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/documentdifference.h"
#include "publishing/publisher.h"

namespace leerschakel::publishing {

/** What a delivery would change for an offering, or for what offerings share. */
struct OfferingDifference {
    /** Null for an organisation, which has its own documents. */
    domain::Id offering;
    /** The title of the offering; for an organisation, its name. */
    domain::LocalizedText title = {};
    DeliveryChange change = DeliveryChange::Changed;
    Proof proof = Proof::Proven;
    /** Empty where it is known that it would change, but the change cannot be shown. */
    QList<DocumentDifference> documents = {};
};

struct ComparisonRequest {
    /** Only these; all when empty. */
    QList<domain::Id> offerings = {};
    /** Which offerings a delivery now would include; absent: the same as the last one, as far as that is known. */
    std::optional<exchange::Selection> selection = std::nullopt;
};

/** What was compared. */
struct Comparison {
    PublicationSummary last;
    /** How many offerings it would add, change and remove. */
    int added = 0;
    int changed = 0;
    int removed = 0;
    /**
     * The settings of the last delivery, as deduced from its documents or a profile; the current documents are made
     * with them.
     */
    exchange::ExportRequest request;
};

/**
 * What a delivery to \a destination now would change compared with the last one. \a take gets one offering at a time,
 * ordered by id, and stops the work by returning false. Only offerings that were touched since the last delivery, or
 * that refer to something that was, are made and compared; of the rest only a few, and all of them if those few are
 * not what was delivered.
 * An organisation is included when it was changed itself, or when its document appears or disappears together with
 * all the offerings that refer to it (not when only some offerings are compared).
 * Errors: export.unknownDestination (Usage), publish.neverDelivered (destination), cancelled, those of the store.
 */
[[nodiscard]] Result<Comparison> compareWithLast(store::Catalogue &catalogue, const QString &destination,
    const ComparisonRequest &request, domain::Progress &progress,
    const std::function<bool(const OfferingDifference &)> &take);

} // namespace leerschakel::publishing
