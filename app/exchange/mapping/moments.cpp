// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mapping/moments.h"

#include <QTimeZone>

namespace leerschakel::exchange {

namespace {

QString instantOf(QDate date, QTime time)
{
    static const QTimeZone amsterdam("Europe/Amsterdam");
    const QTimeZone zone = amsterdam.isValid() ? amsterdam : QTimeZone::fromSecondsAheadOfUtc(3600);
    const QDateTime moment(date, time, zone);
    return moment.toOffsetFromUtc(moment.offsetFromUtc()).toString(Qt::ISODate);
}

} // namespace

QString beginOf(QDate date)
{
    return instantOf(date, QTime(0, 0));
}

QString endOf(QDate date)
{
    return instantOf(date, QTime(23, 59, 59));
}

} // namespace leerschakel::exchange
