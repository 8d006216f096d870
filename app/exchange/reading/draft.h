// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "exchange/reading/losses.h"

namespace leerschakel::exchange::reading {

/** An organisation, contact, location or deal as a source describes it. */
struct ReferredDraft {
    domain::Record record;
    Place place;
    /** Written by this program: what is absent in the source is absent. */
    bool isOurs = false;
};

/** An offering as a source describes it. Its ids, and those it refers to, are those of the source. */
struct OfferingDraft {
    domain::Record offering;
    /** In their order. */
    QList<domain::Record> parts;
    Place place;
    /** Written by this program: what is absent in it is absent. */
    bool isOurs = false;
    /** What we have no field for; becomes the format's member of the field "kept". Not used for our own documents. */
    QVariantMap kept;

    [[nodiscard]] bool isNull() const { return offering.isNull(); }
};

/** An edition with its periods and prices, as a source describes it. */
struct EditionDraft {
    domain::Record edition;
    QList<domain::Record> parts;
    Place place;
    bool isOurs = false;
    /** The offering it is an edition of. */
    domain::Id owner;

    [[nodiscard]] bool isNull() const { return edition.isNull(); }
};

/** All that was read of a source. */
struct Drafts {
    QList<OfferingDraft> offerings;
    QList<EditionDraft> editions;
    /** Each once. */
    QList<ReferredDraft> referred;
    Losses losses;
};

} // namespace leerschakel::exchange::reading
