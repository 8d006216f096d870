// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace leerschakel::store {

class Catalogue;

/** The connection of \a catalogue as SQLite knows it; null where the Qt driver carries an SQLite of its own, as two copies must not share a connection. */
[[nodiscard]] sqlite3 *sharedHandle(Catalogue &catalogue);

} // namespace leerschakel::store
