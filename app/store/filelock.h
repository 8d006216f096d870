// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLockFile;

namespace leerschakel::store {

/** Who has a lock. */
struct LockOwner {
    qint64 process = 0;
    QString host;
    QString program;
};

/**
 * Takes the lock \a file at once, or tells who has it (in \a owner) by returning false; file.error() tells a lock held from one that cannot be made.
 * A lock of a process that is gone is none.
 */
[[nodiscard]] bool takeLock(QLockFile &file, LockOwner &owner);

} // namespace leerschakel::store
