// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/statement.h"

namespace leerschakel::store {

/**
 * A connection of our own to a database that is not opened as a catalogue: one in memory, a backup, a copy being made.
 * Closed when this is destroyed.
 */
class SqliteConnection
{
public:
    /** An empty database in memory. */
    [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> inMemory();
    /** Reads the file \a path without its log, and takes no lock: nothing may write to it meanwhile. */
    [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> reading(const QString &path);
    /** Writes to the existing file \a path. Its triggers do not run: they may be anybody's. */
    [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> writing(const QString &path);
    ~SqliteConnection();
    Q_DISABLE_COPY_MOVE(SqliteConnection)

    [[nodiscard]] sqlite3 *handle() const { return m_pool->handle(); }
    [[nodiscard]] Result<Statement> statement(const QString &sql) { return Statement::prepare(*m_pool, sql); }
    /** Runs the statements of \a script (UTF-8), separated by semicolons, and discards their rows. */
    [[nodiscard]] Result<void> run(const QByteArray &script);

private:
    SqliteConnection(sqlite3 *handle, const QString &path);
    [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> open(
        const QByteArray &address, int flags, const QString &path);

    QString m_path;
    std::unique_ptr<StatementPool> m_pool;
};

} // namespace leerschakel::store
