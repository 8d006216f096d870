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
 * A file that one process at a time holds, from take() until it is released or the process ends, however it ends: the
 * operating system releases the lock of a killed process. The file says who holds it. A file that exists without a
 * holder was left by a process that did not end cleanly; taking it is no different from taking a new one.
 */
class FileLock
{
public:
    enum class Taken { Yes, Held, Impossible };

    explicit FileLock(QString path);
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)

    /**
     * Takes the lock at once or not at all: another process holds it (see owner()), or no file can be created there.
     */
    [[nodiscard]] Taken take();
    /** Releases the lock, where it was taken, and removes its file. */
    void release();
    /** Releases the lock, where it was taken, and leaves its file with what was stored by note(). */
    void leave();
    /**
     * Stores \a words (without spaces) in the file of the lock that was taken, for whoever takes it after an unclean
     * end; forces them to the disk if \a surely.
     */
    void note(const QStringList &words, bool surely);
    /**
     * Whether the file existed, held by nobody, when take() took it; and the note that was in it. The note stays until
     * another is made.
     */
    [[nodiscard]] bool wasLeft() const { return m_wasLeft; }
    [[nodiscard]] const QStringList &leftNote() const { return m_leftNote; }
    /** The note in the lock file \a path, by whoever holds or held it. */
    [[nodiscard]] static QStringList noteIn(const QString &path);
    /** Who held the lock when take() found it held. */
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
