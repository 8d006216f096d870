// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openeducation/reading/costs.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::openeducation {

using domain::Id;
using domain::Kind;
using domain::Record;
using reading::Losses;
using reading::Members;
using reading::Place;

namespace {

Record priceOf(const QVariantMap &cost, const Place &place, Losses &losses, const CostNames &names)
{
    const auto &table = domain::priceTable();
    Record price(Kind::Price, Id::fromName(u"price"_s));
    Members members(cost, place, losses);
    const QStringList kinds = members.codes(u"costType"_s, names.kinds);
    table.kind.set(price, kinds.value(0, u"other"_s));
    const QVariant vatGiven = cost.value(u"vatAmount"_s);
    const QVariant withoutGiven = cost.value(u"amountWithoutVat"_s);
    std::optional<qint64> amount = members.cents(u"amount"_s);
    const std::optional<qint64> vat = members.cents(u"vatAmount"_s);
    const std::optional<qint64> without = members.cents(u"amountWithoutVat"_s);
    if (!amount && without) {
        amount = *without + vat.value_or(0);
    }
    constexpr qint64 most = 100'000'000'000; // cents
    if (amount && std::abs(*amount) < most) {
        table.cents.set(price, *amount);
    } else if (amount) {
        members.lose(u"amount"_s, cost.value(u"amount"_s), u"import.badNumber"_s);
    }
    // Rates of the Dutch turnover tax (Wet op de omzetbelasting 1968, art. 9): 21 % and 9 %. No tax may mean exempt
    // or zero rate.
    const double rate = vat && without && *without > 0 ? double(*vat) / double(*without) : -1;
    if (std::abs(rate - 0.21) < 0.005) {
        table.vat.set(price, u"high"_s);
    } else if (std::abs(rate - 0.09) < 0.005) {
        table.vat.set(price, u"low"_s);
    } else {
        members.keep(u"vatAmount"_s, vat ? vatGiven : QVariant());
        members.keep(u"amountWithoutVat"_s, without ? withoutGiven : QVariant());
    }
    table.currency.set(price, members.text(u"currency"_s).toUpper());
    if (const QVariantMap rest = members.rest(); !rest.isEmpty()) {
        table.kept.set(price, {{names.format, rest}});
    }
    return price;
}

} // namespace

QList<Record> readPrices(Members &members, const Record &edition, Losses &losses, const CostNames &names)
{
    const auto &table = domain::priceTable();
    QList<Record> prices;
    const QVariantList costs = members.list(u"priceInformation"_s);
    for (qsizetype i = 0; i < costs.size(); ++i) {
        const Place place = members.place().at(u"priceInformation"_s).at(i);
        if (costs[i].typeId() != QMetaType::QVariantMap) {
            losses.lose(place, costs[i]);
            continue;
        }
        const qsizetype number = prices.size() + 1;
        Record price =
            Record::fromMap(Kind::Price, Id::fromName(edition.id().toString() + u"/price/" + QString::number(number)),
                priceOf(costs[i].toMap(), place, losses, names).toMap());
        table.offering.set(price, domain::editionTable().offering(edition));
        table.edition.set(price, edition.id());
        table.position.set(price, double(number));
        prices.append(price);
    }
    return prices;
}

} // namespace leerschakel::exchange::openeducation
