// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/edudex/mapping/parts.h"
#include "exchange/mapping/prices.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::edudex {

using domain::Kind;

namespace {

/** VATCode: 1 none, 3 and 4 goods at the low and the high rate, 5 services at the high rate. */
std::optional<int> vatCode(const QString &vat, const QString &kind)
{
    if (vat == u"high") {
        return kind == u"material" ? 4 : 5;
    }
    if (vat == u"low") {
        return kind == u"material" ? std::optional(3) : std::nullopt;
    }
    return vat.isEmpty() ? std::nullopt : std::optional(1);
}

void putVat(Node &cost, const Source &price, qint64 cents)
{
    const auto &table = priceFields();
    const QString vat = price.look(table.vat);
    const std::optional<int> code = vatCode(vat, price.look(table.kind));
    if (code) {
        cost.put(u"VATCode"_s, Node(qint64(*code)), price.origin(table.vat));
    }
    if (const std::optional<int> rate = mapping::vatRate(vat); rate && vat != u"exempt") {
        cost.put(u"VATPercentage"_s, Node(qint64(*rate)), price.origin(table.vat));
        cost.put(u"amountVAT"_s, mapping::amountText(cents - mapping::withoutVat(cents, *rate)));
    }
    price.carried(table.vat);
}

Node costNode(const MapperTask &task, const Source &price, const std::optional<Source> &run)
{
    const auto &table = priceFields();
    const qint64 cents = *price.look(table.cents);
    const QString kind = price.look(table.kind);
    const QString type = QString::fromLatin1(costTypeOf(task, price));
    Node parts = Node::object();
    putVat(parts, price, cents);
    Node cost = Node::object();
    // In the order of the XML documents: VATCode, VATPercentage, amount, amountIsFinal, amountVAT.
    for (const QString &key : {u"VATCode"_s, u"VATPercentage"_s}) {
        if (Node *member = parts.find(key)) {
            cost.put(key, std::move(*member));
        }
    }
    cost.put(u"amount"_s, mapping::amountText(cents), price.origin(table.cents));
    cost.put(u"amountIsFinal"_s, Node(true));
    if (Node *vat = parts.find(u"amountVAT"_s)) {
        cost.put(u"amountVAT"_s, std::move(*vat));
    }
    cost.put(u"costType"_s, type, price.origin(table.kind));
    cost.put(u"currency"_s, mapping::currencyOf(price.record()), price.origin(table.currency));
    if (Node description = localized(price.carry(table.description)); !description.isEmpty()) {
        cost.put(u"descriptionText"_s, std::move(description), price.origin(table.description));
    }
    const bool isOfAll = run && !price.within();
    cost.put(u"id"_s,
        (isOfAll ? domain::Id::fromName(
                       u"leerschakel cost %1 of run %2"_s.arg(price.id().toString(), run->id().toString()))
                 : price.id())
            .toString());
    cost.put(u"isRequiredCost"_s, Node(kind != u"accommodation"));
    price.carried(table.cents);
    price.carried(table.currency);
    if (kind == u"total") {
        price.narrow(table.kind, type);
    } else {
        price.carried(table.kind);
    }
    return cost;
}

} // namespace

const char *costTypeOf(const MapperTask &task, const Source &price)
{
    static const QRegularExpression currency(u"^[A-Z]{3}$"_s);
    const auto &kind = priceFields().kind;
    if (!mapping::isPriced(price) || !currency.match(mapping::currencyOf(price.record())).hasMatch()) {
        return nullptr;
    }
    if (price.look(kind) == u"total") {
        // Next to the tuition fee it would be charged twice.
        const QList<Source> all = task.offering.parts(Kind::Price);
        if (std::ranges::any_of(all, [&](const Source &each) { return each.look(kind) == u"tuition"; })) {
            return nullptr;
        }
    }
    return price.has(kind) ? theirsFor(costTypes, price.look(kind)) : "tuition fee";
}

Node costs(const MapperTask &task, const std::optional<Source> &run)
{
    QList<Source> prices = run ? mapping::pricesFor(task.offering, *run) : task.offering.loose(Kind::Price);
    Node::Array list;
    for (const Source &price : std::as_const(prices)) {
        if (costTypeOf(task, price)) {
            list.push_back(costNode(task, price, run));
        }
    }
    return list;
}

} // namespace leerschakel::exchange::edudex
