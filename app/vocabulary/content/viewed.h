// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <string_view>

namespace leerschakel::vocabulary {

/** \a bytes for what takes the views of the standard library. */
[[nodiscard]] inline std::string_view viewed(QByteArrayView bytes)
{
    return {bytes.data(), size_t(bytes.size())};
}

} // namespace leerschakel::vocabulary
