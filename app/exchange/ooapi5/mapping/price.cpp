// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/mapping/prices.h"
#include "exchange/ooapi5/mapping/parts.h"
#include "exchange/openeducation/costs.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::Kind;
using mapping::pricesFor;
using mapping::vatRate;

namespace {

/**
 * RIO has one price: the total of the unavoidable costs. This is our total if there is one, else the sum of the
 * items. \a prices is not empty.
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
            openeducation::bookVat(price);
        }
    }
    Node one = openeducation::cost(
        u"total costs"_s, cents, sameVat ? vatRate(first.look(priceFields().vat)) : std::nullopt, those);
    if (!sameVat) {
        for (const Source &price : those) {
            if (price.has(priceFields().vat)) {
                one.find(u"amount"_s)->addOrigin(price.origin(priceFields().vat));
            }
        }
    }
    if (first.look(priceFields().kind) == u"total") {
        openeducation::joinKept(one, first, QString::fromLatin1(destinationName));
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
    return openeducation::costs(prices, costTypes, QString::fromLatin1(destinationName));
}

} // namespace leerschakel::exchange::ooapi5
