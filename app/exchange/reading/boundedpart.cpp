// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/boundedpart.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

BoundedPart::BoundedPart(QIODevice &part, const QString &path, qint64 limit, domain::Progress &progress)
    : m_part(part), m_path(path), m_limit(limit), m_progress(progress)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool BoundedPart::atEnd() const
{
    return m_isTooLarge || m_isEndless || m_isStopped || m_isOver || m_part.atEnd();
}

qint64 BoundedPart::readData(char *data, qint64 most)
{
    constexpr qint64 block = 64 << 10;
    constexpr qint64 mostWithoutTag = 8 << 20; // a cell has 32,767 characters at most
    if (m_isTooLarge || m_isEndless || m_isStopped) {
        return 0;
    }
    if (!m_progress.step(0, 0, {.code = u"import.reading"_s, .arguments = {m_path}})) {
        m_isStopped = true;
        return 0;
    }
    const qint64 size = m_part.read(data, std::min(most, block));
    if (size <= 0) {
        m_isOver = true; // a damaged part would never report its end
        return size;
    }
    const qsizetype tag = QByteArrayView(data, size).lastIndexOf('<');
    m_sinceTag = tag < 0 ? m_sinceTag + size : size - tag;
    m_done += size;
    m_isTooLarge = m_done > m_limit;
    m_isEndless = m_sinceTag > mostWithoutTag;
    return size;
}

} // namespace leerschakel::exchange::reading
