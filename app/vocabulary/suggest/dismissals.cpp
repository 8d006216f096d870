// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/suggest/dismissals.h"

#include "store/journal.h"

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

Result<QSet<QString>> dismissedSuggestions(store::Catalogue &catalogue, const domain::Id &offering)
{
    QSet<QString> uris;
    const Result<void> read = catalogue.rows(u"SELECT concept FROM dismissed_suggestion WHERE offering = ?"_s,
        {offering.toString()}, [&](const store::Row &row) { uris.insert(row.string(0)); });
    return read ? Result<QSet<QString>>(uris) : std::unexpected(read.error());
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
