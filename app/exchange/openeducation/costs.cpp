// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openeducation/costs.h"

#include "exchange/mapping/fields.h"
#include "exchange/mapping/prices.h"
#include "exchange/openeducation/convention.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::openeducation {

using document::Node;
using mapping::amountText;
using mapping::Source;

Node cost(const QString &type, qint64 cents, std::optional<int> rate, const QList<Source> &from)
{
    const auto put = [&](Node &object, const QString &key, const QString &value, const domain::FieldSpec &field) {
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
    put(cost, u"currency"_s, mapping::currencyOf(from.constFirst().record()), priceFields().currency);
    return cost;
}

void bookVat(const Source &price)
{
    if (price.look(priceFields().vat) == u"exempt") {
        price.narrow(priceFields().vat, u"0.00"_s);
    } else {
        price.carried(priceFields().vat);
    }
}

void joinKept(Node &cost, const Source &price, const QString &format)
{
    cost.join(price.look(priceFields().kept).value(format), consumerKey());
}

Node costs(const QList<Source> &prices, std::span<const Name> types, const QString &format)
{
    Node::Array list;
    for (const Source &price : prices) {
        const char *type = theirsFor(types, price.look(priceFields().kind));
        Node one = cost(type ? QString::fromLatin1(type) : u"x-other"_s, *price.look(priceFields().cents),
            mapping::vatRate(price.look(priceFields().vat)), {price});
        price.carried(priceFields().cents);
        price.carried(priceFields().currency);
        bookVat(price);
        if (type) {
            price.carried(priceFields().kind);
        } else {
            price.narrow(priceFields().kind, u"x-other"_s);
        }
        joinKept(one, price, format);
        list.push_back(std::move(one));
    }
    return list;
}

} // namespace leerschakel::exchange::openeducation
