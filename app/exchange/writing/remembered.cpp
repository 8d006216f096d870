// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/writing/remembered.h"

#include "exchange/writing/bundlefile.h"

#include <cerrno>

namespace leerschakel::exchange::writing {

Result<void> Remembered::add(std::string_view text)
{
    if (text.empty()) {
        return {};
    }
    errno = 0;
    if ((!m_file.isOpen() && !m_file.open()) || m_file.write(text.data(), qint64(text.size())) != qint64(text.size())) {
        return std::unexpected(cannotWrite(m_file.fileName(), m_file.errorString()));
    }
    m_ends.push_back((m_ends.empty() ? 0 : m_ends.back()) + qint64(text.size()));
    return {};
}

Result<std::string> Remembered::at(qsizetype index) const
{
    const qint64 begin = index == 0 ? 0 : m_ends[size_t(index - 1)];
    std::string text(size_t(m_ends[size_t(index)] - begin), '\0');
    errno = 0;
    // Seeking writes what is still in the buffer: if the disk is full by then, the error comes here.
    if (!m_file.seek(begin) || m_file.read(text.data(), qint64(text.size())) != qint64(text.size())) {
        return std::unexpected(cannotWrite(m_file.fileName(), m_file.errorString()));
    }
    return text;
}

} // namespace leerschakel::exchange::writing
