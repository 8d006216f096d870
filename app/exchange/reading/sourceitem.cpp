// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/sourceitem.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

SourceItem itemAt(SourceItem place, const ReadItem &read)
{
    place.path = read.path;
    place.value = read.value;
    place.fault = read.fault;
    place.passedOver = read.passedOver;
    place.size = read.size;
    place.isClean = read.isClean;
    return place;
}

QString identifierOf(const QVariant &value, const Collection *collection)
{
    return collection ? value.toMap().value(QString::fromUtf16(collection->identifier)).toString() : QString();
}

} // namespace leerschakel::exchange::reading
