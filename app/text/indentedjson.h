// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace leerschakel::text {

/**
 * \a json (UTF-8, well-formed) to read: a member or item a line, two spaces a level, its members in the order in which
 * they are.
 */
[[nodiscard]] QString indentedJson(std::string_view json);

} // namespace leerschakel::text
