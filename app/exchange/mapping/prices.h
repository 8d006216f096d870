// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/mapping/source.h"

namespace leerschakel::exchange::mapping {

/** "1250.00" */
[[nodiscard]] QString amountText(qint64 cents);
/** VAT in per cent; absent when it is not stated. */
[[nodiscard]] std::optional<int> vatRate(const QString &vat);
/** \a cents without the VAT of \a rate per cent that it includes. */
[[nodiscard]] qint64 withoutVat(qint64 cents, int rate);
/** ISO 4217. */
[[nodiscard]] QString currencyOf(const domain::Record &price);
/** It has an amount that can be charged. */
[[nodiscard]] bool isPriced(const Source &price);

/**
 * The prices that apply to an edition and have an amount: its own, and those for every edition of the kinds that it has
 * none of.
 */
[[nodiscard]] QList<Source> pricesFor(const Source &offering, const Source &edition);
/**
 * Those of \a prices, which is not empty, that make up the total: our own total when there is one, otherwise all in the
 * currency of the first.
 */
[[nodiscard]] QList<Source> pricesInTotal(const QList<Source> &prices);

} // namespace leerschakel::exchange::mapping
