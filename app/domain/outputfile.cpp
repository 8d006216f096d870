// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/outputfile.h"

#include <QFileInfo>

#include <cerrno>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace leerschakel::domain {

std::expected<void, Error> canBeOutput(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat there = {};
    const bool isFree = ::stat(QFile::encodeName(path).constData(), &there) != 0 || S_ISREG(there.st_mode);
#else
    const QFileInfo there(path);
    const bool isFree = !there.exists() || there.isFile();
#endif
    return isFree && !path.isEmpty() ? std::expected<void, Error>()
                                     : std::unexpected(Error::of(Failure::System, u"output.notAFile"_s, {path}));
}

void syncFolderOf([[maybe_unused]] const QString &path)
{
#ifdef Q_OS_UNIX
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    if (const int opened = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); opened != -1) {
        ::fsync(opened); // some file systems do not support it for a folder: then there is no way
        ::close(opened);
    }
#endif
}

OutputFile::OutputFile(const QString &path) : m_path(path), m_file(path) {}

std::expected<void, Error> OutputFile::open()
{
    if (const auto free = canBeOutput(m_path); !free) {
        return free;
    }
    errno = 0;
    return m_file.open(QIODevice::WriteOnly) ? std::expected<void, Error>() : failed();
}

std::expected<void, Error> OutputFile::commit()
{
    if (const auto free = canBeOutput(m_path); !free) {
        m_file.cancelWriting();
        return free;
    }
    errno = 0;
    if (!m_file.commit()) {
        return failed();
    }
    syncFolderOf(m_path);
    return {};
}

std::unexpected<Error> OutputFile::failed() const
{
    if (errno == ENOSPC) {
        return std::unexpected(Error::of(Failure::System, u"store.diskFull"_s));
    }
    return std::unexpected(Error::of(Failure::System, u"store.cannotWrite"_s, {m_path, m_file.errorString()}));
}

std::expected<void, Error> writeOutput(const QString &path, const QByteArray &bytes)
{
    OutputFile file(path);
    if (const auto opened = file.open(); !opened) {
        return opened;
    }
    file.device().write(bytes); // the file remembers a failure, and commit() returns it
    return file.commit();
}

} // namespace leerschakel::domain
