// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"

// Shorter names for the field tables that every mapper uses all the time.
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
