// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::store {

/**
 * Indexes that a large write drops while it lasts, and recreates when all its rows are there: sorting the rows once is
 * much faster than inserting each in its place. To be used within the transaction of the write, which also restores
 * them when it fails or the program ends in the middle of it: nobody else ever sees a catalogue without them.
 */
class LaterIndexes
{
public:
    explicit LaterIndexes(Catalogue &catalogue) : m_catalogue(catalogue) {}

    /**
     * Drops those of \a names that exist. While something is reading on the same connection that is not possible: they
     * then stay, and rows are indexed as usual.
     */
    [[nodiscard]] Result<void> leaveOut(const QStringList &names);
    /**
     * For a write that only makes new records from here on, roughly \a fresh of them at least: drops the indexes for
     * lists, filters and the history, where that is more than all that was ever written here.
     */
    [[nodiscard]] Result<void> leaveOutForNewRecords(qsizetype fresh);
    /** Recreates what was dropped, as it was. */
    [[nodiscard]] Result<void> make();

private:
    Catalogue &m_catalogue;
    QStringList m_leftOut; ///< the statement that creates each
};

} // namespace leerschakel::store
