// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::store {

/**
 * Indexes that a large write leaves out while it lasts, and makes when all its rows are there: sorting the rows once is
 * much quicker than finding a place for each. To be used within the transaction of the write, which takes them back as
 * well when it fails, or when the program ends in the middle of it: nobody else ever sees a catalogue without them.
 */
class LaterIndexes
{
public:
    explicit LaterIndexes(Catalogue &catalogue) : m_catalogue(catalogue) {}

    /**
     * Leaves out those of \a names that there are. While somebody reads on the same connection that cannot be: they
     * then stay, and rows find their places as they always do.
     */
    [[nodiscard]] Result<void> leaveOut(const QStringList &names);
    /**
     * For a write that, from here on, only makes new records, at least \a fresh of them about: leaves out the indexes
     * of lists, filters and the history, where that is more than all that was ever written here.
     */
    [[nodiscard]] Result<void> leaveOutForNewRecords(qsizetype fresh);
    /** Makes what was left out, as it was. */
    [[nodiscard]] Result<void> make();

private:
    Catalogue &m_catalogue;
    QStringList m_leftOut; ///< what makes each
};

} // namespace leerschakel::store
