// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/temporaryfile.h"

#include "store/gate.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <filesystem>
#include <utility>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using domain::Error;
using domain::Failure;

namespace {

/** Removes the file \a path and everything that SQLite keeps next to it. */
void removeAll(const QString &path)
{
    QFile::remove(path);
    const QStringList logs = logFilesOf(path);
    for (const QString &log : logs) {
        QFile::remove(log);
    }
}

Error cannotWrite(const QString &path, const std::error_code &why)
{
    return why.value() == ENOSPC
        ? Error::of(Failure::System, u"store.diskFull"_s)
        : Error::of(Failure::System, u"store.cannotWrite"_s, {path, QString::fromStdString(why.message())});
}

} // namespace

#ifdef Q_OS_UNIX

struct TemporaryFile::Held {
    int file;
    explicit Held(int descriptor) : file(descriptor) {}
    ~Held()
    {
        if (file != -1) {
            ::close(file);
        }
    }
    Q_DISABLE_COPY_MOVE(Held)

    /** Opens \a path, or creates it, and locks it, unless somebody else has it. */
    static std::unique_ptr<Held> take(const QString &path, int flags)
    {
        auto held =
            std::make_unique<Held>(::open(QFile::encodeName(path).constData(), flags | O_RDWR | O_CLOEXEC, 0666));
        return held->file != -1 && ::flock(held->file, LOCK_EX | LOCK_NB) == 0 ? std::move(held) : nullptr;
    }
    static std::unique_ptr<Held> make(const QString &path) { return take(path, O_CREAT | O_EXCL); }
    static std::unique_ptr<Held> find(const QString &path) { return take(path, O_NONBLOCK | O_NOFOLLOW); }
    [[nodiscard]] std::error_code sync() const
    {
        return ::fsync(file) == 0 ? std::error_code() : std::error_code(errno, std::generic_category());
    }
};

void syncFolder(const QString &folder)
{
    const int file = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file != -1) {
        ::fsync(file); // some file systems cannot, and do not need to
        ::close(file);
    }
}

#else

// An open file cannot be removed here, so nothing more is needed.
struct TemporaryFile::Held {
    QFile file;

    static std::unique_ptr<Held> make(const QString &path)
    {
        auto held = std::make_unique<Held>(path);
        return held->file.open(QIODevice::ReadWrite | QIODevice::NewOnly) ? std::move(held) : nullptr;
    }
    static std::unique_ptr<Held> find(const QString &path)
    {
        // Whether somebody has it shows when it is removed.
        return QFileInfo(path).lastModified().daysTo(QDateTime::currentDateTime()) > 1 ? std::make_unique<Held>()
                                                                                       : nullptr;
    }
    std::error_code sync() const { return {}; }
};

void syncFolder(const QString &) {}

#endif

TemporaryFile::TemporaryFile(QString path, std::unique_ptr<Held> held)
    : m_path(std::move(path)), m_held(std::move(held))
{}
TemporaryFile::TemporaryFile(TemporaryFile &&other) noexcept
    : m_path(std::exchange(other.m_path, {})), m_held(std::move(other.m_held))
{}
TemporaryFile &TemporaryFile::operator=(TemporaryFile &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_held, other.m_held);
    return *this;
}

TemporaryFile::~TemporaryFile()
{
    if (!m_path.isEmpty()) {
        removeAll(m_path);
    }
}

std::expected<TemporaryFile, Error> TemporaryFile::make(const QString &target, const QString &ending)
{
    sweep(QFileInfo(target).absolutePath(), ending);
    const QString path =
        u"%1.%2%3"_s.arg(target, QString::number(QRandomGenerator::system()->generate64(), 36), ending);
    std::unique_ptr<Held> held = Held::make(path);
    if (!held) {
        return std::unexpected(cannotWrite(target, std::error_code(errno, std::generic_category())));
    }
    return TemporaryFile(path, std::move(held));
}

std::expected<void, Error> TemporaryFile::moveTo(const QString &target)
{
    if (const std::error_code failure = m_held->sync()) {
        return std::unexpected(cannotWrite(target, failure));
    }
#ifndef Q_OS_UNIX
    m_held.reset(); // here an open file cannot be renamed
#endif
    std::error_code failure;
    // Atomically, so that a file of that name exists at every moment; QFile::rename would have the old one removed
    // first.
    std::filesystem::rename(QFile::encodeName(m_path).toStdString(), QFile::encodeName(target).toStdString(), failure);
    if (failure) {
        return std::unexpected(cannotWrite(target, failure));
    }
    const QString was = std::exchange(m_path, {});
    m_held.reset();
    removeAll(was);
    syncFolder(QFileInfo(target).absolutePath());
    return {};
}

int sweep(const QString &folder, const QString &ending)
{
    int swept = 0;
    const QDir place(folder);
    const QStringList left = place.entryList({u"*.llo*"_s + ending}, QDir::Files | QDir::NoSymLinks);
    for (const QString &name : left) {
        // Locked while it is removed, so nobody else has it.
        if (const auto held = TemporaryFile::Held::find(place.filePath(name))) {
            removeAll(place.filePath(name));
            ++swept;
        }
    }
    return swept;
}

} // namespace leerschakel::store
