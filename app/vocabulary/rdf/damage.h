// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/rdf/triples.h"

namespace leerschakel::vocabulary::rdf {

/** \a good is the number of triples before it. */
[[nodiscard]] domain::Error damaged(const QString &name, qint64 good, const Damage &damage);

} // namespace leerschakel::vocabulary::rdf
