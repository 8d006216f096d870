// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlerror.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using domain::Error;
using domain::Failure;

Error sqlError(const QSqlError &error, const QString &path)
{
    return sqlError(error.nativeErrorCode().toInt(),
        error.databaseText().isEmpty() ? error.driverText() : error.databaseText(), path);
}

Error sqlError(int code, const QString &words, const QString &path)
{
    // Result codes: https://sqlite.org/rescode.html; the low byte is the primary one.
    constexpr int readOnly = 8, busy = 5, locked = 6, corrupt = 11, full = 13, interrupted = 9, cannotOpen = 14,
                  constraint = 19, notADatabase = 26;
    switch (code & 0xff) {
    case full:
        return Error::of(Failure::System, u"store.diskFull"_s);
    case busy:
    case locked:
        return Error::of(Failure::Locked, u"store.busy"_s, {path});
    case readOnly:
        return Error::of(Failure::System, u"store.readOnlyPlace"_s, {path});
    case interrupted: // see LargeWrite
        return Error::of(Failure::Cancelled, u"cancelled"_s);
    case corrupt:
        return Error::of(Failure::Data, u"store.damaged"_s, {path, words});
    case notADatabase:
        return Error::of(Failure::Data, u"store.notACatalogue"_s, {path});
    case cannotOpen:
        return Error::of(Failure::System, u"store.cannotRead"_s, {path, words});
    case constraint:
        if (words.contains(u"FOREIGN KEY"_s)) {
            return Error::of(Failure::Conflict, u"change.inUse"_s);
        }
        return Error::of(Failure::Conflict, u"store.sql"_s, {words});
    default:
        return Error::of(Failure::System, u"store.sql"_s, {words});
    }
}

std::expected<void, Error> runScript(QSqlDatabase &database, const QString &script)
{
    QString statement;
    bool inTrigger = false;
    const QStringList lines = script.split(u'\n');
    for (const QString &line : lines) {
        const QString text = line.trimmed();
        if (text.startsWith(u"--"_s) || text.isEmpty()) {
            continue;
        }
        inTrigger = inTrigger || text.startsWith(u"CREATE TRIGGER"_s);
        statement += line + u'\n';
        if (!text.endsWith(u';') || (inTrigger && text != u"END;")) {
            continue;
        }
        QSqlQuery query(database);
        if (!query.exec(statement)) {
            return std::unexpected(sqlError(query.lastError(), database.databaseName()));
        }
        statement.clear();
        inTrigger = false;
    }
    return {};
}

} // namespace leerschakel::store
