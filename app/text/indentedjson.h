// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace leerschakel::text {

/**
 * \a json (UTF-8, well-formed) in readable form: one member or item per line, two spaces per level, members in their
 * original order.
 */
[[nodiscard]] QString indentedJson(std::string_view json);

} // namespace leerschakel::text
