// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/ooapi5/mapperparts.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::Id;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;
using domain::StudyLoad;

namespace {

const domain::EditionTable &fields()
{
    return domain::editionTable();
}

JsonValue address(const Record &location, std::optional<domain::Language> language)
{
    const auto &table = domain::locationTable();
    JsonValue address = JsonValue::object();
    const auto putText = [&](const QString &key, const QString &text) {
        if (!text.isEmpty()) {
            address.put(key, text);
        }
    };
    putText(u"street"_s, table.street(location));
    putText(u"streetNumber"_s, table.number(location));
    if (JsonValue name = languageTyped(table.name(location), language); !name.isEmpty()) {
        address.put(u"additional"_s, std::move(name));
    }
    putText(u"postalCode"_s, table.postalCode(location));
    putText(u"city"_s, table.city(location));
    putText(u"countryCode"_s, table.country(location).isEmpty() ? u"NL"_s : table.country(location));
    if (const auto latitude = table.latitude(location), longitude = table.longitude(location); latitude && longitude) {
        JsonValue geolocation = JsonValue::object();
        geolocation.put(u"latitude"_s, JsonValue(*latitude));
        geolocation.put(u"longitude"_s, JsonValue(*longitude));
        address.put(u"geolocation"_s, std::move(geolocation));
    }
    address.join(table.kept(location).value(QLatin1StringView(destinationName)));
    address.putDefault(u"addressType"_s, u"teaching"_s);
    return address;
}

JsonValue rioConsumer(const Record &edition)
{
    JsonValue consumer = JsonValue::object();
    consumer.put(u"consumerKey"_s, u"rio"_s);
    const char *state = theirsFor(registrationStates, fields().status(edition));
    consumer.put(u"registrationStatus"_s, state ? state : "closed", originOf(edition, fields().status));
    consumer.put(u"requiredPermissionRegistration"_s, fields().permissionRequired(edition) ? u"yes"_s : u"no"_s,
        originOf(edition, fields().permissionRequired));
    if (const QString why = fields().permissionExplanation(edition).preferring(domain::Language::Dutch);
        !why.isEmpty()) {
        consumer.put(u"explanationRequiredPermission"_s, why, originOf(edition, fields().permissionExplanation));
    }
    return consumer;
}

void putDates(MapperDocument &document, const MapperTask &task, const Record &edition)
{
    document.carryText(u"startDate"_s, fields().start);
    document.carryText(u"endDate"_s, fields().end);
    for (const Record &period : task.tree.of(Kind::EnrolmentPeriod)) {
        const auto &table = domain::enrolmentPeriodTable();
        if (table.edition(period) != edition.id() || !table.start(period).isValid()) {
            continue;
        }
        document.object().put(
            u"enrollStartDate"_s, table.start(period).toString(Qt::ISODate), originOf(period, table.start));
        if (const QDate end = table.end(period); end.isValid()) {
            document.object().put(u"enrollEndDate"_s, end.toString(Qt::ISODate), originOf(period, table.end));
        }
        break; // OOAPI v5 knows one period; the others travel in ext
    }
    document.carryText(u"flexibleEntryPeriodStart"_s, fields().entryFrom);
    document.carryText(u"flexibleEntryPeriodEnd"_s, fields().entryTo);
}

void putOwn(MapperDocument &document, const MapperTask &task, const Record &edition)
{
    if (edition.has(fields().code)) {
        JsonValue code = JsonValue::object();
        code.put(u"code"_s, fields().code(edition));
        document.put(u"primaryCode"_s, std::move(code), fields().code);
        document.carried(fields().code);
    }
    document.carryTexts(u"name"_s, fields().title);
    const QStringList languages = fields().languages(edition);
    if (!languages.isEmpty()) {
        document.put(u"teachingLanguage"_s, languages.constFirst(), fields().languages);
        if (languages.size() == 1) {
            document.carried(fields().languages);
        }
    }
    const QStringList own = fields().modes(edition);
    if (JsonValue modes = modesOfDelivery(own.isEmpty() ? domain::offeringTable().modes(task.offering()) : own);
        !modes.isEmpty()) {
        document.put(u"modeOfDelivery"_s, std::move(modes), fields().modes);
    }
    if (!own.isEmpty() && allNamed(own)) {
        document.carried(fields().modes);
    }
    document.carryNumber(u"maxNumberStudents"_s, fields().places);
    document.carryNumber(u"minNumberStudents"_s, fields().minimumPlaces);
    document.carryText(u"link"_s, fields().webPage);
}

JsonValue::Array partsOf(const OfferingTree &tree, Kind kind, const Id &edition)
{
    JsonValue::Array parts;
    for (const Record &part : constant(tree.ofEdition(kind, edition))) {
        parts.push_back(wholeRecord(part, {u"offering"_s, u"edition"_s}));
    }
    return parts;
}

/** Required by the schema; where the edition says nothing the offering speaks for it. */
void putDefaults(JsonValue &document, const MapperTask &task, const Record &edition)
{
    const auto &offering = domain::offeringTable();
    const Record &record = task.offering();
    if (JsonValue *code = document.find(u"primaryCode"_s)) {
        code->putDefault(u"codeType"_s, u"offeringCode"_s);
    } else {
        JsonValue id = JsonValue::object();
        id.put(u"codeType"_s, u"uuid"_s);
        id.put(u"code"_s, edition.id().toString());
        document.put(u"primaryCode"_s, std::move(id));
    }
    if (JsonValue name = languageTyped(offering.title(record), task.around.language); !name.isEmpty()) {
        document.putDefault(u"name"_s, std::move(name), originOf(record, offering.title));
    }
    if (JsonValue text = languageTyped(offering.description(record), task.around.language); !text.isEmpty()) {
        document.putDefault(u"description"_s, std::move(text), originOf(record, offering.description));
    }
    if (const QStringList languages = offering.languages(record); !languages.isEmpty()) {
        document.putDefault(u"teachingLanguage"_s, languages.constFirst(), originOf(record, offering.languages));
    }
    const QString result = offering.result(record);
    document.putDefault(u"resultExpected"_s, JsonValue(!result.isEmpty() && result != u"none"));
}

} // namespace

bool isOffered(const Record &edition)
{
    return fields().status(edition) != u"cancelled" && edition.has(fields().start) && edition.has(fields().end);
}

const StudyLoad *studyLoadFor(const QList<StudyLoad> &loads, bool toRio)
{
    const auto isWhole = [](const StudyLoad &load) { return load.value == std::floor(load.value); };
    const auto whole = toRio ? std::ranges::find_if(loads, isWhole) : loads.cbegin();
    return whole != loads.cend() ? &*whole : loads.isEmpty() ? nullptr : &loads.constFirst();
}

JsonValue studyLoad(const StudyLoad &load)
{
    JsonValue value = JsonValue::object();
    if (const char *unit = theirsFor(studyLoadUnits, load.unit)) {
        value.put(u"studyLoadUnit"_s, unit);
    }
    value.put(u"value"_s, JsonValue(load.value));
    return value;
}

JsonValue modesOfDelivery(const QStringList &modeCodes)
{
    JsonValue::Array list;
    for (const QString &mode : modeCodes) {
        if (const char *theirs = theirsFor(modes, mode)) {
            list.emplace_back(theirs);
        }
    }
    return list;
}

bool allNamed(const QStringList &modeCodes)
{
    return std::ranges::all_of(modeCodes, [](const QString &mode) { return theirsFor(modes, mode) != nullptr; });
}

Outcomes outcomesOf(const OfferingTree &tree, std::optional<domain::Language> language)
{
    const auto &table = domain::outcomeTable();
    Outcomes outcomes;
    for (const Record &outcome : tree.of(Kind::Outcome)) {
        JsonValue text = languageTyped(table.text(outcome), language);
        if (const QVariant kept =
                table.kept(outcome).value(QLatin1StringView(destinationName)).toMap().value(u"text"_s);
            kept.isValid()) {
            text.join(kept);
        }
        if (!text.isEmpty()) {
            outcomes.places.insert(outcome.id(), qint64(outcomes.texts.size()));
            outcomes.texts.push_back(std::move(text));
        }
    }
    return outcomes;
}

void pruneConsumers(JsonValue &document, const QStringList &reach)
{
    JsonValue *consumers = document.find(u"consumers"_s);
    if (!consumers) {
        return;
    }
    std::erase_if(consumers->items(), [&](const JsonValue &consumer) {
        const QString key = consumer.textOf(u"consumerKey"_s);
        return (key == u"rio" || key == u"eduxchange") && !reach.contains(key);
    });
    if (consumers->isEmpty()) {
        document.remove(u"consumers"_s);
    }
}

JsonValue offeringDocument(const MapperTask &task, const Record &edition)
{
    MapperDocument document(edition, task.around.language);
    document.put(u"offeringId"_s, edition.id().toString());
    document.put(u"offeringType"_s, task.shape == Shape::Course ? u"course"_s : u"program"_s);
    putOwn(document, task, edition);
    putDates(document, task, edition);
    const Record location = task.tree.target(fields().location(edition));
    if (!location.isNull()) {
        document.put(u"addresses"_s, JsonValue::Array{address(location, task.around.language)}, fields().location);
    }
    if (JsonValue prices = priceInformation(pricesFor(task.tree, edition.id()), task.toRio); !prices.isEmpty()) {
        document.put(u"priceInformation"_s, std::move(prices));
    }
    document.put(task.shape == Shape::Course ? u"course"_s : u"program"_s, task.offering().id().toString());
    if (const Id provider = domain::offeringTable().provider(task.offering()); !provider.isNull()) {
        document.put(u"organization"_s, provider.toString());
    }
    if (task.toRio) {
        document.put(u"consumers"_s, JsonValue::Array{rioConsumer(edition)});
    }

    JsonValue extension = document.extension({u"offering"_s});
    const auto put = [&](const QString &key, JsonValue entries) {
        if (!entries.isEmpty()) {
            extension.put(key, std::move(entries));
        }
    };
    put(u"prices"_s, partsOf(task.tree, Kind::Price, edition.id()));
    put(u"enrolmentPeriods"_s, partsOf(task.tree, Kind::EnrolmentPeriod, edition.id()));
    if (!location.isNull()) {
        put(u"locations"_s, JsonValue::Array{wholeRecord(location)});
    }
    document.finish(std::move(extension), fields().kept(edition));

    JsonValue result = std::move(document.object());
    pruneConsumers(result, domain::offeringTable().reach(task.offering()));
    putDefaults(result, task, edition);
    return result;
}

} // namespace leerschakel::exchange::ooapi5
