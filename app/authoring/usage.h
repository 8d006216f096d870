// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"
#include "store/catalogue.h"

namespace leerschakel::authoring {

using store::Result;

/** How often a shared record (domain::sharedKinds()) is referred to. */
struct Use {
    /** Offerings that refer to it, themselves or in one of their parts. */
    int offerings = 0;
    /** Other shared records that do: contacts and locations of an organisation, its parts, deals it is a partner of. */
    int others = 0;
    /** A setting of the catalogue refers to it: it is the provider of what is made here. */
    bool isSetting = false;

    [[nodiscard]] bool isNone() const { return offerings == 0 && others == 0 && !isSetting; }
    friend bool operator==(const Use &, const Use &) = default;
};

struct SharedRecord {
    domain::Record record;
    Use use;
    friend bool operator==(const SharedRecord &, const SharedRecord &) = default;
};

/** All shared records, by kind and then by id: reads indices of the offerings, but no offerings. */
[[nodiscard]] Result<QList<SharedRecord>> sharedRecords(store::Catalogue &catalogue);

/** A record that refers to a shared record, and in which fields. */
struct Referrer {
    /** An offering (for a reference in a part, the one it is a part of), or another shared record. */
    changes::RecordRef record;
    /** Its title or name. */
    domain::LocalizedText name;
    QList<const domain::FieldSpec *> fields;
};

struct Referrers {
    Use use;
    /** Offerings in the order of their titles, then others by kind; only the first few of each. */
    QList<Referrer> first;
};

/** What refers to \a record; at most \a atMost offerings, and as many others. */
[[nodiscard]] Result<Referrers> referrersOf(store::Catalogue &catalogue, const changes::RecordRef &record,
    domain::Language language = domain::Language::Dutch, int atMost = 200);

/** All offerings that refer to \a record, by id, in no particular order. */
[[nodiscard]] Result<QList<domain::Id>> offeringsUsing(store::Catalogue &catalogue, const changes::RecordRef &record);

/**
 * Deletes \a records, which must not be used by anything but each other. Errors (Usage): authoring.notShared,
 * authoring.recordGone, authoring.isUsed (the name of one).
 */
[[nodiscard]] Result<changes::ChangeSet> removalOfUnused(
    store::Catalogue &catalogue, const QList<changes::RecordRef> &records);

/** The records of \a field's kind, by id only, whose value for it is or contains \a id. */
[[nodiscard]] Result<QList<domain::Id>> referring(
    store::Catalogue &catalogue, const domain::FieldSpec &field, const domain::Id &id);
/** \a refs, each once. Errors: authoring.notShared, authoring.recordGone. */
[[nodiscard]] Result<QList<domain::Record>> loadShared(
    store::Catalogue &catalogue, const QList<changes::RecordRef> &refs);

} // namespace leerschakel::authoring
