// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codelist.h"
#include "domain/constant.h"
#include "domain/duration.h"
#include "exchange/edudex/mapping/parts.h"

#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::edudex {

using domain::Language;
using domain::StudyLoad;
using domain::TypedCode;

namespace {

constexpr double mostCredits = 420;

const QRegularExpression &formOf(const QString &type)
{
    static const QRegularExpression croho(u"^\\d{5}$"_s);
    static const QRegularExpression crebo(u"^[A-Z0-9]\\d{4}$"_s);
    static const QRegularExpression rio(u"^\\d{4}O\\d{4}$"_s);
    static const QRegularExpression none(u"^(?!)"_s);
    return type == u"croho" ? croho : type == u"crebo" ? crebo : type == u"rioUnit" ? rio : none;
}

/** The codes of \a type that have the form of their register. */
QStringList codesOf(const MapperTask &task, const QString &type)
{
    QStringList codes;
    for (const TypedCode &code : constant(task.offering.look(offeringFields().codes))) {
        if (code.type == type && formOf(type).match(code.code).hasMatch()) {
            codes.append(code.code);
        }
    }
    return codes;
}

bool isTwoDecimals(double value)
{
    constexpr double hundred = 100;
    return std::abs(value * hundred - std::round(value * hundred)) < 1e-6;
}

void putCodes(Node &into, const MapperTask &task)
{
    for (const auto &[type, key] : {std::pair(u"crebo"_s, u"creboCode"_s), std::pair(u"croho"_s, u"crohoCode"_s)}) {
        if (const QStringList codes = codesOf(task, type); !codes.isEmpty()) {
            into.putDefault(key, codes.constFirst(), task.offering.origin(offeringFields().codes));
        }
    }
}

/** Books all codes: those that no member of the document holds are left out. */
void bookCodes(const MapperTask &task)
{
    const QString rio = codesOf(task, u"rioUnit"_s).value(0);
    const QString nlqf = nlqfRegisterCode(task);
    task.offering.carryThose(
        offeringFields().codes,
        [&](const TypedCode &code) {
            return (code.type == codeType() && code.code == task.programId)
                || (code.type == u"rioUnit" && code.code == rio) || (!nlqf.isEmpty() && code.code == nlqf)
                || ((code.type == u"croho" || code.type == u"crebo") && formOf(code.type).match(code.code).hasMatch());
        },
        noPlaceForIt(), Fate::Dropped);
}

void putCredits(Node &into, const MapperTask &task)
{
    const std::optional<double> ec = domain::studyLoadIn(task.offering.look(offeringFields().studyLoad), u"ec"_s);
    if (!ec || *ec < 0 || *ec > mostCredits) {
        return;
    }
    constexpr double hundred = 100;
    Node credits = Node::object();
    credits.put(u"credits"_s, Node(std::round(*ec * hundred) / hundred));
    credits.put(u"system"_s, "ECTS");
    into.put(u"credits"_s, Node::Array{std::move(credits)}, task.offering.origin(offeringFields().studyLoad));
}

void putDegree(Node &into, const MapperTask &task)
{
    const auto &field = offeringFields().result;
    const QString result = task.offering.look(field);
    const char *degree = theirsFor(degrees, result);
    const bool isDiploma = result == u"diploma" && task.offering.look(offeringFields().kind) == u"programme";
    if (const char *diploma = isDiploma ? theirsFor(diplomas, task.offering.look(offeringFields().level)) : nullptr) {
        degree = diploma;
    }
    into.put(u"degree"_s, degree ? degree : "none", task.offering.origin(field));
    if (result == u"microcredential" || result == u"edubadge" || result == u"practicalStatement") {
        task.offering.narrow(field, QString::fromLatin1(degree));
    } else {
        task.offering.carried(field);
    }
}

/**
 * A number of one unit, as EDU-DEX has it: {"weeks": 10}. Years and months become months, weeks and days become days.
 */
Node durationNode(const QString &iso)
{
    static const QRegularExpression form(u"^P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?(?:T(\\d+)H)?$"_s);
    const QRegularExpressionMatch match = form.match(iso);
    struct Unit {
        const char *name;
        qint64 number;
        /** How many of the next unit make one of this; 0 if that varies. */
        int ofNext;
    };
    constexpr int monthsInYear = 12;
    constexpr int daysInWeek = 7;
    std::array units{Unit{"years", match.captured(1).toLongLong(), monthsInYear},
        Unit{"months", match.captured(2).toLongLong(), 0}, Unit{"weeks", match.captured(3).toLongLong(), daysInWeek},
        Unit{"days", match.captured(4).toLongLong(), 0}, Unit{"hours", match.captured(5).toLongLong(), 0}};
    for (size_t i = 0; i + 1 < units.size(); ++i) {
        if (units[i].number > 0 && units[i + 1].number > 0 && units[i].ofNext > 0) {
            units[i + 1].number += units[i].number * units[i].ofNext;
            units[i].number = 0;
        }
    }
    Node duration = Node::object();
    for (const Unit &unit : units) {
        if (unit.number > 0) {
            duration.put(QString::fromLatin1(unit.name), Node(unit.number));
        }
    }
    const auto *members = std::get_if<Node::Object>(&duration.content());
    return members->size() == 1 ? duration : Node::object();
}

void putDuration(Node &into, const MapperTask &task)
{
    const auto &field = offeringFields().duration;
    if (Node duration = durationNode(task.offering.look(field)); !duration.isEmpty()) {
        const Node::Member unit = std::get<Node::Object>(duration.content()).front();
        const bool isOneUnit = task.offering.look(field).count(QRegularExpression(u"\\d+"_s)) == 1;
        into.put(u"programDuration"_s, std::move(duration), task.offering.origin(field));
        if (isOneUnit) {
            task.offering.carried(field);
        } else { // a year and a half is 18 months
            task.offering.narrow(field, u"%1 %2"_s.arg(std::get<qint64>(unit.value.content())).arg(unit.key));
        }
    } else {
        task.offering.drop(field, badForm());
    }
}

void putForms(Node &into, const MapperTask &task)
{
    constexpr qsizetype mostForms = 3;
    const auto &field = offeringFields().modes;
    QStringList names = namesOf(forms, task.offering.look(field));
    const bool isWhole = names.size() <= mostForms;
    names = names.first(qMin(names.size(), mostForms));
    into.put(u"programForm"_s, listOf(names, task.offering.origin(field)), task.offering.origin(field));
    if (isWhole) {
        task.offering.carried(field);
    } else {
        task.offering.narrow(field, names.join(u", "_s));
    }
}

void putLevel(Node &into, const MapperTask &task)
{
    const auto &field = offeringFields().level;
    const char *level = theirsFor(levels, task.offering.look(field));
    const bool isWo = !task.provider.isNull() && domain::organisationTable().kind(task.provider) == u"wo";
    if (!level && task.offering.has(field)) {
        level = isWo ? "post-academic" : "post-hbo";
        task.offering.narrow(field, QString::fromLatin1(level));
    } else {
        task.offering.carried(field);
    }
    into.put(u"programLevel"_s, level ? level : "none", task.offering.origin(field));
}

/** "Campus Twente, Enschede" */
QString placeOf(const Source &location)
{
    const auto &table = domain::locationTable();
    QStringList parts{location.look(table.name).preferring(Language::Dutch), location.look(table.city)};
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(u", "_s);
}

/** Where it is taught: the format requires this, and none of our fields holds it. */
void putLocations(Node &into, const MapperTask &task)
{
    const auto &regions = offeringFields().regions;
    Node::Array locations;
    QStringList known;
    const auto add = [&](const QString &description, const Origin &origin) {
        if (!description.isEmpty() && !known.contains(description)) {
            known.append(description);
            Node location = Node::object();
            location.put(u"description"_s, description, origin);
            locations.push_back(std::move(location));
        }
    };
    for (const Source &run : task.runs) {
        const std::optional<Source> location = run.target(editionFields().location);
        if (location && run.look(editionFields().status) != u"cancelled") {
            add(placeOf(*location), run.origin(editionFields().location));
        }
    }
    if (locations.empty() && task.isOnline()) {
        add(u"Online"_s, task.offering.origin(offeringFields().modes));
    }
    if (locations.empty()) {
        for (const QString &region : constant(task.offering.carry(regions))) {
            add(domain::CodeList::named(u"region"_s).label(region, Language::Dutch), task.offering.origin(regions));
        }
    } else {
        task.offering.drop(regions, noPlaceForIt());
    }
    add(locations.empty() ? u"Op afspraak"_s : QString(), {});
    into.put(u"programLocation"_s, std::move(locations));
}

void putSector(Node &into, const MapperTask &task)
{
    const auto &[sector, edition] = std::tie(offeringFields().sector, offeringFields().sectorEdition);
    const QString letter = task.offering.look(sector);
    // SBI 2008 only: the letters of SBI 2025 have other meanings.
    if (letter.isEmpty() || letter > u"U" || task.offering.look(edition) == u"sbi2025") {
        task.offering.drop(sector, {.code = u"lost.otherEdition"_s, .arguments = {}});
        task.offering.drop(edition, {.code = u"lost.otherEdition"_s, .arguments = {}});
        return;
    }
    Node letters = listOf({letter}, task.offering.origin(sector));
    letters.addOrigin(task.offering.origin(sector));
    if (task.offering.has(edition)) {
        letters.addOrigin(task.offering.origin(edition));
    }
    into.put(u"targetSector"_s, std::move(letters));
    task.offering.carried(sector);
    task.offering.carried(edition);
}

QString programType(const MapperTask &task, bool isPart)
{
    const QStringList modes = task.offering.look(offeringFields().modes);
    if (isPart && task.offering.look(offeringFields().level).startsWith(u"mbo"_s)) {
        return u"mbo module"_s;
    }
    return modes == QStringList{u"selfStudy"_s} ? u"self study"_s
        : modes == QStringList{u"coaching"_s}   ? u"coaching"_s
                                                : u"regular"_s;
}

} // namespace

QStringList namesOf(std::span<const Name> names, const QStringList &codes)
{
    QStringList theirs;
    for (const QString &code : codes) {
        if (const char *name = theirsFor(names, code)) {
            theirs.append(QString::fromLatin1(name));
        }
    }
    theirs.removeDuplicates();
    return theirs;
}

Node listOf(const QStringList &texts, const Origin &origin)
{
    Node::Array list;
    for (const QString &text : texts) {
        list.emplace_back(text);
        list.back().addOrigin(origin);
    }
    return list;
}

QString nlqfRegisterCode(const MapperTask &task)
{
    static const QRegularExpression form(u"^\\d{2,3}-\\d{2,3}$"_s);
    if (task.offering.look(offeringFields().accreditation) != u"nlqf" || !task.offering.has(offeringFields().nlqf)) {
        return {};
    }
    for (const TypedCode &code : constant(task.offering.look(offeringFields().codes))) {
        if (code.type == u"identifier" && form.match(code.code).hasMatch()) {
            return code.code;
        }
    }
    return {};
}

bool hasMember(const MapperTask &task, const StudyLoad &load)
{
    if (load.unit == u"ec") {
        return load.value >= 0 && load.value <= mostCredits && isTwoDecimals(load.value);
    }
    const QList<StudyLoad> all = task.offering.look(offeringFields().studyLoad);
    const bool isWhole = load.value >= 1 && load.value == std::floor(load.value);
    return isWhole && (load.unit == u"sbu" || (load.unit == u"hours" && !domain::studyLoadIn(all, u"sbu"_s)));
}

Node classification(const MapperTask &task)
{
    const Source &offering = task.offering;
    const auto &table = offeringFields();
    const QList<domain::Id> programmes = task.around.programmesOf(offering.id());
    Node part = Node::object();
    putCodes(part, task);
    putCredits(part, task);
    putDegree(part, task);
    part.put(u"fullyOnline"_s, Node(task.isOnline()), offering.origin(table.modes));
    if (offering.has(table.validFrom)) {
        part.put(
            u"offeredSince"_s, offering.carry(table.validFrom).toString(Qt::ISODate), offering.origin(table.validFrom));
    }
    if (const QDate end = offering.look(table.validTo); end.isValid()) { // our field is the day after the last one
        part.put(u"offeredUntil"_s, end.addDays(-1).toString(Qt::ISODate), offering.origin(table.validTo));
    }
    if (task.orgUnitId.isEmpty()) {
        offering.drop(table.provider, {.code = u"lost.noOrgUnit"_s, .arguments = {}});
    } else {
        part.put(u"orgUnitId"_s, task.orgUnitId, offering.origin(table.provider));
        offering.carried(table.provider);
    }
    putDuration(part, task);
    putForms(part, task);
    part.put(u"programId"_s, task.programId, offering.origin(table.codes));
    putLevel(part, task);
    putLocations(part, task);
    const QString type = programType(task, !programmes.isEmpty());
    part.put(u"programType"_s, type, offering.origin(table.kind));
    offering.narrow(table.kind, type);
    part.put(u"programUUID"_s, offering.id().toString());
    if (!programmes.isEmpty()) {
        part.put(u"superProgramId"_s, programIdOf(programmes.constFirst(), task.around));
        part.put(u"superProgramUUID"_s, programmes.constFirst().toString());
    }
    putSector(part, task);
    if (const char *theme = theirsFor(themes, offering.look(table.theme))) {
        part.put(u"theme"_s, listOf({QString::fromLatin1(theme)}, offering.origin(table.theme)));
        offering.narrow(table.theme, QString::fromLatin1(theme));
    } else {
        offering.narrow(table.theme, inTextOnly());
    }
    bookCodes(task);
    return part;
}

Node acknowledgements(const MapperTask &task)
{
    const Source &offering = task.offering;
    const auto &table = offeringFields();
    Node part = Node::object();
    if (offering.look(table.accreditation) == u"nvao") {
        Node accreditation = Node::object();
        accreditation.put(u"certificate"_s, "NVAO");
        accreditation.put(u"organization"_s, "NVAO");
        part.put(u"accreditation"_s, Node::Array{std::move(accreditation)}, offering.origin(table.accreditation));
    }
    const auto registrations = [&](const QString &type, const QString &key, const QString &member) {
        Node::Array all;
        for (const QString &code : constant(codesOf(task, type))) {
            Node registration = Node::object();
            registration.put(member, code);
            all.push_back(std::move(registration));
        }
        if (!all.empty()) {
            part.put(key, std::move(all), offering.origin(table.codes));
        }
    };
    registrations(u"crebo"_s, u"creboRegistration"_s, u"creboCode"_s);
    registrations(u"croho"_s, u"crohoRegistration"_s, u"crohoCode"_s);
    if (const QString code = nlqfRegisterCode(task); !code.isEmpty()) {
        const QString level = offering.carry(table.nlqf);
        Node registration = Node::object();
        registration.put(u"eqfLevel"_s, QString(level).remove(u'+'));
        registration.put(u"nlqfLevel"_s, level, offering.origin(table.nlqf));
        registration.put(u"nlqfRegisterCode"_s, code, offering.origin(table.codes));
        part.put(u"nlqfRegistration"_s, Node::Array{std::move(registration)});
    }
    if (const QStringList codes = codesOf(task, u"rioUnit"_s); !codes.isEmpty()) {
        part.put(u"rioRegistration"_s, codes.constFirst(), offering.origin(table.codes));
    }
    return part;
}

Node curriculum(const MapperTask &task)
{
    const Source &offering = task.offering;
    const auto &table = offeringFields();
    Node part = Node::object();
    const QStringList spoken = namesOf(languages, offering.look(table.languages));
    Node::Array parts;
    constexpr int whole = 100;
    for (qsizetype i = 0; i < spoken.size(); ++i) {
        Node language = Node::object();
        const auto share = whole / spoken.size() + (i < whole % spoken.size() ? 1 : 0);
        language.put(u"languageCode"_s, spoken[i]);
        language.put(u"percentage"_s, Node(qint64(share)));
        parts.push_back(std::move(language));
    }
    if (!parts.empty()) {
        part.put(u"instructionLanguage"_s, std::move(parts), offering.origin(table.languages));
    }
    offering.carryThose(
        table.languages,
        [](const QString &code) { // EDU-DEX has one code where we have two for the same language
            const char *theirs = theirsFor(languages, code);
            return theirs && code == QLatin1StringView(oursFor(languages, QString::fromLatin1(theirs)));
        },
        noPlaceForIt(), Fate::Dropped);
    if (const QStringList modes = namesOf(instructionModes, offering.look(table.modes)); !modes.isEmpty()) {
        part.put(u"instructionMode"_s, listOf(modes, offering.origin(table.modes)), offering.origin(table.modes));
    }
    const QList<StudyLoad> loads = offering.look(table.studyLoad);
    const std::optional<double> ec = domain::studyLoadIn(loads, u"ec"_s);
    const double hours = domain::studyLoadIn(loads, u"sbu"_s)
                             .value_or(domain::studyLoadIn(loads, u"hours"_s).value_or(ec.value_or(0) * hoursInCredit));
    if (hours > 0) {
        Node load = Node::object();
        load.put(u"program"_s, Node(qint64(qMax(1.0, std::round(hours)))));
        part.put(u"studyLoad"_s, std::move(load), offering.origin(table.studyLoad));
    }
    offering.carryThose(
        table.studyLoad, [&](const StudyLoad &load) { return hasMember(task, load); }, inTextOnly(), Fate::Narrowed);
    return part;
}

} // namespace leerschakel::exchange::edudex
