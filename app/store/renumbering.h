// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/replica.h"

namespace leerschakel::store {

/**
 * Moves the changes of the replica in row \a from, beginning with \a number, to a successor, numbered from 1: another
 * file gave out the same numbers, or may go on with the last of them. References to them in what changes had seen
 * follow. None of them may have left the catalogue. They get new ids; records stay as they are. Call it in a
 * transaction.
 */
[[nodiscard]] Result<void> renumber(Catalogue &catalogue, qint64 from, qint64 number);

/** What was done about clocks that are more than a day ahead of the actual time. */
enum class Clocks {
    Right, ///< none is ahead
    Mended, ///< those changes were made again with the current clock, as none of them had left the catalogue
    Ahead, ///< some of them had left it, or came from elsewhere: changes made here have to be later than they are
};
/**
 * Stamps changes that were made while this computer's clock was far ahead with the current time, in the order in which
 * they were made: otherwise they would win over everything that others do for years. Call it in a transaction.
 */
[[nodiscard]] Result<Clocks> mendClocks(Catalogue &catalogue);

} // namespace leerschakel::store
