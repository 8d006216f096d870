// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace leerschakel::store {

/**
 * Locks on a catalogue's file, and on the index of its log, that last as long as a connection. SQLite's own are POSIX
 * locks: the process loses them as soon as anything in it closes the same file, for instance a file dialog that looks
 * what kind of file it is (https://sqlite.org/howtocorrupt.html, section 2.2). The next program to read the catalogue
 * would then think it is the only one, and remove the log. These are locks of a file that stays open (F_OFD_SETLK in
 * fcntl(2)), and remain. A system that has no such locks, or refuses them, leaves it at SQLite's own.
 *
 * One for each connection, created before it opens and destroyed after it has closed: until then, the files that stay
 * open for the process must not be closed either.
 */
class KeptLocks
{
public:
    explicit KeptLocks(QString path);
    ~KeptLocks();
    Q_DISABLE_COPY_MOVE(KeptLocks)

    /** Takes the locks, once the connection has read something: the index exists only then. */
    void take();
    /** To be called before the connection closes: the last one needs exclusive access, to remove the log. */
    void letGo();

private:
    struct Held;

    QString m_path;
    std::shared_ptr<Held> m_held; ///< for all connections of this process to the same file; null when there is no file
    bool m_isHolder = false;
};

} // namespace leerschakel::store
