// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/journalrows.h"
#include "store/rowvalues.h"

namespace leerschakel::store {

/** A record that a large change makes, with what is written of it: worked out in any thread, beside the writing. */
struct MadeRecord {
    changes::RecordRef ref;
    /** The record that it is a part of; itself when it is no part. */
    changes::RecordRef whole;
    /** As its INSERT takes it. */
    RowValues row;
    /** Of the journal. */
    changes::ChangeEntry entry;

    /** The texts of \a record pass the gate of domain/cleantext.h. */
    [[nodiscard]] static MadeRecord of(const domain::Record &record);
};

/** The record that \a record is a part of; itself when it is no part. */
[[nodiscard]] changes::RecordRef wholeOf(const domain::Record &record);

/** The values of the row of \a record, of which \a hash is the content hash, as RowsOfRecords takes them. */
[[nodiscard]] RowValues rowOf(const domain::Record &record, const QString &hash);

/** Random bytes for the hash of a value in the journal. */
[[nodiscard]] QByteArray freshSalt();

/** Writes the rows of new records. Statements are prepared once. */
class RowsOfRecords
{
public:
    /** \a seq is the change that makes them, \a time (ISO 8601) that of the change of offerings. */
    RowsOfRecords(Catalogue &catalogue, qint64 seq, QString time);

    /** \a row is that of the record \a ref, see rowOf(). Errors: change.exists (id), and those of SQLite. */
    [[nodiscard]] Result<void> insert(const changes::RecordRef &ref, const RowValues &row);

private:
    [[nodiscard]] Result<Statement *> insertionOf(domain::Kind kind);

    Catalogue &m_catalogue;
    qint64 m_seq;
    QString m_time;
    std::vector<std::optional<Statement>> m_insertions; ///< by kind
    std::optional<bool> m_hasTombstones; ///< whether any record was ever deleted here; absent until somebody looked
};

/** \a error, said of making \a record: that one of its id is there already, where that is what it says. */
[[nodiscard]] domain::Error ofInsertion(const domain::Error &error, const domain::Id &record);

/** Of a scheme or a set of demand, the content that its digest names. */
[[nodiscard]] Result<void> findContent(Catalogue &catalogue, const changes::RecordRef &ref);

/** The records in \a wholes are there; a trigger that is none of ours may have taken one away. */
[[nodiscard]] Result<void> areThere(Catalogue &catalogue, std::span<const changes::RecordRef> wholes);

/** Notes in \a applied who has to judge \a whole again, as it has more or fewer records of \a kind. */
void noteJudges(AppliedChange &applied, domain::Kind kind, const changes::RecordRef &whole);

/**
 * Writes \a made, of the change in row \a seq: their entries go to \a take, their rows are written. What was touched,
 * as derivations want it.
 */
[[nodiscard]] Result<AppliedChange> writeMade(
    Catalogue &catalogue, std::span<const MadeRecord> made, qint64 seq, const TakeEntry &take);

} // namespace leerschakel::store
