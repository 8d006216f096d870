// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/mapping/moments.h"
#include "exchange/mapping/prices.h"
#include "exchange/oeapi6/mapping/parts.h"
#include "exchange/openeducation/address.h"
#include "exchange/openeducation/codes.h"
#include "exchange/openeducation/costs.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::oeapi6 {

using domain::Kind;

namespace {

void putState(EntityDocument &document, const Source &edition)
{
    const auto &field = editionFields().status;
    const char *state = theirsFor(states, edition.look(field));
    if (!state) {
        return;
    }
    document.put(u"state"_s, state, field);
    if (isOneOfOurs(states, state)) {
        edition.carried(field);
        document.comesBack(field);
    } else {
        edition.narrow(field, QString::fromLatin1(state));
    }
}

/**
 * The list in \a field of the edition, else that of its offering: offerings are searched by these lists, so they have
 * them even if they are the same.
 */
void putList(EntityDocument &document, const QString &key, const Task &task, const Source &edition,
    const domain::Field<QStringList> &field, const domain::Field<QStringList> &ofOffering,
    const std::function<Node(const QStringList &)> &made)
{
    if (edition.has(field)) {
        document.put(key, made(edition.carry(field)), field);
        document.comesBack(field);
    } else if (task.offering.has(ofOffering)) {
        document.object().put(key, made(task.offering.look(ofOffering)), task.offering.origin(ofOffering));
    }
}

/** The members of an enrolment period are in one language: the Dutch text if there is one. */
QString inOneLanguage(const Source &source, const domain::Field<domain::LocalizedText> &field)
{
    const domain::LocalizedText text = source.wanted(field);
    if (text.nl.isEmpty() || text.en.isEmpty()) {
        source.carried(field);
    } else {
        source.leaveOut(field, QVariantMap{{u"en"_s, text.en}}, Fate::Narrowed, inExtension());
    }
    return text.preferring(domain::Language::Dutch);
}

Node enrolmentPeriod(const Source &period)
{
    const auto &table = domain::enrolmentPeriodTable();
    Node node = Node::object();
    node.put(u"startDateTime"_s, beginOf(period.carry(table.start)), period.origin(table.start));
    if (const QDate end = period.carry(table.end); end.isValid()) {
        node.put(u"endDateTime"_s, endOf(end), period.origin(table.end));
    }
    if (const QString group = inOneLanguage(period, table.targetGroup); !group.isEmpty()) {
        node.put(u"targetGroups"_s, Node::Array{group}, period.origin(table.targetGroup));
    }
    if (const QString page = period.carry(table.webPage); !page.isEmpty()) {
        node.put(u"enrolmentType"_s, u"url"_s);
        node.put(u"enrolmentUrl"_s, page, period.origin(table.webPage));
    }
    return node;
}

/** Periods without a first day are in ext, as an EnrolmentPeriod must have a start. */
void putEnrolmentPeriods(EntityDocument &document, const Source &edition)
{
    Node::Array periods;
    for (const Source &period : constant(edition.parts(Kind::EnrolmentPeriod))) {
        if (period.look(domain::enrolmentPeriodTable().start).isValid()) {
            periods.push_back(enrolmentPeriod(period));
        }
    }
    if (!periods.empty()) {
        document.put(u"enrolmentPeriods"_s, std::move(periods));
    }
}

void putDates(EntityDocument &document, const Task &task, const Source &edition)
{
    const auto &table = editionFields();
    putDay(document, u"startDateTime"_s, edition, table.start);
    putDay(document, u"endDateTime"_s, edition, table.end);
    putDay(document, u"flexibleEntryPeriodStartDateTime"_s, edition, table.entryFrom);
    if (!task.isProgramme) {
        edition.extensionOnly(table.entryTo, {.code = u"lost.contradiction"_s, .arguments = {}});
    } else if (const QDate last = edition.carry(table.entryTo); last.isValid()) {
        document.put(u"flexibleEntryPeriodEndDateTime"_s, endOf(last), table.entryTo);
        document.comesBack(table.entryTo);
    }
}

/** {"iso3166-1-alpha2"}, if \a country has that form. */
Node countryCode(const QString &country)
{
    static const QRegularExpression form(u"^[A-Z]{2}$"_s);
    Node code = Node::object();
    if (form.match(country).hasMatch()) {
        code.put(u"iso3166-1-alpha2"_s, country);
    }
    return code;
}

void putDefaults(Node &document, const Task &task, const Source &edition)
{
    openeducation::completePrimaryCode(document, "offering_code", edition.id());
    if (Node name = languageTyped(task.offering.wanted(offeringFields().title)); !name.isEmpty()) {
        document.putDefault(u"name"_s, std::move(name), task.offering.origin(offeringFields().title));
    }
    if (const QString result = task.offering.look(offeringFields().result); !result.isEmpty()) {
        document.putDefault(u"resultExpected"_s, Node(result != u"none"));
    }
}

} // namespace

Node offeringDocument(const Task &task, const Source &edition)
{
    const auto &table = editionFields();
    const auto &ofOffering = offeringFields();
    EntityDocument document(edition, format());
    document.put(task.isProgramme ? u"programmeOfferingId"_s : u"courseOfferingId"_s, edition.id().toString());
    document.carryCode(table.code);
    document.carryTexts(u"name"_s, table.title);
    putState(document, edition);
    putList(document, u"teachingLanguages"_s, task, edition, table.languages, ofOffering.languages,
        [](const QStringList &languages) { return Node::fromVariant(languages); });
    putList(document, u"modesOfDelivery"_s, task, edition, table.modes, ofOffering.modes,
        [](const QStringList &codes) { return namesOf(codes, modes); });
    document.carryNumber(u"maxNumberStudents"_s, table.places);
    document.carryNumber(u"minNumberStudents"_s, table.minimumPlaces);
    document.carryAddress(u"link"_s, table.webPage);
    putEnrolmentPeriods(document, edition);
    putDates(document, task, edition);
    if (const std::optional<Source> location = edition.target(table.location)) {
        const openeducation::AddressTerms terms{
            .format = format(), .postalCode = u"postCode"_s, .countryCode = countryCode};
        document.put(u"addresses"_s, Node::Array{openeducation::address(*location, terms)}, table.location);
        edition.carried(table.location);
    }
    if (Node prices = openeducation::costs(mapping::pricesFor(task.offering, edition), costTypes, format());
        !prices.isEmpty()) {
        document.put(u"priceInformation"_s, std::move(prices));
    }
    document.put(task.isProgramme ? u"programmeId"_s : u"courseId"_s, task.offering.id().toString());
    if (const domain::Id provider = task.offering.look(ofOffering.provider); !provider.isNull()) {
        document.put(u"organisationId"_s, provider.toString());
    }
    Node extension = document.extension({u"offering"_s});
    openeducation::putPartsOfEdition(extension, edition);
    document.finish(std::move(extension), edition.look(table.kept));
    Node result = std::move(document.object());
    putDefaults(result, task, edition);
    return result;
}

} // namespace leerschakel::exchange::oeapi6
