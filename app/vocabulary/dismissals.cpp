// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/dismissals.h"

#include "store/journal.h"

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
    const Result<QVariant> known = catalogue.single(
        u"SELECT 1 FROM dismissed_suggestion WHERE offering = ? AND concept = ?"_s, {offering.toString(), concept_});
    if (!known || known->isValid()) {
        return known ? Result<void>() : std::unexpected(known.error());
    }
    return store::applyFacts(catalogue, {.code = u"change.dismiss"_s, .arguments = {concept_}}, u"dismiss"_s,
        {{.kind = u"dismissal"_s,
            .record = offering.toString(),
            .field = u"suggestion"_s,
            .element = concept_,
            .before = {},
            .after = true}})
        .transform([](const store::AppliedChange &) {});
}

} // namespace leerschakel::vocabulary
