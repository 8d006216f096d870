// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/sourceitem.h"

#include "domain/cleantext.h"

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

SourceItem cleaned(SourceItem item, Losses &losses)
{
    if (item.isClean) {
        return item;
    }
    const auto report = [&](const QStringList &path, const domain::Cleaned<QString> &text) {
        Place place = item.place();
        for (const QString &step : path) {
            place = place.at(step);
        }
        losses.lose(place, text.which, u"import.characters"_s, {QString::number(text.removed), text.which});
    };
    item.value = domain::cleanValue(item.value, report).value;
    return item;
}

} // namespace leerschakel::exchange::reading
