// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/schemaorg/mapping/parts.h"
#include "exchange/schemaorg/names.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::schemaorg {

using domain::FieldSpec;
using domain::Kind;
using domain::Language;

namespace {

Node::Array modesOf(const QStringList &codes, Language language)
{
    Node::Array modes;
    for (const QString &code : codes) {
        const char *theirs = theirsFor(courseModes, code);
        modes.emplace_back(theirs ? QString::fromLatin1(theirs) : labelOf("mode", code, language));
    }
    return modes;
}

/**
 * The modes of the edition, else those of the offering. Search engines require one: with a location it is on site,
 * otherwise part-time.
 */
void putModes(Node &instance, const Task &task, const Source *edition)
{
    Node::Array own = edition ? modesOf(edition->carry(editionFields().modes), task.language) : Node::Array();
    Node::Array ofAll = modesOf(task.offering.carry(offeringFields().modes), task.language);
    if (edition) {
        putFrom(instance, u"courseMode"_s, std::move(own), *edition, editionFields().modes);
    }
    if (!ofAll.empty()) {
        instance.putDefault(u"courseMode"_s, std::move(ofAll), task.offering.origin(offeringFields().modes));
    }
    const bool hasPlace = edition && edition->target(editionFields().location);
    instance.putDefault(u"courseMode"_s, hasPlace ? "Onsite" : "part-time");
}

/** When and how often it is taught, according to the offering. */
void putSchedules(Node &instance, const Task &task, const Source *edition)
{
    QStringList times;
    for (const QString &code : constant(task.offering.carry(offeringFields().timing))) {
        times.append(labelOf("timing", code, task.language));
    }
    const std::optional<qint64> moments = task.offering.carry(offeringFields().contactMoments);
    if (!times.isEmpty() || moments) {
        Node schedule = typed("Schedule");
        if (!times.isEmpty()) {
            schedule.put(u"name"_s, times.join(u", "_s), task.offering.origin(offeringFields().timing));
        }
        if (moments) {
            schedule.put(u"repeatCount"_s, Node(*moments), task.offering.origin(offeringFields().contactMoments));
        }
        appendTo(instance, u"courseSchedule"_s, std::move(schedule));
    }
    if (edition && (edition->has(editionFields().entryFrom) || edition->has(editionFields().entryTo))) {
        Node entry = typed("Schedule");
        entry.put(u"name"_s, said(task.language, "doorlopende instroom", "rolling entry"));
        putPlain(entry, u"startDate"_s, *edition, editionFields().entryFrom);
        putPlain(entry, u"endDate"_s, *edition, editionFields().entryTo);
        appendTo(instance, u"courseSchedule"_s, std::move(entry));
    }
}

void putWork(Node &instance, const Task &task)
{
    const QList<domain::StudyLoad> loads = task.offering.look(offeringFields().studyLoad);
    for (const QString &unit : {u"contactHours"_s, u"hours"_s, u"sbu"_s}) {
        if (const std::optional<double> hours = domain::studyLoadIn(loads, unit)) {
            instance.put(u"courseWorkload"_s, hoursOf(*hours), task.offering.origin(offeringFields().studyLoad));
            break;
        }
    }
    if (const QString duration = task.offering.look(offeringFields().duration); isDuration(duration)) {
        instance.put(u"duration"_s, duration, task.offering.origin(offeringFields().duration));
    }
}

Node addressOf(const Source &location, Language language)
{
    const auto &table = domain::locationTable();
    Node address = typed("PostalAddress");
    const QString street = location.carry(table.street);
    const QString number = location.carry(table.number);
    if (!street.isEmpty() || !number.isEmpty()) {
        Node line(QString(street + u' ' + number).trimmed());
        for (const FieldSpec *field : std::initializer_list<const FieldSpec *>{&table.street, &table.number}) {
            if (location.has(*field)) {
                line.addOrigin(location.origin(*field));
            }
        }
        address.put(u"streetAddress"_s, std::move(line));
    }
    putPlain(address, u"postalCode"_s, location, table.postalCode);
    putPlain(address, u"addressLocality"_s, location, table.city);
    if (const QString region = location.carry(table.region); !region.isEmpty()) {
        address.put(u"addressRegion"_s, labelOf("region", region, language), location.origin(table.region));
    }
    putPlain(address, u"addressCountry"_s, location, table.country);
    address.putDefault(u"addressCountry"_s, "NL");
    return address;
}

Node placeOf(const Source &location, Language language)
{
    const auto &table = domain::locationTable();
    Node place = typed("Place");
    place.put(u"@id"_s, iriOf(location.id()));
    putText(place, u"name"_s, location, table.name, language);
    place.put(u"address"_s, addressOf(location, language));
    const std::optional<double> latitude = location.look(table.latitude);
    const std::optional<double> longitude = location.look(table.longitude);
    if (latitude && longitude) {
        Node geo = typed("GeoCoordinates");
        geo.put(u"latitude"_s, Node(*latitude), location.origin(table.latitude));
        geo.put(u"longitude"_s, Node(*longitude), location.origin(table.longitude));
        place.put(u"geo"_s, std::move(geo));
        location.carried(table.latitude);
        location.carried(table.longitude);
    } else { // a single coordinate is not a place
        location.drop(table.latitude, noPlaceForIt());
        location.drop(table.longitude, noPlaceForIt());
    }
    putFrom(place, u"identifier"_s, identifiers(location.carry(table.codes), language), location, table.codes);
    return place;
}

/**
 * Puts the state of an edition, as that of an event and of an offer: schema.org does not distinguish one that is
 * running from a future one.
 */
QString putStatus(Node &instance, const Source &edition)
{
    const QString status = edition.look(editionFields().status);
    if (status.isEmpty()) {
        return {};
    }
    const bool isCancelled = status == u"cancelled";
    instance.put(u"eventStatus"_s,
        isCancelled ? u"https://schema.org/EventCancelled"_s : u"https://schema.org/EventScheduled"_s,
        edition.origin(editionFields().status));
    if (status == u"running" || status == u"completed") {
        edition.narrow(editionFields().status, u"EventScheduled"_s);
    } else {
        edition.carried(editionFields().status);
    }
    return status == u"open" ? u"https://schema.org/InStock"_s
        : status == u"full"  ? u"https://schema.org/SoldOut"_s
                             : QString();
}

void putPermission(Node &instance, const Source &edition, Language language)
{
    const auto &table = editionFields();
    if (!edition.has(table.permissionRequired) && !edition.has(table.permissionExplanation)) {
        return;
    }
    Node whom = typed("EducationalAudience");
    if (edition.carry(table.permissionRequired)) {
        whom.put(u"audienceType"_s,
            said(language, "alleen met toestemming van de aanbieder", "only with the provider's permission"),
            edition.origin(table.permissionRequired));
    }
    putText(whom, u"description"_s, edition, table.permissionExplanation, language);
    instance.put(u"audience"_s, std::move(whom));
}

Node instanceOf(const Task &task, const Source &edition)
{
    const auto &table = editionFields();
    Node instance = typed("CourseInstance");
    instance.put(u"@id"_s, iriOf(edition.id()));
    putText(instance, u"name"_s, edition, table.title, task.language);
    putPlain(instance, u"identifier"_s, edition, table.code);
    putPlain(instance, u"url"_s, edition, table.webPage);
    putPlain(instance, u"startDate"_s, edition, table.start);
    putPlain(instance, u"endDate"_s, edition, table.end);
    const QString availability = putStatus(instance, edition);
    putModes(instance, task, &edition);
    putWork(instance, task);
    putSchedules(instance, task, &edition);
    Node::Array tags;
    for (const QString &code : constant(edition.look(table.languages))) {
        tags.emplace_back(languageTag(code));
    }
    carryLanguages(edition, table.languages);
    putFrom(instance, u"inLanguage"_s, std::move(tags), edition, table.languages);
    if (const std::optional<Source> location = edition.target(table.location)) {
        instance.put(u"location"_s, placeOf(*location, task.language), edition.origin(table.location));
        edition.carried(table.location);
    } else {
        edition.drop(table.location, noPlaceForIt());
    }
    if (const std::optional<qint64> places = edition.carry(table.places)) {
        instance.put(u"maximumAttendeeCapacity"_s, Node(*places), edition.origin(table.places));
    }
    putPermission(instance, edition, task.language);
    Node common = Node::object();
    if (!availability.isEmpty()) {
        common.put(u"availability"_s, availability, edition.origin(table.status));
    }
    Node::Array offers =
        offersOf(edition.parts(Kind::Price), edition.parts(Kind::EnrolmentPeriod), common, task.language);
    if (!offers.empty()) {
        instance.put(u"offers"_s, std::move(offers));
    }
    return instance;
}

} // namespace

void putInstances(Node &course, const Task &task)
{
    for (const Source &edition : constant(task.offering.parts(Kind::Edition))) {
        appendTo(course, u"hasCourseInstance"_s, instanceOf(task, edition));
    }
    if (!course.find(u"hasCourseInstance"_s)) {
        Node instance = typed("CourseInstance");
        putModes(instance, task, nullptr);
        putWork(instance, task);
        putSchedules(instance, task, nullptr);
        appendTo(course, u"hasCourseInstance"_s, std::move(instance));
    }
}

} // namespace leerschakel::exchange::schemaorg
