// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

#include <QByteArrayView>

struct sqlite3_stmt;

namespace leerschakel::store {

/**
 * A prepared statement that speaks UTF-8, for the few places where hundreds of thousands of rows go in or out: it skips the way through QVariant and
 * UTF-16. Where the Qt driver carries an SQLite of its own (not the library we link), it goes through QSqlQuery all the same.
 * Must not outlive the catalogue's connection.
 */
class Utf8Statement
{
public:
    [[nodiscard]] static Result<Utf8Statement> prepare(Catalogue &catalogue, const QString &sql);
    Utf8Statement(Utf8Statement &&other) noexcept;
    Utf8Statement &operator=(Utf8Statement &&other) noexcept;
    Utf8Statement(const Utf8Statement &) = delete;
    Utf8Statement &operator=(const Utf8Statement &) = delete;
    ~Utf8Statement();

    /** \a place counts from 0. */
    void bind(int place, qint64 value);
    void bindReal(int place, double value);
    /** \a text must live until the statement has run (or has been read to its end). A null view binds NULL. */
    void bind(int place, QByteArrayView text);
    void bindBlob(int place, QByteArrayView bytes);

    /** Runs a statement without result; afterwards it can be bound anew. */
    [[nodiscard]] Result<void> run();
    /** The next row, true; false at the end (the statement is then reset) and after a failure (see failure()). */
    [[nodiscard]] bool next();
    /** Ends reading before the last row. */
    void reset();
    [[nodiscard]] const std::optional<domain::Error> &failure() const { return m_failure; }

    [[nodiscard]] qint64 integer(int column) const;
    /** Absent for NULL. */
    [[nodiscard]] std::optional<double> real(int column) const;
    /** Lives until next() or reset(); a null view for NULL. */
    [[nodiscard]] QByteArrayView text(int column) const;
    [[nodiscard]] QString string(int column) const { return QString::fromUtf8(text(column)); }

private:
    Utf8Statement() = default;
    [[nodiscard]] domain::Error lastError() const;

    sqlite3_stmt *m_statement = nullptr;
    std::unique_ptr<QSqlQuery> m_query;
    bool m_running = false;
    mutable QHash<int, QByteArray> m_texts;
    QString m_path;
    std::optional<domain::Error> m_failure;
};

} // namespace leerschakel::store
