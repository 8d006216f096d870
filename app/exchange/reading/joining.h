// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

namespace leerschakel::exchange::reading {

/** \a existing with what \a incoming says; with \a isOurs also what it does not say, texts excepted. */
[[nodiscard]] domain::Record joined(const domain::Record &existing, const domain::Record &incoming, bool isOurs);

} // namespace leerschakel::exchange::reading
