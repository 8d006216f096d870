// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/mapping/source.h"
#include "exchange/names.h"

namespace leerschakel::exchange::openeducation {

/** One Cost, \a from one price or the total of several, which are not empty. */
[[nodiscard]] document::Node cost(
    const QString &type, qint64 cents, std::optional<int> rate, const QList<mapping::Source> &from);
/** Zero and exempt are one to the Open Education API: no VAT in the amount. */
void bookVat(const mapping::Source &price);
/** Joins what \a price kept of its source of \a format. */
void joinKept(document::Node &cost, const mapping::Source &price, const QString &format);
/** A Cost for each of \a prices; their kinds are called as in \a types, others "x-other". */
[[nodiscard]] document::Node costs(
    const QList<mapping::Source> &prices, std::span<const Name> types, const QString &format);

} // namespace leerschakel::exchange::openeducation
