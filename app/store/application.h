// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/maderecord.h"

#include <span>

namespace leerschakel::store {

/** Whether a change must start from exactly what the catalogue has. */
enum class Fit {
    Exact,
    /**
     * Of values that are merged element by element, only the elements that it changes must be as it says: what others
     * added meanwhile stays.
     */
    ByElement,
};

/**
 * Applies a change in memory, to what the catalogue has, and then writes the rows. For the journal only: nothing else
 * writes records.
 */
class Application
{
public:
    explicit Application(Catalogue &catalogue, Fit fit = Fit::Exact) : m_catalogue(catalogue), m_fit(fit) {}

    /** Reads at once what the catalogue has of the records of \a entries, which are going to be taken. */
    [[nodiscard]] Result<void> lookAhead(std::span<const changes::Entry> entries);
    /**
     * Errors: change.exists, change.missing (id), change.conflict (field or id, id), field.unknown. \a entry becomes
     * what it comes to here (see Fit).
     */
    [[nodiscard]] Result<void> take(changes::Entry &entry);
    /** What the record \a ref is to become, whatever it is now; absent: it is to go. */
    [[nodiscard]] Result<void> put(const changes::RecordRef &ref, const std::optional<domain::Record> &record);
    /**
     * Writes all rows (of offerings with the time of now as that of their last change), of the change in row \a seq of
     * the journal, and who was deleted. After each it asks \a goesOn.
     */
    [[nodiscard]] Result<void> write(qint64 seq, const std::function<Result<void>()> &goesOn = {});

    /**
     * The records in \a wholes that this change does not delete are there; a trigger that is none of ours may have
     * taken one away.
     */
    [[nodiscard]] Result<void> keeps(const QList<changes::RecordRef> &wholes) const;
    /** What was touched, as derivations want it; ids are left to the journal. */
    [[nodiscard]] AppliedChange touched() const;
    /**
     * \a entries, which were taken, as the journal has them, entry by entry: a text that changed in two languages is
     * two. Salts are fresh.
     */
    [[nodiscard]] Result<void> eachJournalEntry(const QList<changes::Entry> &entries,
        const std::function<Result<void>(const changes::ChangeEntry &)> &take) const;
    /** The record that \a ref is a part of; \a ref itself when it is no part. */
    [[nodiscard]] changes::RecordRef wholeOf(const changes::RecordRef &ref) const;

private:
    struct Touched {
        std::optional<domain::Record> before;
        std::optional<domain::Record> after;
    };
    void noteDerived(const changes::RecordRef &ref, const Touched &row, AppliedChange &applied) const;
    void noteJudges(const changes::RecordRef &ref, const Touched &row, AppliedChange &applied) const;
    [[nodiscard]] Result<Touched *> touch(const changes::RecordRef &ref, bool mustLook);
    [[nodiscard]] Result<void> takeField(domain::Record &current, changes::Entry &entry);
    [[nodiscard]] Result<void> writeRow(
        const changes::RecordRef &ref, const Touched &row, qint64 seq, RowsOfRecords &made);
    [[nodiscard]] Result<void> update(const domain::Record &before, const domain::Record &after);
    [[nodiscard]] Result<void> remove(const domain::Record &record, qint64 seq);

    Catalogue &m_catalogue;
    Fit m_fit;
    QList<qint64> m_gone; ///< rows of offerings that write() deleted, for the search index
    QString m_time; ///< of write(): when the offerings that it writes changed
    QHash<changes::RecordRef, Touched> m_touched;
    QHash<changes::RecordRef, domain::Record> m_ahead; ///< read, and not touched yet
    QSet<changes::RecordRef> m_looked; ///< of these m_ahead says whether they are there
    QList<changes::RecordRef> m_order;
};

} // namespace leerschakel::store
