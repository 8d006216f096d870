// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/standardinput.h"

#include "cli/interruption.h"

#include <array>
#include <cerrno>
#include <cstring>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

using domain::Error;
using domain::Failure;

Result<bool> StandardInput::readOn()
{
    if (!waitForStandardInput()) {
        return domain::cancelled();
    }
    std::array<char, 1 << 16> piece{};
    const auto count = ::read(0, piece.data(), piece.size());
    if (count < 0 && wasInterrupted()) {
        return domain::cancelled();
    }
    if (count < 0) {
        return std::unexpected(
            Error::of(Failure::System, u"store.cannotRead"_s, {u"-"_s, QString::fromLocal8Bit(std::strerror(errno))}));
    }
    m_read.append(piece.data(), qsizetype(count));
    return count > 0;
}

Result<QByteArray> StandardInput::line(qsizetype most)
{
    qsizetype looked = 0;
    qsizetype end = -1;
    while ((end = m_read.indexOf('\n', looked)) < 0 && m_read.size() < most) {
        looked = m_read.size();
        const Result<bool> isMore = readOn();
        if (!isMore) {
            return std::unexpected(isMore.error());
        }
        if (!*isMore) {
            break;
        }
    }
    const QByteArray line = m_read.first(qMin(most, end < 0 ? m_read.size() : end + 1));
    m_read.remove(0, line.size());
    return line;
}

Result<QByteArray> StandardInput::all(qsizetype most)
{
    while (m_read.size() <= most) {
        const Result<bool> isMore = readOn();
        if (!isMore) {
            return std::unexpected(isMore.error()); // partial input is useless
        }
        if (!*isMore) {
            return std::exchange(m_read, {});
        }
    }
    return std::unexpected(Error::of(Failure::Usage, u"cli.inputTooLong"_s, {QString::number(most / 1024 / 1024)}));
}

} // namespace leerschakel::cli
