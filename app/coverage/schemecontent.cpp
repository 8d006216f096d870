// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage/schemecontent.h"

#include "store/records.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::coverage {

using domain::LocalizedText;
using domain::Record;
using store::Row;

namespace {

// Kinds of concept_relation and of concept_label, see resources/schema.
constexpr int broader = 0;
constexpr int essentialSkill = 3;
constexpr int preferred = 0;

/** Which rows of table concept are a content's, and what distinguishes this content from others. */
struct Range {
    qint64 first = 0;
    qint64 end = 0;
    qint64 digest = 0;
    friend bool operator==(const Range &, const Range &) = default;
};

/** A hierarchy, and what it was read from: a content never changes, but another one may take its place. */
struct ReadHierarchy {
    qint64 content = 0;
    Range range;
    std::shared_ptr<const Hierarchy> hierarchy;
};

/** The same for labels, as far as they were requested. */
struct ReadLabels {
    qint64 content = 0;
    Range range;
    QHash<QString, LocalizedText> labels;
};

/** The same for the essential skills of occupations. */
struct ReadSkills {
    qint64 content = 0;
    Range range;
    std::shared_ptr<const EssentialSkills> skills;
};

Result<Range> rangeOf(store::Catalogue &catalogue, qint64 content)
{
    Range range;
    return catalogue
        .rows(u"SELECT first_concept, end_concept, digest FROM vocabulary_content WHERE number = ?"_s, {content},
            [&](const Row &row) { range = {.first = row.integer(0), .end = row.integer(1), .digest = row.integer(2)}; })
        .transform([&] { return range; });
}

Result<std::vector<Hierarchy::Concept>> readConcepts(store::Catalogue &catalogue, const Range &range)
{
    // Headings, collections and occupations are not taught themselves.
    std::vector<Hierarchy::Concept> concepts;
    concepts.reserve(size_t(range.end - range.first));
    return catalogue
        .rows(u"SELECT row, uri, type IN ('skill', 'knowledge', 'other') FROM concept WHERE row >= ? AND row < ? "
              "ORDER BY row"_s,
            {range.first, range.end},
            [&](const Row &row) {
                concepts.push_back({.uri = row.string(1), .counts = row.integer(2) != 0, .row = row.integer(0)});
            })
        .transform([&] { return std::move(concepts); });
}

Result<std::vector<Hierarchy::Broader>> readRelations(
    store::Catalogue &catalogue, const Range &range, const std::vector<Hierarchy::Concept> &concepts)
{
    // Rows of one content are in one range, which may have gaps.
    std::vector<int> places(size_t(range.end - range.first), -1);
    for (size_t i = 0; i < concepts.size(); ++i) {
        places[size_t(concepts[i].row - range.first)] = int(i);
    }
    std::vector<Hierarchy::Broader> relations;
    return catalogue
        .rows(u"SELECT r.concept, r.target FROM concept c JOIN concept_relation r ON r.concept = c.row AND r.kind = ? "
              "WHERE c.row >= ? AND c.row < ? AND r.target >= ? AND r.target < ?"_s,
            {broader, range.first, range.end, range.first, range.end},
            [&](const Row &row) {
                const int narrower = places[size_t(row.integer(0) - range.first)];
                const int target = places[size_t(row.integer(1) - range.first)];
                if (narrower >= 0 && target >= 0) {
                    relations.push_back({.narrower = narrower, .broader = target});
                }
            })
        .transform([&] { return std::move(relations); });
}

Result<std::shared_ptr<const Hierarchy>> readHierarchy(
    store::Catalogue &catalogue, const Range &range, const QString &uri)
{
    Result<std::vector<Hierarchy::Concept>> concepts = readConcepts(catalogue, range);
    if (!concepts) {
        return std::unexpected(concepts.error());
    }
    const Result<std::vector<Hierarchy::Broader>> relations = readRelations(catalogue, range, *concepts);
    if (!relations) {
        return std::unexpected(relations.error());
    }
    return std::make_shared<const Hierarchy>(uri, std::move(*concepts), *relations);
}

} // namespace

Result<QList<Record>> SchemeContent::schemes(store::Catalogue &catalogue)
{
    const domain::SchemeTable &table = domain::schemeTable();
    Result<QList<Record>> schemes = store::loadAll(catalogue, domain::Kind::Scheme);
    if (schemes) {
        schemes->removeIf([&](const Record &scheme) { return table.contentDigest(scheme).isEmpty(); });
        std::ranges::stable_partition(*schemes, [&](const Record &scheme) { return table.own(scheme); });
    }
    return schemes;
}

Result<SchemeContent> SchemeContent::read(store::Catalogue &catalogue, const Record &scheme)
{
    const domain::SchemeTable &table = domain::schemeTable();
    const Result<QVariant> content =
        catalogue.single(u"SELECT content FROM scheme WHERE id = ?"_s, {scheme.id().toString()});
    if (!content) {
        return std::unexpected(content.error());
    }
    SchemeContent result{.uri = table.uri(scheme),
        .title = table.title(scheme),
        .attribution = table.attribution(scheme),
        .content = content->toLongLong(), // 0 if it is not in this catalogue
        .hierarchy = {}};
    const Result<Range> range = rangeOf(catalogue, result.content);
    if (!range) {
        return std::unexpected(range.error());
    }
    std::any &place = catalogue.remembered(u"coverage hierarchy of "_s + result.uri);
    const auto *const known = std::any_cast<ReadHierarchy>(&place);
    if (known && known->content == result.content && known->range == *range) {
        result.hierarchy = known->hierarchy;
        return result;
    }
    const Result<std::shared_ptr<const Hierarchy>> read = readHierarchy(catalogue, *range, result.uri);
    if (!read) {
        return std::unexpected(read.error());
    }
    place = ReadHierarchy{.content = result.content, .range = *range, .hierarchy = *read};
    result.hierarchy = *read;
    return result;
}

Result<QHash<QString, LocalizedText>> SchemeContent::labels(store::Catalogue &catalogue, const QStringList &uris) const
{
    const Result<Range> range = rangeOf(catalogue, content);
    if (!range) {
        return std::unexpected(range.error());
    }
    std::any &place = catalogue.remembered(u"coverage labels of "_s + uri);
    ReadLabels *known = std::any_cast<ReadLabels>(&place);
    if (!known || known->content != content || known->range != *range) {
        known = &place.emplace<ReadLabels>(ReadLabels{.content = content, .range = *range, .labels = {}});
    }
    QHash<QString, LocalizedText> labels;
    QHash<qint64, QString> wanted;
    QJsonArray rows;
    for (const QString &uri : uris) {
        if (const auto label = known->labels.constFind(uri); label != known->labels.cend()) {
            labels.insert(uri, *label);
        } else if (const int number = hierarchy->find(uri); number >= 0) {
            const qint64 row = hierarchy->concepts()[size_t(number)].row;
            wanted.insert(row, uri);
            rows.append(row);
        } else if (uri == this->uri) {
            labels.insert(uri, title);
        }
    }
    if (wanted.isEmpty()) {
        return labels;
    }
    const Result<void> read = catalogue.rows(
        u"SELECT j.value, l.language, l.text FROM json_each(?) j "
        "JOIN concept_label l ON l.row >= j.value * 4096 AND l.row < (j.value + 1) * 4096 WHERE l.kind = ?"_s,
        {QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact)), preferred}, [&](const Row &row) {
            LocalizedText &label = labels[wanted.value(row.integer(0))];
            const QByteArrayView language = row.text(1);
            if (language.startsWith("nl")) {
                label.nl = row.string(2);
            } else if (language.startsWith("en")) {
                label.en = row.string(2);
            }
        });
    if (!read) {
        return std::unexpected(read.error());
    }
    for (const QString &uri : std::as_const(wanted)) {
        if (const auto label = labels.constFind(uri); label != labels.cend()) {
            known->labels.insert(uri, *label);
        }
    }
    return labels;
}

Result<std::shared_ptr<const EssentialSkills>> SchemeContent::essentialSkills(store::Catalogue &catalogue) const
{
    const Result<Range> range = rangeOf(catalogue, content);
    if (!range) {
        return std::unexpected(range.error());
    }
    std::any &place = catalogue.remembered(u"coverage essential skills of "_s + uri);
    const auto *const known = std::any_cast<ReadSkills>(&place);
    if (known && known->content == content && known->range == *range) {
        return known->skills;
    }
    EssentialSkills essential;
    const Result<void> read = catalogue.rows(
        u"SELECT c.uri, s.uri FROM concept c JOIN concept_relation r ON r.concept = c.row AND r.kind = ? "
        "JOIN concept s ON s.row = r.target WHERE c.row >= ? AND c.row < ? AND c.type = 'occupation' ORDER BY c.row"_s,
        {essentialSkill, range->first, range->end},
        [&](const Row &row) { essential.emplace_back(row.string(0), row.string(1)); });
    if (!read) {
        return std::unexpected(read.error());
    }
    const auto skills = std::make_shared<const EssentialSkills>(std::move(essential));
    place = ReadSkills{.content = content, .range = *range, .skills = skills};
    return skills;
}

} // namespace leerschakel::coverage
