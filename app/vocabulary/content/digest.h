// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <bit>
#include <optional>

namespace leerschakel::vocabulary {

/**
 * 64-bit FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv): the same on every machine, as it is stored in the
 * catalogue. Protects against mistakes, not against malice.
 */
[[nodiscard]] constexpr quint64 digestOf(QByteArrayView text, quint64 seed = 0xcbf29ce484222325)
{
    for (const char c : text) {
        seed = (seed ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    }
    return seed;
}

/**
 * Spreads \a value, so that sums of such values distinguish sets whatever their order (the finaliser of SplitMix64).
 */
[[nodiscard]] constexpr quint64 mixed(quint64 value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
    value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
    return value ^ (value >> 31);
}

/**
 * The position of the concept whose URI has the digest \a uri among its siblings, and when it was changed: not a
 * difference in content, but stored as it was read.
 */
[[nodiscard]] constexpr quint64 digestOfPlace(quint64 uri, std::optional<double> place, QByteArrayView modified)
{
    return (place ? mixed(uri + std::bit_cast<quint64>(*place)) : 0)
        + (modified.isEmpty() ? 0 : mixed(uri + digestOf(modified)));
}

} // namespace leerschakel::vocabulary
