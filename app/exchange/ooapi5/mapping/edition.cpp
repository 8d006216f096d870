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
using domain::StudyLoad;

namespace {

Node address(const Record &location, std::optional<domain::Language> language)
{
    const auto &table = domain::locationTable();
    Node address = Node::object();
    const auto putText = [&](const QString &key, const QString &text) {
        if (!text.isEmpty()) {
            address.put(key, text);
        }
    };
    putText(u"street"_s, table.street(location));
    putText(u"streetNumber"_s, table.number(location));
    if (Node name = languageTyped(table.name(location), language); !name.isEmpty()) {
        address.put(u"additional"_s, std::move(name));
    }
    putText(u"postalCode"_s, table.postalCode(location));
    putText(u"city"_s, table.city(location));
    putText(u"countryCode"_s, table.country(location).isEmpty() ? u"NL"_s : table.country(location));
    if (const auto latitude = table.latitude(location), longitude = table.longitude(location); latitude && longitude) {
        Node geolocation = Node::object();
        geolocation.put(u"latitude"_s, Node(*latitude));
        geolocation.put(u"longitude"_s, Node(*longitude));
        address.put(u"geolocation"_s, std::move(geolocation));
    }
    address.join(table.kept(location).value(QLatin1StringView(destinationName)), consumerKey());
    address.putDefault(u"addressType"_s, u"teaching"_s);
    return address;
}

Node rioConsumer(const Record &edition)
{
    Node consumer = Node::object();
    consumer.put(u"consumerKey"_s, u"rio"_s);
    const char *state = theirsFor(registrationStates, domain::editionTable().status(edition));
    consumer.put(u"registrationStatus"_s, state ? state : "closed", originOf(edition, domain::editionTable().status));
    consumer.put(u"requiredPermissionRegistration"_s,
        domain::editionTable().permissionRequired(edition) ? u"yes"_s : u"no"_s,
        originOf(edition, domain::editionTable().permissionRequired));
    if (const QString why = domain::editionTable().permissionExplanation(edition).preferring(domain::Language::Dutch);
        !why.isEmpty()) {
        consumer.put(
            u"explanationRequiredPermission"_s, why, originOf(edition, domain::editionTable().permissionExplanation));
    }
    return consumer;
}

void putDates(MapperDocument &document, const MapperTask &task, const Record &edition)
{
    document.carryText(u"startDate"_s, domain::editionTable().start);
    document.carryText(u"endDate"_s, domain::editionTable().end);
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
    document.carryText(u"flexibleEntryPeriodStart"_s, domain::editionTable().entryFrom);
    document.carryText(u"flexibleEntryPeriodEnd"_s, domain::editionTable().entryTo);
}

void putOwn(MapperDocument &document, const MapperTask &task, const Record &edition)
{
    if (edition.has(domain::editionTable().code)) {
        Node code = Node::object();
        code.put(u"code"_s, domain::editionTable().code(edition));
        document.put(u"primaryCode"_s, std::move(code), domain::editionTable().code);
        document.carried(domain::editionTable().code);
    }
    document.carryTexts(u"name"_s, domain::editionTable().title);
    const QStringList languages = domain::editionTable().languages(edition);
    if (!languages.isEmpty()) {
        document.put(u"teachingLanguage"_s, languages.constFirst(), domain::editionTable().languages);
        if (languages.size() == 1) {
            document.carried(domain::editionTable().languages);
        }
    }
    const QStringList own = domain::editionTable().modes(edition);
    if (Node modes = modesOfDelivery(own.isEmpty() ? domain::offeringTable().modes(task.offering()) : own);
        !modes.isEmpty()) {
        document.put(u"modeOfDelivery"_s, std::move(modes), domain::editionTable().modes);
    }
    if (!own.isEmpty() && allNamed(own)) {
        document.carried(domain::editionTable().modes);
    }
    document.carryNumber(u"maxNumberStudents"_s, domain::editionTable().places);
    document.carryNumber(u"minNumberStudents"_s, domain::editionTable().minimumPlaces);
    document.carryText(u"link"_s, domain::editionTable().webPage);
}

Node::Array partsOf(const OfferingTree &tree, Kind kind, const Id &edition)
{
    Node::Array parts;
    for (const Record &part : constant(tree.ofEdition(kind, edition))) {
        parts.push_back(wholeRecord(part, {u"offering"_s, u"edition"_s}));
    }
    return parts;
}

/** Required by the schema; where the edition says nothing the offering speaks for it. */
void putDefaults(Node &document, const MapperTask &task, const Record &edition)
{
    const auto &offering = domain::offeringTable();
    const Record &record = task.offering();
    if (Node *code = document.find(u"primaryCode"_s)) {
        code->putDefault(u"codeType"_s, u"offeringCode"_s);
    } else {
        Node id = Node::object();
        id.put(u"codeType"_s, u"uuid"_s);
        id.put(u"code"_s, edition.id().toString());
        document.put(u"primaryCode"_s, std::move(id));
    }
    if (Node name = languageTyped(offering.title(record), task.around.language); !name.isEmpty()) {
        document.putDefault(u"name"_s, std::move(name), originOf(record, offering.title));
    }
    if (Node text = languageTyped(offering.description(record), task.around.language); !text.isEmpty()) {
        document.putDefault(u"description"_s, std::move(text), originOf(record, offering.description));
    }
    if (const QStringList languages = offering.languages(record); !languages.isEmpty()) {
        document.putDefault(u"teachingLanguage"_s, languages.constFirst(), originOf(record, offering.languages));
    }
    const QString result = offering.result(record);
    document.putDefault(u"resultExpected"_s, Node(!result.isEmpty() && result != u"none"));
}

} // namespace

bool isOffered(const Record &edition)
{
    return domain::editionTable().status(edition) != u"cancelled" && edition.has(domain::editionTable().start)
        && edition.has(domain::editionTable().end);
}

const StudyLoad *studyLoadFor(const QList<StudyLoad> &loads, bool toRio)
{
    const auto isWhole = [](const StudyLoad &load) { return load.value == std::floor(load.value); };
    const auto whole = toRio ? std::ranges::find_if(loads, isWhole) : loads.cbegin();
    return whole != loads.cend() ? &*whole : loads.isEmpty() ? nullptr : &loads.constFirst();
}

Node studyLoad(const StudyLoad &load)
{
    Node value = Node::object();
    if (const char *unit = theirsFor(studyLoadUnits, load.unit)) {
        value.put(u"studyLoadUnit"_s, unit);
    }
    value.put(u"value"_s, Node(load.value));
    return value;
}

Node modesOfDelivery(const QStringList &modeCodes)
{
    Node::Array list;
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
        Node text = languageTyped(table.text(outcome), language);
        if (const QVariant kept =
                table.kept(outcome).value(QLatin1StringView(destinationName)).toMap().value(u"text"_s);
            kept.isValid()) {
            text.join(kept, consumerKey());
        }
        if (!text.isEmpty()) {
            outcomes.places.insert(outcome.id(), qint64(outcomes.texts.size()));
            outcomes.texts.push_back(std::move(text));
        }
    }
    return outcomes;
}

void pruneConsumers(Node &document, const QStringList &reach)
{
    Node *consumers = document.find(u"consumers"_s);
    if (!consumers) {
        return;
    }
    std::erase_if(consumers->items(), [&](const Node &consumer) {
        const QString key = consumer.textOf(u"consumerKey"_s);
        return (key == u"rio" || key == u"eduxchange") && !reach.contains(key);
    });
    if (consumers->isEmpty()) {
        document.remove(u"consumers"_s);
    }
}

Node offeringDocument(const MapperTask &task, const Record &edition)
{
    MapperDocument document(edition, task.around.language);
    document.put(u"offeringId"_s, edition.id().toString());
    document.put(u"offeringType"_s, task.shape == Shape::Course ? u"course"_s : u"program"_s);
    putOwn(document, task, edition);
    putDates(document, task, edition);
    const Record location = task.tree.target(domain::editionTable().location(edition));
    if (!location.isNull()) {
        document.put(
            u"addresses"_s, Node::Array{address(location, task.around.language)}, domain::editionTable().location);
    }
    if (Node prices = priceInformation(pricesFor(task.tree, edition.id()), task.toRio); !prices.isEmpty()) {
        document.put(u"priceInformation"_s, std::move(prices));
    }
    document.put(task.shape == Shape::Course ? u"course"_s : u"program"_s, task.offering().id().toString());
    if (const Id provider = domain::offeringTable().provider(task.offering()); !provider.isNull()) {
        document.put(u"organization"_s, provider.toString());
    }
    if (task.toRio) {
        document.put(u"consumers"_s, Node::Array{rioConsumer(edition)});
    }

    Node extension = document.extension({u"offering"_s});
    const auto put = [&](const QString &key, Node entries) {
        if (!entries.isEmpty()) {
            extension.put(key, std::move(entries));
        }
    };
    put(u"prices"_s, partsOf(task.tree, Kind::Price, edition.id()));
    put(u"enrolmentPeriods"_s, partsOf(task.tree, Kind::EnrolmentPeriod, edition.id()));
    if (!location.isNull()) {
        put(u"locations"_s, Node::Array{wholeRecord(location)});
    }
    document.finish(std::move(extension), domain::editionTable().kept(edition));

    Node result = std::move(document.object());
    pruneConsumers(result, domain::offeringTable().reach(task.offering()));
    putDefaults(result, task, edition);
    return result;
}

} // namespace leerschakel::exchange::ooapi5
