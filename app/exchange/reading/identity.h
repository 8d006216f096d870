// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QStringList>

namespace leerschakel::exchange::reading {

/** What makes two parts of one offering the same thing when their ids do not; empty when nothing does. */
[[nodiscard]] QString contentKey(const domain::Record &part);

/** The id of a part whose own id is another offering's already: the same one every time. */
[[nodiscard]] domain::Id idBelow(const domain::Id &offering, const domain::Id &part);

/** What makes two organisations (contacts, …) the same one when their ids do not. */
[[nodiscard]] QStringList identities(const domain::Record &record);

} // namespace leerschakel::exchange::reading
