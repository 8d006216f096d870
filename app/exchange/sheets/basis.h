// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheets/columns.h"

namespace leerschakel::exchange::sheets {

/**
 * What a row was when it was exported: for each column, a few characters derived from the value. So an import takes
 * what was changed in the sheet, and leaves alone what was changed in the catalogue meanwhile, without a copy of
 * either.
 */
class Basis
{
public:
    enum class Exact {
        Yes,
        No, ///< the cell had only part of the value
    };

    /** Four characters derived from a plain value; the same in every version and on every machine. */
    [[nodiscard]] static QString signOf(const QVariant &value);

    void add(const QString &sign, Exact exact) { m_text += (exact == Exact::Yes ? u'.' : u'!') + sign; }
    [[nodiscard]] const QString &text() const { return m_text; }

    /** The entry of the \a index-th column that was added. */
    struct Entry {
        QString sign;
        bool isExact = true;
    };
    /** The entries of \a text; none when it does not come from text(). */
    [[nodiscard]] static QList<Entry> entriesOf(const QString &text);

    /** The heading of the column of bases: the kind, and the keys of the columns in order. */
    [[nodiscard]] static QString headOf(domain::Kind kind, const QList<Column> &columns);
    struct Head {
        domain::Kind kind{};
        QStringList keys;
    };
    [[nodiscard]] static std::optional<Head> headIn(const QString &text);

private:
    QString m_text;
};

} // namespace leerschakel::exchange::sheets
