// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/rows.h"
#include "vocabulary/search/conceptindex.h"

namespace leerschakel::tests {

using namespace Qt::StringLiterals;

/** The URIs of \a hits, in their order, with spaces in between. */
inline QString urisOf(const QList<vocabulary::ConceptHit> &hits)
{
    QStringList uris;
    for (const vocabulary::ConceptHit &hit : hits) {
        uris.append(hit.uri);
    }
    return uris.join(u' ');
}

inline QString urisBelow(store::Catalogue &catalogue, const QString &scheme, const QString &parent)
{
    auto hits = vocabulary::children(catalogue, scheme, parent, domain::Language::Dutch);
    if (!hits) {
        return hits.error().message.code;
    }
    // Only the tree of an own scheme has collections.
    hits->removeIf([](const vocabulary::ConceptHit &hit) { return hit.type == u"collection"; });
    return urisOf(*hits);
}

inline QStringList conceptUris(store::Catalogue &catalogue, const QString &scheme)
{
    return textRows(catalogue,
        u"SELECT c.uri FROM scheme s JOIN concept c ON c.content = s.content WHERE s.uri = ? ORDER BY c.uri"_s,
        {scheme});
}

/** For the top and for each concept of \a scheme, a line with what is below it, in the order of the tree. */
inline QStringList conceptTree(store::Catalogue &catalogue, const QString &scheme)
{
    QStringList lines{u"top: "_s + urisBelow(catalogue, scheme, {})};
    const QStringList uris = conceptUris(catalogue, scheme);
    for (const QString &uri : uris) {
        lines.append(uri + u": "_s + urisBelow(catalogue, scheme, uri));
    }
    return lines;
}

/**
 * As conceptTree(), with all other lists of concepts: parents, members, collections,
 * related, needed skills; and the path.
 */
inline QStringList conceptLists(store::Catalogue &catalogue, const QString &scheme)
{
    QStringList lines = conceptTree(catalogue, scheme);
    const QStringList uris = conceptUris(catalogue, scheme);
    for (const QString &uri : uris) {
        const auto page = vocabulary::page(catalogue, uri, domain::Language::Dutch);
        if (!page || !*page) {
            lines.append(uri + u" has no page"_s);
            continue;
        }
        QStringList parts{uri, (*page)->concept_.path.join(u" > "_s)};
        for (const auto *list : {&(*page)->parents, &(*page)->children, &(*page)->collections, &(*page)->related,
                 &(*page)->essential, &(*page)->optional}) {
            parts.append(urisOf(*list));
        }
        lines.append(parts.join(u" | "_s));
    }
    return lines;
}

} // namespace leerschakel::tests
