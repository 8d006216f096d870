// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/writing/bundlefile.h"

#include "exchange/writing/bundledevice.h"

#include <cerrno>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::writing {

using domain::Error;
using domain::Failure;

Error cannotWrite(const QString &path, const QString &why)
{
#ifdef EDQUOT
    const bool full = errno == ENOSPC || errno == EDQUOT;
#else
    const bool full = errno == ENOSPC;
#endif
    return full ? Error::of(Failure::System, u"store.diskFull"_s)
                : Error::of(Failure::System, u"export.cannotWrite"_s, {path, why});
}

BundleFile::BundleFile() = default;

Result<void> BundleFile::open(const QString &path)
{
    m_file.setFileName(path);
    errno = 0;
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        return std::unexpected(cannotWrite(path, m_file.errorString()));
    }
    return {};
}

Result<void> BundleFile::write(std::string_view bytes)
{
    constexpr size_t enough = 1 << 18;
    m_hash.add(bytes);
    m_size += qint64(bytes.size());
    m_buffer.append(bytes);
    if (m_buffer.size() < enough) {
        return {};
    }
    errno = 0;
    if (m_file.write(m_buffer.data(), qint64(m_buffer.size())) != qint64(m_buffer.size())) {
        return std::unexpected(cannotWrite(m_file.fileName(), m_file.errorString()));
    }
    m_buffer.clear();
    return {};
}

Result<void> BundleFile::close()
{
    errno = 0;
    bool ok = m_file.write(m_buffer.data(), qint64(m_buffer.size())) == qint64(m_buffer.size());
    m_buffer.clear();
    ok = ok && BundleDevice::syncFile(m_file);
    if (!ok) {
        return std::unexpected(cannotWrite(m_file.fileName(), m_file.errorString()));
    }
    m_file.close();
    return {};
}

} // namespace leerschakel::exchange::writing
