// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codelist.h"
#include "domain/constant.h"
#include "domain/offeringtree.h"
#include "exchange/reading/places.h"
#include "exchange/reading/words.h"
#include "exchange/schemaorg/names.h"
#include "exchange/schemaorg/reading/course.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::schemaorg {

using domain::editionTable;
using domain::Id;
using domain::Kind;
using domain::LocalizedText;
using domain::offeringTable;
using domain::Record;

namespace {

/** "Onsite", "“onsite”", "online", "https://schema.org/OnlineEventAttendanceMode"; unknown values go to \a others. */
QStringList modesOf(const QStringList &given, QStringList &others)
{
    QStringList modes;
    for (const QString &each : given) {
        const QString word = reading::spelling(each);
        const auto known = std::ranges::find_if(
            courseModes, [&](const Name &name) { return reading::spelling(QString::fromLatin1(name.theirs)) == word; });
        const QString mode = known != courseModes.end() ? QString::fromLatin1(known->ours) : codeMeant("mode", each);
        if (mode.isEmpty()) {
            others.append(each);
        } else if (!modes.contains(mode)) {
            modes.append(mode);
        }
    }
    return modes;
}

Record placeOf(Thing &place)
{
    const auto &table = domain::locationTable();
    Record location(Kind::Location, Id::fromName(u"address"_s));
    setTexts(place, location, table.name, u"name"_s);
    Thing address = place.thing(u"address"_s);
    reading::setStreet(location, address.word(u"streetAddress"_s));
    if (const QString text = address.word(u"name"_s); !text.isEmpty() && !location.has(table.street)) {
        reading::setStreet(location, text); // an address given as one text
    }
    table.postalCode.set(location, address.word(u"postalCode"_s));
    table.city.set(location, address.word(u"addressLocality"_s));
    const QString region = address.word(u"addressRegion"_s);
    table.region.set(location, codeMeant("region", region));
    if (!region.isEmpty() && !location.has(table.region)) {
        address.keep(u"addressRegion"_s, region);
    }
    const QString given = address.word(u"addressCountry"_s);
    const QString country = reading::countryOf(given);
    if (country != u"NL") { // absent is NL
        table.country.set(location, country.isEmpty() && place.isOurs() ? given : country);
    }
    if (!given.isEmpty() && country.isEmpty() && !place.isOurs()) {
        address.lose(u"addressCountry"_s, given, u"import.unknownValue"_s);
    }
    address.done();
    Thing geo = place.thing(u"geo"_s);
    const QString latitude = geo.word(u"latitude"_s);
    const QString longitude = geo.word(u"longitude"_s);
    if ((!latitude.isEmpty() || !longitude.isEmpty()) && !reading::setCoordinates(location, latitude, longitude)) {
        geo.lose(u"latitude"_s, QString(latitude + u' ' + longitude), u"import.badNumber"_s);
    }
    geo.done();
    QString plain;
    table.codes.set(location, readIdentifiers(place, &plain));
    if (location.toMap().isEmpty()) {
        return {};
    }
    const bool isWhole = place.iri().contains(u':');
    return reading::identified(location, isWhole ? idOfIri(place.iri(), place.place().source) : Id());
}

/** Reads the location: the first that is a physical place. A virtual one is read as a mode. */
void readLocations(Thing &instance, CourseDraft &draft, Record &edition)
{
    instance.each(u"location"_s, [&](Thing &place) {
        if (place.is("VirtualLocation")) {
            if (!editionTable().modes(edition).contains(u"hybrid"_s)) {
                addCodes(edition, editionTable().modes, {u"online"_s});
            }
            return;
        }
        const Record location = editionTable().location(edition).isNull() ? placeOf(place) : Record();
        if (!location.isNull()) {
            editionTable().location.set(edition, location.id());
            draft.referred.append({.record = location, .place = place.place()});
        } else if (!place.rest().isEmpty()) {
            place.keep(u"name"_s, place.word(u"name"_s));
        }
    });
}

/** Reads schedules, which our export repeats in each edition, and which others give for one. */
void readSchedules(Thing &instance, CourseDraft &draft, Record *edition)
{
    const auto &table = offeringTable();
    instance.each(u"courseSchedule"_s, [&](Thing &schedule) {
        const QString name = schedule.word(u"name"_s);
        if (name == u"doorlopende instroom" || name == u"rolling entry") {
            const QDate from = schedule.day(u"startDate"_s);
            const QDate to = schedule.day(u"endDate"_s);
            if (edition) {
                editionTable().entryFrom.set(*edition, from);
                editionTable().entryTo.set(*edition, to);
            }
            return;
        }
        for (const QString &word : constant(name.split(u", "_s, Qt::SkipEmptyParts))) {
            if (const QString time = codeMeant("timing", word); !time.isEmpty()) {
                addCodes(draft.offering, table.timing, {time});
            } else {
                schedule.keep(u"name"_s, name);
            }
        }
        if (const std::optional<qint64> moments = schedule.count(u"repeatCount"_s)) {
            if (!draft.offering.has(table.contactMoments)) {
                table.contactMoments.set(draft.offering, *moments);
            } else if (table.contactMoments(draft.offering) != *moments) {
                schedule.keep(u"repeatCount"_s, *moments);
            }
        }
        const QDate start = schedule.day(u"startDate"_s);
        const QDate end = schedule.day(u"endDate"_s);
        if (edition && !edition->has(editionTable().start)) {
            editionTable().start.set(*edition, start);
            editionTable().end.set(*edition, end);
        }
    });
}

/** Contact hours, unless they repeat what the course as a whole states. */
void readWork(Thing &instance, CourseDraft &draft)
{
    const auto &table = offeringTable();
    const std::optional<double> hours = readHours(instance, u"courseWorkload"_s);
    QList<domain::StudyLoad> loads = table.studyLoad(draft.offering);
    const auto isSame = [&](const domain::StudyLoad &load) {
        constexpr double second = 1.0 / 60;
        return load.unit != u"ec" && hours && std::abs(load.value - *hours) < second;
    };
    const bool isKnown = domain::studyLoadIn(loads, u"contactHours"_s).has_value();
    if (hours && !isKnown && std::ranges::none_of(loads, isSame)) {
        loads.append({.unit = u"contactHours"_s, .value = *hours});
        table.studyLoad.set(draft.offering, loads);
    } else if (hours && isKnown && std::ranges::none_of(loads, isSame)) {
        instance.keep(u"courseWorkload"_s, *hours);
    }
    if (const QString duration = readDuration(instance, u"duration"_s); !draft.offering.has(table.duration)) {
        table.duration.set(draft.offering, duration);
    } else if (!duration.isEmpty() && duration != table.duration(draft.offering)) {
        instance.keep(u"duration"_s, duration);
    }
}

void readStatus(Thing &instance, Record &edition)
{
    const QString status = instance.word(u"eventStatus"_s).section(u'/', -1);
    if (status == u"EventCancelled") {
        editionTable().status.set(edition, u"cancelled"_s);
    } else if (status == u"EventScheduled" || status == u"EventRescheduled" || status == u"EventMovedOnline") {
        editionTable().status.set(edition, u"planned"_s);
    } else if (!status.isEmpty()) {
        instance.lose(u"eventStatus"_s, status, u"import.unknownValue"_s);
    }
}

/** Reads whether permission is required, as we write it. */
void readPermission(Thing &instance, Record &edition)
{
    instance.each(u"audience"_s, [&](Thing &whom) {
        if (!whom.isOurs()) {
            return;
        }
        const LocalizedText explanation = whom.texts(u"description"_s);
        if (!whom.word(u"audienceType"_s).isEmpty()) {
            editionTable().permissionRequired.set(edition, true);
        }
        whom.set(edition, editionTable().permissionExplanation, explanation.toMap(), u"description"_s);
    });
}

/** Modes of an edition; "part-time", written for lack of a mode, is not a mode. */
void readModes(Thing &instance, const CourseDraft &draft, Record *edition)
{
    QStringList others;
    const QStringList modes = modesOf(instance.wordList(u"courseMode"_s), others);
    QStringList attended;
    for (const QString &word : constant(instance.wordList(u"eventAttendanceMode"_s))) {
        const QString mode = word.section(u'/', -1);
        attended.append(mode.startsWith(u"Online"_s) ? u"online"_s
                : mode.startsWith(u"Mixed"_s)        ? u"hybrid"_s
                : mode.startsWith(u"Offline"_s)      ? u"onSite"_s
                                                     : QString());
    }
    attended.removeAll(QString());
    if (edition) {
        const bool isOfAll = modes == offeringTable().modes(draft.offering); // our export repeats these if it has none
        addCodes(*edition, editionTable().modes, isOfAll ? QStringList() : modes.isEmpty() ? attended : modes);
    }
    if (!instance.isOurs()) {
        for (const QString &other : std::as_const(others)) {
            if (other != u"part-time") { // lifelong learning is combined with work
                instance.lose(u"courseMode"_s, other, u"import.unknownValue"_s);
            }
        }
    }
}

/** The id of an edition: its @id, unless another edition has that, else derived from what differs between them. */
Id editionIdOf(const Thing &instance, const CourseDraft &draft, QDate start, QSet<Id> &known)
{
    const Id own = instance.iri().contains(u':') ? idOfIri(instance.iri(), instance.place().source) : Id();
    const QString name = draft.offering.id().toString() + u"/instance/"_s
        + (own.isNull() ? QString() : own.toString() + u'/') + start.toString(Qt::ISODate);
    Id id = own.isNull() || own == draft.offering.id() ? Id::fromName(name) : own;
    if (known.contains(id)) {
        id = Id::fromName(name);
    }
    const qsizetype first = known.size();
    for (qsizetype again = 2; known.contains(id); ++again) {
        id = Id::fromName(name + u'/' + QString::number(first + again));
    }
    known.insert(id);
    return id;
}

void readEdition(Thing &instance, CourseDraft &draft, QSet<Id> &known)
{
    const auto &table = editionTable();
    reading::EditionDraft made;
    made.place = instance.place();
    made.owner = draft.offering.id();
    const QDate start = instance.day(u"startDate"_s);
    Record &edition = made.edition;
    edition = Record(Kind::Edition, editionIdOf(instance, draft, start, known));
    table.offering.set(edition, draft.offering.id());
    table.start.set(edition, start);
    table.end.set(edition, instance.day(u"endDate"_s));
    setTexts(instance, edition, table.title, u"name"_s);
    if (!instance.isOurs() && table.title(edition) == offeringTable().title(draft.offering)) {
        table.title.set(edition, {});
    }
    QString code;
    const QList<domain::TypedCode> codes = readIdentifiers(instance, &code);
    table.code.set(edition, code);
    if (!codes.isEmpty()) {
        instance.keep(u"identifier"_s, codes.constFirst().code);
    }
    if (const QString url = instance.address(u"url"_s);
        url != offeringTable().webPage(draft.offering) || instance.isOurs()) {
        table.webPage.set(edition, url);
    }
    readStatus(instance, edition);
    readModes(instance, draft, &edition);
    readWork(instance, draft);
    readSchedules(instance, draft, &edition);
    table.languages.set(edition, readLanguages(instance));
    readLocations(instance, draft, edition);
    table.places.set(edition, instance.count(u"maximumAttendeeCapacity"_s));
    readPermission(instance, edition);
    readOffers(instance, draft, &edition, made.parts);
    draft.editions.append(made);
}

/** Whether it says anything about when, where or whether it takes place. */
bool isEdition(Thing &instance)
{
    return (instance.isOurs() && !instance.iri().isEmpty())
        || std::ranges::any_of(std::array{u"startDate"_s, u"endDate"_s, u"location"_s, u"eventStatus"_s, u"offers"_s,
                                   u"maximumAttendeeCapacity"_s},
            [&](const QString &key) { return !instance.isOurs() && instance.has(key); });
}

} // namespace

void readInstances(Thing &course, CourseDraft &draft)
{
    QSet<Id> known;
    course.each(u"hasCourseInstance"_s, [&](Thing &instance) {
        if (isEdition(instance)) {
            readEdition(instance, draft, known);
            return;
        }
        QStringList others;
        if (const QStringList modes = modesOf(instance.wordList(u"courseMode"_s), others); !instance.isOurs()) {
            addCodes(draft.offering, offeringTable().modes, modes);
        }
        readWork(instance, draft);
        readSchedules(instance, draft, nullptr);
    });
    // A programme of others that states its own dates.
    const QDate start = course.day(u"startDate"_s);
    const QDate end = course.day(u"endDate"_s);
    const QDate from = course.day(u"applicationStartDate"_s);
    const QDate to = course.day(u"applicationDeadline"_s);
    if (course.isOurs() || (!start.isValid() && !end.isValid() && !from.isValid() && !to.isValid())) {
        return;
    }
    if (!start.isValid() && !end.isValid() && !draft.editions.isEmpty()) {
        return;
    }
    reading::EditionDraft made;
    made.place = course.place();
    made.owner = draft.offering.id();
    made.edition = partOf(draft, Kind::Edition, u"itself"_s, 1);
    editionTable().start.set(made.edition, start);
    editionTable().end.set(made.edition, end);
    if (from.isValid() || to.isValid()) {
        Record period = partOf(draft, Kind::EnrolmentPeriod, u"itself"_s, 1);
        domain::enrolmentPeriodTable().edition.set(period, made.edition.id());
        domain::enrolmentPeriodTable().start.set(period, from);
        domain::enrolmentPeriodTable().end.set(period, to);
        made.parts.append(period);
    }
    draft.editions.append(made);
}

CourseDraft readAlone(Thing &instance)
{
    CourseDraft draft;
    draft.place = instance.place();
    const QVariant name = instance.rest().value(u"name"_s);
    const QString title =
        name.typeId() == QMetaType::QVariantMap ? name.toMap().value(u"value"_s).toString() : name.toString();
    if (title.trimmed().isEmpty()) {
        instance.losses().reject(instance.place(), u"import.unnamed"_s);
        return {};
    }
    const auto &table = offeringTable();
    draft.offering = Record(Kind::Offering, Id::fromName(u"schemaorg course "_s + reading::spelling(title)));
    table.kind.set(draft.offering, u"module"_s);
    setTexts(instance, draft.offering, table.title, u"name"_s);
    setTexts(instance, draft.offering, table.description, u"description"_s);
    readParties(instance, draft);
    QSet<Id> known;
    readEdition(instance, draft, known);
    return draft;
}

} // namespace leerschakel::exchange::schemaorg
