// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mapping/prices.h"

#include "domain/constant.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::mapping {

using domain::Kind;
using domain::priceTable;

QString amountText(qint64 cents)
{
    return u"%1.%2"_s.arg(cents / 100).arg(cents % 100, 2, 10, QChar(u'0'));
}

std::optional<int> vatRate(const QString &vat)
{
    if (vat == u"high") {
        return 21;
    }
    if (vat == u"low") {
        return 9;
    }
    return vat.isEmpty() ? std::nullopt : std::optional(0);
}

qint64 withoutVat(qint64 cents, int rate)
{
    constexpr double whole = 100;
    return std::llround(double(cents) * whole / (whole + rate));
}

QString currencyOf(const domain::Record &price)
{
    const QString currency = priceTable().currency(price);
    return currency.isEmpty() ? u"EUR"_s : currency;
}

bool isPriced(const Source &price)
{
    const std::optional<qint64> cents = price.look(priceTable().cents);
    return cents && *cents >= 0;
}

QList<Source> pricesFor(const Source &offering, const Source &edition)
{
    QList<Source> prices = edition.parts(Kind::Price);
    QStringList kinds;
    for (const Source &price : std::as_const(prices)) {
        kinds.append(price.look(priceTable().kind));
    }
    for (const Source &price : constant(offering.loose(Kind::Price))) {
        if (!kinds.contains(price.look(priceTable().kind))) {
            prices.append(price);
        }
    }
    prices.removeIf([](const Source &price) { return !isPriced(price); });
    return prices;
}

QList<Source> pricesInTotal(const QList<Source> &prices)
{
    const auto total =
        std::ranges::find_if(prices, [](const Source &price) { return price.look(priceTable().kind) == u"total"; });
    if (total != prices.cend()) {
        return {*total};
    }
    QList<Source> those = prices;
    those.removeIf(
        [&](const Source &price) { return currencyOf(price.record()) != currencyOf(prices.constFirst().record()); });
    return those;
}

} // namespace leerschakel::exchange::mapping
