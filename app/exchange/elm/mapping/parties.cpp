// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/elm/mapping/parts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::elm {

using domain::Id;
using domain::Kind;
using domain::Record;
using domain::TypedCode;

namespace {

Node inCountry(const QString &uri)
{
    Node address = typed("Address");
    address.put(u"countryCode"_s, listed(uri));
    return address;
}

/** "Jan Jansen (coördinator), jan@example.org, 06…" */
void putContact(Node &opportunity, const Task &task)
{
    const auto &field = offeringFields().contact;
    const auto &table = domain::contactTable();
    const std::optional<Source> contact = task.offering.target(field);
    if (!contact) {
        task.offering.drop(field, noPlaceForIt());
        return;
    }
    const LocalizedText role = contact->wanted(table.role);
    const auto text = [&](Language language) {
        const QString &as = role.preferring(language);
        QStringList parts{contact->look(table.name), as, contact->look(table.email), contact->look(table.phone),
            contact->look(table.webPage)};
        parts.removeAll(QString());
        return parts.isEmpty() ? QString() : QString(u"Contact: "_s + parts.join(u", "_s));
    };
    Origins origins = originsOf(*contact, {&table.name, &table.role, &table.email, &table.phone, &table.webPage});
    origins.push_back(task.offering.origin(field));
    addNote(opportunity, task.languages, text, origins);
    if (text(Language::Dutch).isEmpty()) {
        task.offering.drop(field, noPlaceForIt());
        return;
    }
    bookAsText(task.offering, {&field});
    bookAsText(*contact, {&table.name, &table.role, &table.email, &table.phone, &table.webPage});
}

/** Organisations that offer it together do so in Europass too; what other partners do is in a note. */
void putPartners(Node &opportunity, const Task &task)
{
    const auto &table = domain::partnerTable();
    for (const Source &partner : constant(task.offering.parts(Kind::Partner))) {
        const Record organisation = task.tree.target(partner.look(table.organisation));
        const QString role = partner.look(table.role);
        if (organisation.isNull()) {
            partner.rest(Fate::Dropped, noPlaceForIt());
        } else if (role == u"coProvider") {
            task.made.organisations.insert(organisation.id());
            Node provider = reference(organisation.id());
            addOrigins(provider, originsOf(partner, {&table.organisation, &table.role}));
            appendTo(opportunity, u"providedBy"_s, std::move(provider));
            partner.carried(table.organisation);
            partner.carried(table.role);
        } else {
            const LocalizedText name = domain::organisationTable().name(organisation);
            const auto text = [&](Language language) {
                const QString as = role.isEmpty() ? role : u" (%1)"_s.arg(labelOf("partnerRole", role, language));
                return QString(u"Partner: "_s + name.preferring(language) + as);
            };
            addNote(opportunity, task.languages, text, originsOf(partner, {&table.organisation, &table.role}));
            bookAsText(partner, {&table.organisation, &table.role});
        }
    }
}

QString addressText(const Source &location)
{
    const auto &table = domain::locationTable();
    const QString street = QString(location.look(table.street) + u' ' + location.look(table.number)).simplified();
    const QString city = QString(location.look(table.postalCode) + u' ' + location.look(table.city)).simplified();
    QStringList lines{street, city};
    lines.removeAll(QString());
    return lines.join(u", "_s);
}

/**
 * The region and the codes of a location, for which the only place is a description; it is the same for all who refer
 * to the location.
 */
void putDescription(Node &node, const Source &location)
{
    const auto &table = domain::locationTable();
    const std::optional<Language> only = location.language();
    const QList<Language> languages = only ? QList{*only} : QList{Language::Dutch, Language::English};
    Node text = textIn(languages, [&](Language language) {
        QStringList parts;
        if (const QString region = location.look(table.region); !region.isEmpty()) {
            parts.append(labelOf("region", region, language));
        }
        for (const TypedCode &code : constant(location.look(table.codes))) {
            parts.append(labelOf("codeType", code.type, language) + u' ' + code.code);
        }
        return parts.join(u", "_s);
    });
    if (!text.isEmpty()) {
        addOrigins(text, originsOf(location, {&table.region, &table.codes}));
        node.put(u"description"_s, std::move(text));
    }
    bookAsText(location, {&table.region, &table.codes});
}

Node locationOf(const Source &location, const QString &country)
{
    const auto &table = domain::locationTable();
    Node node = identified(location.id(), "Location");
    putText(node, u"geographicName"_s, location, table.name);
    putDescription(node, location);
    Node address = typed("Address");
    if (const QString full = addressText(location); !full.isEmpty()) {
        Node words = Node::object();
        words.put(domain::languageCode(Language::Dutch), full);
        Node note = typed("Note");
        note.put(u"noteLiteral"_s, std::move(words));
        addOrigins(note, originsOf(location, {&table.street, &table.number, &table.postalCode, &table.city}));
        address.put(u"fullAddress"_s, std::move(note));
    }
    for (const FieldSpec *field :
        std::initializer_list<const FieldSpec *>{&table.street, &table.number, &table.postalCode, &table.city}) {
        location.carried(*field);
    }
    Node code = listed(u"http://publications.europa.eu/resource/authority/country/"_s + country);
    addOrigins(code, originsOf(location, {&table.country}));
    address.put(u"countryCode"_s, std::move(code));
    location.carried(table.country);
    node.put(u"address"_s, std::move(address));
    const std::optional<double> latitude = location.look(table.latitude);
    const std::optional<double> longitude = location.look(table.longitude);
    if (latitude && longitude) {
        const auto number = [](double value) { return QString::number(value, 'f', QLocale::FloatingPointShortest); };
        Node geometry = typed("Geometry");
        geometry.put(u"longitude"_s, number(*longitude), location.origin(table.longitude));
        geometry.put(u"latitude"_s, number(*latitude), location.origin(table.latitude));
        node.put(u"geometry"_s, std::move(geometry));
        location.carried(table.latitude);
        location.carried(table.longitude);
    } else { // a single coordinate is not a place
        location.drop(table.latitude, noPlaceForIt());
        location.drop(table.longitude, noPlaceForIt());
    }
    return node;
}

} // namespace

Id homeCountryId()
{
    static const Id id = Id::fromName(u"leerschakel elm location of the Netherlands"_s);
    return id;
}

Node homeCountry()
{
    Node node = identified(homeCountryId(), "Location");
    node.put(u"geographicName"_s, localized({.nl = u"Nederland"_s, .en = u"The Netherlands"_s}));
    node.put(u"address"_s, inCountry(QString::fromLatin1(netherlands)));
    return node;
}

void putLocation(Node &opportunity, const Task &task, const Source &edition)
{
    const auto &field = editionFields().location;
    const std::optional<Source> location = edition.target(field);
    if (!location) {
        edition.drop(field, noPlaceForIt());
        return;
    }
    const QString given = location->look(domain::locationTable().country);
    const char *const country = theirsFor(countries, given.isEmpty() ? u"NL"_s : given);
    if (!country) { // without a country the location cannot be described
        edition.drop(field, badForm());
        return;
    }
    if (!task.made.locations.contains(location->id())) {
        task.made.locations.append(location->id());
        task.made.in(Container::Locations).push_back(locationOf(*location, QString::fromLatin1(country)));
    }
    Node to = reference(location->id());
    to.addOrigin(edition.origin(field));
    opportunity.put(u"location"_s, Node::Array{std::move(to)});
    edition.carried(field);
}

void putParties(Node &opportunity, const Task &task)
{
    const auto &field = offeringFields().provider;
    const Id provider = task.offering.look(field);
    if (task.tree.target(provider).isNull()) {
        task.offering.drop(field, noPlaceForIt());
    } else {
        task.made.organisations.insert(provider);
        Node to = reference(provider);
        to.addOrigin(task.offering.origin(field));
        appendTo(opportunity, u"providedBy"_s, std::move(to));
        task.offering.carried(field);
    }
    putPartners(opportunity, task);
    putContact(opportunity, task);
}

QList<Id> Mapper::withParents(const QSet<Id> &organisations) const
{
    QList<Id> all(organisations.cbegin(), organisations.cend());
    for (qsizetype i = 0; i < all.size(); ++i) { // the list grows
        const Record organisation = m_surroundings.organisation(all[i]);
        const Id parent = organisation.isNull() ? Id() : domain::organisationTable().parent(organisation);
        if (!parent.isNull() && !all.contains(parent) && !m_surroundings.organisation(parent).isNull()) {
            all.append(parent);
        }
    }
    std::sort(all.begin(), all.end());
    return all;
}

Node Mapper::organisation(mapping::Ledger &ledger) const
{
    const auto &table = domain::organisationTable();
    const Source organisation = ledger.source();
    const LocalizedText name = organisation.wanted(table.name);
    const Language first = name.nl.isEmpty() && !name.en.isEmpty() ? Language::English : Language::Dutch;
    QList<Language> languages;
    for (const Language language : constant(startingWith(first))) {
        if (!name.in(language).isEmpty() || language == first) {
            languages.append(language);
        }
    }
    Node node = identified(organisation.id(), "Organisation");
    const QString shortName = organisation.look(table.shortName);
    if (shortName != name.in(first)) { // the shapes require a different alternative name
        Node other = Node::object();
        other.put(domain::languageCode(first), shortName);
        if (!shortName.isEmpty()) {
            node.put(u"altLabel"_s, std::move(other), organisation.origin(table.shortName));
        }
    }
    organisation.carried(table.shortName);
    putText(node, u"legalName"_s, organisation, table.name);
    QList<TypedCode> codes = organisation.look(table.codes);
    if (const QString kvk = domain::codeOf(codes, u"kvk"_s); !kvk.isEmpty()) {
        Node registration = typed("LegalIdentifier");
        registration.put(u"notation"_s, kvk);
        registration.put(u"spatial"_s, listed(QString::fromLatin1(netherlands)));
        node.put(u"registration"_s, std::move(registration), organisation.origin(table.codes));
        codes.removeIf([&](const TypedCode &code) { return code.type == u"kvk" && code.code == kvk; });
    }
    appendPage(node, u"homepage"_s, organisation, table.webPage);
    const LocalizedText about = plainText(organisation, table.description);
    addNote(
        node, {Language::Dutch, Language::English}, [&](Language language) { return about.in(language); },
        originsOf(organisation, {&table.description}));
    const auto details = [&](Language language) {
        QStringList parts;
        if (const QString kind = organisation.look(table.kind); !kind.isEmpty()) {
            parts.append(labelOf("organisationKind", kind, language));
        }
        for (const TypedCode &code : std::as_const(codes)) {
            parts.append(labelOf("codeType", code.type, language) + u' ' + code.code);
        }
        return parts.join(u", "_s);
    };
    addNote(node, languages, details, originsOf(organisation, {&table.kind, &table.codes}));
    bookAsText(organisation, {&table.description, &table.kind});
    if (codes.isEmpty()) {
        organisation.carried(table.codes);
    } else {
        bookAsText(organisation, {&table.codes});
    }
    node.put(u"location"_s, Node::Array{reference(homeCountryId())});
    if (const QString email = organisation.look(table.email); isMailAddress(email)) {
        // Not as emailAddress: the shapes use a pattern for it that not all validators accept as a regular
        // expression.
        Node words = Node::object();
        words.put(domain::languageCode(first), email);
        Node point = typed("ContactPoint");
        point.put(u"description"_s, std::move(words), organisation.origin(table.email));
        node.put(u"contactPoint"_s, std::move(point));
        organisation.narrow(table.email, inTextOnly());
    } else {
        organisation.drop(table.email, badForm());
    }
    const Id parent = organisation.look(table.parent);
    if (!parent.isNull() && parent != organisation.id() && !m_surroundings.organisation(parent).isNull()) {
        node.put(u"subOrganizationOf"_s, reference(parent), organisation.origin(table.parent));
        organisation.carried(table.parent);
    } else {
        organisation.drop(table.parent, noPlaceForIt());
    }
    ledger.settle(noPlace());
    return node;
}

} // namespace leerschakel::exchange::elm
