// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/filelock.h"

#include <QFileInfo>
#include <QLockFile>
#include <QThread>

#include <chrono>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

namespace {

using namespace std::chrono_literals;

/**
 * Takes away a lock file in which no name came to stand. A process that ended between making it and writing its name in it
 * leaves an empty one, which says of nobody that he is gone. Whoever is only just making it has his name in it a moment
 * later; and removeStaleLockFile() takes nothing from a living process, which holds the system's lock on the file.
 */
void removeNameless(const QString &path)
{
    QLockFile left(path);
    LockOwner owner;
    const auto isNameless = [&] {
        return QFileInfo::exists(path) && !left.getLockInfo(&owner.process, &owner.host, &owner.program);
    };
    if (isNameless()) {
        QThread::sleep(200ms);
        if (isNameless()) {
            left.removeStaleLockFile();
        }
    }
}

} // namespace

bool takeLock(QLockFile &file, LockOwner &owner)
{
    file.setStaleLockTime(0ms); // stale only when its process is gone
    if (file.tryLock(0ms)) {
        return true;
    }
    if (file.error() != QLockFile::LockFailedError) {
        return false;
    }
    // QLockFile takes a stale lock away under a second one, which may have been left in the same way.
    removeNameless(file.fileName() + u".rmlock"_s);
    removeNameless(file.fileName());
    if (file.tryLock(0ms)) {
        return true;
    }
    file.getLockInfo(&owner.process, &owner.host, &owner.program);
    return false;
}

} // namespace leerschakel::store
