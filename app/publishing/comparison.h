// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/documentdifference.h"
#include "publishing/publisher.h"

namespace leerschakel::publishing {

/** What a delivery would change of an offering, or of what offerings share. */
struct OfferingDifference {
    /** Null for an organisation, which has documents of its own. */
    domain::Id offering;
    /** What it is called; of the organisation its name. */
    domain::LocalizedText title = {};
    DeliveryChange change = DeliveryChange::Changed;
    Proof proof = Proof::Proven;
    /** None where it is known that it would change, and cannot be shown. */
    QList<DocumentDifference> documents = {};
};

struct ComparisonRequest {
    /** Only these; all when empty. */
    QList<domain::Id> offerings = {};
    /** Which offerings a delivery now would take; absent: as the last one did, as far as that is known. */
    std::optional<exchange::Selection> selection = std::nullopt;
};

/** What was compared. */
struct Comparison {
    PublicationSummary last;
    /** How many offerings it would add, change and remove. */
    int added = 0;
    int changed = 0;
    int removed = 0;
    /** The settings of the last delivery, as its documents or a profile tell them, with which those of now are made. */
    exchange::ExportRequest request;
};

/**
 * What a delivery to \a destination now would change against the last one, an offering at a time, by id: \a take gets
 * it, and stops the work with false. Only what was touched since the last delivery, or refers to what was, is made and
 * compared; of the rest a few, and all where these are not what was delivered.
 * An organisation is included where it was changed itself, and where its document comes or goes with all of the
 * offerings that refer to it (not for a comparison of some offerings only).
 * Errors: export.unknownDestination (Usage), publish.neverDelivered (destination), cancelled, those of the store.
 */
[[nodiscard]] Result<Comparison> compareWithLast(store::Catalogue &catalogue, const QString &destination,
    const ComparisonRequest &request, domain::Progress &progress,
    const std::function<bool(const OfferingDifference &)> &take);

} // namespace leerschakel::publishing
