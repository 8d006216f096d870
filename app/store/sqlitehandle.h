// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;
struct sqlite3_file;

namespace leerschakel::store {

class Catalogue;

/** The connection of \a catalogue as SQLite knows it; lives as long as that. */
[[nodiscard]] sqlite3 *handleOf(const Catalogue &catalogue);

/** The catalogue's own file, as SQLite has it open on \a handle: the only way to look at it. Null when it has none. */
[[nodiscard]] sqlite3_file *mainFile(sqlite3 *handle);

} // namespace leerschakel::store
