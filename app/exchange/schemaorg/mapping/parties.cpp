// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/schemaorg/mapping/parts.h"
#include "exchange/schemaorg/names.h"
#include "text/markdowntotext.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::schemaorg {

using domain::Kind;
using domain::Language;
using domain::Record;
using mapping::Fate;

namespace {

const char *typeOf(const Record &organisation)
{
    const char *type = theirsFor(organisationTypes, domain::organisationTable().kind(organisation));
    return type ? type : "Organization";
}

Node contactPoint(const Source &contact, Language language)
{
    const auto &table = domain::contactTable();
    Node point = typed("ContactPoint");
    putPlain(point, u"name"_s, contact, table.name);
    putText(point, u"contactType"_s, contact, table.role, language);
    putPlain(point, u"email"_s, contact, table.email);
    putPlain(point, u"telephone"_s, contact, table.phone);
    putPlain(point, u"url"_s, contact, table.webPage);
    return point;
}

/** A contact belongs to a provider; without a provider there is no place for it. */
void putContact(Node &provider, const Task &task)
{
    const auto &fields = domain::offeringTable();
    const std::optional<Source> contact = task.offering.target(fields.contact);
    if (!contact || provider.isEmpty()) {
        task.offering.drop(fields.contact, noPlaceForIt());
        if (contact) {
            contact->rest(Fate::Dropped, noPlaceForIt());
        }
        return;
    }
    provider.put(u"contactPoint"_s, contactPoint(*contact, task.language), task.offering.origin(fields.contact));
    task.offering.carried(fields.contact);
}

void putPartners(Node &course, const Task &task)
{
    const auto &table = domain::partnerTable();
    for (const Source &partner : constant(task.offering.parts(Kind::Partner))) {
        Node organisation = organisationNamed(task.tree.target(partner.look(table.organisation)), task.language);
        if (organisation.isEmpty()) {
            partner.rest(Fate::Dropped, noPlaceForIt());
            continue;
        }
        const QString role = partner.look(table.role);
        const char *member = theirsFor(partnerMembers, role);
        organisation.addOrigin(partner.origin(table.organisation));
        partner.carried(table.organisation);
        if (!role.isEmpty()) {
            organisation.addOrigin(partner.origin(table.role));
        }
        if (member) {
            partner.carried(table.role);
        } else {
            partner.narrow(table.role, u"contributor"_s);
        }
        appendTo(course, member ? QString::fromLatin1(member) : u"contributor"_s, std::move(organisation));
    }
}

/** A regional agreement becomes a project that contributes. */
void putDeal(Node &course, const Task &task)
{
    const auto &fields = domain::offeringTable();
    const auto &table = domain::dealTable();
    const std::optional<Source> deal = task.offering.target(fields.deal);
    if (!deal) {
        task.offering.drop(fields.deal, noPlaceForIt());
        return;
    }
    Node project = typed("Project");
    project.put(u"@id"_s, iriOf(deal->id()));
    putText(project, u"name"_s, *deal, table.name, task.language);
    putText(project, u"description"_s, *deal, table.description, task.language);
    putPlain(project, u"url"_s, *deal, table.webPage);
    putFrom(project, u"areaServed"_s, regionsOf(deal->carry(table.regions), task.language), *deal, table.regions);
    project.addOrigin(task.offering.origin(fields.deal));
    task.offering.carried(fields.deal);
    appendTo(course, u"contributor"_s, std::move(project));
}

} // namespace

Node organisationNamed(const Record &organisation, Language language)
{
    if (organisation.isNull()) {
        return Node::object();
    }
    const auto &table = domain::organisationTable();
    Node named = typed(typeOf(organisation));
    named.put(u"@id"_s, iriOf(organisation.id()));
    const domain::LocalizedText name = table.name(organisation);
    const Language other = language == Language::Dutch ? Language::English : Language::Dutch;
    named.put(u"name"_s, textIn(name.preferring(language), name.in(language).isEmpty() ? other : language, language));
    if (const QString page = table.webPage(organisation); !page.isEmpty()) {
        named.put(u"url"_s, page);
    }
    return named;
}

void putParties(Node &course, const Task &task)
{
    const auto &fields = domain::offeringTable();
    Node provider = organisationNamed(task.tree.target(task.offering.look(fields.provider)), task.language);
    putContact(provider, task);
    if (provider.isEmpty()) {
        task.offering.drop(fields.provider, noPlaceForIt());
    } else {
        provider.addOrigin(task.offering.origin(fields.provider));
        task.offering.carried(fields.provider);
        appendTo(course, u"provider"_s, std::move(provider));
    }
    putPartners(course, task);
    putDeal(course, task);
}

Node Mapper::organisation(mapping::Ledger &ledger) const
{
    const auto &table = domain::organisationTable();
    const Source organisation = ledger.source();
    const Language language = languages().constFirst();
    const Language other = language == Language::Dutch ? Language::English : Language::Dutch;
    Node node = Node::object();
    node.put(u"@context"_s, "https://schema.org");
    const char *type = typeOf(organisation.record());
    node.put(u"@type"_s, type);
    if (organisation.has(table.kind)) {
        organisation.narrow(table.kind, QString::fromLatin1(type));
    }
    node.put(u"@id"_s, iriOf(organisation.id()));
    putText(node, u"name"_s, organisation, table.name, language);
    Node::Array otherNames;
    if (const domain::LocalizedText name = organisation.wanted(table.name);
        !name.in(language).isEmpty() && !name.in(other).isEmpty() && name.nl != name.en) {
        otherNames.push_back(textIn(name.in(other), other, language));
    }
    if (const QString name = organisation.carry(table.shortName); !name.isEmpty()) {
        otherNames.emplace_back(name);
    }
    if (!otherNames.empty()) {
        node.put(u"alternateName"_s, std::move(otherNames));
    }
    // Both languages, as an organisation has one document.
    const domain::LocalizedText description = organisation.wanted(table.description);
    Node::Array texts;
    bool isPlain = true;
    for (const Language each : {language, other}) {
        if (const QString text = description.in(each); !text.isEmpty()) {
            texts.push_back(textIn(text::toPlainText(text), each, language));
            isPlain = isPlain && text::toPlainText(text) == text;
        }
    }
    if (isPlain) {
        organisation.carried(table.description);
    } else {
        organisation.narrow(table.description, {.code = u"lost.markup"_s, .arguments = {}});
    }
    if (!texts.empty()) {
        node.put(u"description"_s, std::move(texts));
    }
    putPlain(node, u"url"_s, organisation, table.webPage);
    putPlain(node, u"email"_s, organisation, table.email);
    putPlain(node, u"logo"_s, organisation, table.logo);
    putFrom(node, u"identifier"_s, identifiers(organisation.carry(table.codes), language), organisation, table.codes);
    if (const domain::Id parent = organisation.carry(table.parent); !parent.isNull()) {
        Node whole = organisationNamed(m_surroundings.organisation(parent), language);
        if (whole.isEmpty()) {
            whole = typed("Organization");
            whole.put(u"@id"_s, iriOf(parent));
        }
        node.put(u"parentOrganization"_s, std::move(whole));
    }
    ledger.settle(noPlace());
    return node;
}

} // namespace leerschakel::exchange::schemaorg
