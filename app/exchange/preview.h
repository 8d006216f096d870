// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "domain/record.h"
#include "exchange/mapping/booking.h"

#include <QList>
#include <QString>

namespace leerschakel::exchange {

/** One line of a preview and the field it came from, so that findings can be marked on it. */
struct PreviewMark {
    /** From 0. */
    int line = 0;
    domain::Kind kind{};
    domain::Id record;
    QString field;
};

/** What a destination would get for one offering. */
struct Preview {
    QString fileName;
    QString text;
    /** Name of a KSyntaxHighlighting definition: "JSON", "XML". */
    QString syntax;
    QList<PreviewMark> marks;
    /** What became of each value of the offering: what is carried or narrowed has a mark. */
    QList<mapping::Booking> bookings;
};

} // namespace leerschakel::exchange
