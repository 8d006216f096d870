// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/members.h"

namespace leerschakel::exchange::openeducation {

/** What the versions call differently in a Cost. */
struct CostNames {
    /** The destination, under which a price keeps what its source had besides. */
    QString format;
    std::span<const Name> kinds;
};

/** The priceInformation of \a edition as prices of it, in their order. */
[[nodiscard]] QList<domain::Record> readPrices(
    reading::Members &members, const domain::Record &edition, reading::Losses &losses, const CostNames &names);

} // namespace leerschakel::exchange::openeducation
