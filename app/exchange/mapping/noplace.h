// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"
#include "exchange/mapping/fate.h"

namespace leerschakel::exchange::mapping {

/**
 * A field that a destination has no place for, whatever its value. A mapping states these as data; a test compares them
 * with what the mapping writes.
 */
struct NoPlace {
    domain::Kind kind{};
    /** Null: every field of the kind. */
    const domain::FieldSpec *field = nullptr;
    /** Code of the sentence that says why (sentences.h). */
    const char *reason = "lost.noPlace";
    Fate fate = Fate::Dropped;
};

} // namespace leerschakel::exchange::mapping

namespace leerschakel::exchange {

/** The usual reason, for a single value. */
[[nodiscard]] inline domain::Message noPlaceForIt()
{
    return {.code = QStringLiteral("lost.noPlace"), .arguments = {}};
}
/** Why a value that has no member of its own counts as not carried, although it can be read in a text. */
[[nodiscard]] inline domain::Message inTextOnly()
{
    return {.code = QStringLiteral("lost.asText"), .arguments = {}};
}
[[nodiscard]] inline domain::Message badForm()
{
    return {.code = QStringLiteral("lost.badForm"), .arguments = {}};
}

} // namespace leerschakel::exchange
