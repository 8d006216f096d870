// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/id.h"

#include <QDateTime>
#include <QMutex>
#include <QRandomGenerator>

namespace leerschakel::domain {

Id Id::make()
{
    // Within one millisecond the 12 bits after the time count up, so that ids stay in the order in which they were
    // made.
    static QMutex mutex;
    static quint64 lastTime = 0;
    static quint16 counter = 0;

    quint64 time = quint64(QDateTime::currentMSecsSinceEpoch());
    quint16 count = 0;
    {
        const QMutexLocker lock(&mutex);
        if (time <= lastTime) {
            time = lastTime;
            counter = quint16((counter + 1) & 0x0fff);
            if (counter == 0) {
                ++time;
            }
        } else {
            counter = quint16(QRandomGenerator::global()->bounded(0x0100));
        }
        lastTime = time;
        count = counter;
    }
    const quint64 random = QRandomGenerator::global()->generate64();
    return Id(QUuid(uint(time >> 16), ushort(time & 0xffff), ushort(0x7000 | count),
        uchar(0x80 | ((random >> 56) & 0x3f)), uchar(random >> 48), uchar(random >> 40), uchar(random >> 32),
        uchar(random >> 24), uchar(random >> 16), uchar(random >> 8), uchar(random)));
}

Id Id::fromString(QStringView text)
{
    if (text.size() != 36) {
        return {};
    }
    return Id(QUuid::fromString(text));
}

Id Id::fromName(const QString &name)
{
    static const QUuid space =
        QUuid::fromString(QStringLiteral("6ba7b811-9dad-11d1-80b4-00c04fd430c8")); // RFC 9562: URL
    return Id(QUuid::createUuidV5(space, name));
}

QString Id::toString() const
{
    return m_uuid.isNull() ? QString() : m_uuid.toString(QUuid::WithoutBraces);
}

} // namespace leerschakel::domain
