// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/writing/bundlefolder.h"

#include "domain/outputfile.h"
#include "exchange/writing/earlierexport.h"
#include "store/filelock.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::writing {

using domain::Error;
using domain::Failure;

namespace {

/** Swaps two folders in one step where the system can. */
bool exchanged(const QString &a, const QString &b)
{
#ifdef RENAME_EXCHANGE
    return renameat2(
               AT_FDCWD, QFile::encodeName(a).constData(), AT_FDCWD, QFile::encodeName(b).constData(), RENAME_EXCHANGE)
        == 0;
#else
    Q_UNUSED(a)
    Q_UNUSED(b)
    return false;
#endif
}

} // namespace

BundleFolder::BundleFolder() = default;

BundleFolder::~BundleFolder()
{
    if (!m_temporary.isEmpty()) {
        QDir(m_temporary).removeRecursively();
    }
}

Result<void> BundleFolder::open(const QString &folder, const QString &destination)
{
    const QFileInfo wanted(folder);
    // Resolved if it is a link, so that the link stays and its target is replaced.
    m_folder = wanted.exists() ? wanted.canonicalFilePath() : QDir::cleanPath(wanted.absoluteFilePath());
    const QFileInfo place(m_folder);
    if (folder.isEmpty() || (place.exists() && !place.isDir()) || place.isRoot()) {
        return std::unexpected(Error::of(Failure::System, u"export.cannotWrite"_s, {folder, u"not a folder"_s}));
    }
    m_destination = destination;
    errno = 0;
    if (!QDir().mkpath(place.absolutePath())) {
        return std::unexpected(cannotWrite(folder, u"no folder can be made there"_s));
    }
    writing::sweepWorkplaces(place.absolutePath());
    const QString workplace = writing::workplaceOf(m_folder);
    m_lock = std::make_unique<store::FileLock>(workplace + u".lock"_s);
    if (const auto taken = m_lock->take(); taken != store::FileLock::Taken::Yes) {
        const bool busy = taken == store::FileLock::Taken::Held;
        m_lock.reset();
        return std::unexpected(Error::of(busy ? Failure::Locked : Failure::System,
            busy ? u"export.busy"_s : u"export.cannotWrite"_s, {folder, u"the folder around it is read-only"_s}));
    }
    writing::clearWorkplace(m_folder);
    if (const Result<void> free = isFree(); !free) {
        return free;
    }
    if (!QDir().mkdir(workplace)) {
        return std::unexpected(cannotWrite(folder, u"no folder can be made there"_s));
    }
    m_temporary = workplace;
    if (!m_device.open(m_temporary)) {
        return std::unexpected(cannotWrite(folder, QString::fromLocal8Bit(std::strerror(errno))));
    }
    if (const Result<void> opened = m_manifest.open(pathOf(u"manifest.json"_s)); !opened) {
        return opened;
    }
    return m_manifest.write("{\"files\":[");
}

Result<void> BundleFolder::makeFolder(const QString &name)
{
    errno = 0;
    if (!QDir().mkpath(pathOf(name))) {
        return std::unexpected(cannotWrite(pathOf(name), u"no folder can be made there"_s));
    }
    return {};
}

Result<void> BundleFolder::add(const QString &name, std::string_view bytes)
{
    QFile file(pathOf(name));
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        || file.write(bytes.data(), qint64(bytes.size())) != qint64(bytes.size()) || !BundleDevice::syncFile(file)) {
        return std::unexpected(cannotWrite(file.fileName(), file.errorString()));
    }
    return noteFile(name, qint64(bytes.size()), domain::Sha256::hexOf(QByteArrayView(bytes)));
}

Result<void> BundleFolder::addCopy(const QString &name, const QString &path)
{
    constexpr qint64 atOnce = 1 << 20;
    QFile from(path);
    BundleFile to;
    errno = 0;
    if (!from.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return std::unexpected(cannotWrite(path, from.errorString()));
    }
    if (const Result<void> opened = to.open(pathOf(name)); !opened) {
        return opened;
    }
    for (QByteArray bytes = from.read(atOnce); !bytes.isEmpty(); bytes = from.read(atOnce)) {
        if (const Result<void> written = to.write({bytes.constData(), size_t(bytes.size())}); !written) {
            return written;
        }
    }
    if (from.error() != QFileDevice::NoError) {
        return std::unexpected(cannotWrite(path, from.errorString()));
    }
    const Result<void> closed = to.close();
    return closed ? note(name, to) : closed;
}

Result<void> BundleFolder::note(const QString &name, const BundleFile &file)
{
    return noteFile(name, file.size(), file.hash());
}

Result<void> BundleFolder::noteFile(const QString &name, qint64 size, const QByteArray &hash)
{
    // We make the names ourselves: nothing in them needs escaping.
    const QByteArray entry = (m_files == 0 ? QByteArray() : QByteArray(",")) + "\n{\"path\":\"" + name.toUtf8()
        + "\",\"bytes\":" + QByteArray::number(size) + ",\"sha256\":\"" + hash + "\"}";
    ++m_files;
    m_bytes += size;
    return m_manifest.write({entry.constData(), size_t(entry.size())});
}

Result<void> BundleFolder::finish(const std::string &more)
{
    if (const Result<void> written = m_manifest.write("\n]," + more + "}\n"); !written) {
        return written;
    }
    if (const Result<void> closed = m_manifest.close(); !closed) {
        return closed;
    }
    ++m_files;
    m_bytes += m_manifest.size();
    return takeItsPlace();
}

Result<void> BundleFolder::isFree() const
{
    return QFileInfo::exists(m_folder) ? writing::mayReplace(m_folder, m_destination) : Result<void>();
}

Result<void> BundleFolder::takeItsPlace()
{
    const auto failed = [&] {
        return std::unexpected(cannotWrite(m_folder, QString::fromLocal8Bit(std::strerror(errno))));
    };
    errno = 0;
    if (!m_device.sync()) {
        return failed();
    }
    // Again: somebody may have put something into it meanwhile.
    if (const Result<void> free = isFree(); !free) {
        return free;
    }
    const Result<void> placed = swap();
    if (placed) {
        domain::syncFolderOf(m_folder);
    }
    return placed;
}

Result<void> BundleFolder::swap()
{
    const auto failed = [&] {
        return std::unexpected(cannotWrite(m_folder, QString::fromLocal8Bit(std::strerror(errno))));
    };
    errno = 0;
    if (!QFileInfo::exists(m_folder)) {
        if (!QDir().rename(m_temporary, m_folder)) {
            return failed();
        }
        m_temporary.clear();
        return {};
    }
    if (exchanged(m_temporary, m_folder)) {
        return {}; // the destructor removes what was there before
    }
    const QString old = m_temporary + u".old"_s;
    QDir(old).removeRecursively();
    if (!QDir().rename(m_folder, old)) {
        return failed();
    }
    if (!QDir().rename(m_temporary, m_folder)) {
        const auto error = failed();
        QDir().rename(old, m_folder);
        return error;
    }
    m_temporary = old;
    return {};
}

} // namespace leerschakel::exchange::writing
