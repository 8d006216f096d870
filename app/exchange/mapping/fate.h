// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

class QString;

namespace leerschakel::exchange::mapping {

/** What became of one value on its way to one destination; the later ones lose more. */
enum class Fate : quint8 {
    Carried, ///< it is in the document unchanged
    Narrowed, ///< part of it, or a coarser form, is in the document
    ExtensionOnly, ///< only in an extension of our own, which other readers ignore
    Filtered, ///< left out because the export request asked for that
    Dropped, ///< in nothing that was written
};

/** As reports have it: "carried", "narrowed", "extensionOnly", "filtered", "dropped". */
[[nodiscard]] QString nameOf(Fate fate);

} // namespace leerschakel::exchange::mapping
