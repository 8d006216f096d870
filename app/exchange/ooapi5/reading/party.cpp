// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/convention.h"
#include "exchange/ooapi5/reading/draft.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::Id;
using domain::Kind;
using domain::Record;

namespace {

/** ISO 3166-1 alpha-2 for what endpoints write; empty where it is none. */
QString countryOf(const QVariant &value)
{
    const QVariantMap map = value.toMap(); // OEAPI 6: {"iso3166-1-alpha2": "NL"}
    QString text = map.isEmpty() ? value.toString() : map.isEmpty() ? QString() : map.first().toString();
    text = text.trimmed().toUpper();
    if (text == u"NLD" || text == u"NEDERLAND" || text == u"NETHERLANDS" || text == u"THE NETHERLANDS") {
        return u"NL"_s;
    }
    return text.size() == 2 && text[0].isLetter() && text[1].isLetter() ? text : QString();
}

void readGeolocation(Members &members, Record &location)
{
    const auto &table = domain::locationTable();
    for (const QString &key : {u"geolocation"_s, u"geoLocation"_s}) {
        const QVariant value = members.take(key);
        if (!value.isValid()) {
            continue;
        }
        bool isLatitude = false;
        bool isLongitude = false;
        const double latitude = value.toMap().value(u"latitude"_s).toString().toDouble(&isLatitude);
        const double longitude = value.toMap().value(u"longitude"_s).toString().toDouble(&isLongitude);
        if (isLatitude && isLongitude && std::abs(latitude) <= 90 && std::abs(longitude) <= 180) {
            table.latitude.set(location, latitude);
            table.longitude.set(location, longitude);
        } else if (!value.toMap().isEmpty()) {
            members.lose(key, value, u"import.badNumber"_s);
        }
    }
}

} // namespace

Record readAddress(const QVariantMap &address, const Place &place, Losses &losses)
{
    const auto &table = domain::locationTable();
    Members members(address, place, losses);
    Record location(Kind::Location, Id::fromName(u"address"_s));
    table.street.set(location, members.text(u"street"_s));
    table.number.set(location, members.text(u"streetNumber"_s));
    table.postalCode.set(location, members.text(u"postalCode"_s));
    table.city.set(location, members.text(u"city"_s));
    const QVariant country = members.take(u"countryCode"_s);
    table.country.set(location, countryOf(country));
    if (country.isValid() && countryOf(country).isEmpty()) {
        members.lose(u"countryCode"_s, country, u"import.unknownValue"_s);
    }
    readGeolocation(members, location);
    const QVariantMap where = location.toMap();
    if (where.isEmpty() || (where.size() == 1 && location.has(table.country))) {
        return {};
    }
    if (const QVariantMap rest = members.rest(); !rest.isEmpty()) {
        table.kept.set(location, {{QString::fromLatin1(destinationName), rest}});
    }
    const QString name = QStringList{table.street(location), table.number(location), table.postalCode(location),
        table.city(location), table.country(location)}
                             .join(u'|');
    return Record::fromMap(Kind::Location, Id::fromName(u"address:"_s + reading::spelling(name)), location.toMap());
}

OrganisationDraft readOrganisation(const SourceItem &item, Losses &losses, QList<SourceItem> &expanded)
{
    const auto &table = domain::organisationTable();
    QVariantMap map = item.value.toMap();
    const QVariantMap ours = takeOurs(map);
    Members members(map, item.place(), losses, !ours.isEmpty());
    const QString identifier = members.text(u"organizationId"_s);
    const domain::LocalizedText name = members.texts(u"name"_s);
    const QString shortName = members.text(u"shortName"_s);
    const QString fallback = !shortName.isEmpty() ? shortName : name.preferring(domain::Language::Dutch);
    const Id id = reading::idOf(!identifier.isEmpty() ? identifier : fallback);
    if (id.isNull()) {
        losses.reject(members.place(), u"import.unnamed"_s);
        return {};
    }
    Record record(Kind::Organisation, id);
    members.set(record, table.name, name.toMap(), u"name"_s);
    members.set(record, table.shortName, shortName, u"shortName"_s);
    members.set(record, table.description, members.texts(u"description"_s, table.description.isMarkdown()).toMap(),
        u"description"_s);
    table.webPage.set(record, members.text(u"link"_s));
    table.logo.set(record, members.text(u"logo"_s));
    const QString type = members.text(u"organizationType"_s);
    table.kind.set(record, QString::fromLatin1(oursFor(organisationTypes, type)));
    if (!type.isEmpty()) {
        members.keep(u"organizationType"_s, type);
    }
    // A primary code is a code like the others, unless it is of a type that we do not know.
    QList<domain::TypedCode> codes;
    const QVariantMap primary = map.value(u"primaryCode"_s).toMap();
    if (const char *ourType = oursFor(codeTypes, primary.value(u"codeType"_s).toString());
        ourType && !primary.value(u"code"_s).toString().isEmpty()) {
        codes.append({.type = QString::fromLatin1(ourType), .code = primary.value(u"code"_s).toString().trimmed()});
        static_cast<void>(members.take(u"primaryCode"_s));
    }
    const QList<domain::TypedCode> others = readCodes(members, u"otherCodes"_s, false);
    for (const domain::TypedCode &each : others) {
        if (!codes.contains(each)) {
            codes.append(each);
        }
    }
    table.codes.set(record, codes);
    const Members::Relation parent = members.relation(u"parent"_s, u"organizationId"_s);
    table.parent.set(record, reading::idOf(parent.identifier));
    if (!parent.expanded.isEmpty()) {
        expanded.append({.collection = &collections::organizations,
            .source = item.source,
            .path = item.path + u"/parent"_s,
            .value = parent.expanded});
    }
    if (!ours.isEmpty()) {
        return {{.record = withOurs(record, ours, members.place().at(u"ext"_s).at(QString::fromLatin1(extKey)), losses),
                    .place = members.place(),
                    .isOurs = true},
            {}};
    }
    if (const QVariantMap rest = members.rest(); !rest.isEmpty()) {
        table.kept.set(record, {{QString::fromLatin1(destinationName), rest}});
    }
    return {{.record = record, .place = members.place(), .isOurs = false}, map};
}

} // namespace leerschakel::exchange::ooapi5
