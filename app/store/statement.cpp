// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"

#include "store/sqlerror.h"

#include <sqlite3.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

StatementPool::~StatementPool()
{
    for (const std::vector<sqlite3_stmt *> &idle : std::as_const(m_idle)) {
        for (sqlite3_stmt *statement : idle) {
            sqlite3_finalize(statement);
        }
    }
}

domain::Error StatementPool::lastError() const
{
    return sqlError(sqlite3_extended_errcode(m_handle), QString::fromUtf8(sqlite3_errmsg(m_handle)), m_path);
}

int Row::columns() const
{
    return sqlite3_column_count(m_statement);
}

bool Row::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Row::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::optional<double> Row::real(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(sqlite3_column_double(m_statement, column));
}

QByteArrayView Row::text(int column) const
{
    // For TEXT the blob is its UTF-8 as stored: column_text would do, but column_text16 replaces some characters.
    const void *const bytes = sqlite3_column_blob(m_statement, column); // null when empty
    const qsizetype size = sqlite3_column_bytes(m_statement, column);
    if (!bytes) {
        return isNull(column) ? QByteArrayView() : QByteArrayView("", qsizetype(0));
    }
    return {static_cast<const char *>(bytes), size};
}

QString Row::string(int column) const
{
    return QString::fromUtf8(text(column));
}

QVariant Row::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return integer(column);
    case SQLITE_FLOAT:
        return sqlite3_column_double(m_statement, column);
    case SQLITE_TEXT:
        return string(column);
    case SQLITE_BLOB:
        return text(column).toByteArray();
    default:
        return {};
    }
}

namespace {

/**
 * \a text in memory allocated by SQLite, which frees it; null when one of its characters takes more than a byte. Ids,
 * codes and dates are most of what is bound, and are copied only once this way.
 */
char *asciiOf(const QString &text)
{
    constexpr qsizetype longest = 1000; // characters; a text that turns out not to qualify has cost little
    if (text.size() > longest) {
        return nullptr;
    }
    auto *const bytes = static_cast<char *>(sqlite3_malloc64(sqlite3_uint64(text.size()) + 1));
    for (qsizetype i = 0; bytes && i < text.size(); ++i) {
        const char16_t each = text[i].unicode();
        if (each >= 0x80) {
            sqlite3_free(bytes);
            return nullptr;
        }
        bytes[i] = char(each);
    }
    return bytes;
}

} // namespace

Result<Statement> Statement::prepare(StatementPool &pool, const QString &sql)
{
    if (const auto idle = pool.m_idle.find(sql); idle != pool.m_idle.end() && !idle->empty()) {
        sqlite3_stmt *const statement = idle->back();
        idle->pop_back();
        return Statement(pool, sql, statement);
    }
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(
            pool.m_handle, text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr)
        != SQLITE_OK) {
        return std::unexpected(pool.lastError());
    }
    return Statement(pool, sql, statement);
}

Statement::Statement(Statement &&other) noexcept
{
    *this = std::move(other);
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_pool, other.m_pool);
    std::swap(m_sql, other.m_sql);
    std::swap(m_statement, other.m_statement);
    std::swap(m_bindFailure, other.m_bindFailure);
    return *this;
}

Statement::~Statement()
{
    if (!m_statement) {
        return;
    }
    sqlite3_reset(m_statement); // an unread row would keep its transaction open
    if (m_sql.startsWith("PRAGMA"_L1)) {
        sqlite3_finalize(m_statement); // some take effect when they are prepared, and would report the old value again
    } else {
        sqlite3_clear_bindings(m_statement);
        m_pool->m_idle[m_sql].push_back(m_statement);
    }
}

void Statement::note(int code)
{
    if (code != SQLITE_OK && m_bindFailure == SQLITE_OK) {
        m_bindFailure = code;
    }
}

void Statement::bind(int place, qint64 value)
{
    note(sqlite3_bind_int64(m_statement, place + 1, value));
}

void Statement::bindReal(int place, double value)
{
    note(sqlite3_bind_double(m_statement, place + 1, value));
}

void Statement::bindNull(int place)
{
    note(sqlite3_bind_null(m_statement, place + 1));
}

void Statement::bind(int place, QByteArrayView text)
{
    note(text.isNull() ? sqlite3_bind_null(m_statement, place + 1)
                       : sqlite3_bind_text64(m_statement, place + 1, text.data(), sqlite3_uint64(text.size()),
                             SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bindCopy(int place, QByteArrayView text)
{
    note(text.isNull() ? sqlite3_bind_null(m_statement, place + 1)
                       : sqlite3_bind_text64(m_statement, place + 1, text.data(), sqlite3_uint64(text.size()),
                             SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bindBlob(int place, QByteArrayView bytes)
{
    note(sqlite3_bind_blob64(m_statement, place + 1, bytes.data(), sqlite3_uint64(bytes.size()), SQLITE_STATIC));
}

void Statement::bind(int place, const QString &text)
{
    if (text.isNull()) {
        bindNull(place);
        return;
    }
    if (char *const ascii = asciiOf(text)) {
        note(
            sqlite3_bind_text64(m_statement, place + 1, ascii, sqlite3_uint64(text.size()), sqlite3_free, SQLITE_UTF8));
        return;
    }
    const QByteArray utf8 = text.toUtf8();
    note(sqlite3_bind_text64(
        m_statement, place + 1, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int place, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
    case QMetaType::Nullptr:
        bindNull(place);
        return;
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        value.isNull() ? bindNull(place) : bind(place, value.toLongLong());
        return;
    case QMetaType::Double:
    case QMetaType::Float:
        value.isNull() ? bindNull(place) : bindReal(place, value.toDouble());
        return;
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        note(bytes.isNull() ? sqlite3_bind_null(m_statement, place + 1)
                            : sqlite3_bind_blob64(m_statement, place + 1, bytes.constData(),
                                  sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT));
        return;
    }
    default:
        bind(place, value.isNull() ? QString() : value.toString());
    }
}

void Statement::bindAll(const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i) {
        bind(int(i), values[i]);
    }
}

Result<void> Statement::run()
{
    return each([](const Row &) {});
}

Result<bool> Statement::next()
{
    if (m_bindFailure != SQLITE_OK) {
        const domain::Error unbound = failure();
        reset();
        return std::unexpected(unbound);
    }
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) {
        return true;
    }
    Result<bool> ended = false;
    if (code != SQLITE_DONE) {
        ended = std::unexpected(failure());
    }
    sqlite3_reset(m_statement);
    return ended;
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    m_bindFailure = SQLITE_OK;
}

domain::Error Statement::failure() const
{
    return m_bindFailure == SQLITE_OK
        ? m_pool->lastError()
        : sqlError(m_bindFailure, QString::fromUtf8(sqlite3_errstr(m_bindFailure)), m_pool->m_path);
}

} // namespace leerschakel::store
