// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"

namespace leerschakel::exchange::mapping {

/** RIO's category of private education (kenmerk categorie), and the field that it is derived from. */
struct NonFormalCategory {
    /** SURFeduhub's name for it; null where there is none. */
    const char *name = nullptr;
    const domain::FieldSpec *from = nullptr;
};

/** From the ISCED-F field of \a offering, otherwise from our theme. */
[[nodiscard]] NonFormalCategory nonFormalCategory(const domain::Record &offering);

} // namespace leerschakel::exchange::mapping
