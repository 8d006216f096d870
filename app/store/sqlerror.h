// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"

#include <expected>

struct sqlite3;
class QSqlDatabase;
class QSqlError;

namespace leerschakel::store {

/**
 * An error of SQLite as one of our errors: full disk, locked, read-only, damaged, still in use, or anything else
 * (store.sql).
 */
[[nodiscard]] domain::Error sqlError(const QSqlError &error, const QString &path);
/** The same for SQLite's extended result \a code and its \a words for it. */
[[nodiscard]] domain::Error sqlError(int code, const QString &words, const QString &path);

/**
 * Runs the statements of \a script (UTF-8), separated by semicolons; any rows they return are discarded. \a path is
 * named in errors.
 */
[[nodiscard]] std::expected<void, domain::Error> runScript(
    sqlite3 *handle, const QByteArray &script, const QString &path);
/** The same on a connection made by Qt, which must use the SQLite library that we link. */
[[nodiscard]] std::expected<void, domain::Error> runScript(const QSqlDatabase &database, const QString &script);

} // namespace leerschakel::store
