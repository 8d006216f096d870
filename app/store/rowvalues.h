// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/statement.h"

#include <vector>

namespace leerschakel::store {

/**
 * Values of a row as SQLite takes them, with all texts in one block of memory: made in any thread, in parallel with
 * the writing, which then copies nothing.
 */
class RowValues
{
public:
    void addNull() { m_values.push_back({}); }
    void addInteger(qint64 value) { m_values.push_back({.sort = Sort::Integer, .integer = value}); }
    void addReal(double value) { m_values.push_back({.sort = Sort::Real, .real = value}); }
    /** UTF-8; a null view is NULL. */
    void addText(QByteArrayView text);
    /** A null string is NULL. */
    void addText(const QString &text);

    /** Binds them from place 0 on; they must live until \a statement has run. Returns the place after them. */
    int bindTo(Statement &statement) const;

private:
    enum class Sort : char { Null, Integer, Real, Text };
    struct Value {
        Sort sort = Sort::Null;
        double real = 0;
        qint64 integer = 0; ///< for a text, its offset
        qsizetype size = 0;
    };

    std::vector<Value> m_values;
    QByteArray m_texts;
};

} // namespace leerschakel::store
