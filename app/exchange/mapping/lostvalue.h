// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"
#include "exchange/mapping/fate.h"

namespace leerschakel::exchange::mapping {

/** One line of a loss report: a value, or a whole part of an offering, that did not go along as it is. */
struct LostValue {
    /** Null for a record that offerings share and that has a document of its own, as an organisation may. */
    domain::Id offering;
    domain::Kind kind{};
    domain::Id record;
    /** Of the offering its key; of another record where it is found, as in "prices.description"; of a record as a whole "prices". */
    QString field;
    /** Short, for people to recognise it by: what was left out, where the rest went along. */
    QString value;
    Fate fate = Fate::Dropped;
    domain::Message text;

    friend bool operator==(const LostValue &, const LostValue &) = default;
};

/** What became of one present value. */
struct Booking {
    domain::Kind kind{};
    domain::Id record;
    const domain::FieldSpec *field = nullptr;
    Fate fate = Fate::Dropped;
    domain::Message why;
    /** It is in a document of another record, so that those of this offering have no mark for it. */
    bool isElsewhere = false;
};

} // namespace leerschakel::exchange::mapping
