// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/edudex/names.h"
#include "exchange/edudex/reading/program.h"
#include "exchange/reading/places.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::edudex {

using domain::editionTable;
using domain::Id;
using domain::Kind;
using domain::LocalizedText;
using domain::offeringTable;
using domain::priceTable;
using domain::Record;

namespace {

/** The code of a VAT rate, from what a cost says; empty if it gives no rate that we know. */
QString vatOf(Part &cost)
{
    constexpr double highRate = 21; // Wet op de omzetbelasting 1968, art. 9
    constexpr double lowRate = 9;
    const std::optional<qint64> code = cost.count(u"VATCode"_s);
    const std::optional<double> rate = cost.number(u"VATPercentage"_s);
    const auto is = [](std::optional<qint64> given, std::initializer_list<qint64> wanted) {
        return given && std::ranges::find(wanted, *given) != wanted.end();
    };
    if (rate == highRate || (!rate && is(code, {4, 5}))) {
        return u"high"_s;
    }
    if (rate == lowRate || (!rate && is(code, {3}))) {
        return u"low"_s;
    }
    if (rate == 0.0) {
        return u"zero"_s;
    }
    if (rate) { // a rate of another period or country
        cost.keep(u"VATPercentage"_s, *rate);
    } else if (is(code, {1})) {
        return u"exempt"_s;
    } else if (code) {
        cost.keep(u"VATCode"_s, *code);
    }
    return {};
}

Record priceOf(Part &cost)
{
    const auto &table = priceTable();
    Record price(Kind::Price, Id::fromName(u"price"_s));
    LocalizedText description = cost.texts(u"descriptionText"_s);
    if (const LocalizedText marked = cost.markup(u"descriptionHtml"_s); description.isEmpty()) {
        description = marked;
    }
    if (const LocalizedText summary = cost.texts(u"summaryText"_s); description.isEmpty()) {
        description = summary;
    }
    const QString type = cost.text(u"costType"_s);
    const char *kind = oursFor(costTypes, type);
    if (!kind && !type.isEmpty() && description.isEmpty()) { // an unknown type: kept in its own words
        description.en = type;
    }
    table.kind.set(price, QString::fromLatin1(kind ? kind : "other"));
    if (const std::optional<qint64> amount = cost.cents(u"amount"_s)) {
        table.cents.set(price, *amount);
    }
    if (const QString currency = cost.text(u"currency"_s).toUpper(); currency != u"EUR"_s) { // absent is EUR
        table.currency.set(price, currency);
    }
    table.vat.set(price, vatOf(cost));
    cost.set(price, table.description, description.toMap(), u"descriptionText"_s);
    cost.pass({u"amountVAT"}); // follows from the amount and the rate
    cost.expect(u"amountIsFinal"_s, {u"true"});
    cost.expect(u"isRequiredCost"_s, {u"true"});
    cost.expect(u"period"_s, {u"program"});
    return price;
}

/** A price as it was read, with its id in the document. */
struct ReadPrice {
    Record price;
    QString id;
};

QList<ReadPrice> pricesOf(Part &part)
{
    QList<ReadPrice> prices;
    part.each(u"cost"_s, [&](Part &cost) {
        const QString id = cost.text(u"id"_s);
        const Record price = priceOf(cost);
        if (price.has(priceTable().cents)) {
            prices.append({.price = price, .id = id});
        }
    });
    return prices;
}

/** \a read as a price of \a draft, or of \a edition where that is not null. */
Record placed(const ReadPrice &read, const ProgramDraft &draft, const Record &edition, qsizetype number)
{
    const auto &table = priceTable();
    const Id owner = edition.isNull() ? draft.offering.id() : edition.id();
    const Id own = Id::fromString(read.id);
    const QString name = owner.toString() + u"/price/"_s + (read.id.isEmpty() ? QString::number(number) : read.id);
    Record price = Record::fromMap(Kind::Price, own.isNull() ? Id::fromName(name) : own, read.price.toMap());
    table.offering.set(price, draft.offering.id());
    if (!edition.isNull()) {
        table.edition.set(price, edition.id());
    }
    table.position.set(price, double(number));
    return price;
}

/** Null if the part is empty. */
Record locationOf(Part &part)
{
    const auto &table = domain::locationTable();
    Record location(Kind::Location, Id::fromName(u"address"_s));
    const Id own = Id::fromString(part.text(u"id"_s));
    table.name.set(location, part.texts(u"locationName"_s));
    reading::setStreet(location, part.text(u"address"_s));
    table.postalCode.set(location, part.text(u"zipcode"_s));
    table.city.set(location, part.text(u"city"_s));
    const QString country = part.text(u"country"_s);
    if (const QString code = reading::countryOf(country); !code.isEmpty() || part.isOurs()) {
        table.country.set(location, code.isEmpty() ? country : code);
    } else if (!country.isEmpty()) {
        part.lose(u"country"_s, country, u"import.unknownValue"_s);
    }
    if (const QString code = part.text(u"geoCode"_s); !code.isEmpty()
        && (code.count(u',') != 1
            || !reading::setCoordinates(location, code.section(u',', 0, 0), code.section(u',', 1)))) {
        part.lose(u"geoCode"_s, code, u"import.badNumber"_s);
    }
    if (location.toMap().isEmpty()) {
        return {};
    }
    return reading::identified(location, own);
}

/** A day; an uncertain one is taken and reported. */
QDate dayOf(Part &part, const QString &key)
{
    if (const QVariant value = part.take(key); value.typeId() != QMetaType::QVariantMap) {
        if (!value.isValid()) {
            return {};
        }
        Part alone(QVariantMap{{key, value}}, part.place(), part.losses(), part.isOurs());
        return alone.date(key);
    } else {
        Part day(value, part.place().at(key), part.losses(), part.isOurs());
        const QDate date = day.date(u"date"_s);
        day.expect(u"isFinal"_s, {u"true"});
        day.done();
        return date;
    }
}

void readStatus(Part &run, Record &edition)
{
    const QString theirs = run.text(u"status"_s);
    const char *ours = oursFor(runStates, theirs);
    if (!ours) {
        if (!theirs.isEmpty()) {
            run.lose(u"status"_s, theirs, u"import.unknownValue"_s);
        }
        return;
    }
    editionTable().status.set(edition, QString::fromLatin1(ours));
    if (theirs == u"application closed" && !run.isOurs()) { // full, running or over: the status does not tell which
        run.losses().lose(run.place().at(u"status"_s), theirs, u"import.readAs"_s, {QString::fromLatin1(ours)});
    }
}

QStringList timesOf(Part &part)
{
    QStringList times;
    for (const QString &theirs : constant(part.words(u"contactHoursPartOfDay"_s))) {
        if (const char *ours = oursFor(partsOfDay, theirs)) {
            times.append(QString::fromLatin1(ours));
        } else {
            part.lose(u"contactHoursPartOfDay"_s, theirs, u"import.unknownValue"_s);
        }
    }
    return times;
}

void readForm(Part &run, Record &edition)
{
    const std::optional<bool> isOnline = run.flag(u"fullyOnline"_s);
    const QString form = run.text(u"programForm"_s);
    QStringList others;
    QStringList modes = modesOf(form.isEmpty() ? QStringList() : QStringList{form}, others);
    if (isOnline.value_or(false) && modes.isEmpty()) {
        modes.append(u"online"_s);
    }
    for (const QString &other : std::as_const(others)) {
        if (other != u"part-time") {
            run.keep(u"programForm"_s, other);
        }
    }
    editionTable().modes.set(edition, modes);
}

/** The costs of \a run itself: a cost that applies to every run may be repeated in each. */
void readRunPrices(
    Part &run, const QList<ReadPrice> &ofAll, const ProgramDraft &draft, const Record &edition, QList<Record> &parts)
{
    constexpr qsizetype mostOfAll = 100; // more than any program has, and each is compared with each
    qsizetype number = 0;
    for (const ReadPrice &read : constant(pricesOf(run))) {
        const bool isOfAll = ofAll.size() <= mostOfAll && std::ranges::any_of(ofAll, [&](const ReadPrice &each) {
            if (read.id.isEmpty()) { // costs have no id in XML
                return each.price.toMap() == read.price.toMap();
            }
            return read.id
                == Id::fromName(u"leerschakel cost %1 of run %2"_s.arg(each.id, edition.id().toString())).toString();
        });
        if (!isOfAll) {
            parts.append(placed(read, draft, edition, ++number));
        }
    }
}

void readRun(Part &run, const QList<ReadPrice> &ofAll, ProgramDraft &draft, QSet<Id> &seen)
{
    const auto &table = editionTable();
    const QString given = run.text(u"id"_s);
    reading::EditionDraft made;
    made.place = run.place();
    made.owner = draft.offering.id();
    const QDate start = dayOf(run, u"startDate"_s);
    const Id own = Id::fromString(given);
    const QString name =
        draft.offering.id().toString() + u"/run/"_s + (given.isEmpty() ? start.toString(Qt::ISODate) : given);
    Record &edition = made.edition;
    edition = Record(Kind::Edition, own.isNull() ? Id::fromName(name) : own);
    table.offering.set(edition, draft.offering.id());
    if (own.isNull()) {
        table.code.set(edition, given);
    }
    table.start.set(edition, start);
    table.end.set(edition, dayOf(run, u"endDate"_s));
    readStatus(run, edition);
    table.places.set(edition, run.count(u"maxNumberOfParticipants"_s));
    table.minimumPlaces.set(edition, run.count(u"minNumberOfParticipants"_s));
    readForm(run, edition);
    addTo(draft.offering, offeringTable().timing, timesOf(run));
    run.expect(u"openTo"_s, {u"public"});
    if (const QDate deadline = run.date(u"applicationDeadline"_s); deadline.isValid()) {
        Record period(Kind::EnrolmentPeriod, Id::fromName(edition.id().toString() + u"/enrolment/1"_s));
        domain::enrolmentPeriodTable().offering.set(period, draft.offering.id());
        domain::enrolmentPeriodTable().edition.set(period, edition.id());
        domain::enrolmentPeriodTable().end.set(period, deadline);
        made.parts.append(period);
    }
    Part place = run.part(u"location"_s);
    if (const Record location = locationOf(place); !location.isNull()) {
        table.location.set(edition, location.id());
        draft.referred.append({.record = location, .place = place.place()});
    }
    place.done();
    readRunPrices(run, ofAll, draft, edition, made.parts);
    if (seen.contains(edition.id())) {
        run.losses().reject(run.place(), u"import.twice"_s, {given});
    } else {
        seen.insert(edition.id());
        draft.editions.append(made);
    }
}

} // namespace

void readSchedule(Part &part, ProgramDraft &draft)
{
    Part generic = part.part(u"genericProgramRun"_s);
    const QList<ReadPrice> ofAll = pricesOf(generic);
    qsizetype number = 0;
    for (const ReadPrice &each : ofAll) {
        draft.parts.append(placed(each, draft, {}, ++number));
    }
    addTo(draft.offering, offeringTable().timing, timesOf(generic));
    if (const std::optional<qint64> moments = generic.count(u"numberOfContactSessions"_s)) {
        offeringTable().contactMoments.set(draft.offering, *moments);
    }
    generic.each(u"genericModule"_s, [&](Part &module) {
        if (const LocalizedText name = module.texts(u"name"_s); !name.isEmpty()) {
            draft.modules.append(name);
        }
    });
    generic.done();
    QSet<Id> seen;
    part.each(u"programRun"_s, [&](Part &run) { readRun(run, ofAll, draft, seen); });
}

} // namespace leerschakel::exchange::edudex
