// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/replica.h"

#include "changes/hybridclock.h"

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

/** The one row of table catalogue; a catalogue that was made before anything was changed in it has none yet. */
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
        return catalogue.execute(
            u"INSERT INTO replica (id, name, is_own) VALUES (?, ?, 1)"_s, {id, QString(catalogue.identity().device)});
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

Result<void> adoptReplica(Catalogue &catalogue)
{
    return catalogue.inTransaction([&]() -> Result<void> {
        struct Old {
            qint64 row;
            QString name;
            qint64 incarnation;
        };
        QList<Old> olds;
        const Result<void> read =
            catalogue.rows(u"SELECT row, name, incarnation FROM replica WHERE is_own = 1 AND successor IS NULL"_s, {},
                [&](const Row &row) {
                    olds.append({.row = row.integer(0), .name = row.string(1), .incarnation = row.integer(2)});
                });
        if (!read) {
            return read;
        }
        for (const Old &old : std::as_const(olds)) {
            const QString id = Id::make().toString();
            const Result<void> succeeded =
                catalogue
                    .execute(u"INSERT INTO replica (id, name, is_own, incarnation) VALUES (?, ?, 1, ?)"_s,
                        {id, old.name, old.incarnation + 1})
                    .and_then([&] {
                        const qint64 fresh = catalogue.lastInsertedRow();
                        return catalogue.execute(
                            u"UPDATE undo_state SET replica = ? WHERE replica = ?"_s, {fresh, old.row});
                    })
                    .and_then([&] {
                        return catalogue.execute(u"UPDATE replica SET successor = ? WHERE row = ?"_s, {id, old.row});
                    });
            if (!succeeded) {
                return succeeded;
            }
        }
        return {};
    });
}

Result<ReplicaMark> replicaMark(Catalogue &catalogue)
{
    const Result<std::optional<Replica>> own = known(catalogue);
    if (!own || !*own) {
        return own ? Result<ReplicaMark>(ReplicaMark()) : std::unexpected(own.error());
    }
    return catalogue.single(u"SELECT max(number) FROM change WHERE replica = ?"_s, {(*own)->row})
        .transform(
            [&](const QVariant &number) { return ReplicaMark{.replica = (*own)->id, .number = number.toLongLong()}; });
}

Result<void> sealChanges(Catalogue &catalogue)
{
    return catalogue.execute(
        u"UPDATE replica SET sealed = coalesce((SELECT max(number) FROM change WHERE change.replica = replica.row), 0)"_s);
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
