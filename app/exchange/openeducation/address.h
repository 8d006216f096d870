// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/mapping/source.h"

namespace leerschakel::exchange::openeducation {

/** What differs between the versions in an Address. */
struct AddressTerms {
    /** The destination, under which a location keeps other values of its source. */
    QString format;
    QString postalCode;
    /** The countryCode of a country (ISO 3166-1, two letters); empty if \a country is not one. */
    document::Node (*countryCode)(const QString &country);
};

/** The Address of \a location, where teaching takes place. Its codes and region are not booked. */
[[nodiscard]] document::Node address(const mapping::Source &location, const AddressTerms &terms);

} // namespace leerschakel::exchange::openeducation
