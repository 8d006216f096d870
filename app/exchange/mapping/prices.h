// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/mapping/source.h"

namespace leerschakel::exchange::mapping {

/** "1250.00" */
[[nodiscard]] QString amountText(qint64 cents);
/** VAT in per cent; absent when it is not said. */
[[nodiscard]] std::optional<int> vatRate(const QString &vat);
/** What is left of \a cents without the VAT of \a rate per cent in it. */
[[nodiscard]] qint64 withoutVat(qint64 cents, int rate);
/** ISO 4217. */
[[nodiscard]] QString currencyOf(const domain::Record &price);
/** It has an amount that can be asked. */
[[nodiscard]] bool isPriced(const Source &price);

/**
 * The prices that hold for an edition and have an amount: its own, and those of every edition whose kind it has none
 * of.
 */
[[nodiscard]] QList<Source> pricesFor(const Source &offering, const Source &edition);
/**
 * Of \a prices, which are not empty, those that the total is made of: our total where there is one, else all in one
 * currency.
 */
[[nodiscard]] QList<Source> pricesInTotal(const QList<Source> &prices);

} // namespace leerschakel::exchange::mapping
