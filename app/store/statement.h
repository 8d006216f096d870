// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"

#include <QByteArrayView>
#include <QHash>
#include <QVariant>

#include <concepts>
#include <expected>
#include <memory>
#include <optional>
#include <type_traits>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace leerschakel::store {

template<typename T>
using Result = std::expected<T, domain::Error>;

/**
 * The idle prepared statements of one connection, by their text (pragmas are not kept). They must be finalised before
 * the connection closes.
 */
class StatementPool
{
public:
    /** \a path is named in errors. */
    StatementPool(sqlite3 *handle, QString path) : m_handle(handle), m_path(std::move(path)) {}
    ~StatementPool();
    Q_DISABLE_COPY_MOVE(StatementPool)

    [[nodiscard]] sqlite3 *handle() const { return m_handle; }
    /** The last error that SQLite reports on this connection. */
    [[nodiscard]] domain::Error lastError() const;

private:
    friend class Statement;
    sqlite3 *m_handle;
    QString m_path;
    QHash<QString, std::vector<sqlite3_stmt *>> m_idle;
};

/** The current row of a statement. Columns count from 0. Valid until the statement advances. */
class Row
{
public:
    explicit Row(sqlite3_stmt *statement) : m_statement(statement) {}

    [[nodiscard]] int columns() const;
    [[nodiscard]] bool isNull(int column) const;
    /** 0 for NULL. */
    [[nodiscard]] qint64 integer(int column) const;
    /** Absent for NULL. */
    [[nodiscard]] std::optional<double> real(int column) const;
    /** UTF-8, or the bytes of a blob; a null view for NULL. Valid until the statement advances. */
    [[nodiscard]] QByteArrayView text(int column) const;
    /** A null string for NULL. */
    [[nodiscard]] QString string(int column) const;
    /** By the type SQLite stored: qlonglong, double, QString or QByteArray; an invalid variant for NULL. */
    [[nodiscard]] QVariant value(int column) const;

private:
    sqlite3_stmt *m_statement;
};

/** What the function of a reading loop may return: nothing, whether to go on, or an error that ends the loop. */
template<typename Take>
concept TakesRow = std::invocable<Take, const Row &>
    && (std::is_void_v<std::invoke_result_t<Take, const Row &>>
        || std::same_as<std::invoke_result_t<Take, const Row &>, bool>
        || std::same_as<std::invoke_result_t<Take, const Row &>, Result<void>>);

/**
 * A prepared statement, from Catalogue::statement(): used by one holder, and returned to the pool of its connection
 * when destroyed, so that the same SQL can run within its own loop. Must not outlive the catalogue. A parameter that
 * cannot be bound makes the next run fail.
 */
class Statement
{
public:
    /** Taken from \a pool, or prepared for it. */
    [[nodiscard]] static Result<Statement> prepare(StatementPool &pool, const QString &sql);
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    ~Statement();

    /** \a place counts from 0. */
    void bind(int place, qint64 value);
    void bindReal(int place, double value);
    void bindNull(int place);
    /** \a text must live until the statement has run (or has been read to its end). A null view binds NULL. */
    void bind(int place, QByteArrayView text);
    /** The same, copied. */
    void bindCopy(int place, QByteArrayView text);
    void bindBlob(int place, QByteArrayView bytes);
    /** \a text, copied; a null one binds NULL. */
    void bind(int place, const QString &text);
    /** Integers, reals, texts and bytes, copied; a null value (also a null string) binds NULL. */
    void bind(int place, const QVariant &value);
    void bindAll(const QVariantList &values);

    /** Runs it and discards its rows; afterwards it can be bound again. */
    [[nodiscard]] Result<void> run();
    /** Moves to the next row: false at the end, where the statement is reset. An error is never reported as the end. */
    [[nodiscard]] Result<bool> next();
    [[nodiscard]] Row row() const { return Row(m_statement); }
    /** Stops reading before the last row. */
    void reset();

    /**
     * Calls \a take with each row, until the end, or until it returns false or an error; then the statement can be
     * bound again.
     */
    template<TakesRow Take>
    [[nodiscard]] Result<void> each(Take &&take)
    {
        while (true) {
            const Result<bool> more = next();
            if (!more) {
                return std::unexpected(more.error());
            }
            if (!*more) {
                return {};
            }
            using Answer = std::invoke_result_t<Take, const Row &>;
            if constexpr (std::is_void_v<Answer>) {
                take(row());
            } else if constexpr (std::same_as<Answer, bool>) {
                if (!take(row())) {
                    reset();
                    return {};
                }
            } else if (const Result<void> taken = take(row()); !taken) {
                reset();
                return taken;
            }
        }
    }

private:
    Statement(StatementPool &pool, QString sql, sqlite3_stmt *statement)
        : m_pool(&pool), m_sql(std::move(sql)), m_statement(statement)
    {}
    void note(int code);
    [[nodiscard]] domain::Error failure() const;

    StatementPool *m_pool = nullptr;
    QString m_sql;
    sqlite3_stmt *m_statement = nullptr;
    int m_bindFailure = 0; ///< SQLite's code of the first parameter that could not be bound; 0 when all could
};

} // namespace leerschakel::store
