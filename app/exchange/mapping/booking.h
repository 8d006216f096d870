// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"
#include "domain/message.h"
#include "exchange/mapping/fate.h"

namespace leerschakel::exchange::mapping {

/** What became of one present value. */
struct Booking {
    domain::Kind kind{};
    domain::Id record;
    const domain::FieldSpec *field = nullptr;
    Fate fate = Fate::Dropped;
    domain::Message why;
    /** It is in a document of another record, so this offering's documents have no mark for it. */
    bool isElsewhere = false;
};

} // namespace leerschakel::exchange::mapping
