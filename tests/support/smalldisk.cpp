// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/smalldisk.h"

#include <QDir>
#include <QFile>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace leerschakel::tests {

namespace {

bool write(const char *path, const QByteArray &text)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(text) == text.size();
}

QString ballast(const QString &folder)
{
    return folder + u"/ballast"_s;
}

} // namespace

bool makeOwnMounts()
{
    const uid_t user = ::getuid();
    const gid_t group = ::getgid();
    if (::unshare(CLONE_NEWNS) != 0) {
        // A process that may not do that itself may as administrator of its own namespace.
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0 || !write("/proc/self/setgroups", "deny")
            || !write("/proc/self/uid_map", "0 " + QByteArray::number(user) + " 1")
            || !write("/proc/self/gid_map", "0 " + QByteArray::number(group) + " 1")) {
            return false;
        }
    }
    return ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

SmallDisk::SmallDisk(const QString &folder, qint64 bytes) : m_folder(folder)
{
    const QByteArray size = "size=" + QByteArray::number(bytes);
    m_isMounted = QDir().mkpath(folder)
        && ::mount("none", QFile::encodeName(folder).constData(), "tmpfs", 0, size.constData()) == 0;
}

SmallDisk::~SmallDisk()
{
    if (m_isMounted) {
        ::umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH);
    }
}

bool SmallDisk::fill()
{
    QFile file(ballast(m_folder));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered)) {
        return false;
    }
    for (const int step : {65536, 4096, 1}) {
        const QByteArray bytes(step, 'x');
        while (file.write(bytes) == bytes.size()) {}
    }
    return true;
}

void SmallDisk::makeRoom()
{
    QFile::remove(ballast(m_folder));
}

} // namespace leerschakel::tests
