// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;
struct sqlite3_file;

namespace leerschakel::store {

class Catalogue;

/** SQLite's handle for the connection of \a catalogue; valid as long as the catalogue lives. */
[[nodiscard]] sqlite3 *handleOf(const Catalogue &catalogue);

/** The catalogue's own file, as SQLite has it open on \a handle: the only way to get at it. Null when it has none. */
[[nodiscard]] sqlite3_file *mainFile(sqlite3 *handle);

/**
 * The connection of a catalogue that is open for reading refuses every statement that writes. While an object of this
 * class lives, it does not: for statements that write elsewhere, to another file or a temporary table.
 */
class WritesElsewhere
{
public:
    explicit WritesElsewhere(const Catalogue &catalogue);
    ~WritesElsewhere();
    WritesElsewhere(const WritesElsewhere &) = delete;
    WritesElsewhere &operator=(const WritesElsewhere &) = delete;

private:
    sqlite3 *m_handle; ///< null where the catalogue can be written
};

} // namespace leerschakel::store
