// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage/coverage.h"

namespace leerschakel::coverage {

/**
 * The table behind the chart as CSV (RFC 4180, UTF-8, with a header line): uri, label_nl, label_en, concepts, taught,
 * share (a fraction, with a decimal point), offerings, links. At most \a top rows; all when 0.
 */
[[nodiscard]] QByteArray toCsv(const Coverage &coverage, int top = 0);

} // namespace leerschakel::coverage
