// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/edudex/mapping/mapper.h"

#include "domain/constant.h"
#include "exchange/edudex/mapping/parts.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::edudex {

using domain::Kind;
using domain::Language;
using domain::Record;

namespace {

bool isRun(const Record &edition)
{
    return edition.has(editionFields().start) && edition.has(editionFields().end);
}

QString lastEdited(const domain::Id &record, const Mapper::Surroundings &around)
{
    const QString time = around.lastEdited(record);
    return time.isEmpty() ? around.lastChange : time;
}

/** The end of the year after the year of \a time. */
QString endOfNextYear(const QString &time)
{
    return QString::number(time.first(qMin(qsizetype(4), time.size())).toInt() + 1) + u"-12-31"_s;
}

Node basicProfile(const MapperTask &task)
{
    const Source &offering = task.offering;
    const auto &table = offeringFields();
    const QStringList modes = offering.look(table.modes);
    const bool isAlone = modes == QStringList{u"selfStudy"_s};
    Node part = Node::object();
    part.put(u"product"_s, isAlone ? "self study" : "guided study", offering.origin(table.modes));
    const QString mark = offering.look(table.accreditation);
    const auto hasCode = [&](const QString &type) {
        return !domain::codeOf(offering.look(table.codes), type).isEmpty();
    };
    part.put(u"mainExternalAcknowledgement"_s,
        hasCode(u"croho"_s)                           ? "croho"
            : hasCode(u"crebo"_s) || mark == u"crebo" ? "crebo"
            : mark == u"nlqf"                         ? "nlqf/eqf"
            : mark == u"sector"                       ? "industry certification"
                                                      : "none",
        offering.origin(table.accreditation));
    part.put(u"offer"_s, offering.has(table.admission) ? "application requirements" : "open to all");
    part.put(u"location"_s,
        task.isOnline()                                                  ? "fully online"
            : modes.contains(u"hybrid"_s) || modes.contains(u"online"_s) ? "blended"
            : std::ranges::any_of(task.runs, [](const Source &run) { return run.has(editionFields().location); })
            ? "fixed location"
            : "agreed location");
    part.put(u"schedule"_s, task.hasDates() ? "fixed dates" : isAlone ? "own pace" : "agreed dates");
    return part;
}

Node admission(const MapperTask &task)
{
    const QStringList modes = task.offering.look(offeringFields().modes);
    const bool isOpen = task.runs.isEmpty() || std::ranges::any_of(task.runs, [](const Source &run) {
        const QString status = run.look(editionFields().status);
        return status.isEmpty() || status == u"open";
    });
    Node part = Node::object();
    part.put(u"applicationOpen"_s, Node(isOpen));
    part.put(u"applicationType"_s, "individual");
    part.put(u"paymentDue"_s, "up-front");
    part.put(u"startDateDetermination"_s,
        task.hasDates()                            ? "fixed starting date"
            : modes == QStringList{u"selfStudy"_s} ? "direct start"
                                                   : "agreed starting date");
    return part;
}

/** The contact or, if there is none, the provider itself. */
Node contacts(const MapperTask &task)
{
    const auto &table = domain::contactTable();
    const auto &organisations = domain::organisationTable();
    const QString provider =
        task.provider.isNull() ? QString() : organisations.name(task.provider).preferring(Language::Dutch);
    Node data = Node::object();
    const std::optional<Source> contact = task.offering.target(offeringFields().contact);
    if (!contact) {
        task.offering.drop(offeringFields().contact, noPlaceForIt());
        if (provider.isEmpty()) {
            return Node::object();
        }
        data.put(u"contactName"_s, provider);
        if (const QString email = organisations.email(task.provider); isMailAddress(email)) {
            data.put(u"email"_s, email);
        }
        data.put(u"role"_s, u"informatie"_s);
    } else {
        const QString name = contact->carry(table.name);
        data.put(u"contactName"_s, name.isEmpty() ? provider.isEmpty() ? u"informatie"_s : provider : name,
            contact->origin(table.name));
        if (const QString email = contact->look(table.email); isMailAddress(email)) {
            data.put(u"email"_s, contact->carry(table.email), contact->origin(table.email));
        } else {
            contact->drop(table.email, badForm());
        }
        const domain::LocalizedText role = contact->wanted(table.role);
        const QString &one = role.preferring(Language::Dutch);
        data.put(u"role"_s, one.isEmpty() ? u"informatie"_s : one, contact->origin(table.role));
        if (role.en.isEmpty()) { // the single text it takes has no language
            contact->carried(table.role);
        } else {
            contact->narrow(table.role, one);
        }
        if (contact->has(table.phone)) {
            data.put(u"telephone"_s, contact->carry(table.phone), contact->origin(table.phone));
        }
        putWebLink(data, *contact, table.webPage, task.languages);
        task.offering.carried(offeringFields().contact);
    }
    Node part = Node::object();
    part.put(u"contactData"_s, Node::Array{std::move(data)}, task.offering.origin(offeringFields().contact));
    return part;
}

/** Books what is left: everything of editions that are not runs, and of other editions what a run has no place for. */
void bookRest(const MapperTask &task)
{
    const domain::Message notOffered{.code = u"lost.noDates"_s, .arguments = {}};
    for (const Source &edition : constant(task.offering.parts(Kind::Edition))) {
        if (isRun(edition.record())) {
            continue;
        }
        edition.rest(Fate::Dropped, notOffered);
        for (const Kind kind : {Kind::EnrolmentPeriod, Kind::Price}) {
            for (const Source &part : constant(edition.parts(kind))) {
                part.rest(Fate::Dropped, notOffered);
            }
        }
    }
    for (const Kind kind : {Kind::EnrolmentPeriod, Kind::Price, Kind::Location, Kind::Organisation}) {
        for (const Source &record : constant(task.offering.parts(kind))) {
            record.rest(Fate::Dropped, noPlaceForIt());
        }
    }
}

std::vector<mapping::NoPlace> placeless()
{
    std::vector<mapping::NoPlace> all;
    const auto add = [&](const domain::FieldSpec &field, const char *reason = "lost.noPlace") {
        all.push_back({.kind = field.kind(), .field = &field, .reason = reason, .fate = Fate::Dropped});
    };
    all.push_back({.kind = Kind::Deal, .field = nullptr, .reason = "lost.noPlace", .fate = Fate::Dropped});
    const auto &offering = offeringFields();
    for (const domain::FieldSpec *field : std::initializer_list<const domain::FieldSpec *>{&offering.status,
             &offering.isced, &offering.mkb, &offering.workplace, &offering.deal, &editionFields().code,
             &editionFields().title, &editionFields().entryFrom, &editionFields().entryTo, &editionFields().languages,
             &editionFields().permissionRequired, &editionFields().permissionExplanation, &editionFields().webPage,
             &domain::enrolmentPeriodTable().start, &domain::enrolmentPeriodTable().targetGroup,
             &domain::enrolmentPeriodTable().webPage, &domain::locationTable().region, &domain::locationTable().codes,
             &domain::locationTable().organisation, &domain::contactTable().organisation}) {
        add(*field);
    }
    add(offering.reach, "lost.reach");
    add(domain::componentTable().elective, "lost.elective");
    add(domain::componentTable().electiveGroup, "lost.elective");
    add(domain::componentTable().electiveCount, "lost.elective");
    return all;
}

} // namespace

QString programIdOf(const domain::Id &offering, const Mapper::Surroundings &around)
{
    static const QRegularExpression form(u"^[- #&'()+,./0-9:?A-Z_a-z|éëïü{}]{1,64}$"_s);
    const QString code = around.code(offering);
    return form.match(code).hasMatch() ? code : offering.toString();
}

bool MapperTask::hasDates() const
{
    return std::ranges::any_of(
        runs, [](const Source &run) { return run.look(editionFields().status) != u"cancelled"; });
}

bool MapperTask::isOnline() const
{
    const QStringList modes = offering.look(offeringFields().modes);
    return !modes.isEmpty()
        && std::ranges::all_of(modes, [](const QString &mode) { return mode == u"online" || mode == u"selfStudy"; });
}

QString orgUnitIdOf(const Record &organisation)
{
    static const QRegularExpression form(u"^[-+a-z0-9_.{}/&]{1,64}$"_s);
    const QString code =
        organisation.isNull() ? QString() : domain::codeOf(domain::organisationTable().codes(organisation), codeType());
    return form.match(code).hasMatch() ? code : QString();
}

QString editorOf(const Record &organisation, const Record &contact)
{
    const QString own = organisation.isNull() ? QString() : domain::organisationTable().email(organisation);
    const QString other = contact.isNull() ? QString() : domain::contactTable().email(contact);
    // If no address is known: one that can never belong to anyone (RFC 2606).
    return isMailAddress(own) ? own : isMailAddress(other) ? other : u"unknown@example.invalid"_s;
}

QString generatorName()
{
    return u"Leerschakel " LEERSCHAKEL_VERSION ""_s;
}

mapping::Terms Mapper::termsOf(const domain::OfferingTree &tree) const
{
    return {
        .language = m_surroundings.language, .apart = {}, .apartRecords = {offeringFields().provider(tree.offering)}};
}

Program Mapper::program(mapping::Ledger &ledger) const
{
    const domain::OfferingTree &tree = *ledger.tree();
    MapperTask task{.offering = ledger.source(),
        .tree = tree,
        .around = m_surroundings,
        .provider = tree.target(offeringFields().provider(tree.offering)),
        .programId = programIdOf(tree.offering.id(), m_surroundings),
        .orgUnitId = {},
        .languages = ledger.source().languagesOf(offeringFields().title)};
    task.orgUnitId = orgUnitIdOf(task.provider);
    for (const Source &edition : constant(task.offering.parts(Kind::Edition))) {
        if (isRun(edition.record())) {
            task.runs.append(edition);
        }
    }
    const Source &offering = task.offering;
    const auto &validTo = offeringFields().validTo;
    Node root = Node::object();
    root.put(u"editor"_s, editorOf(task.provider, tree.target(offeringFields().contact(tree.offering))));
    root.put(u"expires"_s,
        offering.has(validTo) ? offering.carry(validTo).toString(Qt::ISODate)
                              : endOfNextYear(m_surroundings.lastChange),
        offering.origin(validTo));
    root.put(u"format"_s, formatName());
    root.put(u"generator"_s, generatorName());
    root.put(u"lastEdited"_s, lastEdited(offering.id(), m_surroundings));
    root.put(u"programBasicProfile"_s, basicProfile(task));
    root.put(u"programAdmission"_s, admission(task));
    root.put(u"programClassification"_s, classification(task));
    root.put(u"programContacts"_s, contacts(task));
    root.put(u"programCurriculum"_s, curriculum(task));
    root.put(u"programDescriptions"_s, descriptions(task));
    if (Node marks = acknowledgements(task); !marks.isEmpty()) {
        root.put(u"programExternalAcknowledgements"_s, std::move(marks));
    }
    root.put(u"programSchedule"_s, schedule(task));
    bookRest(task);
    ledger.settle(noPlace());
    return {.document = std::move(root),
        .programId = task.programId,
        .orgUnitId = task.orgUnitId,
        .runs = int(task.runs.size())};
}

Institute Mapper::institute(mapping::Ledger &ledger) const
{
    const Source organisation = ledger.source();
    const auto &table = domain::organisationTable();
    const QString orgUnitId = orgUnitIdOf(organisation.record());
    if (orgUnitId.isEmpty()) {
        organisation.rest(Fate::Dropped, {.code = u"lost.noOrgUnit"_s, .arguments = {}});
        return {};
    }
    if (m_surroundings.code(organisation.id()) != orgUnitId) {
        organisation.rest(Fate::Dropped, {.code = u"lost.sameOrgUnit"_s, .arguments = {}});
        return {};
    }
    static const QRegularExpression kvkForm(u"^\\d{8}$"_s);
    const QString kvk = domain::codeOf(organisation.look(table.codes), u"kvk"_s);
    const bool hasKvk = kvkForm.match(kvk).hasMatch();
    Node root = Node::object();
    root.put(u"editor"_s, editorOf(organisation.record()));
    if (isMailAddress(organisation.look(table.email))) {
        organisation.carried(table.email);
    } else {
        organisation.drop(table.email, badForm());
    }
    root.put(u"format"_s, formatName());
    root.put(u"generator"_s, generatorName());
    root.put(u"orgUnitId"_s, orgUnitId);
    root.put(u"lastEdited"_s, lastEdited(organisation.id(), m_surroundings));
    putPlainText(root, u"instituteDescriptionText"_s, organisation, table.description, descriptionLimit);
    if (hasKvk) {
        root.put(u"instituteKvK"_s, kvk);
    }
    putText(root, u"instituteName"_s, organisation, table.name, nameLimit);
    const domain::LocalizedText name = organisation.wanted(table.name);
    putWebLink(root, organisation, table.webPage,
        name.nl.isEmpty() && !name.en.isEmpty() ? QList{Language::English} : QList{Language::Dutch});
    organisation.carryThose(
        table.codes,
        [&](const domain::TypedCode &code) {
            return (code.type == codeType() && code.code == orgUnitId)
                || (hasKvk && code.type == u"kvk" && code.code == kvk);
        },
        noPlaceForIt(), Fate::Dropped);
    organisation.rest(Fate::Dropped, noPlaceForIt());
    return {.document = std::move(root), .orgUnitId = orgUnitId};
}

std::span<const mapping::NoPlace> Mapper::noPlace()
{
    static const std::vector<mapping::NoPlace> all = placeless();
    return all;
}

} // namespace leerschakel::exchange::edudex
