// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <string_view>

namespace leerschakel::vocabulary {

/** \a bytes for functions that take the standard library's views. */
[[nodiscard]] inline std::string_view viewed(QByteArrayView bytes)
{
    return {bytes.data(), size_t(bytes.size())};
}

} // namespace leerschakel::vocabulary
