// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/largestep.h"

#include "domain/canonicaljson.h"
#include "domain/sha256.h"
#include "store/derived.h"
#include "store/plainjson.h"

#include <future>
#include <ranges>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using changes::ChangeEntry;
using changes::RecordRef;
using domain::Error;
using domain::Failure;
using domain::FieldSpec;
using domain::Id;
using domain::Kind;
using domain::KindTable;
using domain::Record;

namespace {

/** How the entries of a piece are written. */
enum class How { Gone, Made, Otherwise };

/**
 * Records of these kinds are offerings, parts of them, or what they refer to: no other folder derives anything from
 * them.
 */
bool isPlain(const KindTable &table)
{
    const FieldSpec *owner = table.owner();
    return owner ? owner->target() == domain::offeringTable().name()
                 : table.kind() != Kind::Scheme && table.kind() != Kind::DemandSet;
}

How howOf(const ChangeEntry &entry)
{
    const KindTable *table = domain::kindTable(entry.kind);
    if (!entry.field.isNull() || !isPlain(*table) || entry.before.isEmpty() == entry.after.isEmpty()) {
        return How::Otherwise;
    }
    return entry.after.isEmpty() ? How::Gone : How::Made;
}

/** "<kind> <id> <values>" hashed: the hash in the row of a record that is as \a entry says (Record::contentHash()). */
QByteArray hashBefore(const ChangeEntry &entry)
{
    QByteArray text = QString(entry.kind + u' ' + entry.record + u' ').toLatin1();
    text += entry.before;
    return domain::Sha256::hexOf(text);
}

/** Deletes records of one kind that are as the entries of a change say. */
class Deletion
{
public:
    Deletion(Catalogue &catalogue, const KindTable &table, qint64 seq)
        : m_catalogue(catalogue), m_table(table), m_seq(seq)
    {}

    void add(const ChangeEntry &entry)
    {
        m_ids.append(Id::fromString(entry.record));
        m_hashes.insert(entry.record.toLatin1(), hashBefore(entry));
    }

    /** Whether each of them exists and is as its entry says. */
    [[nodiscard]] Result<bool> fits()
    {
        qsizetype same = 0;
        return m_catalogue
            .rows(u"SELECT id, hash FROM %1 WHERE id IN (SELECT value FROM json_each(?))"_s.arg(m_table.sqlTable()),
                {jsonList(m_ids)},
                [&](const Row &row) { same += m_hashes.value(row.text(0).toByteArray()) == row.text(1); })
            .transform([&] { return same == m_ids.size(); });
    }

    [[nodiscard]] Result<void> run()
    {
        const QString ids = jsonList(m_ids);
        const QString which = u" IN (SELECT value FROM json_each(?))"_s;
        const FieldSpec *owner = m_table.owner();
        QList<qint64> rows;
        const Result<void> found = m_table.kind() == Kind::Offering
            ? m_catalogue.rows(u"SELECT row FROM offering WHERE id"_s + which, {ids},
                  [&](const Row &row) { rows.append(row.integer(0)); })
            : Result<void>();
        return found
            .and_then([&] {
                return m_catalogue.execute(
                    u"INSERT OR REPLACE INTO tombstone (record, kind, owner, change) SELECT id, ?, %1, ? FROM %2 WHERE id"_s
                            .arg(owner ? owner->columns().constFirst() : u"NULL"_s, m_table.sqlTable())
                        + which,
                    {m_table.name(), m_seq, ids});
            })
            .and_then([&] { return m_catalogue.execute(u"DELETE FROM version WHERE record"_s + which, {ids}); })
            .and_then([&] {
                return m_catalogue.execute(u"DELETE FROM %1 WHERE id"_s.arg(m_table.sqlTable()) + which, {ids});
            })
            .and_then([&] { return forgetSearch(m_catalogue, rows); });
    }

private:
    Catalogue &m_catalogue;
    const KindTable &m_table;
    qint64 m_seq;
    QList<Id> m_ids;
    QHash<QByteArray, QByteArray> m_hashes; ///< by id
};

/** Performs the change while reading it. */
class LargeStepWriting
{
public:
    LargeStepWriting(Catalogue &catalogue, const LargeStep &large, const InPieces &change, domain::Progress &progress)
        : m_catalogue(catalogue), m_large(large), m_change(change), m_progress(progress)
    {}

    [[nodiscard]] Result<void> run();
    /** Whether it has an entry that is not about a record. */
    [[nodiscard]] bool hasFact() const { return m_hasFact; }

private:
    [[nodiscard]] Result<QList<ChangeEntry>> nextPiece();
    [[nodiscard]] Result<void> write(std::span<const ChangeEntry> entries, How how);
    [[nodiscard]] Result<void> writeOtherwise(std::span<const ChangeEntry> entries);
    [[nodiscard]] Result<void> writeNew(std::span<const ChangeEntry> entries);
    [[nodiscard]] Result<void> writeGone(std::span<const ChangeEntry> entries);
    [[nodiscard]] Result<void> done(const AppliedChange &piece) const { return m_change.done(piece); }

    Catalogue &m_catalogue;
    const LargeStep &m_large;
    const InPieces &m_change;
    domain::Progress &m_progress;
    std::optional<qint64> m_last; ///< the place of the last entry read
    qint64 m_read = 0;
    bool m_hasFact = false;
};

/** The entries as they are to be applied: undone from the last to the first, with before and after swapped. */
Result<QList<ChangeEntry>> LargeStepWriting::nextPiece()
{
    constexpr int atOnce = 4000;
    const QString beyond =
        m_large.isBack ? u"position < ? ORDER BY position DESC"_s : u"position > ? ORDER BY position"_s;
    const qint64 start = m_large.isBack ? std::numeric_limits<qint64>::max() : -1;
    QList<ChangeEntry> piece;
    return m_catalogue
        .rows(u"SELECT position, kind, record, owner_kind, owner, field, element, before, after FROM change_entry "
              "WHERE change = ? AND "_s
                + beyond + u" LIMIT ?"_s,
            {m_large.seq, m_last.value_or(start), atOnce},
            [&](const Row &row) {
                m_last = row.integer(0);
                ++m_read;
                const QString kind = row.string(1);
                if (!domain::kindTable(kind)) {
                    m_hasFact = m_hasFact || isFact(kind);
                    return; // from a newer program
                }
                piece.append({.kind = kind,
                    .record = row.string(2),
                    .ownerKind = row.string(3),
                    .owner = row.string(4),
                    .field = row.string(5),
                    .element = row.string(6),
                    .before = row.text(m_large.isBack ? 8 : 7).toByteArray(),
                    .after = row.text(m_large.isBack ? 7 : 8).toByteArray(),
                    .salt = {},
                    .erased = {}});
            })
        .transform([&] { return std::move(piece); });
}

Result<void> LargeStepWriting::run()
{
    while (m_read < m_large.entries) {
        if (!m_progress.step(m_read, m_large.entries, {.code = u"change.writing"_s, .arguments = {}})) {
            return domain::cancelled();
        }
        const qint64 before = m_read;
        const Result<QList<ChangeEntry>> piece = nextPiece();
        if (!piece) {
            return std::unexpected(piece.error());
        }
        if (m_hasFact || m_read == before) {
            return std::unexpected(Error::of(Failure::Data, u"change.altered"_s));
        }
        for (auto begin = piece->cbegin(); begin != piece->cend();) {
            const How how = howOf(*begin);
            const auto end =
                std::find_if(begin, piece->cend(), [&](const ChangeEntry &entry) { return howOf(entry) != how; });
            if (const Result<void> written = write({begin, end}, how); !written) {
                return written;
            }
            begin = end;
        }
    }
    return {};
}

Result<void> LargeStepWriting::write(std::span<const ChangeEntry> entries, How how)
{
    switch (how) {
    case How::Gone:
        return writeGone(entries);
    case How::Made:
        return writeNew(entries);
    default:
        return writeOtherwise(entries);
    }
}

Result<void> LargeStepWriting::writeOtherwise(std::span<const ChangeEntry> entries)
{
    QList<changes::Entry> list;
    for (const ChangeEntry &entry : entries) {
        list.append({.record = {.kind = domain::kindTable(entry.kind)->kind(), .id = Id::fromString(entry.record)},
            .field = entry.field,
            .before = domain::fromCanonicalJson(entry.before),
            .after = domain::fromCanonicalJson(entry.after),
            .element = entry.element});
    }
    return writeEntries(m_catalogue, list, m_change.seq, m_change.take, true).and_then([&](const AppliedChange &piece) {
        return done(piece);
    });
}

Result<void> LargeStepWriting::writeNew(std::span<const ChangeEntry> entries)
{
    std::vector<MadeRecord> made;
    made.reserve(entries.size());
    for (const ChangeEntry &entry : entries) {
        made.push_back(MadeRecord::of(Record::fromMap(domain::kindTable(entry.kind)->kind(),
            Id::fromString(entry.record), fromJson(QByteArrayView(entry.after)).toMap())));
    }
    return writeMade(m_catalogue, made, m_change.seq, m_change.take).and_then([&](const AppliedChange &piece) {
        return done(piece);
    });
}

Result<void> LargeStepWriting::writeGone(std::span<const ChangeEntry> entries)
{
    std::map<Kind, Deletion, std::greater<>> deletions;
    AppliedChange applied;
    applied.seq = m_change.seq;
    QSet<RecordRef> wholes;
    for (const ChangeEntry &entry : entries) {
        const KindTable &table = *domain::kindTable(entry.kind);
        deletions.try_emplace(table.kind(), m_catalogue, table, m_change.seq).first->second.add(entry);
    }
    for (auto &[kind, deletion] : deletions) {
        const Result<bool> fits = deletion.fits();
        if (!fits || !*fits) {
            // Somebody has changed it since, or it is gone: the other path reports what that means.
            return fits ? writeOtherwise(entries) : std::unexpected(fits.error());
        }
    }
    QSet<RecordRef> gone;
    QSet<std::pair<Kind, RecordRef>> goneParts; // which kinds of which wholes
    for (ChangeEntry entry : entries) {
        entry.salt = freshSalt();
        if (const Result<void> taken = m_change.take(entry); !taken) {
            return taken;
        }
        const RecordRef ref{.kind = domain::kindTable(entry.kind)->kind(), .id = Id::fromString(entry.record)};
        const bool isPart = !entry.owner.isEmpty();
        const RecordRef whole = isPart
            ? RecordRef{.kind = domain::kindTable(entry.ownerKind)->kind(), .id = Id::fromString(entry.owner)}
            : ref;
        applied.records.append(ref);
        gone.insert(ref);
        if (isPart) {
            goneParts.insert({ref.kind, whole});
        }
        if (wholes.contains(whole)) {
            continue;
        }
        wholes.insert(whole);
        applied.wholes.append(whole);
        if (whole.kind == Kind::Offering) {
            applied.offerings.append(whole.id);
            applied.reworded.insert(whole.id);
            applied.relinked.insert(whole.id);
        }
    }
    for (auto &[kind, deletion] : deletions) {
        if (const Result<void> deleted = deletion.run(); !deleted) {
            return deleted;
        }
    }
    for (const auto &[kind, whole] : std::as_const(goneParts)) {
        if (!gone.contains(whole)) {
            noteJudges(applied, kind, whole);
        }
    }
    QList<RecordRef> left = applied.wholes;
    left.removeIf([&](const RecordRef &whole) { return gone.contains(whole); });
    return areThere(m_catalogue, left).and_then([&] { return done(applied); });
}

/** Checks whether the change of \a seq is as it was written, in a thread of its own where possible. */
class Looking
{
public:
    Looking(Catalogue &catalogue, qint64 seq) : m_catalogue(catalogue), m_seq(seq)
    {
        // Without a write-ahead log, the reader would block the writer.
        const Result<QVariant> mode = catalogue.single(u"PRAGMA journal_mode"_s);
        if (mode && mode->toString() == u"wal"_s) {
            m_beside = std::async(std::launch::async, [this]() -> Result<bool> {
                const Result<std::unique_ptr<Catalogue>> reader = m_catalogue.reader();
                return reader ? isAsWritten(**reader, m_seq) : Result<bool>(false);
            });
        }
    }

    [[nodiscard]] Result<bool> isWhole()
    {
        if (m_beside.valid()) {
            if (const Result<bool> whole = m_beside.get(); whole && *whole) {
                return true;
            }
        }
        return isAsWritten(m_catalogue, m_seq); // also for what a reader does not see yet
    }

private:
    Catalogue &m_catalogue;
    qint64 m_seq;
    std::future<Result<bool>> m_beside;
};

} // namespace

Result<std::optional<AppliedChange>> takeLargeStep(
    Catalogue &catalogue, const LargeStep &large, domain::Progress &progress)
{
    bool hasFact = false;
    Looking looking(catalogue, large.seq);
    const Result<AppliedChange> applied = applyInPieces(catalogue,
        {.kind = large.isBack ? u"undo"_s : u"redo"_s, .targetSeq = large.seq, .target = large.id}, large.label,
        [&](const InPieces &change) -> Result<domain::Message> {
            LargeStepWriting writing(catalogue, large, change, progress);
            const Result<void> written = writing.run();
            hasFact = writing.hasFact();
            const bool isStopped = !written && written.error().failure == Failure::Cancelled;
            if (hasFact || isStopped) {
                return std::unexpected(written.error());
            }
            const Result<bool> whole = looking.isWhole();
            if (!whole || !*whole) {
                // With missing entries it would do half, and report success.
                return std::unexpected(whole ? Error::of(Failure::Data, u"change.altered"_s) : whole.error());
            }
            return written.transform([&] { return large.label; });
        });
    if (!applied && hasFact) {
        return std::nullopt;
    }
    return applied ? Result<std::optional<AppliedChange>>(*applied) : std::unexpected(applied.error());
}

} // namespace leerschakel::store
