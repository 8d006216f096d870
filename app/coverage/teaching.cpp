// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage/teaching.h"

#include "domain/codelist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::coverage {

Result<QList<TeachingOffering>> offeringsTeaching(store::Catalogue &catalogue, const QString &uri)
{
    QList<TeachingOffering> offerings;
    const Result<void> read = catalogue.rows(
        u"SELECT o.id, o.title_nl, o.title_en, o.level FROM offering o WHERE o.status IS NOT 'retired' AND o.id IN "
        "(SELECT offering FROM skill_link WHERE concept = ? AND coalesce(role, 'teaches') = 'teaches')"_s,
        {uri}, [&](const store::Row &row) {
            offerings.append({.id = domain::Id::fromString(row.string(0)),
                .title = {.nl = row.string(1), .en = row.string(2)},
                .level = row.string(3)});
        });
    if (!read) {
        return std::unexpected(read.error());
    }
    QHash<QString, int> places;
    const QList<domain::Code> levels = domain::CodeList::named(u"level"_s).codes();
    for (const domain::Code &code : levels) {
        places.insert(code.code, int(places.size()));
    }
    const auto place = [&](const TeachingOffering &each) {
        return each.level.isEmpty() ? int(places.size()) + 1 : places.value(each.level, int(places.size()));
    };
    std::ranges::sort(offerings, [&](const TeachingOffering &a, const TeachingOffering &b) {
        return std::tuple(place(a), a.title.nl, a.title.en, a.id.toString())
            < std::tuple(place(b), b.title.nl, b.title.en, b.id.toString());
    });
    return offerings;
}

QList<LevelUse> byLevel(const QList<TeachingOffering> &offerings)
{
    QList<LevelUse> levels;
    for (const TeachingOffering &each : offerings) {
        auto level = std::ranges::find(levels, each.level, &LevelUse::level);
        if (level == levels.end()) {
            level = levels.insert(levels.end(), {.level = each.level, .offerings = {}});
        }
        level->offerings.append(each.id);
    }
    return levels;
}

} // namespace leerschakel::coverage
