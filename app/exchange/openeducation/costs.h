// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/mapping/source.h"
#include "exchange/names.h"

namespace leerschakel::exchange::openeducation {

/** One Cost, made from one price or, as the total of several, from all of \a from, which is not empty. */
[[nodiscard]] document::Node cost(
    const QString &type, qint64 cents, std::optional<int> rate, const QList<mapping::Source> &from);
/** The Open Education API does not distinguish zero from exempt: the amount contains no VAT. */
void bookVat(const mapping::Source &price);
/** Joins what \a price kept from its source in \a format. */
void joinKept(document::Node &cost, const mapping::Source &price, const QString &format);
/** A Cost for each of \a prices; \a types has the names of their kinds, others are "x-other". */
[[nodiscard]] document::Node costs(
    const QList<mapping::Source> &prices, std::span<const Name> types, const QString &format);

} // namespace leerschakel::exchange::openeducation
