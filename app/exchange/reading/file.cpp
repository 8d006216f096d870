// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/file.h"

#include <QFile>
#include <QFileInfo>

#include <simdjson.h>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

using domain::Error;
using domain::Failure;

namespace {

/** Everything that comes from \a file, whose size is not known. */
Result<QByteArray> readToItsEnd(QFile &file, const QString &path, domain::Progress &progress)
{
    QByteArray bytes;
    constexpr qsizetype block = 1 << 20;
    while (true) {
        if (!progress.step(0, 0, {.code = u"import.reading"_s, .arguments = {path}})) {
            return domain::cancelled();
        }
#ifdef Q_OS_UNIX
        constexpr int milliseconds = 200;
        pollfd waiting{.fd = file.handle(), .events = POLLIN, .revents = 0};
        if (poll(&waiting, 1, milliseconds) == 0) {
            continue; // nothing yet
        }
#endif
        const QByteArray more = file.read(block);
        if (file.error() != QFileDevice::NoError) {
            return std::unexpected(Error::of(Failure::System, u"store.cannotRead"_s, {path, file.errorString()}));
        }
        if (more.isEmpty()) {
            bytes.reserve(bytes.size() + qsizetype(simdjson::SIMDJSON_PADDING));
            return bytes;
        }
        bytes.append(more);
        if (bytes.size() > largestDocument) {
            return std::unexpected(
                Error::of(Failure::Data, u"import.tooLarge"_s, {path, QString::number(largestDocument >> 20)}));
        }
    }
}

/** Opens \a file without waiting for somebody to write to it, where it is a pipe. */
bool openToRead(QFile &file, bool isPlain)
{
#ifdef Q_OS_UNIX
    if (!isPlain) {
        const int handle = ::open(QFile::encodeName(file.fileName()).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        return handle >= 0
            && file.open(handle, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle);
    }
#endif
    Q_UNUSED(isPlain)
    return file.open(QIODevice::ReadOnly);
}

} // namespace

Result<QByteArray> readFile(const QString &path, domain::Progress &progress)
{
    QFile file(path);
    const QFileInfo info(path);
    if (!info.exists()) {
        return std::unexpected(Error::of(Failure::System, u"store.missing"_s, {path}));
    }
    if (info.isDir()) {
        return std::unexpected(Error::of(Failure::System, u"store.isFolder"_s, {path}));
    }
    if (!openToRead(file, info.isFile())) {
        return std::unexpected(Error::of(Failure::System, u"store.cannotRead"_s, {path, file.errorString()}));
    }
    if (!info.isFile()) {
        return readToItsEnd(file, path, progress);
    }
    if (file.size() > largestDocument) {
        return std::unexpected(
            Error::of(Failure::Data, u"import.tooLarge"_s, {path, QString::number(largestDocument >> 20)}));
    }
    QByteArray bytes;
    bytes.reserve(file.size() + qsizetype(simdjson::SIMDJSON_PADDING));
    bytes.resize(file.size());
    const qint64 count = file.read(bytes.data(), bytes.size());
    if (count < 0) {
        return std::unexpected(Error::of(Failure::System, u"store.cannotRead"_s, {path, file.errorString()}));
    }
    bytes.truncate(count);
    return bytes;
}

} // namespace leerschakel::exchange::reading
