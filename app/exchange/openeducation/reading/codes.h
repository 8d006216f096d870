// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/members.h"

namespace leerschakel::exchange::openeducation {

/** Codes from a list of IdentifierEntries; those of types that are not in \a names are kept. */
[[nodiscard]] QList<domain::TypedCode> readCodes(
    reading::Members &members, const QString &key, std::span<const Name> names);

/** The code of a primaryCode; its type is kept. */
[[nodiscard]] QString readPrimaryCode(reading::Members &members);

} // namespace leerschakel::exchange::openeducation
