// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/ooapi5/mapping/parts.h"
#include "exchange/openeducation/address.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::FieldSpec;
using domain::Kind;
using domain::Record;
using domain::StudyLoad;

namespace {

Node countryCode(const QString &country)
{
    return country;
}

/**
 * The text for RIO, which takes one: the Dutch one if there is one. The other is in ext, unless --language leaves it
 * out.
 */
void putExplanation(Node &consumer, const Source &edition)
{
    const domain::LocalizedText explanation = edition.look(editionFields().permissionExplanation);
    const QString &why = explanation.preferring(domain::Language::Dutch);
    if (why.isEmpty()) {
        return;
    }
    consumer.put(u"explanationRequiredPermission"_s, why, edition.origin(editionFields().permissionExplanation));
    QVariantMap left;
    if (!explanation.nl.isEmpty() && !explanation.en.isEmpty()) {
        left.insert(u"en"_s, explanation.en);
    }
    const bool isAnywhere = edition.leftOutLanguage(editionFields().permissionExplanation) != u"en";
    edition.leaveOut(editionFields().permissionExplanation, domain::absentWhenEmpty(left), Fate::Narrowed,
        {.code = isAnywhere ? u"lost.extOnly"_s : u"lost.otherLanguage"_s, .arguments = {}});
}

Node rioConsumer(const Source &edition)
{
    Node consumer = Node::object();
    consumer.put(u"consumerKey"_s, u"rio"_s);
    const QString status = edition.look(editionFields().status);
    const char *state = theirsFor(registrationStates, status);
    consumer.put(u"registrationStatus"_s, state ? state : "closed", edition.origin(editionFields().status));
    if (status == u"open") {
        edition.carried(editionFields().status);
    } else {
        edition.narrow(editionFields().status, u"closed"_s);
    }
    consumer.put(u"requiredPermissionRegistration"_s,
        edition.carry(editionFields().permissionRequired) ? u"yes"_s : u"no"_s,
        edition.origin(editionFields().permissionRequired));
    putExplanation(consumer, edition);
    return consumer;
}

void putDates(MapperDocument &document, const Source &edition)
{
    document.carryText(u"startDate"_s, editionFields().start);
    document.carryText(u"endDate"_s, editionFields().end);
    const auto &table = domain::enrolmentPeriodTable();
    for (const Source &period : constant(edition.parts(Kind::EnrolmentPeriod))) {
        if (!period.look(table.start).isValid()) {
            continue;
        }
        document.object().put(
            u"enrollStartDate"_s, period.carry(table.start).toString(Qt::ISODate), period.origin(table.start));
        if (const QDate end = period.carry(table.end); end.isValid()) {
            document.object().put(u"enrollEndDate"_s, end.toString(Qt::ISODate), period.origin(table.end));
        }
        break; // OOAPI v5 has one period; the others are in ext
    }
    document.carryText(u"flexibleEntryPeriodStart"_s, editionFields().entryFrom);
    document.carryText(u"flexibleEntryPeriodEnd"_s, editionFields().entryTo);
}

void putModes(MapperDocument &document, const MapperTask &task, const Source &edition)
{
    const domain::Field<QStringList> &ofOffering = offeringFields().modes;
    const QStringList own = edition.carryThose(
        editionFields().modes, [](const QString &mode) { return theirsFor(modes, mode) != nullptr; }, inExtension());
    if (edition.has(editionFields().modes)) {
        if (Node delivery = modesOfDelivery(own); !delivery.isEmpty()) {
            document.put(u"modeOfDelivery"_s, std::move(delivery), editionFields().modes);
        }
        if (allNamed(edition.look(editionFields().modes))) {
            document.comesBack(editionFields().modes);
        }
    } else if (Node delivery = modesOfDelivery(task.offering.look(ofOffering)); !delivery.isEmpty()) {
        document.object().put(u"modeOfDelivery"_s, std::move(delivery), task.offering.origin(ofOffering));
    }
}

void putOwn(MapperDocument &document, const MapperTask &task, const Source &edition)
{
    document.carryCode(editionFields().code);
    document.carryTexts(u"name"_s, editionFields().title);
    const QStringList languages = edition.look(editionFields().languages);
    if (!languages.isEmpty()) {
        document.put(u"teachingLanguage"_s, languages.constFirst(), editionFields().languages);
        edition.carryThose(
            editionFields().languages, [&](const QString &code) { return code == languages.constFirst(); },
            inExtension());
        if (languages.size() == 1) {
            document.comesBack(editionFields().languages);
        }
    }
    putModes(document, task, edition);
    document.carryNumber(u"maxNumberStudents"_s, editionFields().places);
    document.carryNumber(u"minNumberStudents"_s, editionFields().minimumPlaces);
    document.carryText(u"link"_s, editionFields().webPage);
}

/** Required by the schema; if the edition has no value, that of the offering is used. */
void putDefaults(Node &document, const MapperTask &task, const Source &edition)
{
    const auto &table = offeringFields();
    const Source &offering = task.offering;
    openeducation::completePrimaryCode(document, "offeringCode", edition.id());
    if (Node name = languageTyped(offering.wanted(table.title)); !name.isEmpty()) {
        document.putDefault(u"name"_s, std::move(name), offering.origin(table.title));
    }
    if (Node text = languageTyped(offering.wanted(table.description)); !text.isEmpty()) {
        document.putDefault(u"description"_s, std::move(text), offering.origin(table.description));
    }
    if (const QStringList languages = offering.look(table.languages); !languages.isEmpty()) {
        document.putDefault(u"teachingLanguage"_s, languages.constFirst(), offering.origin(table.languages));
    }
    const QString result = offering.look(table.result);
    document.putDefault(u"resultExpected"_s, Node(!result.isEmpty() && result != u"none"));
}

} // namespace

bool isOffered(const Record &edition)
{
    return editionFields().status(edition) != u"cancelled" && edition.has(editionFields().start)
        && edition.has(editionFields().end);
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

Outcomes outcomesOf(const Source &offering)
{
    const auto &table = domain::outcomeTable();
    Outcomes outcomes;
    for (const Source &outcome : constant(offering.parts(Kind::Outcome))) {
        Node text = languageTyped(outcome.carry(table.text), outcome.origin(table.text));
        if (const QVariant kept =
                outcome.look(table.kept).value(QLatin1StringView(destinationName)).toMap().value(u"text"_s);
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

Node offeringDocument(const MapperTask &task, const Source &edition)
{
    MapperDocument document(edition);
    document.put(u"offeringId"_s, edition.id().toString());
    document.put(u"offeringType"_s, task.shape == Shape::Course ? u"course"_s : u"program"_s);
    putOwn(document, task, edition);
    putDates(document, edition);
    if (const std::optional<Source> location = edition.target(editionFields().location)) {
        const openeducation::AddressTerms terms{
            .format = QString::fromLatin1(destinationName), .postalCode = u"postalCode"_s, .countryCode = countryCode};
        document.put(u"addresses"_s, Node::Array{openeducation::address(*location, terms)}, editionFields().location);
        edition.carried(editionFields().location);
    }
    if (Node prices = priceInformation(task, edition); !prices.isEmpty()) {
        document.put(u"priceInformation"_s, std::move(prices));
    }
    document.put(task.shape == Shape::Course ? u"course"_s : u"program"_s, task.offering.id().toString());
    if (const domain::Id provider = task.offering.look(offeringFields().provider); !provider.isNull()) {
        document.put(u"organization"_s, provider.toString());
    }
    Node::Array consumers;
    if (task.toRio) {
        consumers.push_back(rioConsumer(edition));
    } else {
        const domain::Message rioOnly{.code = u"lost.rioOnly"_s, .arguments = {}};
        for (const FieldSpec *field : std::initializer_list<const FieldSpec *>{&editionFields().status,
                 &editionFields().permissionRequired, &editionFields().permissionExplanation}) {
            if (edition.leftOutLanguage(*field).isEmpty()) {
                edition.extensionOnly(*field, rioOnly);
            }
        }
    }

    if (!task.alliances.isEmpty() && keptConsumer(edition.record(), u"eduxchange"_s).isEmpty()) {
        consumers.push_back(eduxchangeConsumerOfOffering(task));
    }
    if (!consumers.empty()) {
        document.put(u"consumers"_s, std::move(consumers));
    }

    Node extension = document.extension({u"offering"_s});
    openeducation::putPartsOfEdition(extension, edition);
    document.finish(std::move(extension), edition.look(editionFields().kept));

    Node result = std::move(document.object());
    pruneConsumers(result, task.offering.look(offeringFields().reach));
    putDefaults(result, task, edition);
    return result;
}

} // namespace leerschakel::exchange::ooapi5
