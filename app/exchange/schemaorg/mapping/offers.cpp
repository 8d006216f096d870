// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/mapping/prices.h"
#include "exchange/schemaorg/mapping/parts.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::schemaorg {

using domain::Kind;
using domain::Language;

namespace {

const domain::EnrolmentPeriodTable &periodFields()
{
    return domain::enrolmentPeriodTable();
}

void putDates(Node &offer, const Source &period)
{
    putPlain(offer, u"availabilityStarts"_s, period, periodFields().start);
    putPlain(offer, u"availabilityEnds"_s, period, periodFields().end);
}

/** Puts the amount and its VAT: our prices are what a learner pays. */
void putAmount(Node &offer, const Source &price, Language language)
{
    if (!mapping::isPriced(price)) {
        price.drop(priceFields().cents, noPlaceForIt());
        return;
    }
    const qint64 cents = *price.carry(priceFields().cents);
    const Node amount(mapping::amountText(cents));
    offer.put(u"category"_s, cents == 0 ? "Free" : "Paid");
    offer.put(u"price"_s, amount, price.origin(priceFields().cents));
    putPlain(offer, u"priceCurrency"_s, price, priceFields().currency);
    offer.putDefault(u"priceCurrency"_s, "EUR");
    const QString vat = price.carry(priceFields().vat);
    if (vat.isEmpty()) {
        return;
    }
    Node specification = typed("PriceSpecification");
    specification.put(u"price"_s, amount);
    specification.put(u"priceCurrency"_s, offer.textOf(u"priceCurrency"_s));
    if (vat != u"exempt") {
        specification.put(u"valueAddedTaxIncluded"_s, Node(true));
    }
    specification.put(u"description"_s, labelOf("vat", vat, language), price.origin(priceFields().vat));
    offer.put(u"priceSpecification"_s, std::move(specification));
}

Node priceOffer(const Source &price, Language language)
{
    Node offer = typed("Offer");
    if (const QString kind = price.carry(priceFields().kind); !kind.isEmpty()) {
        offer.put(u"name"_s, labelOf("priceKind", kind, language), price.origin(priceFields().kind));
    }
    putAmount(offer, price, language);
    if (offer.find(u"price"_s) == nullptr) { // these only describe an amount
        for (const domain::FieldSpec *field :
            std::initializer_list<const domain::FieldSpec *>{&priceFields().currency, &priceFields().vat}) {
            price.drop(*field, noPlaceForIt());
        }
    }
    putText(offer, u"description"_s, price, priceFields().description, language);
    return offer;
}

Node periodOffer(const Source &period, Language language)
{
    Node offer = typed("Offer");
    putText(offer, u"description"_s, period, periodFields().targetGroup, language);
    putDates(offer, period);
    putPlain(offer, u"url"_s, period, periodFields().webPage);
    return offer;
}

} // namespace

Node::Array offersOf(const QList<Source> &prices, const QList<Source> &periods, const Node &common, Language language)
{
    // A single period that is for everyone becomes part of each price; other periods become offers of their own.
    const bool isOne = periods.size() == 1 && !prices.isEmpty() && !periods.constFirst().has(periodFields().targetGroup)
        && !periods.constFirst().has(periodFields().webPage);
    Node::Array offers;
    for (const Source &price : prices) {
        offers.push_back(priceOffer(price, language));
        if (isOne) {
            putDates(offers.back(), periods.constFirst());
        }
    }
    if (!isOne) {
        for (const Source &period : periods) {
            offers.push_back(periodOffer(period, language));
        }
    }
    const auto &members = std::get<Node::Object>(common.content());
    if (offers.empty() && !members.empty()) {
        offers.push_back(typed("Offer"));
    }
    for (Node &offer : offers) {
        for (const Node::Member &member : members) {
            offer.putDefault(member.key, member.value);
        }
    }
    return offers;
}

void putOffers(Node &course, const Task &task)
{
    const auto &fields = domain::offeringTable();
    Node common = Node::object();
    putPlain(common, u"validFrom"_s, task.offering, fields.validFrom);
    putPlain(common, u"validThrough"_s, task.offering, fields.validTo);
    const QList<Source> periods = task.offering.loose(Kind::EnrolmentPeriod);
    Node::Array offers = offersOf(task.offering.loose(Kind::Price), periods, common, task.language);
    if (!offers.empty()) {
        course.put(u"offers"_s, std::move(offers));
    }
    if (!task.isProgramme) {
        return;
    }
    const QList<Source> all = periods.isEmpty() ? task.offering.parts(Kind::EnrolmentPeriod) : periods;
    if (!all.isEmpty()) {
        putPlain(course, u"applicationStartDate"_s, all.constFirst(), periodFields().start);
        putPlain(course, u"applicationDeadline"_s, all.constFirst(), periodFields().end);
    }
}

} // namespace leerschakel::exchange::schemaorg
