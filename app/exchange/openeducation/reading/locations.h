// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/draft.h"
#include "exchange/reading/members.h"

namespace leerschakel::exchange::openeducation {

/** What differs between the versions in an Address. */
struct AddressNames {
    /** The destination, under which a location keeps other values of its source. */
    QString format;
    QString postalCode;
};

/** The location of an address; null if the address is empty. The same address gives the same id. */
[[nodiscard]] domain::Record readAddress(
    const QVariantMap &address, const reading::Place &place, reading::Losses &losses, const AddressNames &names);

/**
 * The address of an offering where teaching takes place; a null record if there is none. The other addresses are
 * kept.
 */
[[nodiscard]] reading::ReferredDraft readLocation(
    reading::Members &members, reading::Losses &losses, const AddressNames &names);

} // namespace leerschakel::exchange::openeducation
