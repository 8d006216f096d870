// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"
#include "domain/offeringtree.h"
#include "domain/progress.h"
#include "exchange/reading/draft.h"
#include "exchange/result.h"
#include "store/catalogue.h"

namespace leerschakel::exchange::reading {

/** Compares drafts with a catalogue, and makes the one change that brings them in. */
class Plan
{
public:
    /**
     * \a format: the word under which fields "kept" hold what we have no field for. What cannot be brought in is added
     * to the losses of \a drafts.
     */
    Plan(store::Catalogue &catalogue, QString format, Drafts &drafts)
        : m_catalogue(catalogue), m_format(std::move(format)), m_drafts(drafts)
    {}

    /** Finds out what is the same here and there, of all that was read. */
    [[nodiscard]] Result<void> prepare();
    /**
     * The next part of the change, of some hundreds of offerings; empty at the end. What it was made from is let go of.
     * Errors: those of the store, and cancelled.
     */
    [[nodiscard]] Result<changes::ChangeSet> next(domain::Progress &progress);
    [[nodiscard]] int added() const { return m_added; }
    [[nodiscard]] int changed() const { return m_changed; }
    [[nodiscard]] int unchanged() const { return m_unchanged; }

private:
    /** Everything the source says about one offering of the catalogue. */
    struct Work {
        /** Null when the source has editions of it only. */
        OfferingDraft *draft = nullptr;
        domain::Id id;
        bool isNew = false;
        QList<domain::Record> parts;
        /** Parts that our own program wrote. */
        QSet<domain::Id> ours;
        /** Of editions, and of what is within them: where they were read. Others are where the offering is. */
        QHash<domain::Id, Place> places = {};
    };

    [[nodiscard]] Result<void> learnCatalogue();
    [[nodiscard]] Result<void> matchReferred();
    void matchOfferings();
    /** The offerings of the catalogue that the code of \a offering, a draft, can mean. */
    [[nodiscard]] QList<domain::Id> sameCode(const domain::Record &offering) const;
    void gather();
    [[nodiscard]] Result<void> writeReferred();
    [[nodiscard]] Result<void> writeOfferings(qsizetype begin, qsizetype end);
    [[nodiscard]] Result<void> writeOffering(const Work &work, const domain::OfferingTree &tree);
    [[nodiscard]] Result<void> writeParts(const Work &work, const domain::OfferingTree &tree);
    /**
     * Makes \a existing what \a incoming says, but for what was changed here since the last import; \a place is where
     * that was read.
     */
    [[nodiscard]] Result<void> update(
        const domain::Record &existing, const domain::Record &incoming, bool isOurs, const Place &place);
    /** Somebody deleted \a part of an offering that is here, or what it is within; it is not made once more. */
    [[nodiscard]] Result<bool> isDeleted(const domain::Record &part, const Work &work);
    [[nodiscard]] static Place placeOf(const domain::Record &part, const Work &work);
    /** The outcome of \a tree that \a part, the one of that \a number in the source, has other words for. */
    [[nodiscard]] static domain::Record reworded(
        const Work &work, const domain::OfferingTree &tree, qsizetype number, const QSet<domain::Id> &taken);
    [[nodiscard]] domain::Record existingPart(
        const domain::Record &part, const domain::OfferingTree &tree, QSet<domain::Id> &taken) const;
    [[nodiscard]] Result<domain::Id> freePartId(const domain::Record &part, const domain::Id &offering);
    void translate(domain::Record &record, const Place &place);
    [[nodiscard]] domain::Id translated(const QString &kind, const domain::Id &id) const;

    store::Catalogue &m_catalogue;
    QString m_format;
    Drafts &m_drafts;
    changes::ChangeSet m_change; ///< the part at hand
    qsizetype m_next = -1; ///< of m_work; before the first come the records that they refer to
    int m_added = 0;
    int m_changed = 0;
    int m_unchanged = 0;

    QHash<QString, QHash<domain::Id, domain::Id>> m_translation;
    /** By name of kind: what can be referred to, in the catalogue or by being brought in. */
    QHash<QString, QSet<domain::Id>> m_known;
    QHash<domain::Id, domain::Record> m_existingReferred;
    /** An offering of the catalogue that has a code, with what else must match. */
    struct Coded {
        domain::Id id;
        QString kind;
        domain::Id provider;
    };
    QHash<QString, QList<Coded>> m_byCode;
    QSet<domain::Id> m_catalogueOfferings;
    QSet<domain::Id> m_partIds;
    QList<Work> m_work;
};

} // namespace leerschakel::exchange::reading
