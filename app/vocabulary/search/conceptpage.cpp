// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "vocabulary/content/contentrows.h"
#include "vocabulary/search/conceptindex.h"
#include "vocabulary/search/conceptrows.h"
#include "vocabulary/suggest/suggestingschemes.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using store::Row;

namespace {

QList<ConceptHit> hitsOf(ConceptRows &rows, const QList<qint64> &numbers)
{
    QList<ConceptHit> hits;
    for (const qint64 number : numbers) {
        if (const std::optional<ConceptHit> hit = rows.hit(number)) {
            hits.append(*hit);
        }
    }
    return hits;
}

void append(QList<ConceptHit> &place, const QList<ConceptHit> &hits)
{
    for (const ConceptHit &hit : hits) {
        const bool isThere = std::ranges::any_of(place, [&](const ConceptHit &other) { return other.uri == hit.uri; });
        if (!isThere) {
            place.append(hit);
        }
    }
}

/**
 * Who needs whom: a skill has its occupations, an occupation its skills; a skill that needs a skill is shown as
 * related to it.
 */
void tellNeeds(ConceptPage &page, ConceptRows &rows, qint64 row)
{
    const bool isOccupation = page.concept_.type == u"occupation";
    for (const auto &[kind, isEssential] :
        {std::pair(RelationKind::EssentialFor, true), std::pair(RelationKind::OptionalFor, false),
            std::pair(RelationKind::EssentialSkill, true), std::pair(RelationKind::OptionalSkill, false)}) {
        const QList<ConceptHit> hits = hitsOf(rows, rows.related(row, kind));
        for (const ConceptHit &hit : hits) {
            if (hit.uri == page.concept_.uri) {
                continue; // ESCO has a skill that needs itself
            }
            const bool withOccupation = isOccupation || hit.type == u"occupation";
            append(!withOccupation ? page.related : isEssential ? page.essential : page.optional, {hit});
        }
    }
}

/** Sorts \a members in the order that their collection in \a row has, if it has one; others come after these. */
Result<void> putInOrder(store::Catalogue &catalogue, qint64 row, QList<ConceptHit> &members)
{
    const Result<QVariant> order = catalogue.single(u"SELECT member_order FROM concept WHERE row = ?"_s, {row});
    if (!order) {
        return std::unexpected(order.error());
    }
    QHash<QString, qsizetype> places;
    for (const QString &uri : constant(order->toString().split(u' ', Qt::SkipEmptyParts))) {
        places.insert(uri, places.size());
    }
    std::ranges::stable_sort(members, {}, [&](const ConceptHit &hit) { return places.value(hit.uri, places.size()); });
    return {};
}

/** Adds the scheme's attribution, and what to use instead of this concept. */
Result<void> tellScheme(store::Catalogue &catalogue, ConceptPage &page, ConceptRows &rows, qint64 row)
{
    QStringList successors;
    const Result<void> read = catalogue.rows(
        u"SELECT s.attribution_nl, s.attribution_en, c.replaced_by FROM concept c JOIN scheme s ON s.content = "
        "c.content WHERE c.row = ?"_s,
        {row}, [&](const Row &said) {
            page.attribution = {.nl = said.string(0), .en = said.string(1)};
            successors = said.string(2).split(u' ', Qt::SkipEmptyParts);
            return false;
        });
    if (!read) {
        return read;
    }
    for (const QString &uri : std::as_const(successors)) {
        const Result<qint64> successor = rowOf(catalogue, uri);
        if (!successor) {
            return std::unexpected(successor.error());
        }
        append(page.successors, hitsOf(rows, {*successor}));
    }
    return {};
}

Result<QList<domain::Id>> offeringsOf(store::Catalogue &catalogue, const QString &uri)
{
    QList<domain::Id> offerings;
    return catalogue
        .rows(u"SELECT DISTINCT offering FROM skill_link WHERE concept = ? ORDER BY offering"_s, {uri},
            [&](const Row &row) { offerings.append(domain::Id::fromString(row.string(0))); })
        .transform([&] { return std::move(offerings); });
}

/** A row of the tree. */
struct Sibling {
    qint64 row = 0;
    QString notation;
    /** After all others when it has none. */
    double place = std::numeric_limits<double>::infinity();
    bool hasChildren = false;
    ConceptHit hit;
};

/**
 * The concepts of \a scheme below the one in row \a parent, or those at the top when that is 0. Collections are
 * included where they are edited; in a loaded scheme the user chooses them in the filter.
 */
Result<QList<Sibling>> siblingsOf(store::Catalogue &catalogue, const QString &scheme, qint64 parent, bool isOwn)
{
    // One query determines for all of them whether they have children.
    const QString columns =
        u"SELECT c.row, c.notation, EXISTS (SELECT 1 FROM concept_relation n WHERE n.concept = c.row AND n.kind = "
        "1), %1 "_s.arg(placeOfConcept(catalogue));
    const QString order = u" ORDER BY "_s + conceptOrder(catalogue, u"c.row"_s);
    const QString which = parent == 0
        ? u"FROM scheme s JOIN vocabulary_content v ON v.number = s.content JOIN concept c ON c.row >= "
          "v.first_concept AND c.row < v.end_concept "
          "WHERE s.uri = ? AND (? OR c.type <> 'collection') "
          "AND NOT EXISTS (SELECT 1 FROM concept_relation r WHERE r.concept = c.row AND r.kind = 0)"_s
        : u"FROM concept_relation r JOIN concept c ON c.row = r.target WHERE r.concept = ? AND r.kind = 1"_s;
    QList<Sibling> siblings;
    return catalogue
        .rows(columns + which + order, parent == 0 ? QVariantList{scheme, isOwn} : QVariantList{parent},
            [&](const Row &row) {
                siblings.append({.row = row.integer(0),
                    .notation = row.string(1),
                    .place = row.real(3).value_or(Sibling().place),
                    .hasChildren = row.integer(2) != 0,
                    .hit = {}});
            })
        .transform([&] { return std::move(siblings); });
}

} // namespace

Result<QList<ConceptHit>> concepts(store::Catalogue &catalogue, const QStringList &uris, domain::Language language)
{
    Result<ConceptRows> rows = ConceptRows::prepare(catalogue, language);
    if (!rows) {
        return std::unexpected(rows.error());
    }
    QList<ConceptHit> hits;
    for (const QString &uri : uris) {
        const Result<qint64> row = rowOf(catalogue, uri);
        if (!row) {
            return std::unexpected(row.error());
        }
        if (*row != 0) {
            hits.append(hitsOf(*rows, {*row}));
        }
    }
    return rows->failure() ? Result<QList<ConceptHit>>(std::unexpected(*rows->failure())) : hits;
}

Result<std::optional<ConceptPage>> page(store::Catalogue &catalogue, const QString &uri, domain::Language language)
{
    const Result<qint64> row = rowOf(catalogue, uri);
    Result<ConceptRows> rows = ConceptRows::prepare(catalogue, language);
    if (!row || !rows) {
        return std::unexpected(row ? rows.error() : row.error());
    }
    const std::optional<ConceptHit> hit = *row == 0 ? std::nullopt : rows->hit(*row);
    if (rows->failure()) {
        return std::unexpected(*rows->failure());
    }
    if (!hit) {
        return std::optional<ConceptPage>();
    }
    ConceptPage page;
    page.concept_ = *hit;
    const QList<StoredLabel> labels = rows->labels(*row);
    for (const StoredLabel &label : labels) {
        if (label.kind == LabelKind::Alternative) {
            page.alternatives.append({label.language, label.text});
        } else if (label.kind == LabelKind::Preferred && label.language != u"nl" && label.language != u"en") {
            page.foreignLabels.append({label.language, label.text});
        } else if (label.kind == LabelKind::Preferred) {
            QString &place = label.language == u"en" ? page.label.en : page.label.nl;
            place = place.isEmpty() ? label.text : place;
        }
    }
    std::ranges::stable_sort(page.foreignLabels, {}, &ConceptPage::Name::language);
    if (page.label.isEmpty()) {
        page.label.nl = hit->label;
    }
    page.definition = rows->note(*row, NoteKind::Definition);
    page.scopeNote = rows->note(*row, NoteKind::ScopeNote);
    for (const NoteKind kind :
        {NoteKind::Note, NoteKind::Example, NoteKind::EditorialNote, NoteKind::HistoryNote, NoteKind::ChangeNote}) {
        if (const domain::LocalizedText text = rows->note(*row, kind); !text.isEmpty()) {
            page.notes.append({kind, text});
        }
    }
    page.parents = hitsOf(*rows, rows->related(*row, RelationKind::Broader));
    page.children = hitsOf(*rows, rows->related(*row, RelationKind::Narrower));
    QList<ConceptHit> members = hitsOf(*rows, rows->related(*row, RelationKind::Member));
    if (const Result<void> ordered = members.isEmpty() ? Result<void>() : putInOrder(catalogue, *row, members);
        !ordered) {
        return std::unexpected(ordered.error());
    }
    append(page.children, members);
    page.related = hitsOf(*rows, rows->related(*row, RelationKind::Related));
    page.collections = hitsOf(*rows, rows->related(*row, RelationKind::MemberOf));
    tellNeeds(page, *rows, *row);
    const Result<QList<domain::Id>> offerings = offeringsOf(catalogue, uri);
    if (!offerings) {
        return std::unexpected(offerings.error());
    }
    page.offerings = *offerings;
    const Result<QHash<QString, QList<MappedConcept>>> mapped = mappings(catalogue, {uri}, language);
    if (!mapped) {
        return std::unexpected(mapped.error());
    }
    page.mappings = mapped->value(uri);
    if (const Result<void> told = tellScheme(catalogue, page, *rows, *row); !told) {
        return std::unexpected(told.error());
    }
    if (rows->failure()) {
        return std::unexpected(*rows->failure());
    }
    return std::optional(page);
}

Result<QList<ConceptHit>> children(
    store::Catalogue &catalogue, const QString &scheme, const QString &parent, domain::Language language)
{
    Result<ConceptRows> rows = ConceptRows::prepare(catalogue, language);
    if (!rows) {
        return std::unexpected(rows.error());
    }
    const Result<qint64> row = parent.isEmpty() ? Result<qint64>(0) : rowOf(catalogue, parent, scheme);
    if (!row) {
        return std::unexpected(row.error());
    }
    if (*row == 0 && !parent.isEmpty()) {
        return QList<ConceptHit>();
    }
    const Result<std::optional<ContentRow>> content = contentInUse(catalogue, scheme);
    if (!content) {
        return std::unexpected(content.error());
    }
    const bool isOwn = *content && (*content)->isOwn;
    Result<QList<Sibling>> found = siblingsOf(catalogue, scheme, *row, isOwn);
    if (!found) {
        return std::unexpected(found.error());
    }
    for (Sibling &sibling : *found) {
        sibling.hit = rows->hit(sibling.row).value_or(ConceptHit());
        sibling.hit.hasChildren = sibling.hasChildren;
    }
    found->removeIf([](const Sibling &sibling) { return sibling.hit.uri.isEmpty(); });
    // Those of an own scheme are already in its order.
    if (!isOwn) {
        std::ranges::stable_sort(*found, [](const Sibling &a, const Sibling &b) {
            return a.place != b.place      ? a.place < b.place
                : a.notation != b.notation ? naturally(a.notation, b.notation)
                                           : a.hit.label.localeAwareCompare(b.hit.label) < 0;
        });
    }
    QList<ConceptHit> hits;
    for (const Sibling &sibling : std::as_const(*found)) {
        hits.append(sibling.hit);
    }
    return rows->failure() ? Result<QList<ConceptHit>>(std::unexpected(*rows->failure())) : hits;
}

Result<std::optional<ConceptPlace>> placeOf(store::Catalogue &catalogue, const QString &uri)
{
    Result<ConceptRows> rows = ConceptRows::prepare(catalogue, domain::Language::Dutch);
    const Result<qint64> row = rows ? rowOf(catalogue, uri) : std::unexpected(rows.error());
    if (!row) {
        return std::unexpected(row.error());
    }
    std::optional<ConceptPlace> place;
    if (const std::optional<ConceptHit> concept_ = rows->hit(*row)) {
        place = ConceptPlace{.scheme = concept_->scheme, .path = {}};
        const QList<qint64> above = rows->above(*row, std::numeric_limits<qsizetype>::max());
        for (const qint64 each : above) {
            place->path.append(rows->hit(each).value_or(ConceptHit()).uri);
        }
        place->path.append(uri);
    }
    return rows->failure() ? Result<std::optional<ConceptPlace>>(std::unexpected(*rows->failure())) : place;
}

Result<QList<SchemeSummary>> schemes(store::Catalogue &catalogue, domain::Language language)
{
    QList<SchemeSummary> summaries;
    QList<qint64> numbers;
    const Result<void> read = catalogue.rows(
        u"SELECT s.uri, s.title_nl, s.title_en, s.version, s.attribution_nl, s.attribution_en, coalesce(v.concepts, "
        u"0), "
        "coalesce(v.number, 0), v.source FROM scheme s LEFT JOIN vocabulary_content v ON v.number = s.content ORDER "
        "BY s.uri"_s,
        {}, [&](const Row &row) {
            const domain::LocalizedText title{.nl = row.string(1), .en = row.string(2)};
            SchemeSummary summary;
            summary.uri = row.string(0);
            summary.title = title.isEmpty() ? summary.uri : title.preferring(language);
            summary.version = row.string(3);
            summary.attribution = {.nl = row.string(4), .en = row.string(5)};
            summary.concepts = int(row.integer(6));
            summary.own = row.string(8) == QLatin1StringView(ownSource);
            summaries.append(summary);
            numbers.append(row.integer(7));
        });
    if (!read) {
        return std::unexpected(read.error());
    }
    const Result<QList<ContentInUse>> suggesting = suggestingContents(catalogue);
    if (!suggesting) {
        return std::unexpected(suggesting.error());
    }
    for (qsizetype i = 0; i < summaries.size(); ++i) {
        summaries[i].suggests = std::ranges::contains(*suggesting, numbers[i], &ContentInUse::number);
        // Concepts with a preferred label; the index on (content, kind) leads to these labels only. Collections are not
        // counted as concepts.
        const Result<void> labels =
            catalogue.rows(u"SELECT l.language, count(DISTINCT l.row / 4096) FROM concept_label l JOIN concept c ON "
                           u"c.row = l.row / 4096 "
                           "WHERE l.content = ? AND l.kind = 0 AND c.type <> 'collection' GROUP BY l.language"_s,
                {numbers[i]}, [&](const Row &row) { summaries[i].labels.insert(row.string(0), int(row.integer(1))); });
        if (!labels) {
            return std::unexpected(labels.error());
        }
    }
    return summaries;
}

} // namespace leerschakel::vocabulary
