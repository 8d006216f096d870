// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/attribution.h"

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using store::Result;

Result<QList<Attribution>> attributionsFor(store::Catalogue &catalogue, const QSet<QString> &concepts)
{
    const Result<QSqlQuery *> query =
        catalogue.run(u"SELECT uri, attribution_nl, attribution_en, content FROM scheme WHERE content IS NOT NULL AND "
                      "coalesce(attribution_nl, attribution_en) IS NOT NULL ORDER BY uri"_s);
    if (!query) {
        return std::unexpected(query.error());
    }
    QList<std::pair<Attribution, qint64>> asking;
    while ((*query)->next()) {
        asking.append({{.scheme = (*query)->value(0).toString(),
                           .text = {.nl = (*query)->value(1).toString(), .en = (*query)->value(2).toString()}},
            (*query)->value(3).toLongLong()});
    }
    QList<Attribution> attributions;
    for (const auto &[attribution, content] : std::as_const(asking)) {
        for (const QString &uri : concepts) {
            const Result<QSqlQuery *> found =
                catalogue.run(u"SELECT 1 FROM concept WHERE uri = ? AND content = ?"_s, {uri, content});
            if (!found) {
                return std::unexpected(found.error());
            }
            const bool isThere = (*found)->next();
            (*found)->finish();
            if (isThere) {
                attributions.append(attribution);
                break;
            }
        }
    }
    return attributions;
}

} // namespace leerschakel::vocabulary
