// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/dismissals.h"

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

Result<QSet<QString>> dismissedSuggestions(store::Catalogue &catalogue, const domain::Id &offering)
{
    const Result<QSqlQuery *> query =
        catalogue.run(u"SELECT concept FROM dismissed_suggestion WHERE offering = ?"_s, {offering.toString()});
    if (!query) {
        return std::unexpected(query.error());
    }
    QSet<QString> uris;
    while ((*query)->next()) {
        uris.insert((*query)->value(0).toString());
    }
    return uris;
}

Result<void> dismissSuggestion(store::Catalogue &catalogue, const domain::Id &offering, const QString &concept_)
{
    return catalogue.inTransaction([&]() -> Result<void> {
        const Result<QSqlQuery *> query =
            catalogue.run(u"INSERT OR IGNORE INTO dismissed_suggestion (offering, concept) VALUES (?, ?)"_s,
                {offering.toString(), concept_});
        return query ? Result<void>() : std::unexpected(query.error());
    });
}

} // namespace leerschakel::vocabulary
