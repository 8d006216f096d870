// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/mapping/source.h"

namespace leerschakel::exchange::openeducation {

/** What the versions call and make differently in an Address. */
struct AddressTerms {
    /** The destination, under which a location keeps what its source had besides. */
    QString format;
    QString postalCode;
    /** The countryCode of a country (ISO 3166-1, two letters); empty where \a country is none. */
    document::Node (*countryCode)(const QString &country);
};

/** The Address of \a location, at which there is teaching. Its codes and region are left open. */
[[nodiscard]] document::Node address(const mapping::Source &location, const AddressTerms &terms);

} // namespace leerschakel::exchange::openeducation
