// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"

// The field tables that every mapper asks all the time, by shorter names.
namespace leerschakel::exchange {

[[nodiscard]] inline const domain::OfferingTable &offeringFields()
{
    return domain::offeringTable();
}
[[nodiscard]] inline const domain::EditionTable &editionFields()
{
    return domain::editionTable();
}
[[nodiscard]] inline const domain::PriceTable &priceFields()
{
    return domain::priceTable();
}

} // namespace leerschakel::exchange
