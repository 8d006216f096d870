// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/compaction.h"

#include "changes/elements.h"
#include "domain/canonicaljson.h"
#include "domain/kinds.h"
#include "store/journalrows.h"
#include "store/reconciliation.h"
#include "store/renumbering.h"

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using changes::ChangeEntry;
using changes::Context;
using domain::KindTable;

namespace {

/** By row of the replica: up to which of its changes. */
using Horizon = QMap<qint64, qint64>;

/** A replica that was silent for longer does not hold compaction up. */
constexpr int silentDays = 365;

/** One compaction, counted or done. */
class Compaction
{
public:
    Compaction(Catalogue &catalogue, const QDateTime &before)
        : m_catalogue(catalogue), m_before(before), m_seen(catalogue)
    {}

    /** Finds what can be removed. */
    Result<Compacted> find();
    /** Removes what find() found. */
    Result<void> empty();

private:
    struct Emptied {
        qint64 change = 0;
        qint64 position = 0;
        QByteArray hash;
    };

    Result<void> findHorizon();
    Result<void> boundByOthers();
    Result<void> findNeeded();
    Result<void> findIn(const QString &kind, const QString &record);
    [[nodiscard]] bool mayGo(const KindTable &table, const ChangeEntry &entry, qint64 change) const;

    Catalogue &m_catalogue;
    QDateTime m_before;
    SeenBefore m_seen;
    Horizon m_horizon;
    QSet<qint64> m_needed; ///< rows of changes whose values something else reads
    QHash<QString, qint64> m_delivered; ///< by offering, the earliest of the last changes that its deliveries include
    QList<Emptied> m_emptied;
    Compacted m_result;
};

/** The changes of each replica up to the first that is too recent. */
Result<void> Compaction::findHorizon()
{
    return m_catalogue
        .rows(u"SELECT replica, max(number), min(CASE WHEN time >= ? THEN number END) FROM change GROUP BY replica"_s,
            {m_before.toUTC().toString(Qt::ISODateWithMs)},
            [this](const Row &row) {
                m_horizon.insert(row.integer(0), row.isNull(2) ? row.integer(1) : row.integer(2) - 1);
            })
        .and_then([this] { return boundByOthers(); });
}

Result<void> Compaction::boundByOthers()
{
    QHash<QString, qint64> rows;
    QHash<qint64, Context> seen; // by row of the replica that saw it
    const QString since = m_catalogue.now().addDays(-silentDays).toUTC().toString(Qt::ISODateWithMs);
    const Result<void> read =
        m_catalogue
            .rows(u"SELECT id, row FROM replica"_s, {},
                [&](const Row &row) { rows.insert(row.string(0), row.integer(1)); })
            .and_then([&] {
                return m_catalogue.rows(
                    u"SELECT c.replica, c.context FROM change c JOIN replica r ON r.row = c.replica WHERE r.is_own = 0 "
                    "AND r.successor IS NULL AND EXISTS (SELECT 1 FROM change d WHERE d.replica = c.replica AND "
                    "d.time >= ?) ORDER BY c.replica, c.number"_s,
                    {since}, [&](const Row &row) {
                        const QVariantMap more = domain::fromCanonicalJson(row.text(1)).toMap();
                        Context &context = seen[row.integer(0)];
                        for (auto each = more.cbegin(); each != more.cend(); ++each) {
                            context.insert(each.key(), each.value().toLongLong());
                        }
                    });
            });
    for (auto other = seen.cbegin(); other != seen.cend(); ++other) {
        for (auto replica = rows.cbegin(); replica != rows.cend(); ++replica) {
            const auto bound = m_horizon.find(*replica);
            if (bound != m_horizon.end() && *replica != other.key()) {
                *bound = std::min(*bound, other->value(replica.key()));
            }
        }
    }
    return read;
}

Result<void> Compaction::findNeeded()
{
    return m_catalogue
        .rows(u"SELECT change FROM undo_state WHERE state = 'undone' UNION "
              "SELECT max(change) FROM undo_state WHERE state = 'done' GROUP BY replica UNION "
              "SELECT c.seq FROM conflict o JOIN change c ON c.id IN (o.ours_change, o.theirs_change) "
              "WHERE o.settled IS NULL"_s,
            {}, [this](const Row &row) { m_needed.insert(row.integer(0)); })
        .and_then([this] {
            return m_catalogue.rows(u"SELECT offering, min(change) FROM published GROUP BY offering"_s, {},
                [this](const Row &row) { m_delivered.insert(row.string(0), row.integer(1)); });
        });
}

bool Compaction::mayGo(const KindTable &table, const ChangeEntry &entry, qint64 change) const
{
    const domain::FieldSpec *field = table.field(entry.field);
    if (!field || (entry.element.isNull() && changes::hasElements(*field)) || m_needed.contains(change)) {
        return false;
    }
    const auto isAfterDelivery = [&](const QString &offering) {
        const auto delivered = m_delivered.constFind(offering);
        return delivered != m_delivered.cend() && change > *delivered;
    };
    return !isAfterDelivery(entry.record) && !isAfterDelivery(entry.owner);
}

Result<void> Compaction::findIn(const QString &kind, const QString &record)
{
    const KindTable &table = *domain::kindTable(kind);
    const Result<changes::Resolution> resolution = resolutionOf(m_catalogue, m_seen, kind, record);
    if (!resolution) {
        return std::unexpected(resolution.error());
    }
    // A next import is compared with what the last one brought, whoever has changed that since.
    QHash<std::pair<QString, QString>, qint64> imported;
    const Result<void> imports = m_catalogue.rows(
        u"SELECT e.field, e.element, max(e.change) FROM change_entry e JOIN change c ON c.seq = e.change WHERE "
        "e.record = ? AND e.kind = ? AND e.field IS NOT NULL AND c.kind = 'import' GROUP BY e.field, e.element"_s,
        {record, kind}, [&](const Row &row) { imported.insert({row.string(0), row.string(1)}, row.integer(2)); });
    if (!imports) {
        return imports;
    }
    return m_catalogue.rows(u"SELECT e.change, e.position, c.id, c.replica, c.number, e.owner, e.field, e.element, "
                            u"e.before, e.after, e.salt "
                            "FROM change_entry e JOIN change c ON c.seq = e.change WHERE e.record = ? AND e.kind = ? "
                            "AND e.field IS NOT NULL AND e.erased IS NULL ORDER BY e.change, e.position"_s,
        {record, kind}, [&](const Row &row) {
            const ChangeEntry entry{.kind = kind,
                .record = record,
                .ownerKind = {},
                .owner = row.string(5),
                .field = row.string(6),
                .element = row.string(7),
                .before = row.text(8).toByteArray(),
                .after = row.text(9).toByteArray(),
                .salt = row.text(10).toByteArray(),
                .erased = {}};
            const qint64 change = row.integer(0);
            if (row.integer(4) > m_horizon.value(row.integer(3))
                || resolution->latest.contains({row.string(2), row.integer(1)})
                || imported.value({entry.field, entry.element}) == change || !mayGo(table, entry, change)) {
                return;
            }
            const QByteArray hash = entry.valueHash();
            m_emptied.append({.change = change, .position = row.integer(1), .hash = hash});
            m_result.bytes += entry.before.size() + entry.after.size() + entry.salt.size() - hash.size();
        });
}

Result<Compacted> Compaction::find()
{
    QList<std::pair<QString, QString>> records;
    Result<void> done = findHorizon().and_then([this] { return findNeeded(); }).and_then([&] {
        return m_catalogue.rows(
            u"SELECT DISTINCT kind, record FROM change_entry WHERE field IS NOT NULL AND erased IS NULL"_s, {},
            [&](const Row &row) {
                if (domain::kindTable(row.string(0))) {
                    records.append({row.string(0), row.string(1)});
                }
            });
    });
    for (auto each = records.cbegin(); done && each != records.cend(); ++each) {
        done = findIn(each->first, each->second);
    }
    if (!done) {
        return std::unexpected(done.error());
    }
    QSet<qint64> changed;
    for (const Emptied &each : std::as_const(m_emptied)) {
        changed.insert(each.change);
    }
    m_result.changes = changed.size();
    m_result.entries = m_emptied.size();
    return m_result;
}

Result<void> Compaction::empty()
{
    Result<Statement> row = m_catalogue.statement(
        u"UPDATE change_entry SET before = NULL, after = NULL, salt = NULL, erased = ? WHERE change = ? AND "
        "position = ?"_s);
    Result<void> done = row ? Result<void>() : std::unexpected(row.error());
    for (auto each = m_emptied.cbegin(); done && each != m_emptied.cend(); ++each) {
        row->bindAll({each->hash, each->change, each->position});
        done = row->run();
    }
    for (auto each = m_horizon.cbegin(); done && !m_emptied.isEmpty() && each != m_horizon.cend(); ++each) {
        done = each.value() > 0 ? raiseHorizon(m_catalogue, each.key(), each.value()) : done;
    }
    // Undo goes back one change at a time, and cannot pass one whose values are gone.
    return done.and_then([this] {
        return m_catalogue.execute(
            u"DELETE FROM undo_state WHERE state = 'done' AND change <= (SELECT max(u.change) FROM undo_state u WHERE "
            "u.replica = undo_state.replica AND u.state = 'done' AND EXISTS (SELECT 1 FROM change_entry e INDEXED BY "
            "change_entry_emptied WHERE "
            "e.change = u.change AND e.erased IS NOT NULL))"_s);
    });
}

} // namespace

Result<Compacted> compactable(Catalogue &catalogue, const QDateTime &before)
{
    Compacted found;
    const Result<void> done = catalogue.atOneMoment([&] {
        return Compaction(catalogue, before).find().transform([&](const Compacted &result) { found = result; });
    });
    return done ? Result<Compacted>(found) : std::unexpected(done.error());
}

Result<Compacted> compactJournal(Catalogue &catalogue, const QDateTime &before)
{
    Compacted taken;
    const Result<void> done = catalogue.inTransaction([&]() -> Result<void> {
        if (const Result<Clocks> clocks = mendClocks(catalogue); !clocks) {
            return std::unexpected(clocks.error());
        }
        Compaction compaction(catalogue, before);
        const Result<Compacted> found = compaction.find();
        if (!found) {
            return std::unexpected(found.error());
        }
        taken = *found;
        return compaction.empty();
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    Q_EMIT catalogue.stateChanged();
    return taken;
}

Result<void> shrink(Catalogue &catalogue)
{
    return catalogue.execute(u"VACUUM"_s);
}

Result<qint64> sizeOf(Catalogue &catalogue)
{
    const Result<QVariant> pages = catalogue.single(u"PRAGMA page_count"_s);
    const Result<QVariant> size = pages ? catalogue.single(u"PRAGMA page_size"_s) : pages;
    return size.transform([&](const QVariant &bytes) { return pages->toLongLong() * bytes.toLongLong(); });
}

Result<void> raiseHorizon(Catalogue &catalogue, qint64 replica, qint64 number)
{
    return catalogue
        .execute(u"INSERT INTO horizon (replica, number, digest) SELECT replica, number, digest FROM change "
                 "WHERE replica = ? AND number = ? ON CONFLICT (replica) DO UPDATE SET number = excluded.number, "
                 "digest = excluded.digest WHERE excluded.number > horizon.number"_s,
            {replica, number})
        .and_then([&] {
            return catalogue.execute(u"UPDATE replica SET sealed = max(sealed, ?) WHERE row = ?"_s, {number, replica});
        });
}

} // namespace leerschakel::store
