// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlerror.h"

#include "domain/progress.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QStorageInfo>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using domain::Error;
using domain::Failure;

namespace {

bool isDiskFull(const QString &path)
{
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    constexpr qint64 page = 4096;
    return disk.isValid() && disk.bytesAvailable() < page;
}

} // namespace

Error sqlError(const QSqlError &error, const QString &path)
{
    return sqlError(error.nativeErrorCode().toInt(),
        error.databaseText().isEmpty() ? error.driverText() : error.databaseText(), path);
}

Error sqlError(int code, const QString &words, const QString &path)
{
    if ((code & 0xff) == SQLITE_IOERR
        && isDiskFull(path)) { // files next to a catalogue that cannot grow give a different error
        return Error::of(Failure::System, u"store.diskFull"_s);
    }
    switch (code & 0xff) { // the primary one: https://sqlite.org/rescode.html
    case SQLITE_FULL:
        return Error::of(Failure::System, u"store.diskFull"_s);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Error::of(Failure::Locked, u"store.busy"_s, {path});
    case SQLITE_READONLY:
        return Error::of(Failure::System, u"store.readOnlyPlace"_s, {path});
    case SQLITE_INTERRUPT: // see LargeWrite
        return domain::cancelled().error();
    case SQLITE_CORRUPT:
        return Error::of(Failure::Data, u"store.damaged"_s, {path, words});
    case SQLITE_NOTADB:
        return Error::of(Failure::Data, u"store.notACatalogue"_s, {path});
    case SQLITE_CANTOPEN:
        return Error::of(Failure::System, u"store.cannotRead"_s, {path, words});
    case SQLITE_CONSTRAINT:
        if (words.contains(u"FOREIGN KEY"_s)) {
            return Error::of(Failure::Conflict, u"change.inUse"_s);
        }
        return Error::of(Failure::Conflict, u"store.sql"_s, {words});
    default:
        return Error::of(Failure::System, u"store.sql"_s, {words});
    }
}

std::expected<void, Error> runScript(sqlite3 *handle, const QByteArray &script, const QString &path)
{
    if (sqlite3_exec(handle, script.constData(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        return std::unexpected(
            sqlError(sqlite3_extended_errcode(handle), QString::fromUtf8(sqlite3_errmsg(handle)), path));
    }
    return {};
}

std::expected<void, Error> runScript(const QSqlDatabase &database, const QString &script)
{
    return runScript(*static_cast<sqlite3 *const *>(database.driver()->handle().constData()), script.toUtf8(),
        database.databaseName());
}

} // namespace leerschakel::store
