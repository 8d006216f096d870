// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mapping/nonformal.h"

#include "exchange/names.h"

#include <array>

namespace leerschakel::exchange::mapping {

NonFormalCategory nonFormalCategory(const domain::Record &offering)
{
    struct Category {
        const char *isced;
        const char *category;
    };
    // The longest prefix comes first.
    static constexpr std::array byIsced{
        Category{"0413", "management_and_project_management"},
        Category{"0311", "economy"},
        Category{"042", "law"},
        Category{"041", "business_and_project_support"},
        Category{"101", "tourism_hospitality_and_recreation"},
        Category{"103", "security_and_defense"},
        Category{"104", "transport_and_logistics"},
        Category{"102", "healthcare_and_sport"},
        Category{"00", "cross_sectoral"},
        Category{"01", "education"},
        Category{"02", "language_and_culture"},
        Category{"03", "behavior_and_society"},
        Category{"04", "business_and_project_support"},
        Category{"05", "nature"},
        Category{"06", "technology_and_ict"},
        Category{"07", "technology_and_ict"},
        Category{"08", "agriculture_food_and_natural_environment"},
        Category{"09", "healthcare_and_sport"},
    };
    static constexpr std::array byTheme{
        Name{"energy", "technology_and_ict"},
        Name{"materials", "technology_and_ict"},
        Name{"digital", "technology_and_ict"},
        Name{"care", "healthcare_and_sport"},
        Name{"construction", "technology_and_ict"},
        Name{"mobility", "transport_and_logistics"},
        Name{"food", "agriculture_food_and_natural_environment"},
        Name{"climate", "nature"},
        Name{"education", "education"},
        Name{"safety", "security_and_defense"},
        Name{"business", "business_and_project_support"},
    };
    const auto &table = domain::offeringTable();
    const QString isced = table.isced(offering);
    const auto found = std::ranges::find_if(byIsced,
        [&](const Category &each) { return !isced.isEmpty() && isced.startsWith(QLatin1StringView(each.isced)); });
    if (found != byIsced.end()) {
        return {.name = found->category, .from = &table.isced};
    }
    const char *category = theirsFor(byTheme, table.theme(offering));
    return {.name = category, .from = category ? &table.theme : nullptr};
}

} // namespace leerschakel::exchange::mapping
