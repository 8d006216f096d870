// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openeducation/address.h"

#include "exchange/mapping/noplace.h"
#include "exchange/openeducation/convention.h"
#include "exchange/openeducation/texts.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::openeducation {

using document::Node;
using mapping::Source;

namespace {

void putCountry(Node &address, const Source &location, const AddressTerms &terms)
{
    const auto &field = domain::locationTable().country;
    const bool isSaid = location.has(field);
    Node code = terms.countryCode(isSaid ? location.look(field) : u"NL"_s);
    if (code.isEmpty()) {
        location.extensionOnly(field, badForm());
        return;
    }
    address.put(u"countryCode"_s, std::move(code), isSaid ? location.origin(field) : document::Origin{});
    location.carried(field);
}

} // namespace

Node address(const Source &location, const AddressTerms &terms)
{
    const auto &table = domain::locationTable();
    Node address = Node::object();
    const auto putText = [&](const QString &key, const domain::Field<QString> &field) {
        if (const QString text = location.carry(field); !text.isEmpty()) {
            address.put(key, text, location.origin(field));
        }
    };
    putText(u"street"_s, table.street);
    putText(u"streetNumber"_s, table.number);
    if (Node name = languageTyped(location.carry(table.name)); !name.isEmpty()) {
        address.put(u"additional"_s, std::move(name), location.origin(table.name));
    }
    putText(terms.postalCode, table.postalCode);
    putText(u"city"_s, table.city);
    putCountry(address, location, terms);
    const auto latitude = location.look(table.latitude);
    const auto longitude = location.look(table.longitude);
    if (latitude && longitude) {
        Node geolocation = Node::object();
        geolocation.put(u"latitude"_s, Node(*latitude), location.origin(table.latitude));
        geolocation.put(u"longitude"_s, Node(*longitude), location.origin(table.longitude));
        address.put(u"geolocation"_s, std::move(geolocation));
        location.carried(table.latitude);
        location.carried(table.longitude);
    }
    address.join(location.look(table.kept).value(terms.format), consumerKey());
    address.putDefault(u"addressType"_s, u"teaching"_s);
    return address;
}

} // namespace leerschakel::exchange::openeducation
