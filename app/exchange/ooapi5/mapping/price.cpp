// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/ooapi5/mapping/parts.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::Id;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;

namespace {

/** "1250.00" */
QString amount(qint64 cents)
{
    return u"%1.%2"_s.arg(cents / 100).arg(cents % 100, 2, 10, QChar(u'0'));
}

/** VAT in per cent; absent when it is not said. */
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

Node cost(const QString &type, qint64 cents, const QString &currency, std::optional<int> rate, const Record &price)
{
    const auto &table = domain::priceTable();
    Node cost = Node::object();
    cost.put(u"costType"_s, type, originOf(price, table.kind));
    cost.put(u"amount"_s, amount(cents), originOf(price, table.cents));
    if (rate) {
        constexpr double whole = 100;
        const qint64 without = std::llround(double(cents) * whole / (whole + *rate));
        cost.put(u"vatAmount"_s, amount(cents - without), originOf(price, table.vat));
        cost.put(u"amountWithoutVat"_s, amount(without));
    }
    cost.put(u"currency"_s, currency.isEmpty() ? u"EUR"_s : currency, originOf(price, table.currency));
    return cost;
}

QString currencyOf(const Record &price)
{
    const QString currency = domain::priceTable().currency(price);
    return currency.isEmpty() ? u"EUR"_s : currency;
}

/** RIO knows one price: the total of what cannot be avoided. Our total where there is one, else what the items come to. \a prices is not empty. */
Node totalCosts(const QList<Record> &prices)
{
    const auto &table = domain::priceTable();
    const auto total = std::ranges::find_if(
        prices, [&](const Record &price) { return table.kind(price) == u"total" && table.cents(price); });
    if (total != prices.cend()) {
        Node one =
            cost(u"total costs"_s, *table.cents(*total), table.currency(*total), vatRate(table.vat(*total)), *total);
        one.join(table.kept(*total).value(QLatin1StringView(destinationName)), consumerKey());
        return Node::Array{std::move(one)};
    }
    const Record &first = prices.constFirst();
    qint64 cents = 0;
    bool sameVat = true;
    for (const Record &price : prices) {
        if (currencyOf(price) == currencyOf(first)) {
            cents += table.cents(price).value_or(0);
            sameVat = sameVat && table.vat(price) == table.vat(first);
        }
    }
    return Node::Array{cost(
        u"total costs"_s, cents, table.currency(first), sameVat ? vatRate(table.vat(first)) : std::nullopt, first)};
}

} // namespace

Node priceInformation(const QList<Record> &prices, bool toRio)
{
    const auto &table = domain::priceTable();
    QList<Record> priced = prices;
    priced.removeIf([&](const Record &price) { return !table.cents(price) || *table.cents(price) < 0; });
    if (priced.isEmpty()) {
        return Node::Array();
    }
    if (toRio) {
        return totalCosts(priced);
    }
    Node::Array list;
    for (const Record &price : std::as_const(priced)) {
        const char *type = theirsFor(costTypes, table.kind(price));
        Node one = cost(type ? QString::fromLatin1(type) : u"x-other"_s, *table.cents(price), table.currency(price),
            vatRate(table.vat(price)), price);
        one.join(table.kept(price).value(QLatin1StringView(destinationName)), consumerKey());
        list.push_back(std::move(one));
    }
    return list;
}

QList<Record> pricesFor(const OfferingTree &tree, const Id &edition)
{
    const auto &table = domain::priceTable();
    QList<Record> prices = tree.ofEdition(Kind::Price, edition);
    QStringList kinds;
    for (const Record &price : std::as_const(prices)) {
        kinds.append(table.kind(price));
    }
    for (const Record &price : constant(tree.ofEdition(Kind::Price, {}))) {
        if (!kinds.contains(table.kind(price))) {
            prices.append(price);
        }
    }
    return prices;
}

} // namespace leerschakel::exchange::ooapi5
