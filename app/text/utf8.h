// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace leerschakel::text {

/** Whether \a byte is inside a UTF-8 character, not its first byte. */
[[nodiscard]] constexpr bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

/**
 * Offset of the first byte of \a text that is not UTF-8; its size when all of it is. Takes about as long as reading
 * it twice.
 */
[[nodiscard]] qsizetype firstNotUtf8(QByteArrayView text);

} // namespace leerschakel::text
