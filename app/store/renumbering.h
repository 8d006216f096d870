// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/replica.h"

namespace leerschakel::store {

/**
 * The changes of the replica in row \a from, beginning with \a number, become those of a successor, from 1: another
 * file gave out the same numbers, or may go on with the last of them. So does what saw them. None of them may have left
 * the catalogue. They get ids of their own; records stay as they are. In a transaction.
 */
[[nodiscard]] Result<void> renumber(Catalogue &catalogue, qint64 from, qint64 number);

/** What became of clocks that are ahead of the time of day by more than a day. */
enum class Clocks {
    Right, ///< none is
    Mended, ///< those changes were made once more with the clock of now, as none of them left the catalogue
    Ahead, ///< some of them left it, or came from elsewhere: what is changed here has to be later than they are
};
/**
 * Stamps changes that were made while this computer's clock was far ahead with the time there is now, in the order in
 * which they were made: or they would win over all that others do in years. In a transaction.
 */
[[nodiscard]] Result<Clocks> mendClocks(Catalogue &catalogue);

} // namespace leerschakel::store
