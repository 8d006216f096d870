// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/journalrows.h"
#include "store/rowvalues.h"

namespace leerschakel::store {

/**
 * A record that a large change makes, with what is written for it: can be computed in any thread, in parallel with the
 * writing.
 */
struct MadeRecord {
    changes::RecordRef ref;
    /** The record that it is a part of; itself when it is not a part. */
    changes::RecordRef whole;
    /** As its INSERT takes it. */
    RowValues row;
    /** For the journal. */
    changes::ChangeEntry entry;

    /** The texts of \a record must have passed the gate of domain/cleantext.h. */
    [[nodiscard]] static MadeRecord of(const domain::Record &record);
};

/** The record that \a record is a part of; itself when it is not a part. */
[[nodiscard]] changes::RecordRef wholeOf(const domain::Record &record);

/** The values of the row of \a record, with content hash \a hash, as RowsOfRecords takes them. */
[[nodiscard]] RowValues rowOf(const domain::Record &record, const QString &hash);

/** Random bytes for the hash of a value in the journal. */
[[nodiscard]] QByteArray freshSalt();

/** Writes the rows of new records. Statements are prepared once. */
class RowsOfRecords
{
public:
    /** \a seq is the change that makes them, \a time (ISO 8601) the time of change of offerings. */
    RowsOfRecords(Catalogue &catalogue, qint64 seq, QString time);

    /** \a row is the row of the record \a ref, see rowOf(). Errors: change.exists (id), and those of SQLite. */
    [[nodiscard]] Result<void> insert(const changes::RecordRef &ref, const RowValues &row);

private:
    [[nodiscard]] Result<Statement *> insertionOf(domain::Kind kind);

    Catalogue &m_catalogue;
    qint64 m_seq;
    QString m_time;
    std::vector<std::optional<Statement>> m_insertions; ///< by kind
    std::optional<bool> m_hasTombstones; ///< whether any record was ever deleted here; absent until looked up
};

/** \a error, which inserting \a record gave: change.exists where it means that the id is already in use. */
[[nodiscard]] domain::Error ofInsertion(const domain::Error &error, const domain::Id &record);

/** For a scheme or a set of demand, finds the content that its digest names. */
[[nodiscard]] Result<void> findContent(Catalogue &catalogue, const changes::RecordRef &ref);

/** Checks that the records in \a wholes exist; a foreign trigger may have removed one. */
[[nodiscard]] Result<void> areThere(Catalogue &catalogue, std::span<const changes::RecordRef> wholes);

/** Notes in \a applied which destinations have to judge \a whole again, as it has more or fewer records of \a kind. */
void noteJudges(AppliedChange &applied, domain::Kind kind, const changes::RecordRef &whole);

/**
 * Writes \a made, of the change in row \a seq: passes their entries to \a take and writes their rows. Returns what was
 * touched, as derivations need it.
 */
[[nodiscard]] Result<AppliedChange> writeMade(
    Catalogue &catalogue, std::span<const MadeRecord> made, qint64 seq, const TakeEntry &take);

} // namespace leerschakel::store
