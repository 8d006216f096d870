// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "exchange/reading/joining.h"
#include "exchange/reading/losses.h"
#include "exchange/result.h"

namespace leerschakel::exchange::reading {

/** An organisation, contact, location or deal as a source describes it. */
struct ReferredDraft {
    domain::Record record;
    Place place;
    /** Written by this program: what is absent in the source is meant to be absent. */
    bool isOurs = false;
    /** The source only refers to it: it is created when the catalogue has none; an existing one is not changed. */
    bool isReference = false;
};

/** An offering as a source describes it. Its ids, and those it refers to, are those of the source. */
struct OfferingDraft {
    domain::Record offering;
    /** In their order. */
    QList<domain::Record> parts;
    Place place;
    /** Written by this program: what is absent in it is meant to be absent. */
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

/** The part of an offering that is compared with all others before its turn comes. */
struct OfferingHead {
    domain::Id id;
    QString code;
    QString kind;
    domain::Id provider;
};

/** An offering and editions of it, handled together; without the offering when a source has only editions. */
struct Turn {
    OfferingDraft offering;
    QList<EditionDraft> editions;
};

/**
 * Everything that was read from a source. Offerings and editions are not held in memory: each is fetched in its turn.
 */
class Drafts
{
public:
    virtual ~Drafts() = default;

    QList<OfferingHead> offerings;
    /** For each edition, the offering it is an edition of. */
    QList<domain::Id> editionOwners;
    /** Each once. */
    QList<ReferredDraft> referred;
    Losses losses;
    /** They are published at their source, so new ones are approved unless they are ours. */
    bool arePublished = true;

    /** By their indexes in the lists above; \a offering is -1 for none. The error is store.cannotRead. */
    [[nodiscard]] virtual Result<Turn> turn(qsizetype offering, const QList<qsizetype> &editions) = 0;
    /**
     * What \a existing becomes with \a incoming, a record from the last turn or from referred, when the source itself
     * knows what was changed in it; absent when that follows from the journal, as in joined() and settled().
     */
    [[nodiscard]] virtual std::optional<Settled> settledBySource(
        const domain::Record &existing, const domain::Record &incoming)
    {
        Q_UNUSED(existing)
        Q_UNUSED(incoming)
        return std::nullopt;
    }
};

} // namespace leerschakel::exchange::reading
