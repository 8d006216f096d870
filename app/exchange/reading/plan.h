// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"
#include "domain/progress.h"
#include "exchange/importer.h"
#include "exchange/reading/matching.h"
#include "exchange/result.h"
#include "store/journal.h"

#include <future>

namespace leerschakel::exchange::reading {

/** Compares drafts with a catalogue, and makes the one change that imports them. */
class Plan
{
public:
    /**
     * \a format: the word under which fields "kept" hold what we have no field for. What cannot be imported is added to
     * the losses of \a drafts.
     */
    Plan(store::Catalogue &catalogue, QString format, Drafts &drafts, Onlooker *onlooker = nullptr)
        : m_catalogue(catalogue),
          m_format(std::move(format)),
          m_drafts(drafts),
          m_onlooker(onlooker),
          m_matching(catalogue, drafts)
    {}

    /** Matches everything that was read with the catalogue. */
    [[nodiscard]] Result<void> prepare();
    /**
     * The next part of the change, of a few hundred offerings; empty at the end. Errors: those of the store, and
     * cancelled.
     */
    [[nodiscard]] Result<store::Piece> next(domain::Progress &progress);
    /** The least number of new records, when nothing has to be compared; 0 otherwise. */
    [[nodiscard]] qsizetype fresh() const;
    [[nodiscard]] int added() const { return m_added; }
    [[nodiscard]] int changed() const { return m_changed; }
    [[nodiscard]] int unchanged() const { return m_unchanged; }

private:
    /** An offering of the catalogue that the source says something about. */
    struct Planned {
        domain::Id id;
        bool isNew = false;
        /** Index in Drafts; -1 when the source has only editions of it. */
        qsizetype draft = -1;
        QList<qsizetype> editions = {};
    };
    /** Everything the source says about it. */
    struct Work {
        domain::Id id;
        bool isNew = false;
        /** Null when the source has only editions of it. */
        OfferingDraft draft;
        QList<domain::Record> parts;
        /** Parts that this program wrote. */
        QSet<domain::Id> ours;
        /** Where editions, and the parts within them, were read. Other parts were read where the offering is. */
        QHash<domain::Id, Place> places = {};
    };

    [[nodiscard]] Result<void> gather();
    [[nodiscard]] Result<Work> workOn(const Planned &planned);
    /** Indexes in m_planned; -1 to 0 stands for the records that the offerings refer to. */
    struct Range {
        qsizetype begin = 0;
        qsizetype end = 0;
    };
    [[nodiscard]] Result<store::Piece> make(Range range);
    /** The size of the current part so far. */
    [[nodiscard]] size_t written() const { return m_piece.made.size() + size_t(m_piece.rest.entries().size()); }
    /** Adds \a record, which is new. */
    void make(const domain::Record &record) { m_piece.made.push_back(store::MadeRecord::of(record)); }
    [[nodiscard]] Result<void> writeReferred();
    [[nodiscard]] Result<void> writeOfferings(qsizetype begin, qsizetype end);
    [[nodiscard]] Result<void> writeOffering(const Work &work, const domain::OfferingTree &tree);
    [[nodiscard]] Result<void> writeParts(const Work &work, const domain::OfferingTree &tree);
    /**
     * Updates \a existing to what \a incoming says, except for what was changed here since the last import; \a place is
     * where \a incoming was read.
     */
    [[nodiscard]] Result<void> update(
        const domain::Record &existing, const domain::Record &incoming, bool isOurs, const Place &place);
    /** Reports the values of \a settled, read at \a place, that were not taken, and returns the record. */
    [[nodiscard]] domain::Record taken(const Settled &settled, const Place &place);
    /** Whether somebody here deleted \a part of an existing offering, or what it is within; it is not created again. */
    [[nodiscard]] Result<bool> isDeleted(const domain::Record &part, const Work &work);
    [[nodiscard]] static Place placeOf(const domain::Record &part, const Work &work);
    /** The outcome of \a tree that the outcome with that \a number in the source has other words for. */
    [[nodiscard]] static domain::Record reworded(
        const Work &work, const domain::OfferingTree &tree, qsizetype number, const QSet<domain::Id> &taken);
    [[nodiscard]] domain::Record existingPart(
        const domain::Record &part, const domain::OfferingTree &tree, QSet<domain::Id> &taken) const;
    [[nodiscard]] Result<domain::Id> freePartId(const domain::Record &part, const domain::Id &offering);

    store::Catalogue &m_catalogue;
    QString m_format;
    Drafts &m_drafts;
    Onlooker *m_onlooker;
    Matching m_matching;
    store::Piece m_piece; ///< the current part
    qsizetype m_next = -1; ///< index in m_planned; -1: the records that they refer to, which come first
    int m_added = 0;
    int m_changed = 0;
    int m_unchanged = 0;

    QSet<domain::Id> m_partIds;
    QList<Planned> m_planned;
    /** The part after the last one returned, when it can be made while that one is being written. */
    std::future<Result<store::Piece>> m_ahead;
};

} // namespace leerschakel::exchange::reading
