// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/filelock.h"

#include <QLockFile>

#include <chrono>

namespace leerschakel::store {

bool takeLock(QLockFile &file, LockOwner &owner)
{
    using namespace std::chrono_literals;
    file.setStaleLockTime(0ms); // stale only when its process is gone
    if (file.tryLock(0ms)) {
        return true;
    }
    const auto hasName = [&] { return file.getLockInfo(&owner.process, &owner.host, &owner.program); };
    if (file.error() != QLockFile::LockFailedError || hasName()) {
        return false;
    }
    // A process that ended between making the lock file and writing its name in it leaves an empty one, which says of nobody
    // that he is gone. Whoever is only just making it has his name in it a moment later; and removeStaleLockFile() takes
    // nothing from a living process, which holds the system's lock on the file.
    return file.tryLock(200ms) || (!hasName() && file.removeStaleLockFile() && file.tryLock(0ms));
}

} // namespace leerschakel::store
