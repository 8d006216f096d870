// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schemacheck.h"

#include "store/sqliteconnection.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using domain::Error;
using domain::Failure;

namespace {

struct SchemaObject {
    QString type;
    QString sql;
};

using Schema = QMap<QString, SchemaObject>;

const QString allOfIt =
    u"SELECT name, type, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"_s;

/** \a sql without comments and without white space: an older program left comments out. */
QString plain(QString sql)
{
    static const QRegularExpression comment(u"--[^\n]*"_s);
    return sql.remove(comment).simplified().remove(u' ');
}

void take(Schema &schema, const Row &row)
{
    schema.insert(row.string(0), {row.string(1), plain(row.string(2))});
}

/** The schema as the scripts up to that of \a newest make it. */
Result<Schema> ownSchema(int newest)
{
    const Result<std::unique_ptr<SqliteConnection>> empty = SqliteConnection::inMemory();
    if (!empty) {
        return std::unexpected(empty.error());
    }
    for (int version = 1; version <= newest; ++version) {
        QFile script(u":/schema/%1.sql"_s.arg(version, 3, 10, QChar(u'0')));
        if (!script.open(QIODevice::ReadOnly)) {
            return std::unexpected(Error::of(Failure::System, u"store.sql"_s, {script.errorString()}));
        }
        if (const Result<void> made = (*empty)->run(script.readAll()); !made) {
            return std::unexpected(made.error());
        }
    }
    Schema schema;
    Result<Statement> statement = (*empty)->statement(allOfIt);
    const Result<void> read =
        statement ? statement->each([&](const Row &row) { take(schema, row); }) : std::unexpected(statement.error());
    return read.transform([&] { return schema; });
}

} // namespace

Result<QList<Damage>> checkSchema(Catalogue &catalogue)
{
    // An older file that is opened read-only has the schema of its own version.
    const Result<Schema> own = ownSchema(std::min(catalogue.fileSchema(), Catalogue::schemaVersion()));
    if (!own) {
        return std::unexpected(own.error());
    }
    Schema present;
    if (const Result<void> read = catalogue.rows(allOfIt, {}, [&](const Row &row) { take(present, row); }); !read) {
        return std::unexpected(read.error());
    }
    // The tables in which a search table keeps its index are made by SQLite, and may differ if another version made
    // them.
    QStringList searchTables;
    for (const auto &[name, object] : own->asKeyValueRange()) {
        if (object.sql.startsWith(u"CREATEVIRTUALTABLE")) {
            searchTables.append(name + u'_');
        }
    }
    const auto isInner = [&](const QString &name) {
        return std::ranges::any_of(searchTables, [&](const QString &start) { return name.startsWith(start); });
    };
    QList<Damage> damage;
    const auto tell = [&](const QString &name, const QString &code) {
        if (damage.size() < mostDamage) {
            damage.append(
                {.kind = u"schema"_s, .record = name, .text = {}, .message = {.code = code, .arguments = {name}}});
        }
    };
    for (const auto &[name, object] : std::as_const(present).asKeyValueRange()) {
        const auto ours = own->constFind(name);
        if (ours == own->cend()) {
            tell(name, object.type == u"trigger" ? u"check.foreignTrigger"_s : u"check.foreignObject"_s);
        } else if (ours->type != object.type || (!isInner(name) && ours->sql != object.sql)) {
            tell(name, u"check.objectChanged"_s);
        }
    }
    for (const auto &[name, object] : own->asKeyValueRange()) {
        if (!present.contains(name)) {
            tell(name, u"check.objectMissing"_s);
        }
    }
    return damage;
}

} // namespace leerschakel::store
