// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sha256.h"
#include "exchange/result.h"

#include <QFile>

#include <string>
#include <string_view>

namespace leerschakel::exchange::writing {

/** A file that is being written: its bytes are counted and hashed on the way. */
class BundleFile
{
public:
    BundleFile();
    [[nodiscard]] Result<void> open(const QString &path);
    [[nodiscard]] Result<void> write(std::string_view bytes);
    /** Nothing can be written afterwards. */
    [[nodiscard]] Result<void> close();
    [[nodiscard]] qint64 size() const { return m_size; }
    /** SHA-256, lower-case hex. */
    [[nodiscard]] QByteArray hash() const { return m_hash.hex(); }

private:
    QFile m_file;
    domain::Sha256 m_hash;
    qint64 m_size = 0;
    std::string m_buffer;
};

/**
 * The error for a \a path that cannot be written, by errno: store.diskFull, otherwise export.cannotWrite (path,
 * \a why).
 */
[[nodiscard]] domain::Error cannotWrite(const QString &path, const QString &why);

} // namespace leerschakel::exchange::writing
