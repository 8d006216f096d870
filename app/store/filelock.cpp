// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/filelock.h"

#include <QCoreApplication>
#include <QFile>
#include <QLockFile>
#include <QSysInfo>
#include <QThread>

#include <chrono>
#include <utility>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#endif

using namespace Qt::StringLiterals;

namespace leerschakel::store {

#ifdef Q_OS_UNIX

// Not QLockFile: there the existing file is the lock, and a stale one is removed under a second file, that one under a
// third. A process killed at the wrong moment leaves a chain of them that blocks everyone for good. flock(2) on the
// file leaves nothing behind that matters.

namespace {

using namespace std::chrono_literals;

template<typename Call>
int uninterrupted(Call call)
{
    int answer = 0;
    do {
        answer = call();
    } while (answer == -1 && errno == EINTR);
    return answer;
}

QList<QByteArray> linesIn(int file)
{
    QByteArray text(4096, '\0');
    text.truncate(qMax(ssize_t(0), ::pread(file, text.data(), size_t(text.size()), 0)));
    return text.split('\n');
}

/**
 * The name in the open lock \a file, which may have lost its place in the folder meanwhile; empty where there is none
 * in it (yet).
 */
LockOwner nameIn(int file)
{
    const QList<QByteArray> lines = linesIn(file);
    return {.process = lines.value(0).toLongLong(),
        .host = QString::fromUtf8(lines.value(2)),
        .program = QString::fromUtf8(lines.value(1))};
}

/** The fourth line, after the owner's. */
QStringList noteIn(int file)
{
    return QString::fromUtf8(linesIn(file).value(3)).split(u' ', Qt::SkipEmptyParts);
}

void write(int file, const QStringList &note)
{
    const QByteArray text = QByteArray::number(QCoreApplication::applicationPid()) + '\n'
        + QCoreApplication::applicationName().toUtf8() + '\n' + QSysInfo::machineHostName().toUtf8() + '\n'
        + note.join(u' ').toUtf8() + '\n';
    // The note is a courtesy: the lock holds even where it cannot be written.
    if (::pwrite(file, text.constData(), size_t(text.size()), 0) == text.size()) {
        [[maybe_unused]] const int cut = ::ftruncate(file, text.size());
    } else {
        [[maybe_unused]] const int emptied = ::ftruncate(file, 0); // no note, rather than half of one
    }
}

} // namespace

struct FileLock::Held {
    int file;

    explicit Held(int descriptor) : file(descriptor) {}
    ~Held() { ::close(file); }
    Q_DISABLE_COPY_MOVE(Held)
};

FileLock::Taken FileLock::take()
{
    const QByteArray path = QFile::encodeName(m_path);
    while (true) {
        const bool isThere = QFile::exists(m_path);
        const int file = uninterrupted([&] { return ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0666); });
        if (file == -1) {
            return Taken::Impossible;
        }
        auto held = std::make_unique<Held>(file);
        if (uninterrupted([&] { return ::flock(file, LOCK_EX | LOCK_NB); }) == -1) {
            if (errno != EWOULDBLOCK) {
                return Taken::Impossible;
            }
            // A process that took it a moment ago may not have written its name yet.
            for (int look = 0; look < 10 && m_owner.process == 0; ++look) {
                QThread::sleep(look == 0 ? 0ms : 20ms);
                m_owner = nameIn(file);
            }
            return Taken::Held;
        }
        // Between opening and locking, the previous holder may have removed the file: this lock is then on a file that
        // nobody else finds.
        struct stat locked = {};
        struct stat named = {};
        if (::fstat(file, &locked) == 0 && ::stat(path.constData(), &named) == 0 && locked.st_ino == named.st_ino
            && locked.st_dev == named.st_dev) {
            m_wasLeft = isThere;
            m_leftNote = store::noteIn(file);
            write(file, m_leftNote);
            m_held = std::move(held);
            return Taken::Yes;
        }
    }
}

void FileLock::release()
{
    if (m_held) {
        QFile::remove(m_path); // while it is still ours
        m_held.reset();
    }
}

void FileLock::leave()
{
    m_held.reset();
}

void FileLock::note(const QStringList &words, bool surely)
{
    if (m_held) {
        write(m_held->file, words);
        if (surely) {
            ::fsync(m_held->file);
        }
    }
}

QStringList FileLock::noteIn(const QString &path)
{
    const int file =
        uninterrupted([&] { return ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK); });
    if (file == -1) {
        return {};
    }
    const Held closing(file);
    return store::noteIn(file);
}

#else

// Here QLockFile keeps its file open, which the system lets nobody remove and closes with the process.
struct FileLock::Held {
    QLockFile file;
};

FileLock::Taken FileLock::take()
{
    m_wasLeft = QFile::exists(m_path);
    auto held = std::make_unique<Held>(m_path);
    held->file.setStaleLockTime(std::chrono::milliseconds(0));
    if (held->file.tryLock(std::chrono::milliseconds(0))) {
        m_held = std::move(held);
        return Taken::Yes;
    }
    if (held->file.error() != QLockFile::LockFailedError) {
        return Taken::Impossible;
    }
    held->file.getLockInfo(&m_owner.process, &m_owner.host, &m_owner.program);
    return Taken::Held;
}

void FileLock::release()
{
    m_held.reset();
}

// QLockFile determines what its file holds, so notes are not kept here.
void FileLock::leave()
{
    release();
}

void FileLock::note(const QStringList &, bool) {}

QStringList FileLock::noteIn(const QString &)
{
    return {};
}

#endif

FileLock::FileLock(QString path) : m_path(std::move(path)) {}

FileLock::~FileLock()
{
    release();
}

} // namespace leerschakel::store
