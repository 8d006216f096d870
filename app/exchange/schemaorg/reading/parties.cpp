// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codelist.h"
#include "exchange/reading/words.h"
#include "exchange/schemaorg/names.h"
#include "exchange/schemaorg/reading/course.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::schemaorg {

using domain::Id;
using domain::Kind;
using domain::Language;
using domain::LocalizedText;
using domain::offeringTable;
using domain::Record;

namespace {

std::optional<reading::ReferredDraft> contactOf(Thing &point, const QString &owner)
{
    const auto &table = domain::contactTable();
    Record contact(Kind::Contact, Id::fromName(u"contact"_s));
    table.name.set(contact, point.word(u"name"_s));
    setTexts(point, contact, table.role, u"contactType"_s);
    table.email.set(contact, point.word(u"email"_s));
    table.phone.set(contact, point.word(u"telephone"_s));
    table.webPage.set(contact, point.address(u"url"_s));
    if (contact.toMap().isEmpty()) {
        return std::nullopt;
    }
    const QStringList who{
        owner, table.name(contact), table.email(contact), table.phone(contact), table.webPage(contact)};
    return reading::ReferredDraft{.record = Record::fromMap(Kind::Contact,
                                      Id::fromName(u"schemaorg contact "_s + who.join(u'\n')), contact.toMap()),
        .place = point.place()};
}

/** Reads names in one list: a name in the other language has its language with it, a short name has none. */
void readNames(Thing &thing, Record &organisation)
{
    const auto &table = domain::organisationTable();
    setTexts(thing, organisation, table.name, u"name"_s);
    if (!organisation.has(table.name)) {
        setTexts(thing, organisation, table.name, u"legalName"_s);
    } else {
        thing.pass({u"legalName"});
    }
    const QVariantList others = thing.list(u"alternateName"_s);
    LocalizedText name = table.name(organisation);
    for (const QVariant &each : others) {
        if (each.typeId() == QMetaType::QVariantMap) {
            QVariantList rest;
            const LocalizedText other = thing.textsOf(each, thing.place().at(u"alternateName"_s), &rest);
            name.nl = name.nl.isEmpty() ? other.nl : name.nl;
            name.en = name.en.isEmpty() ? other.en : name.en;
        } else if (!organisation.has(table.shortName)) {
            table.shortName.set(organisation, each.toString().trimmed());
        }
    }
    table.name.set(organisation, name);
}

void addPartner(CourseDraft &draft, const Id &organisation, const QString &role)
{
    const auto &table = domain::partnerTable();
    const auto isThat = [&](const Record &part) {
        return part.kind() == Kind::Partner && table.organisation(part) == organisation && table.role(part) == role;
    };
    constexpr qsizetype most = 500; // more partners than any course has; each is compared with each
    if (organisation.isNull() || std::ranges::any_of(draft.parts, isThat) || draft.parts.size() > most) {
        return;
    }
    const qsizetype number = std::ranges::count(draft.parts, Kind::Partner, &Record::kind) + 1;
    Record partner = partOf(draft, Kind::Partner, role + u' ' + organisation.toString(), number);
    table.organisation.set(partner, organisation);
    table.role.set(partner, role);
    draft.parts.append(partner);
}

/** A regional agreement, in the form in which we write it: a project that contributes. */
void readDeal(Thing &project, CourseDraft &draft)
{
    const auto &table = domain::dealTable();
    Record deal(Kind::Deal, idOfIri(project.iri(), project.place().source));
    setTexts(project, deal, table.name, u"name"_s);
    setTexts(project, deal, table.description, u"description"_s);
    table.webPage.set(deal, project.address(u"url"_s));
    table.regions.set(deal, readRegions(project, u"areaServed"_s));
    if (deal.id().isNull() || !deal.has(table.name)) {
        project.lose(u"name"_s, project.word(u"name"_s), u"import.noField"_s);
        return;
    }
    offeringTable().deal.set(draft.offering, deal.id());
    draft.referred.append({.record = deal, .place = project.place()});
}

} // namespace

bool isOrganisation(const Thing &thing)
{
    static const QSet<QString> types{u"Organization"_s, u"EducationalOrganization"_s, u"CollegeOrUniversity"_s,
        u"GovernmentOrganization"_s, u"School"_s, u"Corporation"_s, u"NGO"_s, u"LocalBusiness"_s, u"HighSchool"_s,
        u"ResearchOrganization"_s, u"OnlineBusiness"_s};
    return std::ranges::any_of(thing.types(), [&](const QString &type) { return types.contains(type); });
}

QList<domain::TypedCode> readIdentifiers(Thing &thing, QString *plain)
{
    QList<domain::TypedCode> codes;
    const QString key = u"identifier"_s;
    const QString list = u"codeType"_s;
    const domain::CodeList &types = domain::CodeList::named(list);
    thing.each(key, [&](Thing &one) {
        QString type = one.word(u"propertyID"_s);
        const QString name = one.word(u"name"_s);
        const QString value = one.word(u"value"_s);
        if (value.isEmpty()) { // a text is its own name
            if (plain && plain->isEmpty()) {
                *plain = name;
            } else if (!name.isEmpty()) {
                one.keep(u"name"_s, name);
            }
            return;
        }
        if (type.isEmpty()) {
            type = name;
        }
        constexpr qsizetype most = 200; // each is compared with each
        const QString code = types.contains(type) ? type : types.meantBy(type);
        const domain::TypedCode typed{.type = code, .code = value};
        if (!code.isEmpty() && codes.size() < most) {
            codes.append(codes.contains(typed) ? QList<domain::TypedCode>() : QList{typed});
        } else if (type != u"UUID") { // its @id says the same
            one.keep(u"value"_s, value);
        }
    });
    return codes;
}

OrganisationRead readOrganisation(Thing &thing)
{
    const auto &table = domain::organisationTable();
    const QString url = thing.address(u"url"_s);
    Record organisation(Kind::Organisation, Id::fromName(u"organisation"_s));
    readNames(thing, organisation);
    const QString name = table.name(organisation).preferring(Language::Dutch);
    const Id own = idOfIri(thing.iri(), thing.place().source);
    if (name.isEmpty() && own.isNull()) {
        return {};
    }
    const bool isWhole = thing.iri().contains(u':');
    organisation = organisation.withId(isWhole ? own
            : name.isEmpty()                   ? own
                                               : Id::fromName(u"schemaorg organisation "_s + reading::spelling(name)));
    table.webPage.set(organisation, url);
    setTexts(thing, organisation, table.description, u"description"_s);
    table.email.set(organisation, thing.word(u"email"_s));
    const QString logo = thing.word(u"logo"_s);
    table.logo.set(organisation, logo);
    QString plain;
    table.codes.set(organisation, readIdentifiers(thing, &plain));
    if (!plain.isEmpty()) {
        thing.keep(u"identifier"_s, plain);
    }
    OrganisationRead read{.organisation = {.record = organisation, .place = thing.place()}, .contact = {}};
    if (thing.has(u"contactPoint"_s)) {
        Thing point = thing.thing(u"contactPoint"_s);
        read.contact = contactOf(point, organisation.id().toString());
        point.done();
    }
    if (thing.has(u"parentOrganization"_s)) {
        Thing parent = thing.thing(u"parentOrganization"_s);
        table.parent.set(read.organisation.record, idOfIri(parent.iri(), parent.place().source));
        parent.pass({u"name", u"url", u"@type"});
        parent.done();
    }
    return read;
}

void readParties(Thing &course, CourseDraft &draft)
{
    const auto &table = offeringTable();
    const auto take = [&](Thing &thing) {
        const OrganisationRead read = readOrganisation(thing);
        if (!read.organisation.record.isNull() && !read.organisation.record.toMap().isEmpty()) {
            draft.referred.append(read.organisation);
        }
        if (read.contact) {
            draft.referred.append(*read.contact);
            table.contact.set(draft.offering, read.contact->record.id());
        }
        return read.organisation.record.isNull() ? Id() : read.organisation.record.id();
    };
    course.each(u"provider"_s, [&](Thing &thing) {
        const Id organisation = take(thing);
        if (!draft.offering.has(table.provider)) {
            table.provider.set(draft.offering, organisation);
        } else {
            addPartner(draft, organisation, u"coProvider"_s);
        }
    });
    for (const auto &[key, role] : {std::pair(u"creator"_s, u"developer"_s), std::pair(u"funder"_s, u"funder"_s),
             std::pair(u"contributor"_s, QString())}) {
        course.each(key, [&](Thing &thing) {
            if (thing.is("Project")) {
                readDeal(thing, draft);
            } else if (isOrganisation(thing)) {
                addPartner(draft, take(thing), role);
            } else if (!thing.types().isEmpty() || !thing.rest().isEmpty()) { // for example a person
                thing.lose(u"name"_s, thing.word(u"name"_s), u"import.noField"_s);
            }
        });
    }
}

} // namespace leerschakel::exchange::schemaorg
