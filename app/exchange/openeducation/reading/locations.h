// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/draft.h"
#include "exchange/reading/members.h"

namespace leerschakel::exchange::openeducation {

/** What the versions call differently in an Address. */
struct AddressNames {
    /** The destination, under which a location keeps what its source had besides. */
    QString format;
    QString postalCode;
};

/** The location of an address; null when it says nothing. The same address gives the same id. */
[[nodiscard]] domain::Record readAddress(
    const QVariantMap &address, const reading::Place &place, reading::Losses &losses, const AddressNames &names);

/** Of the addresses of an offering that at which one learns; a null record when there is none. The others are kept. */
[[nodiscard]] reading::ReferredDraft readLocation(
    reading::Members &members, reading::Losses &losses, const AddressNames &names);

} // namespace leerschakel::exchange::openeducation
