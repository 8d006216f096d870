// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/members.h"

namespace leerschakel::exchange::openeducation {

/** What differs between the versions in a Cost. */
struct CostNames {
    /** The destination, under which a price keeps other values of its source. */
    QString format;
    std::span<const Name> kinds;
};

/** The priceInformation of \a edition as its prices, in order. */
[[nodiscard]] QList<domain::Record> readPrices(
    reading::Members &members, const domain::Record &edition, reading::Losses &losses, const CostNames &names);

} // namespace leerschakel::exchange::openeducation
