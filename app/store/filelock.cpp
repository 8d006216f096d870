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

// Not QLockFile: there the file that exists is the lock, and it takes one that was left away under a second file, that one
// under a third. A process killed at the right moment leaves a chain of them that holds everybody back for good.
// flock(2) on the file leaves nothing behind that counts.

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

/** The name in the open lock \a file, which may have lost its place in the folder meanwhile; nobody's where none stands in it (yet). */
LockOwner nameIn(int file)
{
    QByteArray name(4096, '\0');
    name.truncate(qMax(ssize_t(0), ::pread(file, name.data(), size_t(name.size()), 0)));
    const QList<QByteArray> lines = name.split('\n');
    return {.process = lines.value(0).toLongLong(),
        .host = QString::fromUtf8(lines.value(2)),
        .program = QString::fromUtf8(lines.value(1))};
}

void writeName(int file)
{
    const QByteArray name = QByteArray::number(QCoreApplication::applicationPid()) + '\n'
        + QCoreApplication::applicationName().toUtf8() + '\n' + QSysInfo::machineHostName().toUtf8() + '\n';
    // The name is a courtesy: where it cannot be written, the lock holds all the same.
    if (::ftruncate(file, 0) == 0) {
        [[maybe_unused]] const ssize_t written = ::pwrite(file, name.constData(), size_t(name.size()), 0);
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
        const int file = uninterrupted([&] { return ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0666); });
        if (file == -1) {
            return Taken::Impossible;
        }
        auto held = std::make_unique<Held>(file);
        if (uninterrupted([&] { return ::flock(file, LOCK_EX | LOCK_NB); }) == -1) {
            if (errno != EWOULDBLOCK) {
                return Taken::Impossible;
            }
            // Whoever took it a moment ago may still have to write his name.
            for (int look = 0; look < 10 && m_owner.process == 0; ++look) {
                QThread::sleep(look == 0 ? 0ms : 20ms);
                m_owner = nameIn(file);
            }
            return Taken::Held;
        }
        // Between opening and locking, the one who had it may have removed the file: then this lock is on a file nobody else finds.
        struct stat locked = {};
        struct stat named = {};
        if (::fstat(file, &locked) == 0 && ::stat(path.constData(), &named) == 0 && locked.st_ino == named.st_ino
            && locked.st_dev == named.st_dev) {
            writeName(file);
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

#else

// Here QLockFile keeps its file open, which the system lets nobody remove and closes with the process.
struct FileLock::Held {
    QLockFile file;
};

FileLock::Taken FileLock::take()
{
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

#endif

FileLock::FileLock(QString path) : m_path(std::move(path)) {}

FileLock::~FileLock()
{
    release();
}

} // namespace leerschakel::store
