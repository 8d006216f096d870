// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/convention.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

namespace {

QVariantList joined(QVariantList ours, const QVariantList &kept)
{
    for (const QVariant &item : kept) {
        const QVariant consumer = item.toMap().value(u"consumerKey"_s);
        const auto same = consumer.isValid() ? std::ranges::find_if(ours, [&](const QVariant &own) { return own.toMap().value(u"consumerKey"_s) == consumer; }) : ours.end();
        if (same != ours.end()) {
            *same = mergedBack(*same, item);
        } else if (!ours.contains(item)) {
            ours.append(item);
        }
    }
    return ours;
}

} // namespace

domain::Id educationSpecificationFor(const domain::Id &offering)
{
    return domain::Id::fromName(u"https://leerschakel.nl/education-specification/"_s + offering.toString());
}

QVariant mergedBack(const QVariant &ours, const QVariant &kept)
{
    if (!ours.isValid()) {
        return kept;
    }
    if (ours.typeId() == QMetaType::QVariantMap && kept.typeId() == QMetaType::QVariantMap) {
        QVariantMap map = ours.toMap();
        const QVariantMap more = kept.toMap();
        for (auto it = more.cbegin(); it != more.cend(); ++it) {
            map.insert(it.key(), mergedBack(map.value(it.key()), it.value()));
        }
        return map;
    }
    if (ours.typeId() == QMetaType::QVariantList && kept.typeId() == QMetaType::QVariantList) {
        return joined(ours.toList(), kept.toList());
    }
    return ours;
}

} // namespace leerschakel::exchange::ooapi5
