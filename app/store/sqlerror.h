// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"

class QSqlDatabase;
class QSqlQuery;
class QSqlError;

namespace leerschakel::store {

/** What SQLite said, as one of our errors: full disk, locked, read-only, damaged, still in use, or the rest (store.sql). */
[[nodiscard]] domain::Error sqlError(const QSqlError &error, const QString &path);
/** The same for the extended result \a code of SQLite and the \a words it has for it. */
[[nodiscard]] domain::Error sqlError(int code, const QString &words, const QString &path);

/** Runs statements without results, separated by semicolons at line ends (comments and triggers with BEGIN … END; allowed). */
[[nodiscard]] std::expected<void, domain::Error> runScript(QSqlDatabase &database, const QString &script);

} // namespace leerschakel::store
