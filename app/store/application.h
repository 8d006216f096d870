// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/maderecord.h"

#include <span>

namespace leerschakel::store {

/** Whether a change must start from exactly the values that the catalogue has. */
enum class Fit {
    Exact,
    /**
     * Where values are merged element by element, only the elements that the change touches must match: what others
     * added in the meantime stays.
     */
    ByElement,
};

/**
 * Applies a change in memory to what the catalogue has, and then writes the rows. Only for the journal: nothing else
 * writes records.
 */
class Application
{
public:
    explicit Application(Catalogue &catalogue, Fit fit = Fit::Exact) : m_catalogue(catalogue), m_fit(fit) {}

    /** Reads in one go what the catalogue has of the records of \a entries, which are about to be taken. */
    [[nodiscard]] Result<void> lookAhead(std::span<const changes::Entry> entries);
    /**
     * Errors: change.exists, change.missing (id), change.conflict (field or id, id), field.unknown. \a entry becomes
     * what it amounts to here (see Fit).
     */
    [[nodiscard]] Result<void> take(changes::Entry &entry);
    /** Sets what the record \a ref is to become, whatever it is now; absent: it is to be deleted. */
    [[nodiscard]] Result<void> put(const changes::RecordRef &ref, const std::optional<domain::Record> &record);
    /**
     * Writes all rows for the change in row \a seq of the journal, and which records were deleted. Offerings get the
     * current time as that of their last change. Calls \a goesOn after each row.
     */
    [[nodiscard]] Result<void> write(qint64 seq, const std::function<Result<void>()> &goesOn = {});

    /**
     * Checks that the records in \a wholes that this change does not delete still exist; a foreign trigger may have
     * removed one.
     */
    [[nodiscard]] Result<void> keeps(const QList<changes::RecordRef> &wholes) const;
    /** What was touched, as derivations need it; ids are left to the journal. */
    [[nodiscard]] AppliedChange touched() const;
    /**
     * \a entries, which were taken, as the journal stores them, one by one: a text that changed in two languages gives
     * two entries. Salts are fresh.
     */
    [[nodiscard]] Result<void> eachJournalEntry(const QList<changes::Entry> &entries,
        const std::function<Result<void>(const changes::ChangeEntry &)> &take) const;
    /** The record that \a ref is a part of; \a ref itself when it is not a part. */
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
    QString m_time; ///< of write(): the time of change of the offerings that it writes
    QHash<changes::RecordRef, Touched> m_touched;
    QHash<changes::RecordRef, domain::Record> m_ahead; ///< read but not touched yet
    QSet<changes::RecordRef> m_looked; ///< looked up already: these exist only if they are in m_ahead
    QList<changes::RecordRef> m_order;
};

} // namespace leerschakel::store
