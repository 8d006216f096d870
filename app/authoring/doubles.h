// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authoring/usage.h"

namespace leerschakel::authoring {

/** What records have in common that makes them possible duplicates. */
enum class Likeness {
    Name, ///< ignoring case, accents, spaces and punctuation
    Email,
    Code, ///< of the same type
};

/** Two or more records of one kind that may be duplicates of each other. */
struct Doubles {
    domain::Kind kind{};
    QList<domain::Id> records;
    QList<Likeness> alike;
};

/**
 * The likely duplicates among \a records, the most used record of each set first. Names also match when they are
 * given in one language only; not for records in different towns, nor for those of different organisations with
 * different e-mail addresses.
 */
[[nodiscard]] QList<Doubles> doublesAmong(const QList<SharedRecord> &records);

} // namespace leerschakel::authoring
