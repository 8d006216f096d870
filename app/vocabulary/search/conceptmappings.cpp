// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/search/conceptindex.h"
#include "vocabulary/search/conceptrows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

namespace {

/** \a kind from the point of view of the other concept. */
MappingKind turned(MappingKind kind)
{
    return kind == MappingKind::Broad ? MappingKind::Narrow : kind == MappingKind::Narrow ? MappingKind::Broad : kind;
}

/** The concepts that \a uri is mapped to, by URI, each with its closest kind. */
Result<QMap<QString, MappingKind>> mappedTo(store::Catalogue &catalogue, const QString &uri)
{
    QMap<QString, MappingKind> found;
    return catalogue
        .rows(u"SELECT m.target, m.kind, 0 FROM concept c JOIN scheme s ON s.content = c.content JOIN "
              u"concept_mapping m ON m.concept = c.row WHERE c.uri = ? "
              "UNION ALL SELECT c.uri, m.kind, 1 FROM concept_mapping m JOIN concept c ON c.row = m.concept "
              "JOIN scheme s ON s.content = c.content "
              "WHERE m.target = ?"_s,
            {uri, uri},
            [&](const store::Row &row) {
                const QString other = row.string(0);
                const auto told = MappingKind(row.integer(1));
                const MappingKind kind = row.integer(2) != 0 ? turned(told) : told;
                if (other != uri) {
                    found.insert(other, std::min(kind, found.value(other, kind)));
                }
            })
        .transform([&] { return std::move(found); });
}

} // namespace

Result<QHash<QString, QList<MappedConcept>>> mappings(
    store::Catalogue &catalogue, const QStringList &uris, domain::Language language)
{
    Result<ConceptRows> rows = ConceptRows::prepare(catalogue, language);
    if (!rows) {
        return std::unexpected(rows.error());
    }
    QHash<QString, QList<MappedConcept>> all;
    for (const QString &uri : uris) {
        const Result<QMap<QString, MappingKind>> found = mappedTo(catalogue, uri);
        if (!found) {
            return std::unexpected(found.error());
        }
        QList<MappedConcept> mapped;
        for (const auto &[other, kind] : found->asKeyValueRange()) {
            const Result<qint64> row = rowOf(catalogue, other);
            if (!row) {
                return std::unexpected(row.error());
            }
            MappedConcept each{
                .kind = kind, .concept_ = *row == 0 ? ConceptHit() : rows->hit(*row).value_or(ConceptHit())};
            each.concept_.uri = other;
            mapped.append(each);
        }
        std::ranges::stable_sort(mapped, [](const MappedConcept &a, const MappedConcept &b) {
            return std::tuple(a.kind, a.concept_.label.isEmpty()) < std::tuple(b.kind, b.concept_.label.isEmpty());
        });
        if (!mapped.isEmpty()) {
            all.insert(uri, mapped);
        }
    }
    return rows->failure() ? Result<QHash<QString, QList<MappedConcept>>>(std::unexpected(*rows->failure())) : all;
}

Result<QList<ConceptHit>> collections(store::Catalogue &catalogue, domain::Language language)
{
    Result<ConceptRows> rows = ConceptRows::prepare(catalogue, language);
    QList<qint64> numbers;
    const Result<void> read = catalogue.rows(
        u"SELECT c.row FROM scheme s JOIN vocabulary_content v ON v.number = s.content "
        "JOIN concept c ON c.row >= v.first_concept AND c.row < v.end_concept WHERE c.type = 'collection' ORDER BY "
        "s.uri, c.row"_s,
        {}, [&](const store::Row &row) { numbers.append(row.integer(0)); });
    if (!rows || !read) {
        return std::unexpected(rows ? read.error() : rows.error());
    }
    QList<ConceptHit> hits;
    for (const qint64 number : std::as_const(numbers)) {
        if (const std::optional<ConceptHit> hit = rows->hit(number)) {
            hits.append(*hit);
        }
    }
    std::ranges::stable_sort(
        hits, [](const ConceptHit &a, const ConceptHit &b) { return a.label.localeAwareCompare(b.label) < 0; });
    return rows->failure() ? Result<QList<ConceptHit>>(std::unexpected(*rows->failure())) : hits;
}

} // namespace leerschakel::vocabulary
