// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/reading/collections.h"

#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::Id;

const reading::EndpointLayout &endpointLayout()
{
    static constexpr std::array<const reading::Collection *, 6> all{&collections::organizations,
        &collections::academicSessions, &collections::educationSpecifications, &collections::programs,
        &collections::courses, &collections::offerings};
    static const reading::EndpointLayout layout{.collections = all,
        .pageSize = 250, // the largest that the standard allows
        .accept = "application/json; version=5",
        .queryBelow = {{u"since"_s, u"1900-01-01"_s}}, // otherwise only future offerings are listed
        .otherFiles = {u"index.json"_s, u"manifest.json"_s, u"loss-report.json"_s}};
    return layout;
}

Id offeringIdOf(const reading::Collection &collection, const QString &name)
{
    const bool isUuid = !Id::fromString(name.trimmed()).isNull();
    return isUuid || name.trimmed().isEmpty()
        ? Id::fromString(name.trimmed())
        : Id::fromName(QString::fromUtf16(collection.identifier) + u' ' + name.trimmed());
}

} // namespace leerschakel::exchange::ooapi5
