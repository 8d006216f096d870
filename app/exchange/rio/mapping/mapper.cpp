// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rio/mapping/mapper.h"

#include "domain/constant.h"
#include "domain/formality.h"
#include "exchange/document/jsontext.h"
#include "exchange/ooapi5/convention.h"
#include "exchange/rio/mapping/parts.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::rio {

using domain::Kind;
using domain::Record;

namespace {

const QRegularExpression &brinForm()
{
    static const QRegularExpression form(u"^\\d{2}[A-Z]{2}$"_s);
    return form;
}

const QRegularExpression &kvkForm()
{
    static const QRegularExpression form(u"^\\d{8}$"_s);
    return form;
}

/** The code from which the sender's OIN is derived. */
QString senderCodeOf(const Record &organisation)
{
    if (organisation.isNull()) {
        return {};
    }
    const QList<domain::TypedCode> codes = domain::organisationTable().codes(organisation);
    const QString brin = codeOfForm(codes, u"brin"_s, brinForm());
    return brin.isEmpty() ? codeOfForm(codes, u"kvk"_s, kvkForm()) : brin;
}

QString oinOf(const QString &code)
{
    return code.isEmpty()                   ? code
        : brinForm().match(code).hasMatch() ? u"00000007000"_s + code + u"00000"_s
                                            : u"00000003"_s + code + u"0000"_s;
}

bool isMboEducation(const Record &offering, const Record &provider)
{
    const QString level = offeringFields().level(offering);
    if (level.startsWith(u"mbo"_s) || (!level.isEmpty() && level != u"postInitial")) {
        return level.startsWith(u"mbo"_s);
    }
    return offeringFields().accreditation(offering) == u"crebo"
        || (!provider.isNull() && domain::organisationTable().kind(provider) == u"mbo");
}

QString recognitionOf(const Record &offering, Education education)
{
    static const QRegularExpression crebo(u"^[A-Z0-9]\\d{4}$"_s);
    static const QRegularExpression isat(u"^\\d{5}$"_s);
    const QList<domain::TypedCode> codes = offeringFields().codes(offering);
    return isMbo(education)                   ? codeOfForm(codes, u"crebo"_s, crebo)
        : education == Education::HoOpleiding ? codeOfForm(codes, u"croho"_s, isat)
                                              : QString();
}

MapperTask taskOf(mapping::Ledger &ledger, const Mapper::Surroundings &around)
{
    const domain::OfferingTree &tree = *ledger.tree();
    MapperTask task{.offering = ledger.source(),
        .tree = tree,
        .around = around,
        .provider = tree.target(offeringFields().provider(tree.offering))};
    task.education = educationOf(tree.offering, task.provider);
    task.unitCode = unitCodeOf(tree.offering);
    task.recognition = recognitionOf(tree.offering, task.education);
    // Of several offerings of one unit, the first delivers it; what is recognised is in RIO already.
    const bool isFirst = task.unitCode.isEmpty() || around.code(tree.offering.id()) == task.unitCode;
    const bool isRecognised = task.education == Education::HoOpleiding && !task.recognition.isEmpty();
    task.hasUnit = !isMbo(task.education) && isFirst && !isRecognised;
    task.isOffered = isMbo(task.education) || !task.unitCode.isEmpty() || isRecognised;
    task.texts = textsOf(task.offering);
    return task;
}

/** Books the names and codes of the provider and partners, each organisation once. */
void bookOrganisations(const MapperTask &task)
{
    const auto &table = domain::organisationTable();
    for (const Source &organisation : constant(task.offering.parts(Kind::Organisation))) {
        const QStringList used = task.used.codes.value(organisation.id());
        organisation.carryThose(
            table.codes,
            [&](const domain::TypedCode &code) {
                return used.contains(code.code)
                    && (code.type == u"rioOfferer" || code.type == u"brin" || code.type == u"kvk");
            },
            noPlaceForIt(), Fate::Dropped);
        if (task.used.names.contains(organisation.id())) {
            bookOne(organisation, table.name,
                shortenedTo(oneOf(organisation.wanted(table.name)).simplified(), partnerLimit), partnerLimit);
        }
        organisation.rest(Fate::Dropped, noPlaceForIt());
    }
}

/** Books the fields that only some of the objects have: those still open have no place in this one. */
void bookRest(const MapperTask &task)
{
    const auto &table = offeringFields();
    for (const domain::FieldSpec *field : std::initializer_list<const domain::FieldSpec *>{&table.kind, &table.code,
             &table.admission, &table.level, &table.studyLoad, &table.duration, &table.languages, &table.modes,
             &table.result, &table.isced, &table.theme, &table.codes, &table.provider}) {
        if (task.offering.isOpen(*field)) {
            task.offering.drop(*field, noPlaceForIt());
        }
    }
    for (const Kind kind : {Kind::Edition, Kind::EnrolmentPeriod, Kind::Price, Kind::Partner, Kind::Location}) {
        for (const Source &record : constant(task.offering.parts(kind))) {
            record.rest(Fate::Dropped, noPlaceForIt());
        }
    }
}

void bookCodes(const MapperTask &task, const QList<Offered> &all)
{
    const bool isByUnit = !isMbo(task.education) && !task.unitCode.isEmpty();
    QList<domain::TypedCode> used;
    if (isByUnit) {
        used.append({.type = codeType(), .code = task.unitCode});
    } else {
        used.append({.type = isMbo(task.education) ? u"crebo"_s : u"croho"_s, .code = task.recognition});
    }
    for (const Offered &each : all) {
        used.append({.type = u"rioOffered"_s, .code = each.code});
    }
    task.offering.carryThose(
        offeringFields().codes, [&](const domain::TypedCode &code) { return used.contains(code); }, noPlaceForIt(),
        Fate::Dropped);
}

std::vector<mapping::NoPlace> placeless()
{
    std::vector<mapping::NoPlace> all;
    const auto add = [&](const domain::FieldSpec &field, const char *reason = "lost.noPlace") {
        all.push_back({.kind = field.kind(), .field = &field, .reason = reason, .fate = Fate::Dropped});
    };
    for (const Kind kind : {Kind::Outcome, Kind::SkillLink, Kind::Funding, Kind::Contact, Kind::Deal}) {
        all.push_back({.kind = kind, .field = nullptr, .reason = "lost.noPlace", .fate = Fate::Dropped});
    }
    const auto &offering = offeringFields();
    const auto &edition = editionFields();
    for (const domain::FieldSpec *field : std::initializer_list<const domain::FieldSpec *>{&offering.status,
             &offering.summary, &offering.targetGroup, &offering.assessment, &offering.timing, &offering.contactMoments,
             &offering.accredited, &offering.accreditation, &offering.sector, &offering.sectorEdition,
             &offering.regions, &offering.contact, &offering.mkb, &offering.workplace, &offering.deal, &edition.title,
             &edition.minimumPlaces, &edition.languages, &edition.webPage, &domain::enrolmentPeriodTable().targetGroup,
             &domain::enrolmentPeriodTable().webPage, &priceFields().vat, &priceFields().description}) {
        add(*field);
    }
    add(offering.nlqf, "lost.qualification");
    add(offering.reach, "lost.reach");
    add(domain::componentTable().elective, "lost.elective");
    add(domain::componentTable().electiveGroup, "lost.elective");
    add(domain::componentTable().electiveCount, "lost.elective");
    return all;
}

} // namespace

Education educationOf(const Record &offering, const Record &provider)
{
    if (domain::isNonFormal(offering, provider)) {
        return Education::Particulier;
    }
    const bool isProgramme = offeringFields().kind(offering) == u"programme";
    const QString result = offeringFields().result(offering);
    if (isMboEducation(offering, provider)) {
        const bool isWhole = result.isEmpty() ? isProgramme : result == u"diploma";
        return isWhole ? Education::MboOpleiding : Education::MboOnderdeel;
    }
    return !isProgramme                            ? Education::HoEenheid
        : result.isEmpty() || result == u"diploma" ? Education::HoOpleiding
                                                   : Education::HoCluster;
}

domain::Message MapperTask::notOfferedYet() const
{
    return {.code = u"lost.noUnitCode"_s, .arguments = {}};
}

QString codeOfForm(const QList<domain::TypedCode> &codes, const QString &type, const QRegularExpression &pattern)
{
    const auto found = std::ranges::find_if(
        codes, [&](const domain::TypedCode &code) { return code.type == type && pattern.match(code.code).hasMatch(); });
    return found == codes.cend() ? QString() : found->code;
}

QString unitCodeOf(const Record &offering)
{
    static const QRegularExpression form(u"^\\d{4}O\\d{4}$"_s);
    return codeOfForm(offeringFields().codes(offering), codeType(), form);
}

QString offererCodeOf(const Record &organisation)
{
    static const QRegularExpression form(u"^\\d{3}A\\d{3}$"_s);
    return organisation.isNull() ? QString()
                                 : codeOfForm(domain::organisationTable().codes(organisation), u"rioOfferer"_s, form);
}

Message message(const MapperTask &task, const QString &request, const QString &path, const QString &element,
    Node object, const Origin &origin)
{
    const Origin sender{
        .field = &domain::organisationTable().codes, .kind = Kind::Organisation, .record = task.provider.id()};
    const QString edited = task.around.lastEdited(task.offering.id());
    const QString time = edited.isEmpty() ? task.around.lastChange : edited;
    const QString content = QString::fromStdString(document::compact(object));
    Message made{.path = path, .request = request, .body = Node::object()};
    made.body.put(u"identificatiecodeBedrijfsdocument"_s,
        domain::Id::fromName(u"leerschakel %1 %2 %3 %4"_s.arg(request, path, time, content)).toString());
    putIf(made.body, u"verzendendeInstantie"_s, oinOf(senderCodeOf(task.provider)), sender);
    made.body.put(u"ontvangendeInstantie"_s, receiver());
    made.body.put(u"datumTijdBedrijfsdocument"_s, time);
    if (origin.field) {
        object.addOrigin(origin);
    }
    made.body.put(element, std::move(object));
    return made;
}

Messages Mapper::messages(mapping::Ledger &ledger) const
{
    MapperTask task = taskOf(ledger, m_surroundings);
    // Whether it is a module or a programme makes no difference for private education.
    const bool isByKind = task.education != Education::Particulier;
    const Origin kind = isByKind ? task.offering.origin(offeringFields().kind) : Origin();
    if (!task.provider.isNull()) {
        task.used.codes[task.provider.id()].append(senderCodeOf(task.provider));
    }
    Messages made;
    if (task.hasUnit) {
        const domain::Id key = ooapi5::educationSpecificationOf(task.record());
        made.all.push_back(message(task, u"aanleveren_opleidingseenheid_request"_s,
            u"opleidingseenheid/%1.xml"_s.arg(key.toString()), unitElement(task.education), unit(task), kind));
        if (key != ooapi5::educationSpecificationFor(task.offering.id())) {
            made.all.back().shared = key; // several offerings may have come with it
        }
    }
    const QList<Offered> all = offeredOf(task);
    for (const Offered &each : all) {
        made.all.push_back(message(task, u"aanleveren_aangebodenOpleiding_request"_s,
            u"aangeboden-opleiding/%1.xml"_s.arg(each.key.toString()), offeredElement(task.education),
            offered(task, each), kind));
        made.cohorts += int(each.editions.size());
    }
    if (isByKind) {
        task.offering.narrow(
            offeringFields().kind, task.hasUnit ? unitElement(task.education) : offeredElement(task.education));
    }
    bookTexts(task);
    bookUnit(task);
    bookOffered(task);
    bookEditions(task);
    bookCodes(task, all);
    std::ranges::move(relations(task), std::back_inserter(made.all));
    bookOrganisations(task);
    bookRest(task);
    ledger.settle(noPlace());
    return made;
}

std::span<const mapping::NoPlace> Mapper::noPlace()
{
    static const std::vector<mapping::NoPlace> all = placeless();
    return all;
}

} // namespace leerschakel::exchange::rio
