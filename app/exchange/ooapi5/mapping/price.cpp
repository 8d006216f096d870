// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/mapping/prices.h"
#include "exchange/ooapi5/mapping/parts.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::FieldSpec;
using domain::Kind;
using domain::Record;
using mapping::amountText;
using mapping::currencyOf;
using mapping::pricesFor;
using mapping::vatRate;

namespace {

/** One Cost, \a from one price or the total of several. */
Node cost(const QString &type, qint64 cents, std::optional<int> rate, const QList<Source> &from)
{
    const auto put = [&](Node &object, const QString &key, const QString &value, const FieldSpec &field) {
        Node node(value);
        for (const Source &price : from) {
            if (price.has(field)) {
                node.addOrigin(price.origin(field));
            }
        }
        object.put(key, std::move(node));
    };
    Node cost = Node::object();
    put(cost, u"costType"_s, type, priceFields().kind);
    put(cost, u"amount"_s, amountText(cents), priceFields().cents);
    if (rate) {
        const qint64 without = mapping::withoutVat(cents, *rate);
        put(cost, u"vatAmount"_s, amountText(cents - without), priceFields().vat);
        cost.put(u"amountWithoutVat"_s, amountText(without));
    }
    put(cost, u"currency"_s, currencyOf(from.constFirst().record()), priceFields().currency);
    return cost;
}

/** Zero and exempt are one to OOAPI: no VAT in the amount. */
void bookVat(const Source &price)
{
    if (price.look(priceFields().vat) == u"exempt") {
        price.narrow(priceFields().vat, u"0.00"_s);
    } else {
        price.carried(priceFields().vat);
    }
}

void joinKept(Node &cost, const Source &price)
{
    cost.join(price.look(priceFields().kept).value(QLatin1StringView(destinationName)), consumerKey());
}

/**
 * RIO knows one price: the total of what cannot be avoided. Our total where there is one, else what the items come to.
 * \a prices is not empty.
 */
Node totalCosts(const MapperTask &task, const QList<Source> &prices)
{
    const QList<Source> those = mapping::pricesInTotal(prices);
    const Source &first = those.constFirst();
    qint64 cents = 0;
    bool sameVat = true;
    for (const Source &price : those) {
        cents += price.look(priceFields().cents).value_or(0);
        sameVat = sameVat && price.look(priceFields().vat) == first.look(priceFields().vat);
        price.carried(priceFields().currency);
        if (price.look(priceFields().kind) == u"total") {
            price.carried(priceFields().kind);
        } else {
            price.narrow(priceFields().kind, u"total costs"_s);
        }
        if (task.summed.contains(price.id())) {
            const domain::Message inTotal{.code = u"lost.inTotal"_s, .arguments = {}};
            price.narrow(priceFields().cents, inTotal);
            price.narrow(priceFields().vat, inTotal);
        } else {
            price.carried(priceFields().cents);
            bookVat(price);
        }
    }
    Node one = cost(u"total costs"_s, cents, sameVat ? vatRate(first.look(priceFields().vat)) : std::nullopt, those);
    if (!sameVat) {
        for (const Source &price : those) {
            if (price.has(priceFields().vat)) {
                one.find(u"amount"_s)->addOrigin(price.origin(priceFields().vat));
            }
        }
    }
    if (first.look(priceFields().kind) == u"total") {
        joinKept(one, first);
    }
    return Node::Array{std::move(one)};
}

} // namespace

QSet<domain::Id> summedPrices(const MapperTask &task)
{
    QSet<domain::Id> ids;
    for (const Source &edition : constant(task.offering.parts(Kind::Edition))) {
        const QList<Source> prices = isOffered(edition.record()) ? pricesFor(task.offering, edition) : QList<Source>();
        const QList<Source> those = prices.isEmpty() ? prices : mapping::pricesInTotal(prices);
        for (const Source &price : those) {
            if (those.size() > 1) {
                ids.insert(price.id());
            }
        }
    }
    return ids;
}

Node priceInformation(const MapperTask &task, const Source &edition)
{
    const QList<Source> prices = pricesFor(task.offering, edition);
    if (prices.isEmpty()) {
        return Node::Array();
    }
    if (task.toRio) {
        return totalCosts(task, prices);
    }
    Node::Array list;
    for (const Source &price : prices) {
        const char *type = theirsFor(costTypes, price.look(priceFields().kind));
        Node one = cost(type ? QString::fromLatin1(type) : u"x-other"_s, *price.look(priceFields().cents),
            vatRate(price.look(priceFields().vat)), {price});
        price.carried(priceFields().cents);
        price.carried(priceFields().currency);
        bookVat(price);
        if (type) {
            price.carried(priceFields().kind);
        } else {
            price.narrow(priceFields().kind, u"x-other"_s);
        }
        joinKept(one, price);
        list.push_back(std::move(one));
    }
    return list;
}

} // namespace leerschakel::exchange::ooapi5
