// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authoring/usage.h"

namespace leerschakel::authoring {

/** In what records are so alike that they may be one and the same. */
enum class Likeness {
    Name, ///< but for capitals, accents, spaces and punctuation
    Email,
    Code, ///< of the same type
};

/** Two or more records of one kind that may be one and the same. */
struct Doubles {
    domain::Kind kind{};
    QList<domain::Id> records;
    QList<Likeness> alike;
};

/**
 * The likely doubles among \a records, the most used record of each first. Of one name are also those that say
 * something in one language only; not those in different towns, nor those of different organisations with different
 * e-mail addresses.
 */
[[nodiscard]] QList<Doubles> doublesAmong(const QList<SharedRecord> &records);

} // namespace leerschakel::authoring
