// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/preview.h"

#include <optional>

namespace leerschakel::publishing::delivery {

/**
 * The mark of the field that the value at \a path in the document of \a preview (JSON, one member or item per line)
 * came from: a mark on that value, on something inside it, or on something that contains it. \a path is written as
 * servers do, "a.b[0].c", "/a/b/0/c" or "$.a['b']", with or without the name of the document before it. Absent where
 * nothing there came from a field.
 */
[[nodiscard]] std::optional<exchange::PreviewMark> fieldBehind(const exchange::Preview &preview, const QString &path);

} // namespace leerschakel::publishing::delivery
