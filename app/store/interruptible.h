// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

struct sqlite3;

namespace leerschakel::store {

/**
 * While it lives, statements on a catalogue's connection ask every few milliseconds whether to go on, also in the middle of one that takes long (building an
 * index, filling the search table). When they may not, the statement fails with cancelled. Not to be nested on one connection. Where the Qt
 * driver carries an SQLite of its own, nothing asks.
 */
class Interruptible
{
public:
    using GoOn = std::function<Result<void>()>;

    Interruptible(Catalogue &catalogue, GoOn goOn);
    ~Interruptible();
    Interruptible(const Interruptible &) = delete;
    Interruptible &operator=(const Interruptible &) = delete;

    /** Stops asking: what follows (a roll-back, say) runs to its end. */
    void finish();

private:
    sqlite3 *m_handle;
    GoOn m_goOn;
};

} // namespace leerschakel::store
