// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/mapping/prices.h"
#include "exchange/rio/mapping/parts.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::rio {

using domain::Kind;

namespace {

constexpr qint64 mostPlaces = 32'000;

const domain::Field<QDate> &periodStart()
{
    return domain::enrolmentPeriodTable().start;
}
const domain::Field<QDate> &periodEnd()
{
    return domain::enrolmentPeriodTable().end;
}

QString iso(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

bool hasPlaces(const Source &edition)
{
    const std::optional<qint64> places = edition.look(editionFields().places);
    return places && *places >= 1 && *places <= mostPlaces;
}

/** A cohort has one form in RIO: KLASSIKAAL_EN_ONLINE if it is taught both in a place and online. */
QString deliveryOf(const QStringList &modes)
{
    const bool isInPlace = modes.contains(u"onSite"_s) || modes.contains(u"workplace"_s);
    if (isInPlace && modes.contains(u"online"_s)) {
        return u"KLASSIKAAL_EN_ONLINE"_s;
    }
    for (const QString &mode : modes) {
        if (const char *delivery = theirsFor(deliveries, mode)) {
            return QString::fromLatin1(delivery);
        }
    }
    return {};
}

/** Its own code if RIO accepts it and no other cohort has it, else its id. */
QString cohortCodeOf(const Source &edition, const QStringList &others)
{
    const QString code = edition.look(editionFields().code).simplified();
    return code.isEmpty() || code.size() > keyLimit || others.contains(code) ? edition.id().toString() : code;
}

/** The enrolment period that starts first. */
std::optional<Source> firstPeriod(const Source &edition)
{
    std::optional<Source> first;
    for (const Source &period : constant(edition.parts(Kind::EnrolmentPeriod))) {
        if (period.has(periodStart()) && (!first || period.look(periodStart()) < first->look(periodStart()))) {
            first = period;
        }
    }
    return first;
}

/** The enrolment period that ends last; none if any period has no end. */
std::optional<Source> lastPeriod(const Source &edition)
{
    std::optional<Source> last;
    for (const Source &period : constant(edition.parts(Kind::EnrolmentPeriod))) {
        if (!period.has(periodEnd())) {
            return std::nullopt;
        }
        if (!last || period.look(periodEnd()) > last->look(periodEnd())) {
            last = period;
        }
    }
    return last;
}

/** The prices that make up the single amount of an edition in RIO. */
QList<Source> pricesOf(const MapperTask &task, const Source &edition)
{
    QList<Source> prices = mapping::pricesFor(task.offering, edition);
    prices.removeIf([](const Source &price) { return mapping::currencyOf(price.record()) != u"EUR"; });
    return prices.isEmpty() ? prices : mapping::pricesInTotal(prices);
}

void putPrice(Node &node, MapperTask &task, const Source &edition)
{
    const QList<Source> prices = pricesOf(task, edition);
    if (prices.isEmpty()) {
        return;
    }
    qint64 cents = 0;
    Node kind(u"TOTALE_VERPLICHTE_KOSTEN"_s);
    std::vector<Origin> origins;
    for (const Source &price : prices) {
        cents += price.look(priceFields().cents).value_or(0);
        for (const domain::FieldSpec *field :
            std::initializer_list<const domain::FieldSpec *>{&priceFields().cents, &priceFields().currency}) {
            if (price.has(*field)) {
                origins.push_back(price.origin(*field));
            }
        }
        if (price.has(priceFields().kind)) {
            kind.addOrigin(price.origin(priceFields().kind));
        }
        task.used.prices.insert(price.id());
        if (prices.size() > 1) {
            task.used.summed.insert(price.id());
        }
    }
    Node amount(mapping::amountText(cents));
    for (const Origin &origin : origins) {
        amount.addOrigin(origin);
    }
    Node one = Node::object();
    one.put(u"soort"_s, std::move(kind));
    one.put(u"bedrag"_s, std::move(amount));
    node.put(u"prijs"_s, Node::Array{std::move(one)});
}

void putEntry(Node &node, const Source &edition)
{
    const auto &table = editionFields();
    Node entry = Node::object();
    if (edition.has(table.entryFrom)) {
        entry.put(u"beginInstroomperiode"_s, iso(edition.look(table.entryFrom)), edition.origin(table.entryFrom));
        putIf(entry, u"eindeInstroomperiode"_s, iso(edition.look(table.entryTo)), edition.origin(table.entryTo));
        node.put(u"flexibeleInstroom"_s, std::move(entry));
    } else {
        entry.put(u"instroommoment"_s, iso(edition.look(table.start)), edition.origin(table.start));
        node.put(u"vastInstroommoment"_s, std::move(entry));
    }
}

void bookPeriods(const Source &edition)
{
    const std::optional<Source> first = firstPeriod(edition);
    const std::optional<Source> last = lastPeriod(edition);
    const domain::Message inBetween{.code = u"lost.oneEnrolment"_s, .arguments = {}};
    for (const Source &period : constant(edition.parts(Kind::EnrolmentPeriod))) {
        const auto book = [&](const domain::Field<QDate> &field, const std::optional<Source> &used) {
            if (used && *used == period) {
                period.carried(field);
            } else {
                period.drop(field, inBetween);
            }
        };
        book(periodStart(), first);
        book(periodEnd(), last);
    }
}

void bookCode(const Source &edition, QStringList &codes)
{
    const QString code = cohortCodeOf(edition, codes);
    codes.append(code);
    if (code == edition.look(editionFields().code).simplified()) {
        edition.carried(editionFields().code);
    } else {
        edition.narrow(editionFields().code, code);
    }
}

void bookLocation(const MapperTask &task, const Source &edition)
{
    const auto &field = editionFields().location;
    const std::optional<Source> location = edition.target(field);
    if (isOnline(modesOf(task, edition))) {
        edition.drop(field, {.code = u"lost.onlineOnly"_s, .arguments = {}});
    } else if (location && task.used.locations.contains(location->id())) {
        edition.carried(field);
    } else {
        edition.drop(field, {.code = u"lost.noLocationCode"_s, .arguments = {}});
    }
}

void bookPermission(const Source &edition)
{
    const auto &table = editionFields();
    edition.carried(table.permissionRequired);
    if (edition.look(table.permissionRequired)) {
        bookOne(edition, table.permissionExplanation,
            shortenedTo(oneOf(edition.wanted(table.permissionExplanation)).simplified(), descriptionLimit),
            descriptionLimit);
    } else {
        edition.drop(table.permissionExplanation, noPlaceForIt());
    }
}

void bookEdition(const MapperTask &task, const Source &edition)
{
    const auto &table = editionFields();
    const QString status = edition.look(table.status);
    if (status.isEmpty() || status == u"open") {
        edition.carried(table.status);
    } else {
        edition.narrow(table.status, u"G"_s);
    }
    if (edition.has(table.entryFrom)) {
        edition.carried(table.entryFrom);
        edition.carried(table.entryTo);
        edition.drop(table.start, {.code = u"lost.rollingEntry"_s, .arguments = {}});
    } else {
        edition.carried(table.start);
        edition.drop(table.entryTo, badForm());
    }
    edition.carried(table.end);
    if (hasPlaces(edition)) {
        edition.carried(table.places);
    } else {
        edition.drop(table.places, badForm());
    }
    bookModes(edition, table.modes);
    bookLocation(task, edition);
    bookPermission(edition);
    bookPeriods(edition);
}

void bookPrices(const MapperTask &task)
{
    const auto &table = priceFields();
    for (const Source &price : constant(task.offering.parts(Kind::Price))) {
        if (!task.used.prices.contains(price.id())) {
            price.rest(Fate::Dropped, {.code = u"lost.onePrice"_s, .arguments = {}});
            continue;
        }
        price.carried(table.currency);
        if (price.look(table.kind) == u"total") {
            price.carried(table.kind);
        } else {
            price.narrow(table.kind, u"TOTALE_VERPLICHTE_KOSTEN"_s);
        }
        if (task.used.summed.contains(price.id())) {
            price.narrow(table.cents, {.code = u"lost.inTotal"_s, .arguments = {}});
        } else {
            price.carried(table.cents);
        }
    }
}

} // namespace

void bookModes(const Source &source, const domain::Field<QStringList> &field)
{
    const QStringList modes = source.look(field);
    if (modes.size() == 1 && modes != QStringList{u"workplace"_s}) {
        source.carried(field);
    } else if (!modes.isEmpty()) {
        source.narrow(field, deliveryOf(modes));
    }
}

bool isRunning(const domain::Record &edition)
{
    return editionFields().status(edition) != u"cancelled"
        && (edition.has(editionFields().start) || edition.has(editionFields().entryFrom));
}

QStringList modesOf(const MapperTask &task, const Source &edition)
{
    const QStringList own = edition.look(editionFields().modes);
    return own.isEmpty() ? task.offering.look(offeringFields().modes) : own;
}

bool isOnline(const QStringList &modes)
{
    return !modes.isEmpty()
        && std::ranges::all_of(modes, [](const QString &mode) { return mode == u"online" || mode == u"selfStudy"; });
}

QString locationCodeOf(const Source &location)
{
    static const QRegularExpression form(u"^\\d{3}X\\d{3}$"_s);
    return codeOfForm(location.look(domain::locationTable().codes), u"rioLocation"_s, form);
}

Node cohort(MapperTask &task, const Source &edition, QStringList &codes)
{
    const auto &table = editionFields();
    Node node = Node::object();
    const QString code = cohortCodeOf(edition, codes);
    codes.append(code);
    node.put(u"cohortcode"_s, code, edition.has(table.code) ? edition.origin(table.code) : Origin());
    const QString status = edition.look(table.status);
    node.put(u"cohortstatus"_s, status.isEmpty() || status == u"open" ? "O" : "G", edition.origin(table.status));
    Kenmerken kenmerken;
    if (hasPlaces(edition)) {
        kenmerken.add("deelnemersplaatsen", Kenmerken::Kind::Number, QString::number(*edition.look(table.places)),
            {edition.origin(table.places)});
    }
    const bool isOwn = edition.has(table.modes);
    kenmerken.addListed("opleidingsvorm", deliveryOf(modesOf(task, edition)),
        isOwn ? edition.origin(table.modes) : task.offering.origin(offeringFields().modes));
    task.used.modes = task.used.modes || !isOwn;
    std::move(kenmerken).putInto(node);
    if (const std::optional<Source> first = firstPeriod(edition)) {
        node.put(u"beginAanmeldperiode"_s, iso(first->look(periodStart())), first->origin(periodStart()));
    }
    putEntry(node, edition);
    if (const std::optional<Source> last = lastPeriod(edition)) {
        node.put(u"eindeAanmeldperiode"_s, iso(last->look(periodEnd())), last->origin(periodEnd()));
    }
    const bool needsPermission = edition.look(table.permissionRequired);
    node.put(u"toestemmingVereistVoorAanmelding"_s, needsPermission ? "JA" : "NEE",
        edition.origin(table.permissionRequired));
    if (needsPermission) {
        putIf(node, u"toelichtingVereisteToestemming"_s,
            shortenedTo(oneOf(edition.wanted(table.permissionExplanation)).simplified(), descriptionLimit),
            edition.origin(table.permissionExplanation));
    }
    putIf(node, u"einddatum"_s, iso(edition.look(table.end)), edition.origin(table.end));
    putPrice(node, task, edition);
    return node;
}

void bookEditions(const MapperTask &task)
{
    const domain::Message cancelled{.code = u"lost.notOffered"_s, .arguments = {}};
    const auto &codesOfPlace = domain::locationTable().codes;
    for (const Source &edition : constant(task.offering.parts(Kind::Edition))) {
        if (task.isOffered && isRunning(edition.record())) {
            bookEdition(task, edition);
            continue;
        }
        const domain::Message why = task.isOffered ? cancelled : task.notOfferedYet();
        edition.rest(Fate::Dropped, why);
        for (const Kind kind : {Kind::EnrolmentPeriod, Kind::Price}) {
            for (const Source &part : constant(edition.parts(kind))) {
                part.rest(Fate::Dropped, why);
            }
        }
    }
    for (const Offered &one : constant(offeredOf(task))) {
        QStringList codes;
        for (const Source &edition : one.editions) {
            bookCode(edition, codes);
        }
    }
    if (!task.isOffered) {
        for (const Source &price : constant(task.offering.parts(Kind::Price))) {
            price.rest(Fate::Dropped, task.notOfferedYet());
        }
    }
    bookPrices(task);
    for (const Source &location : constant(task.offering.parts(Kind::Location))) {
        if (task.used.locations.contains(location.id())) {
            const QString used = locationCodeOf(location);
            location.carryThose(
                codesOfPlace,
                [&](const domain::TypedCode &code) { return code.type == u"rioLocation" && code.code == used; },
                noPlaceForIt(), Fate::Dropped);
        }
    }
}

} // namespace leerschakel::exchange::rio
