// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/integerrows.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

namespace {

/** More gains little: what remains is the work on the rows themselves. */
constexpr qsizetype rowsAtOnce = 64;

QString insertion(const QString &table, const QStringList &columns, qsizetype rows)
{
    const QString row = u'(' + QStringList(columns.size(), u"?"_s).join(u", "_s) + u')';
    return u"INSERT INTO %1 (%2) VALUES %3"_s.arg(table, columns.join(u", "_s), QStringList(rows, row).join(u", "_s));
}

} // namespace

IntegerRows::IntegerRows(Catalogue &catalogue, const QString &table, const QStringList &columns, Statement statement)
    : m_catalogue(&catalogue), m_table(table), m_columns(columns), m_statement(std::move(statement))
{
    m_waiting.reserve(rowsAtOnce * columns.size());
}

Result<IntegerRows> IntegerRows::prepare(Catalogue &catalogue, const QString &table, const QStringList &columns)
{
    return catalogue.statement(insertion(table, columns, rowsAtOnce)).transform([&](Statement &&statement) {
        return IntegerRows(catalogue, table, columns, std::move(statement));
    });
}

Result<void> IntegerRows::add(std::span<const qint64> row)
{
    Q_ASSERT(qsizetype(row.size()) == m_columns.size());
    for (const qint64 value : row) {
        m_waiting.append(value);
    }
    return m_waiting.size() == rowsAtOnce * m_columns.size() ? write(m_statement) : Result<void>();
}

Result<void> IntegerRows::finish()
{
    if (m_waiting.isEmpty()) {
        return {};
    }
    return m_catalogue->statement(insertion(m_table, m_columns, m_waiting.size() / m_columns.size()))
        .and_then([this](Statement &&rest) { return write(rest); });
}

Result<void> IntegerRows::write(Statement &statement)
{
    for (qsizetype i = 0; i < m_waiting.size(); ++i) {
        statement.bind(int(i), m_waiting.at(i));
    }
    m_waiting.clear();
    return statement.run();
}

} // namespace leerschakel::store
