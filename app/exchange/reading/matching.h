// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"
#include "exchange/reading/draft.h"
#include "store/catalogue.h"

namespace leerschakel::exchange::reading {

[[nodiscard]] inline QString nameOf(domain::Kind kind)
{
    return domain::kindTable(kind).name();
}

/** Finds what is the same in a source and in a catalogue. */
class Matching
{
public:
    /** References in the drafts to records that do not exist anywhere are added to the losses of \a drafts. */
    Matching(store::Catalogue &catalogue, Drafts &drafts) : m_catalogue(catalogue), m_drafts(drafts) {}

    /** Matches everything that was read. */
    [[nodiscard]] Result<void> find();

    /** The id in the catalogue of the record that has \a id in the source; \a id itself when it is new. */
    [[nodiscard]] domain::Id translated(const QString &kind, const domain::Id &id) const;
    /** Translates the references of \a record, which was read at \a place, to ids of the catalogue. */
    void translate(domain::Record &record, const Place &place);
    /**
     * Whether a record may refer to it: it is in the catalogue, or is being imported. \a id is that of the catalogue.
     */
    [[nodiscard]] bool isKnown(const QString &kind, const domain::Id &id) const;
    /** The catalogue has that offering. */
    [[nodiscard]] bool hasOffering(const domain::Id &id) const { return m_catalogueOfferings.contains(id); }
    /** The catalogue has no offerings. */
    [[nodiscard]] bool isEmpty() const { return m_catalogueOfferings.isEmpty(); }
    /** The organisation, contact, location or deal of the catalogue with \a id; null when it has none. */
    [[nodiscard]] const domain::Record *referred(const domain::Id &id) const;

private:
    /** An offering of the catalogue that has a code, with what else must match. */
    struct Coded {
        domain::Id id;
        QString kind;
        domain::Id provider;
    };

    [[nodiscard]] Result<void> learnCatalogue();
    void matchReferred();
    void matchOfferings();
    /** The offerings of the catalogue that the code of \a offering can refer to. */
    [[nodiscard]] QList<domain::Id> sameCode(const OfferingHead &offering) const;

    store::Catalogue &m_catalogue;
    Drafts &m_drafts;
    /** By name of kind. */
    QHash<QString, QHash<domain::Id, domain::Id>> m_translation;
    QHash<QString, QSet<domain::Id>> m_known;
    QHash<domain::Id, domain::Record> m_existingReferred;
    QHash<QString, QList<Coded>> m_byCode;
    QSet<domain::Id> m_catalogueOfferings;
};

} // namespace leerschakel::exchange::reading
