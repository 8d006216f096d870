// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/oeapi6/reading/collections.h"

#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::oeapi6 {

const reading::EndpointLayout &endpointLayout()
{
    static constexpr std::array<const reading::Collection *, 7> all{&collections::organisations,
        &collections::academicSessions, &collections::learningOutcomes, &collections::programmes, &collections::courses,
        &collections::programmeOfferings, &collections::courseOfferings};
    static const reading::EndpointLayout layout{.collections = all,
        .pageSize = 250, // the largest that the standard allows
        .accept = "application/json; version=6",
        .queryBelow = {{u"since"_s, u"1900-01-01T00:00:00Z"_s}}, // otherwise only future offerings are listed
        .otherFiles = {u"index.json"_s, u"manifest.json"_s, u"loss-report.json"_s}};
    return layout;
}

} // namespace leerschakel::exchange::oeapi6
