// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openeducation/reading/locations.h"

#include "exchange/reading/words.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::openeducation {

using domain::Id;
using domain::Kind;
using domain::Record;
using reading::Losses;
using reading::Members;
using reading::Place;

namespace {

/** ISO 3166-1 alpha-2 for the forms that endpoints write; empty if it is not a country. */
QString countryOf(const QVariant &value)
{
    const QVariantMap map = value.toMap(); // OEAPI 6: {"iso3166-1-alpha2": "NL"}
    QString text = map.isEmpty() ? value.toString() : map.first().toString();
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

Record readAddress(const QVariantMap &address, const Place &place, Losses &losses, const AddressNames &names)
{
    const auto &table = domain::locationTable();
    Members members(address, place, losses);
    Record location(Kind::Location, Id::fromName(u"address"_s));
    table.street.set(location, members.text(u"street"_s));
    table.number.set(location, members.text(u"streetNumber"_s));
    table.postalCode.set(location, members.text(names.postalCode));
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
        table.kept.set(location, {{names.format, rest}});
    }
    const QString name = QStringList{table.street(location), table.number(location), table.postalCode(location),
        table.city(location), table.country(location)}
                             .join(u'|');
    return Record::fromMap(Kind::Location, Id::fromName(u"address:"_s + reading::spelling(name)), location.toMap());
}

reading::ReferredDraft readLocation(Members &members, Losses &losses, const AddressNames &names)
{
    const QVariantList addresses = members.list(u"addresses"_s);
    reading::ReferredDraft found;
    // The address of teaching; other addresses of an offering are for letters and invoices.
    qsizetype best = -1;
    int bestRank = 3;
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        const QString type = reading::spelling(addresses[i].toMap().value(u"addressType"_s).toString());
        const int rank = type == u"teaching" ? 0 : type == u"visit" ? 1 : 2;
        if (addresses[i].typeId() == QMetaType::QVariantMap && rank < bestRank) {
            best = i;
            bestRank = rank;
        }
    }
    QVariantList others;
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        const Place place = members.place().at(u"addresses"_s).at(i);
        if (i == best) {
            found = {
                .record = readAddress(addresses[i].toMap(), place, losses, names), .place = place, .isOurs = false};
        } else if (addresses[i].typeId() == QMetaType::QVariantMap) {
            others.append(addresses[i]);
        } else {
            losses.lose(place, addresses[i]);
        }
    }
    if (!others.isEmpty()) {
        members.keep(u"addresses"_s, others);
    }
    return found;
}

} // namespace leerschakel::exchange::openeducation
