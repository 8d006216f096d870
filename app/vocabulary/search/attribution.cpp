// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/search/attribution.h"

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using store::Result;
using store::Row;

Result<QList<Attribution>> attributionsFor(store::Catalogue &catalogue, const QSet<QString> &concepts)
{
    QList<Attribution> attributions;
    return catalogue
        .rows(u"SELECT uri, attribution_nl, attribution_en, content FROM scheme WHERE content IS NOT NULL AND "
              "coalesce(attribution_nl, attribution_en) IS NOT NULL ORDER BY uri"_s,
            {},
            [&](const Row &scheme) -> Result<void> {
                for (const QString &uri : concepts) {
                    const Result<QVariant> found = catalogue.single(
                        u"SELECT 1 FROM concept WHERE uri = ? AND content = ?"_s, {uri, scheme.integer(3)});
                    if (!found) {
                        return std::unexpected(found.error());
                    }
                    if (found->isValid()) {
                        attributions.append(
                            {.scheme = scheme.string(0), .text = {.nl = scheme.string(1), .en = scheme.string(2)}});
                        break;
                    }
                }
                return {};
            })
        .transform([&] { return std::move(attributions); });
}

} // namespace leerschakel::vocabulary
