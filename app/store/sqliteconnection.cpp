// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqliteconnection.h"

#include "store/gate.h"
#include "store/sqlerror.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

SqliteConnection::SqliteConnection(sqlite3 *handle, const QString &path)
    : m_path(path), m_pool(std::make_unique<StatementPool>(handle, path))
{}

SqliteConnection::~SqliteConnection()
{
    sqlite3 *const handle = m_pool->handle();
    m_pool.reset(); // statements are finalised before their connection closes
    sqlite3_close(handle);
}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(
    const QByteArray &address, int flags, const QString &path)
{
    sqlite3 *handle = nullptr;
    const int opened = sqlite3_open_v2(address.constData(), &handle, flags, nullptr);
    // A failed open also gives a handle: it has the reason, and must be closed.
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(handle, path));
    if (opened != SQLITE_OK) {
        return std::unexpected(connection->m_pool->lastError());
    }
    return connection;
}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::inMemory()
{
    return open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, u":memory:"_s);
}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::reading(const QString &path)
{
    return open(addressOf(path, u"immutable=1"_s), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, path);
}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::writing(const QString &path)
{
    Result<std::unique_ptr<SqliteConnection>> connection = open(path.toUtf8(), SQLITE_OPEN_READWRITE, path);
    if (connection) {
        sqlite3_db_config((*connection)->handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    }
    return connection;
}

Result<void> SqliteConnection::run(const QByteArray &script)
{
    return runScript(handle(), script, m_path);
}

} // namespace leerschakel::store
