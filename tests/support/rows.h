// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"
#include "support/result.h"

namespace leerschakel::tests {

/** The rows that \a sql returns, with columns separated by | and NULL as empty; on failure, the error text. */
[[nodiscard]] inline QStringList textRows(
    store::Catalogue &catalogue, const QString &sql, const QVariantList &values = {})
{
    QStringList rows;
    const store::Result<void> read = catalogue.rows(sql, values, [&](const store::Row &row) {
        QStringList cells;
        for (int i = 0; i < row.columns(); ++i) {
            cells.append(row.value(i).toString());
        }
        rows.append(cells.join(u'|'));
    });
    return read ? rows : QStringList{domain::sentence(read.error())};
}

/** The number in the first column of the first row; -1 if there is none, or on failure. */
[[nodiscard]] inline qint64 numberOf(store::Catalogue &catalogue, const QString &sql, const QVariantList &values = {})
{
    return catalogue.single(sql, values)
        .transform([](const QVariant &value) { return value.isValid() ? value.toLongLong() : -1; })
        .value_or(-1);
}

} // namespace leerschakel::tests
