// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "domain/duration.h"
#include "exchange/ooapi5/convention.h"
#include "exchange/rio/mapping/parts.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::rio {

using domain::Kind;

namespace {

constexpr qsizetype mostLanguagesOfHo = 3;
/** Together with its other kenmerken, a period has at most 99. */
constexpr int mostPartners = 90;

/** How an mbo student learns: at a company or at school. */
QString pathOf(const MapperTask &task, const QStringList &modes)
{
    return !isMbo(task.education) ? QString() : modes.contains(u"workplace"_s) ? u"BBL"_s : u"BOL"_s;
}

/** The code by which RIO knows the aangebodenOpleiding. */
QString offeredCodeOf(const MapperTask &task)
{
    static const QRegularExpression form(u"^[a-fA-F0-9]{8}(-[a-fA-F0-9]{4}){3}-[a-fA-F0-9]{12}$"_s);
    const QString code = codeOfForm(task.offering.look(offeringFields().codes), u"rioOffered"_s, form);
    return code.isEmpty() ? task.offering.id().toString() : code;
}

QStringList spokenIn(const MapperTask &task)
{
    QStringList codes;
    for (const QString &code : constant(task.offering.look(offeringFields().languages))) {
        const qsizetype most = isHo(task.education) ? mostLanguagesOfHo : 1;
        if (theirsFor(languages, code) && codes.size() < most) {
            codes.append(code);
        }
    }
    return codes;
}

/** The value of the rio consumer that the offering came with, as RIO calls it. */
QString kept(const MapperTask &task, const char *member, std::span<const Name> names)
{
    const QString value = ooapi5::keptConsumer(task.record(), u"rio"_s).value(QLatin1StringView(member)).toString();
    const char *theirs = theirsFor(names, value);
    return theirs ? QString::fromLatin1(theirs) : QString();
}

/** Empty for an address that is too long for RIO: cut off, it would no longer be an address. */
QString webPageOf(const MapperTask &task)
{
    const QString address = webAddress(task.offering.look(offeringFields().webPage));
    return address.size() > webPageLimit ? QString() : address;
}

void addPartners(Kenmerken &kenmerken, MapperTask &task)
{
    const auto &table = domain::partnerTable();
    const auto &organisations = domain::organisationTable();
    int partners = 0;
    for (const Source &partner : constant(task.offering.parts(Kind::Partner))) {
        const std::optional<Source> organisation = partner.target(table.organisation);
        const QString role = partner.look(table.role);
        if (!organisation || partners >= mostPartners) {
            continue;
        }
        const std::vector<Origin> origins{partner.origin(table.organisation), partner.origin(table.role)};
        if (role == u"coProvider") {
            const QString code = offererCodeOf(organisation->record());
            if (code.isEmpty()) {
                continue;
            }
            std::vector<Origin> all = origins;
            all.push_back(organisation->origin(organisations.codes));
            kenmerken.add("samenwerkendeOnderwijsaanbiedercode", Kenmerken::Kind::Text, code, all);
            task.used.codes[organisation->id()].append(code);
        } else if (role == u"foreignPartner" && isHo(task.education)) {
            const QString name =
                shortenedTo(oneOf(organisation->wanted(organisations.name)).simplified(), partnerLimit);
            if (name.isEmpty()) {
                continue;
            }
            std::vector<Origin> all = origins;
            all.push_back(organisation->origin(organisations.name));
            kenmerken.add("buitenlandsePartner", Kenmerken::Kind::Text, name, all);
            task.used.names.insert(organisation->id());
        } else {
            continue;
        }
        ++partners;
        if (partner.isOpen(table.organisation)) { // it is in every aangebodenOpleiding
            partner.carried(table.organisation);
            partner.carried(table.role);
        }
    }
}

Node period(MapperTask &task)
{
    const auto &table = offeringFields();
    const Source &offering = task.offering;
    Node node = Node::object();
    putIf(node, u"begindatum"_s, offering.look(table.validFrom).toString(Qt::ISODate));
    putIf(node, u"eigenNaamAangebodenOpleiding"_s, task.texts.name, offering.origin(table.title));
    putIf(node, u"eigenNaamInternationaal"_s, task.texts.international, offering.origin(table.title));
    putIf(node, u"eigenOmschrijving"_s, task.texts.description, offering.origin(table.description));
    Kenmerken kenmerken;
    addPartners(kenmerken, task);
    const bool isWhole = task.education == Education::HoOpleiding;
    if (isWhole) {
        kenmerken.addListed("deficientie", kept(task, "deficiency", deficiencies));
        kenmerken.addListed("versneldTraject", kept(task, "acceleratedRoute", acceleratedRoutes));
    }
    if (isHo(task.education)) {
        kenmerken.addText("eigenNaamKort", task.texts.shortName, offering.origin(table.code));
    }
    if (isWhole) {
        const QString firstYear = kept(task, "propaedeuticPhase", firstYears);
        kenmerken.addListed("propedeutischeFase", firstYear.isEmpty() ? u"GEEN_PROPEDEUTISCHE_FASE"_s : firstYear);
        kenmerken.addListed("eisenWerkzaamheden", kept(task, "requirementsActivities", workRequirements));
        const QString check = kept(task, "studyChoiceCheck", studyChoiceChecks);
        kenmerken.addListed("studiekeuzecheck", check.isEmpty() ? u"GEEN_STUDIEKEUZE_CHECK"_s : check);
    }
    kenmerken.addText("website", webPageOf(task), offering.origin(table.webPage));
    std::move(kenmerken).putInto(node);
    return node;
}

void putReference(Node &node, const MapperTask &task)
{
    const Origin codes = task.offering.origin(offeringFields().codes);
    if (!isMbo(task.education) && !task.unitCode.isEmpty()) {
        node.put(u"opleidingseenheidSleutel"_s, task.unitCode, codes);
    } else if (!task.recognition.isEmpty()) {
        Node key = Node::object();
        key.put(u"opleidingsstelsel"_s, isMbo(task.education) ? "CREBO" : "ISAT");
        key.put(u"opleidingscode"_s, task.recognition, codes);
        node.put(u"opleidingserkenningSleutel"_s, std::move(key));
    }
}

/** A number of years, months, days or hours, the units that RIO uses. */
struct Span {
    qint64 number = 0;
    QString unit;
};
std::optional<Span> spanOf(const QString &iso)
{
    static const QRegularExpression hours(u"^PT(\\d+)H$"_s);
    static const QRegularExpression yearsAndMonths(u"^P(\\d+)Y(\\d+)M$"_s);
    constexpr int daysInWeek = 7;
    constexpr int monthsInYear = 12;
    if (const QRegularExpressionMatch match = hours.match(iso); match.hasMatch()) {
        return Span{.number = match.captured(1).toLongLong(), .unit = u"U"_s};
    }
    if (const QRegularExpressionMatch match = yearsAndMonths.match(iso); match.hasMatch()) {
        return Span{
            .number = match.captured(1).toLongLong() * monthsInYear + match.captured(2).toLongLong(), .unit = u"M"_s};
    }
    const std::optional<domain::Duration> duration = domain::durationIn(iso);
    if (!duration || duration->number <= 0) {
        return std::nullopt;
    }
    const bool isWeeks = duration->unit == u'W';
    return Span{.number = qint64(duration->number) * (isWeeks ? daysInWeek : 1),
        .unit = QString::fromLatin1(theirsFor(durationUnits, isWeeks ? u"D"_s : QString(duration->unit)))};
}

void putDuration(Node &node, const MapperTask &task)
{
    const auto &field = offeringFields().duration;
    if (const std::optional<Span> span = spanOf(task.offering.look(field))) {
        Node duration = Node::object();
        duration.put(u"opleidingsduurEenheid"_s, span->unit);
        duration.put(u"opleidingsduurOmvang"_s, Node(span->number));
        node.put(u"afwijkendeOpleidingsduur"_s, std::move(duration), task.offering.origin(field));
    }
}

void putKenmerken(Node &node, MapperTask &task, const Offered &one)
{
    const Source &offering = task.offering;
    Kenmerken kenmerken;
    kenmerken.addText("eigenAangebodenOpleidingSleutel", one.key.toString());
    if (task.education == Education::HoOpleiding) {
        const QVariantMap came = offering.look(offeringFields().kept).value(u"ooapi5"_s).toMap();
        const char *mode = theirsFor(studyModes, came.value(u"modeOfStudy"_s).toString());
        kenmerken.addListed("vorm", mode ? QString::fromLatin1(mode) : u"DEELTIJD"_s); // taken alongside work
    }
    for (const QString &language : constant(spokenIn(task))) {
        kenmerken.addListed("voertaal", QString::fromLatin1(theirsFor(languages, language)),
            offering.origin(offeringFields().languages));
    }
    std::move(kenmerken).putInto(node);
}

/** What only mbo has: how people learn, and who may enrol. */
void putMbo(Node &node, MapperTask &task, const Offered &one)
{
    const auto &table = offeringFields();
    const Source &offering = task.offering;
    if (task.education == Education::MboOpleiding) {
        Node path(one.path);
        bool isOfOffering = one.editions.isEmpty();
        for (const Source &edition : one.editions) {
            if (edition.has(editionFields().modes)) {
                path.addOrigin(edition.origin(editionFields().modes));
            } else {
                isOfOffering = true;
            }
        }
        if (isOfOffering && offering.has(table.modes)) {
            path.addOrigin(offering.origin(table.modes));
            task.used.modes = true;
        }
        node.put(u"leertrajectMBO"_s, std::move(path));
    }
    if (offering.look(table.level).startsWith(u"mbo"_s)) {
        node.put(u"mboNiveau"_s, theirsFor(levels, offering.look(table.level)), offering.origin(table.level));
    }
    node.put(u"toelatingseisen"_s, offering.has(table.admission) ? "JA" : "NEE", offering.origin(table.admission));
    node.put(u"toegankelijkheid"_s, "ALL");
}

QDate firstEntryOf(const Offered &one)
{
    QDate first;
    for (const Source &edition : one.editions) {
        const QDate entry = edition.look(editionFields().entryFrom);
        const QDate date = entry.isValid() ? entry : edition.look(editionFields().start);
        first = !first.isValid() || date < first ? date : first;
    }
    return first;
}

} // namespace

QString offeredElement(Education education)
{
    switch (education) {
    case Education::HoOpleiding:
        return u"aangebodenHOOpleiding"_s;
    case Education::HoCluster:
    case Education::HoEenheid:
        return u"aangebodenHOOpleidingsonderdeel"_s;
    case Education::Particulier:
        return u"aangebodenParticuliereOpleiding"_s;
    case Education::MboOpleiding:
        return u"aangebodenMboOpleiding"_s;
    case Education::MboOnderdeel:
        return u"aangebodenMboOpleidingsonderdeel"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QList<Offered> offeredOf(const MapperTask &task)
{
    QList<Offered> all;
    if (!task.isOffered) {
        return all;
    }
    const auto groupOf = [&](const Source &edition) {
        const QStringList modes = modesOf(task, edition);
        return std::pair(isOnline(modes) ? std::nullopt : edition.target(editionFields().location),
            task.education == Education::MboOpleiding ? pathOf(task, modes) : QString());
    };
    const auto isIn = [](const Offered &group, const auto &place) {
        return group.location == place.first && group.path == place.second;
    };
    for (const Source &edition : constant(task.offering.parts(Kind::Edition))) {
        const auto place = groupOf(edition);
        auto group = std::ranges::find_if(all, [&](const Offered &each) { return isIn(each, place); });
        if (group == all.end()) {
            const bool isFirst = all.isEmpty();
            const QString name = u"leerschakel rio offered %1 %2 %3"_s.arg(
                task.offering.id().toString(), place.first ? place.first->id().toString() : QString(), place.second);
            const domain::Id key = isFirst ? task.offering.id() : domain::Id::fromName(name);
            all.append({.key = key,
                .code = isFirst ? offeredCodeOf(task) : key.toString(),
                .location = place.first,
                .path = place.second});
            group = std::prev(all.end());
        }
        if (isRunning(edition.record())) {
            group->editions.append(edition);
        }
    }
    const bool isAny = std::ranges::any_of(all, [](const Offered &each) { return !each.editions.isEmpty(); });
    if (isAny) {
        all.removeIf([](const Offered &each) { return each.editions.isEmpty(); });
    } else {
        const QStringList modes = task.offering.look(offeringFields().modes);
        all = {{.key = task.offering.id(),
            .code = offeredCodeOf(task),
            .path = task.education == Education::MboOpleiding ? pathOf(task, modes) : QString()}};
    }
    return all;
}

Node offered(MapperTask &task, const Offered &one)
{
    const auto &table = offeringFields();
    const QString element = offeredElement(task.education);
    Node node = Node::object();
    const bool isTheirs = one.code != one.key.toString();
    node.put(u"aangebodenOpleidingCode"_s, one.code, isTheirs ? task.offering.origin(table.codes) : Origin());
    if (const QString offerer = offererCodeOf(task.provider); !offerer.isEmpty()) {
        Node code(offerer);
        code.addOrigin(task.offering.origin(table.provider));
        code.addOrigin(
            {.field = &domain::organisationTable().codes, .kind = Kind::Organisation, .record = task.provider.id()});
        node.put(u"onderwijsaanbiedercode"_s, std::move(code));
        task.used.codes[task.provider.id()].append(offerer);
    }
    if (const QString place = one.location ? locationCodeOf(*one.location) : QString(); !place.isEmpty()) {
        Node code(place);
        code.addOrigin(one.location->origin(domain::locationTable().codes));
        for (const Source &edition : one.editions) {
            code.addOrigin(edition.origin(editionFields().location));
        }
        node.put(u"onderwijslocatiecode"_s, std::move(code));
        task.used.locations.insert(one.location->id());
    }
    putDates(node, task, firstEntryOf(one));
    putReference(node, task);
    node.put(element + u"Periode"_s, period(task));
    Node::Array cohorts;
    QStringList codes;
    for (const Source &edition : one.editions) {
        cohorts.push_back(cohort(task, edition, codes));
    }
    if (!cohorts.empty()) {
        node.put(element + u"Cohort"_s, std::move(cohorts));
    }
    putDuration(node, task);
    putKenmerken(node, task, one);
    if (isMbo(task.education)) {
        putMbo(node, task, one);
    } else if (const char *level = theirsFor(levels, task.offering.look(table.level));
        level && task.education == Education::Particulier) {
        node.put(u"niveau"_s, level, task.offering.origin(table.level));
    }
    return node;
}

void bookOffered(const MapperTask &task)
{
    const auto &table = offeringFields();
    const Source &offering = task.offering;
    if (!task.isOffered) {
        for (const domain::FieldSpec *field : std::initializer_list<const domain::FieldSpec *>{
                 &table.provider, &table.duration, &table.languages, &table.modes, &table.webPage}) {
            offering.drop(*field, task.notOfferedYet());
        }
        for (const Source &partner : constant(offering.parts(Kind::Partner))) {
            partner.rest(Fate::Dropped, task.notOfferedYet());
        }
        return;
    }
    if (offererCodeOf(task.provider).isEmpty()) {
        offering.drop(table.provider, {.code = u"lost.noOfferer"_s, .arguments = {}});
    } else {
        offering.carried(table.provider);
    }
    if (spanOf(offering.look(table.duration))) {
        offering.carried(table.duration);
    } else {
        offering.drop(table.duration, badForm());
    }
    const QStringList spoken = spokenIn(task);
    offering.carryThose(
        table.languages, [&](const QString &code) { return spoken.contains(code); }, noPlaceForIt(), Fate::Dropped);
    const QString address = webPageOf(task);
    if (address.isEmpty()) {
        offering.drop(table.webPage, badForm());
    } else if (address == offering.look(table.webPage)) {
        offering.carried(table.webPage);
    } else {
        offering.narrow(table.webPage, address);
    }
    if (isMbo(task.education) && offering.has(table.admission)) {
        offering.narrow(table.admission, u"JA"_s);
    }
    if (task.used.modes) {
        bookModes(offering, table.modes);
    }
}

} // namespace leerschakel::exchange::rio
