// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/preview.h"

#include <optional>

namespace leerschakel::publishing::delivery {

/**
 * The mark of the field that the value at \a path of the document in \a preview (JSON, a member or item a line) came
 * from: of that value, of what is in it, or of what it is in. \a path as servers write it, "a.b[0].c", "/a/b/0/c" or
 * "$.a['b']", with the name of the document before it or without. Absent where nothing there came from a field.
 */
[[nodiscard]] std::optional<exchange::PreviewMark> fieldBehind(const exchange::Preview &preview, const QString &path);

} // namespace leerschakel::publishing::delivery
