// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <memory>

namespace leerschakel::store {

/** The holder of a lock. */
struct LockOwner {
    qint64 process = 0;
    QString host;
    QString program;
};

/**
 * A file that one process at a time has, from take() until it is released or the process ends, however it ends: the
 * operating system gives a lock of a killed process free. The file says who has it. One that is there and that nobody
 * has was left by a process that did not end well; taking it is no different from taking a new one.
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
    /** Gives the lock free, where it was taken, and leaves its file with what was noted(). */
    void leave();
    /**
     * Notes \a words (without spaces) in the file of the lock that was taken, for who takes it after an unclean end; on
     * the disk when \a surely.
     */
    void note(const QStringList &words, bool surely);
    /**
     * Whether the file was there, but nobody had it, when take() took it: and what was noted in it. The note stays
     * until another is made.
     */
    [[nodiscard]] bool wasLeft() const { return m_wasLeft; }
    [[nodiscard]] const QStringList &leftNote() const { return m_leftNote; }
    /** What is noted in the lock file \a path, by whoever has or had it. */
    [[nodiscard]] static QStringList noteIn(const QString &path);
    /** Who had the lock when take() found it held. */
    const LockOwner &owner() const { return m_owner; }

private:
    struct Held;

    QString m_path;
    LockOwner m_owner;
    bool m_wasLeft = false;
    QStringList m_leftNote;
    std::unique_ptr<Held> m_held;
};

} // namespace leerschakel::store
