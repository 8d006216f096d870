// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/convention.h"

#include "domain/constant.h"
#include "domain/kinds.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

namespace {

QVariantMap keptOf(const domain::Record &record)
{
    const bool isEdition = record.kind() == domain::Kind::Edition;
    const QVariantMap kept = isEdition ? domain::editionTable().kept(record) : domain::offeringTable().kept(record);
    return kept.value(QLatin1StringView(destinationName)).toMap();
}

} // namespace

domain::Id educationSpecificationFor(const domain::Id &offering)
{
    return domain::Id::fromName(u"leerschakel education specification of "_s + offering.toString());
}

QVariantMap keptSpecification(const domain::Record &offering)
{
    return keptOf(offering).value(u"educationSpecification"_s).toMap();
}

domain::Id educationSpecificationOf(const domain::Record &offering)
{
    const domain::Id id =
        domain::Id::fromString(keptSpecification(offering).value(u"educationSpecificationId"_s).toString());
    return id.isNull() ? educationSpecificationFor(offering.id()) : id;
}

QVariantMap keptConsumer(const domain::Record &record, const QString &key)
{
    for (const QVariant &consumer : constant(keptOf(record).value(u"consumers"_s).toList())) {
        if (const QVariantMap members = consumer.toMap(); members.value(consumerKey()).toString() == key) {
            return members;
        }
    }
    return {};
}

} // namespace leerschakel::exchange::ooapi5
