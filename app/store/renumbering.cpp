// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/renumbering.h"

#include "changes/hybridclock.h"
#include "domain/canonicaljson.h"
#include "store/journalrows.h"
#include "store/reconciliation.h"

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using changes::Change;
using changes::ChangeEntry;
using changes::Context;
using domain::Id;

namespace {

/** All that the replica in \a row had seen of others before its change \a number. */
Result<Context> seenBefore(Catalogue &catalogue, qint64 row, qint64 number)
{
    Context seen;
    const Result<void> read = catalogue.rows(
        u"SELECT context FROM change WHERE replica = ? AND number < ? AND context IS NOT NULL ORDER BY number"_s,
        {row, number}, [&](const Row &change) {
            const QVariantMap more = domain::fromCanonicalJson(change.text(0)).toMap();
            for (auto each = more.cbegin(); each != more.cend(); ++each) {
                seen.insert(each.key(), each.value().toLongLong());
            }
        });
    return read ? Result<Context>(seen) : std::unexpected(read.error());
}

/**
 * Moves changes that did not leave the catalogue to new replicas, with new ids, together with everything that saw them
 * or came after them: a copy of this file may have them under their old names, and no name may mean two things.
 */
class Renumbering
{
public:
    explicit Renumbering(Catalogue &catalogue) : m_catalogue(catalogue) {}

    /**
     * Moves those from \a firstSeq on that \a isMeant selects, given a change and the row of its replica; it may
     * change their clocks.
     */
    Result<void> run(qint64 firstSeq, const std::function<bool(Change &, qint64 replica)> &isMeant);

private:
    struct Move {
        QString from;
        qint64 kept = 0; ///< the numbers that stay
        Replica to;
    };
    Result<void> take(qint64 seq, const std::function<bool(Change &, qint64 replica)> &isMeant);
    Result<void> move(StoredChange &stored, qint64 row, const Move &move);
    [[nodiscard]] bool sawMoved(const Change &change) const;
    [[nodiscard]] Context renamed(Context context) const;
    Result<void> parkOnceMore(qint64 seq);

    Catalogue &m_catalogue;
    QHash<qint64, Move> m_moves; ///< by row of the replica
    QHash<QString, QString> m_ids;
};

Result<void> Renumbering::run(qint64 firstSeq, const std::function<bool(Change &, qint64 replica)> &isMeant)
{
    QList<qint64> seqs;
    Result<void> done = m_catalogue.rows(
        u"SELECT c.seq FROM change c JOIN replica r ON r.row = c.replica WHERE c.seq >= ? AND r.is_own = 1 "
        "AND c.number > r.sealed ORDER BY c.seq"_s,
        {firstSeq}, [&](const Row &row) { seqs.append(row.integer(0)); });
    for (const qint64 seq : std::as_const(seqs)) {
        done = done.and_then([&] { return take(seq, isMeant); });
    }
    return done.and_then([&] { return parkOnceMore(firstSeq); })
        .and_then([&] { return replicaMark(m_catalogue); })
        .transform([&](const ReplicaMark &mark) { m_catalogue.noteMark(mark); });
}

bool Renumbering::sawMoved(const Change &change) const
{
    return std::ranges::any_of(m_moves, [&](const Move &move) { return change.context.value(move.from) > move.kept; });
}

Context Renumbering::renamed(Context context) const
{
    for (const Move &move : m_moves) {
        if (const qint64 seen = context.value(move.from); seen > move.kept) {
            context.remove(move.from);
            if (move.kept > 0) {
                context.insert(move.from, move.kept);
            }
            context.insert(move.to.id, seen - move.kept);
        }
    }
    return context;
}

Result<void> Renumbering::take(qint64 seq, const std::function<bool(Change &, qint64 replica)> &isMeant)
{
    const Result<std::optional<StoredChange>> found = oneChange(m_catalogue, u"WHERE c.seq = ?"_s, {seq});
    const Result<QVariant> row = m_catalogue.single(u"SELECT replica FROM change WHERE seq = ?"_s, {seq});
    if (!found || !row) {
        return std::unexpected(found ? row.error() : found.error());
    }
    StoredChange stored = **found;
    const qint64 replica = row->toLongLong();
    const bool isMeantItself = isMeant(stored.change, replica);
    if (!m_moves.contains(replica)) {
        if (!isMeantItself && !sawMoved(stored.change)) {
            return {};
        }
        const Result<Replica> to = successorOf(m_catalogue, replica);
        if (!to) {
            return std::unexpected(to.error());
        }
        m_moves.insert(replica, {.from = stored.change.replica, .kept = stored.change.number - 1, .to = *to});
    }
    return move(stored, replica, m_moves[replica]);
}

Result<void> Renumbering::move(StoredChange &stored, qint64 row, const Move &move)
{
    Change &change = stored.change;
    if (change.number == move.kept + 1) { // the first of a replica states all that it had seen
        Result<Context> seen = seenBefore(m_catalogue, row, change.number);
        if (!seen) {
            return std::unexpected(seen.error());
        }
        seen->insert(change.context);
        if (move.kept > 0) {
            seen->insert(move.from, move.kept);
        }
        change.context = *seen;
    }
    change.context = renamed(change.context);
    change.replica = move.to.id;
    change.number -= move.kept;
    change.target = m_ids.value(change.target, change.target);
    const QString id = Id::make().toString();
    m_ids.insert(change.id, id);
    change.id = id;
    return digestBefore(m_catalogue, move.to.row, change.number).and_then([&](const QByteArray &previous) {
        return rewriteHeader(m_catalogue, stored, move.to.row, previous);
    });
}

/** What is parked refers to both changes by id. */
Result<void> Renumbering::parkOnceMore(qint64 seq)
{
    Reconciliation reconciliation(m_catalogue);
    Result<void> done;
    for (auto id = m_ids.cbegin(); done && id != m_ids.cend(); ++id) {
        done = m_catalogue
                   .rows(u"SELECT record_kind, record FROM conflict WHERE ours_change = ? OR theirs_change = ?"_s,
                       {id.key(), id.key()}, [&](const Row &row) { reconciliation.add(row.string(0), row.string(1)); })
                   .and_then([&] {
                       return m_catalogue.execute(
                           u"DELETE FROM conflict WHERE ours_change = ? OR theirs_change = ?"_s, {id.key(), id.key()});
                   })
                   .and_then([&] {
                       return m_catalogue.execute(
                           u"UPDATE conflict SET settled = ? WHERE settled = ?"_s, {id.value(), id.key()});
                   });
    }
    return done.and_then([&] { return reconciliation.run(seq, {}).transform([](const AppliedChange &) {}); });
}

} // namespace

Result<void> renumber(Catalogue &catalogue, qint64 from, qint64 number)
{
    const Result<QVariant> first =
        catalogue.single(u"SELECT seq FROM change WHERE replica = ? AND number = ?"_s, {from, number});
    if (!first) {
        return std::unexpected(first.error());
    }
    return Renumbering(catalogue).run(first->toLongLong(),
        [&](const Change &change, qint64 replica) { return replica == from && change.number >= number; });
}

Result<Clocks> mendClocks(Catalogue &catalogue)
{
    const qint64 latest = changes::HybridClock::at(catalogue.now().addDays(1));
    const Result<QVariant> greatest = catalogue.single(u"SELECT clock FROM catalogue"_s);
    if (!greatest || greatest->toLongLong() <= latest) {
        return greatest ? Result<Clocks>(Clocks::Right) : std::unexpected(greatest.error());
    }
    qint64 first = 0;
    qint64 clock = 0;
    bool mayMend = true;
    const Result<void> read =
        catalogue
            .rows(u"SELECT min(c.seq), min(r.is_own = 1 AND c.number > r.sealed) FROM change c JOIN replica r "
                  "ON r.row = c.replica WHERE c.clock > ?"_s,
                {latest},
                [&](const Row &row) {
                    first = row.integer(0);
                    mayMend = row.isNull(0) || row.integer(1) == 1;
                })
            .and_then([&] {
                return catalogue.rows(u"SELECT coalesce(max(clock), 0) FROM change WHERE clock <= ?"_s, {latest},
                    [&](const Row &row) { clock = row.integer(0); });
            });
    if (!read || !mayMend) {
        return read ? Result<Clocks>(Clocks::Ahead) : std::unexpected(read.error());
    }
    const Result<void> moved =
        first == 0 ? Result<void>() : Renumbering(catalogue).run(first, [&](Change &change, qint64) {
            const bool isAhead = change.clock > latest;
            if (isAhead) {
                clock = changes::HybridClock::next(clock, catalogue.now());
                change.clock = clock;
            }
            return isAhead;
        });
    return moved.and_then([&] { return catalogue.execute(u"UPDATE catalogue SET clock = ?"_s, {clock}); })
        .transform([] { return Clocks::Mended; });
}

} // namespace leerschakel::store
