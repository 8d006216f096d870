// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/writing/bundledevice.h"

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace leerschakel::exchange::writing {

BundleDevice::~BundleDevice()
{
#ifdef Q_OS_LINUX
    if (m_folder != -1) {
        ::close(m_folder);
    }
#endif
}

bool BundleDevice::open(const QString &folder)
{
#ifdef Q_OS_LINUX
    m_folder = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return m_folder != -1;
#else
    Q_UNUSED(folder)
    return true;
#endif
}

bool BundleDevice::sync()
{
#ifdef Q_OS_LINUX
    return ::syncfs(m_folder) == 0;
#else
    return true; // each file was already synced there
#endif
}

bool BundleDevice::syncFile(QFile &file)
{
#if defined(Q_OS_LINUX)
    Q_UNUSED(file) // synced by sync(), with all the others
    return true;
#elif defined(Q_OS_UNIX)
    return ::fsync(file.handle()) == 0;
#else
    Q_UNUSED(file)
    return true;
#endif
}

} // namespace leerschakel::exchange::writing
