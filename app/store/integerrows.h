// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

#include <QList>

#include <span>

namespace leerschakel::store {

/**
 * Adds rows of integers to a table, many per statement: for rows this small, a statement for each costs more than the
 * row. Rows are only guaranteed to be written after finish(). Must not outlive the catalogue's connection.
 */
class IntegerRows
{
public:
    /** \a table and \a columns are names from the schema. Errors are those of SQLite. */
    [[nodiscard]] static Result<IntegerRows> prepare(
        Catalogue &catalogue, const QString &table, const QStringList &columns);

    /** \a row has a value for each column. */
    [[nodiscard]] Result<void> add(std::span<const qint64> row);
    /** Writes what is left; more rows may be added afterwards. */
    [[nodiscard]] Result<void> finish();

private:
    IntegerRows(Catalogue &catalogue, const QString &table, const QStringList &columns, Statement statement);
    [[nodiscard]] Result<void> write(Statement &statement);

    Catalogue *m_catalogue;
    QString m_table;
    QStringList m_columns;
    Statement m_statement;
    QList<qint64> m_waiting;
};

} // namespace leerschakel::store
