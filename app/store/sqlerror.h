// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"

#include <expected>

struct sqlite3;
class QSqlDatabase;
class QSqlError;

namespace leerschakel::store {

/**
 * What SQLite said, as one of our errors: full disk, locked, read-only, damaged, still in use, or the rest (store.sql).
 */
[[nodiscard]] domain::Error sqlError(const QSqlError &error, const QString &path);
/** The same for the extended result \a code of SQLite and the \a words it has for it. */
[[nodiscard]] domain::Error sqlError(int code, const QString &words, const QString &path);

/**
 * Runs the statements of \a script (UTF-8), separated by semicolons; what rows they give is dropped. \a path is named
 * in errors.
 */
[[nodiscard]] std::expected<void, domain::Error> runScript(
    sqlite3 *handle, const QByteArray &script, const QString &path);
/** The same on a connection of Qt's, of the SQLite library that we link too. */
[[nodiscard]] std::expected<void, domain::Error> runScript(const QSqlDatabase &database, const QString &script);

} // namespace leerschakel::store
