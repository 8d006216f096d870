// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace leerschakel::store {

/** Who has a lock. */
struct LockOwner {
    qint64 process = 0;
    QString host;
    QString program;
};

/**
 * A file that one process at a time has, from take() until it is released or the process ends, however it ends: the operating
 * system gives a lock of a killed process free. The file says who has it. One that is there and that nobody has was left by a
 * process that did not end well; taking it is no different from taking a new one.
 */
class FileLock
{
public:
    enum class Taken { Yes, Held, Impossible };

    explicit FileLock(QString path);
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)

    /** Takes the lock at once or not at all: another has it (see owner()), or no file can be made there. */
    [[nodiscard]] Taken take();
    /** Gives the lock free, where it was taken, and removes its file. */
    void release();
    /** Who had the lock when take() found it held. */
    const LockOwner &owner() const { return m_owner; }

private:
    struct Held;

    QString m_path;
    LockOwner m_owner;
    std::unique_ptr<Held> m_held;
};

} // namespace leerschakel::store
