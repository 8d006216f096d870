// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheets/columns.h"

namespace leerschakel::exchange::sheets {

/**
 * What a row was when it was exported: of each column a few characters that follow from the value. So an import takes
 * what was changed in the sheet, and leaves alone what was changed in the catalogue meanwhile, without a copy of either.
 */
class Basis
{
public:
    enum class Exact {
        Yes,
        No, ///< the cell had a part of the value only
    };

    /** Four characters that follow from a plain value; the same in every version and on every machine. */
    [[nodiscard]] static QString signOf(const QVariant &value);

    void add(const QString &sign, Exact exact) { m_text += (exact == Exact::Yes ? u'.' : u'!') + sign; }
    [[nodiscard]] const QString &text() const { return m_text; }

    /** Of the \a index-th column that was added. */
    struct Entry {
        QString sign;
        bool isExact = true;
    };
    /** The entries of \a text; none where it is not as text() gives it. */
    [[nodiscard]] static QList<Entry> entriesOf(const QString &text);

    /** What stands above the column of them: the kind, and the keys of the columns in their order. */
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
