// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace leerschakel::tests {

/** Whether the program is built with the address sanitizer, which each compiler reports in its own way. */
#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool isSanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr bool isSanitized = true;
#else
inline constexpr bool isSanitized = false;
#endif
#else
inline constexpr bool isSanitized = false;
#endif

} // namespace leerschakel::tests
