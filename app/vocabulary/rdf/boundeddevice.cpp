// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/rdf/boundeddevice.h"

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary::rdf {

qint64 BoundedDevice::readData(char *data, qint64 most)
{
    constexpr qint64 block = 64 * 1024;
    if (m_failure || isTooLong()) {
        return 0;
    }
    if (m_source.advance) {
        if (const Result<void> goOn = m_source.advance(m_done); !goOn) {
            m_failure = goOn.error();
            return 0;
        }
    }
    const qint64 size = m_source.device.read(data, std::min(most, block));
    if (size < 0) {
        m_failure = domain::Error::of(
            domain::Failure::System, u"store.cannotRead"_s, {m_source.name, m_source.device.errorString()});
        return 0;
    }
    m_done += size;
    m_sinceToken += size;
    m_isTooLong = m_sinceToken > m_limit;
    return size;
}

} // namespace leerschakel::vocabulary::rdf
