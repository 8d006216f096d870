// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QStringList>

namespace leerschakel::exchange::reading {

/** A key by which two parts of one offering are the same thing although their ids differ; empty when there is none. */
[[nodiscard]] QString contentKey(const domain::Record &part);

/** The id for a part whose own id belongs to another offering already: the same one every time. */
[[nodiscard]] domain::Id idBelow(const domain::Id &offering, const domain::Id &part);

/** Keys by which two organisations (contacts, …) are the same one although their ids differ. */
[[nodiscard]] QStringList identities(const domain::Record &record);

} // namespace leerschakel::exchange::reading
