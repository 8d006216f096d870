// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/utf8statement.h"

#include "store/sqlerror.h"
#include "store/sqlitehandle.h"

#include <QSqlError>

#include <sqlite3.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

Result<Utf8Statement> Utf8Statement::prepare(Catalogue &catalogue, const QString &sql)
{
    Utf8Statement statement;
    statement.m_path = catalogue.path();
    if (sqlite3 *const handle = handleOf(catalogue)) {
        const QByteArray text = sql.toUtf8();
        if (sqlite3_prepare_v2(handle, text.constData(), int(text.size()), &statement.m_statement, nullptr)
            != SQLITE_OK) {
            const QSqlError error({}, QString::fromUtf8(sqlite3_errmsg(handle)), QSqlError::StatementError,
                QString::number(sqlite3_extended_errcode(handle)));
            return std::unexpected(sqlError(error, statement.m_path));
        }
        return statement;
    }
    statement.m_query = std::make_unique<QSqlQuery>(catalogue.database());
    statement.m_query->setForwardOnly(true);
    if (!statement.m_query->prepare(sql)) {
        return std::unexpected(sqlError(statement.m_query->lastError(), statement.m_path));
    }
    return statement;
}

Utf8Statement::Utf8Statement(Utf8Statement &&other) noexcept
{
    *this = std::move(other);
}

Utf8Statement &Utf8Statement::operator=(Utf8Statement &&other) noexcept
{
    std::swap(m_statement, other.m_statement);
    std::swap(m_query, other.m_query);
    std::swap(m_running, other.m_running);
    std::swap(m_texts, other.m_texts);
    std::swap(m_path, other.m_path);
    std::swap(m_failure, other.m_failure);
    return *this;
}

Utf8Statement::~Utf8Statement()
{
    sqlite3_finalize(m_statement); // null is allowed
}

void Utf8Statement::bind(int place, qint64 value)
{
    if (m_statement) {
        sqlite3_bind_int64(m_statement, place + 1, value);
    } else {
        m_query->bindValue(place, qlonglong(value));
    }
}

void Utf8Statement::bindReal(int place, double value)
{
    if (m_statement) {
        sqlite3_bind_double(m_statement, place + 1, value);
    } else {
        m_query->bindValue(place, value);
    }
}

void Utf8Statement::bind(int place, QByteArrayView text)
{
    if (!m_statement) {
        m_query->bindValue(
            place, text.isNull() ? QVariant(QMetaType::fromType<QString>()) : QVariant(QString::fromUtf8(text)));
    } else if (text.isNull()) {
        sqlite3_bind_null(m_statement, place + 1);
    } else {
        sqlite3_bind_text(m_statement, place + 1, text.data(), int(text.size()), SQLITE_STATIC);
    }
}

void Utf8Statement::bindBlob(int place, QByteArrayView bytes)
{
    if (m_statement) {
        sqlite3_bind_blob(m_statement, place + 1, bytes.data(), int(bytes.size()), SQLITE_STATIC);
    } else {
        m_query->bindValue(place, bytes.toByteArray());
    }
}

Result<void> Utf8Statement::run()
{
    if (m_query) {
        return m_query->exec() ? Result<void>() : std::unexpected(lastError());
    }
    int code = sqlite3_step(m_statement);
    while (code == SQLITE_ROW) {
        code = sqlite3_step(m_statement);
    }
    Result<void> done;
    if (code != SQLITE_DONE) {
        done = std::unexpected(lastError());
    }
    sqlite3_reset(m_statement);
    return done;
}

bool Utf8Statement::next()
{
    if (m_query) {
        m_texts.clear();
        if (!m_running && !m_query->exec()) {
            m_failure = lastError();
            return false;
        }
        m_running = m_query->next();
        if (!m_running) {
            m_query->finish();
        }
        return m_running;
    }
    const int code = sqlite3_step(m_statement);
    m_running = code == SQLITE_ROW;
    if (!m_running) {
        if (code != SQLITE_DONE) {
            m_failure = lastError();
        }
        sqlite3_reset(m_statement);
    }
    return m_running;
}

void Utf8Statement::reset()
{
    m_running = false;
    if (m_query) {
        m_query->finish();
    } else {
        sqlite3_reset(m_statement);
    }
}

qint64 Utf8Statement::integer(int column) const
{
    return m_statement ? sqlite3_column_int64(m_statement, column) : m_query->value(column).toLongLong();
}

std::optional<double> Utf8Statement::real(int column) const
{
    const bool isNull =
        m_statement ? sqlite3_column_type(m_statement, column) == SQLITE_NULL : m_query->value(column).isNull();
    if (isNull) {
        return std::nullopt;
    }
    return m_statement ? sqlite3_column_double(m_statement, column) : m_query->value(column).toDouble();
}

QByteArrayView Utf8Statement::text(int column) const
{
    if (!m_statement) {
        const QVariant value = m_query->value(column);
        if (value.isNull()) {
            return {};
        }
        return m_texts[column] =
                   value.typeId() == QMetaType::QByteArray ? value.toByteArray() : value.toString().toUtf8();
    }
    const void *const bytes = sqlite3_column_blob(m_statement, column); // of TEXT: its UTF-8; null when empty
    const qsizetype size = sqlite3_column_bytes(m_statement, column);
    if (!bytes) {
        return sqlite3_column_type(m_statement, column) == SQLITE_NULL ? QByteArrayView()
                                                                       : QByteArrayView("", qsizetype(0));
    }
    return {static_cast<const char *>(bytes), size};
}

domain::Error Utf8Statement::lastError() const
{
    if (m_query) {
        return sqlError(m_query->lastError(), m_path);
    }
    sqlite3 *const handle = sqlite3_db_handle(m_statement);
    return sqlError(QSqlError({}, QString::fromUtf8(sqlite3_errmsg(handle)), QSqlError::StatementError,
                        QString::number(sqlite3_extended_errcode(handle))),
        m_path);
}

} // namespace leerschakel::store
