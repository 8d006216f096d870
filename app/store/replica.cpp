// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/replica.h"

#include "changes/hybridclock.h"
#include "store/renumbering.h"

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using domain::Id;

namespace {

constexpr int journalFormat = 1;

const QString ownRows =
    u"SELECT row, id FROM replica WHERE is_own = 1 AND name = ? AND successor IS NULL ORDER BY row DESC LIMIT 1"_s;

Result<std::optional<Replica>> known(Catalogue &catalogue)
{
    std::optional<Replica> own;
    const Result<void> read = catalogue.rows(ownRows, {catalogue.identity().device}, [&](const Row &row) {
        own = Replica{.row = row.integer(0), .id = row.string(1)};
        return false;
    });
    return read ? Result<std::optional<Replica>>(own) : std::unexpected(read.error());
}

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

/**
 * Creates the only row of table catalogue; a catalogue in which nothing has been changed since it was made has none
 * yet.
 */
Result<void> ensureCatalogueRow(Catalogue &catalogue)
{
    const Result<QVariant> there = catalogue.single(u"SELECT 1 FROM catalogue"_s);
    if (!there || there->isValid()) {
        return there ? Result<void>() : std::unexpected(there.error());
    }
    return catalogue.execute(
        u"INSERT INTO catalogue (id, lineage, format) SELECT value, value, ? FROM catalogue_info WHERE key = 'id'"_s,
        {journalFormat});
}

} // namespace

Result<qint64> ownReplicaRow(Catalogue &catalogue)
{
    return known(catalogue).transform([](const std::optional<Replica> &own) { return own ? own->row : 0; });
}

Result<Replica> ownReplica(Catalogue &catalogue)
{
    const Result<std::optional<Replica>> own = known(catalogue);
    if (!own) {
        return std::unexpected(own.error());
    }
    if (*own) {
        return **own;
    }
    const QString id = Id::make().toString();
    const Result<void> made = ensureCatalogueRow(catalogue).and_then([&] {
        return catalogue.execute(u"INSERT INTO replica (id, name, is_own, session) VALUES (?, ?, 1, ?)"_s,
            {id, QString(catalogue.identity().device), orNull(catalogue.session())});
    });
    return made ? Result<Replica>({.row = catalogue.lastInsertedRow(), .id = id}) : std::unexpected(made.error());
}

Result<qint64> replicaRow(Catalogue &catalogue, const QString &id, const QString &name)
{
    const Result<QVariant> row = catalogue.single(u"SELECT row FROM replica WHERE id = ?"_s, {id});
    if (!row || row->isValid()) {
        return row ? Result<qint64>(row->toLongLong()) : std::unexpected(row.error());
    }
    const Result<void> made = ensureCatalogueRow(catalogue).and_then([&] {
        return catalogue.execute(
            u"INSERT INTO replica (id, name, is_own) VALUES (?, ?, 0)"_s, {id, name.isNull() ? u""_s : name});
    });
    return made ? Result<qint64>(catalogue.lastInsertedRow()) : std::unexpected(made.error());
}

Result<Replica> successorOf(Catalogue &catalogue, qint64 row)
{
    const QString id = Id::make().toString();
    Replica fresh{.row = 0, .id = id};
    return catalogue
        .execute(u"INSERT INTO replica (id, name, is_own, incarnation, successor, session) "
                 "SELECT ?, name, is_own, incarnation + 1, successor, ? FROM replica WHERE row = ?"_s,
            {id, orNull(catalogue.session()), row})
        .and_then([&] {
            fresh.row = catalogue.lastInsertedRow();
            return catalogue.execute(u"UPDATE undo_state SET replica = ? WHERE replica = ? AND NOT EXISTS "
                                     "(SELECT 1 FROM replica WHERE row = ? AND successor IS NOT NULL)"_s,
                {fresh.row, row, fresh.row});
        })
        .and_then([&] { return catalogue.execute(u"UPDATE replica SET successor = ? WHERE row = ?"_s, {id, row}); })
        .transform([&] {
            catalogue.noteMark({.replica = id});
            return fresh;
        });
}

namespace {

/**
 * The number of the last change, where it is one of \a replica and further typing could be added to it; 0 otherwise.
 */
Result<qint64> openNumber(Catalogue &catalogue, qint64 replica)
{
    return catalogue
        .single(
            u"SELECT c.number FROM change c JOIN replica r ON r.row = c.replica WHERE c.seq = (SELECT max(seq) "
            "FROM change) AND c.replica = ? AND c.number > r.sealed AND c.kind = 'edit' AND c.entries = 1 AND EXISTS "
            "(SELECT 1 FROM change_entry e WHERE e.change = c.seq AND e.field IS NOT NULL)"_s,
            {replica})
        .transform([](const QVariant &number) { return number.toLongLong(); });
}

Result<void> succeed(Catalogue &catalogue, qint64 row)
{
    return openNumber(catalogue, row).and_then([&](qint64 open) {
        return open > 0 ? renumber(catalogue, row, open)
                        : successorOf(catalogue, row).transform([](const Replica &) {});
    });
}

} // namespace

Result<void> adoptReplica(Catalogue &catalogue)
{
    return catalogue.inTransaction([&]() -> Result<void> {
        QList<qint64> rows;
        Result<void> done = catalogue.rows(u"SELECT row FROM replica WHERE is_own = 1 AND successor IS NULL"_s, {},
            [&](const Row &row) { rows.append(row.integer(0)); });
        for (const qint64 row : std::as_const(rows)) {
            done = done.and_then([&] { return succeed(catalogue, row); });
        }
        return done;
    });
}

Result<void> takeUpReplica(Catalogue &catalogue, ReplicaGuard &guard)
{
    const Result<std::optional<Replica>> own = known(catalogue);
    if (!own || !*own) {
        return own ? Result<void>() : std::unexpected(own.error());
    }
    const Result<ReplicaMark> mark = replicaMark(catalogue);
    const Result<QVariant> before = catalogue.single(u"SELECT session FROM replica WHERE row = ?"_s, {(*own)->row});
    if (!mark || !before) {
        return std::unexpected(mark ? before.error() : mark.error());
    }
    if (guard.takeUp(*mark, before->toString())) {
        return catalogue.execute(u"UPDATE replica SET session = ? WHERE row = ?"_s, {guard.session(), (*own)->row});
    }
    return succeed(catalogue, (*own)->row);
}

Result<ReplicaMark> replicaMark(Catalogue &catalogue)
{
    const Result<std::optional<Replica>> own = known(catalogue);
    if (!own || !*own) {
        return own ? Result<ReplicaMark>(ReplicaMark()) : std::unexpected(own.error());
    }
    ReplicaMark mark{.replica = (*own)->id};
    const Result<void> read =
        catalogue.rows(u"SELECT number, digest FROM change WHERE replica = ? ORDER BY number DESC LIMIT 1"_s,
            {(*own)->row}, [&](const Row &row) {
                mark.number = row.integer(0);
                mark.digest = row.text(1).toByteArray();
            });
    return read ? Result<ReplicaMark>(mark) : std::unexpected(read.error());
}

Result<void> sealChanges(Catalogue &catalogue)
{
    return catalogue.execute(
        u"UPDATE replica SET sealed = coalesce((SELECT max(number) FROM change WHERE change.replica = replica.row), "
        "0)"_s);
}

Result<qint64> personRow(Catalogue &catalogue, const QString &name)
{
    const QString known = name.isNull() ? u""_s : name;
    const Result<QVariant> row =
        catalogue.single(u"SELECT row FROM person WHERE name = ? ORDER BY row LIMIT 1"_s, {known});
    if (!row || row->isValid()) {
        return row ? Result<qint64>(row->toLongLong()) : std::unexpected(row.error());
    }
    const Result<void> made =
        catalogue.execute(u"INSERT INTO person (id, name) VALUES (?, ?)"_s, {Id::make().toString(), known});
    return made ? Result<qint64>(catalogue.lastInsertedRow()) : std::unexpected(made.error());
}

Result<QString> personId(Catalogue &catalogue, qint64 row)
{
    return catalogue.single(u"SELECT id FROM person WHERE row = ?"_s, {row}).transform([](const QVariant &id) {
        return id.toString();
    });
}

Result<qint64> nextClock(Catalogue &catalogue)
{
    const Result<QVariant> greatest = catalogue.single(u"SELECT clock FROM catalogue"_s);
    if (!greatest) {
        return std::unexpected(greatest.error());
    }
    const qint64 clock = changes::HybridClock::next(greatest->toLongLong(), catalogue.now());
    const Result<void> noted = catalogue.execute(u"UPDATE catalogue SET clock = ?"_s, {clock});
    return noted ? Result<qint64>(clock) : std::unexpected(noted.error());
}

Result<void> noteClock(Catalogue &catalogue, qint64 clock)
{
    return catalogue.execute(u"UPDATE catalogue SET clock = max(clock, ?)"_s, {clock});
}

} // namespace leerschakel::store
