// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace leerschakel::text {

/** \a byte is inside a character of UTF-8, not its first. */
[[nodiscard]] constexpr bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

/** Offset of the first byte of \a text that is not UTF-8; its size when all of it is. Takes about two readings. */
[[nodiscard]] qsizetype firstNotUtf8(QByteArrayView text);

} // namespace leerschakel::text
