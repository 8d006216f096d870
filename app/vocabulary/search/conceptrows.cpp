// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/search/conceptrows.h"

#include "vocabulary/content/contentrows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using store::Row;
using store::Statement;

namespace {

constexpr qsizetype longestPath = 20;
/** The labels of at most this many concepts are cached, as search needs those of its results more than once. */
constexpr qsizetype mostLabelsKept = 1000;

/** 0 is best: the requested language, its regional forms, no language, the other one, any. */
int rankOf(const QString &language, const QString &asked)
{
    if (language == asked) {
        return 0;
    }
    if (language.startsWith(asked + u'-', Qt::CaseInsensitive)) {
        return 1;
    }
    if (language.isEmpty()) {
        return 2;
    }
    return language == u"en" || language == u"nl" ? 3 : 4;
}

} // namespace

Result<QList<ContentInUse>> contentsInUse(store::Catalogue &catalogue, const QString &scheme)
{
    QList<ContentInUse> contents;
    return catalogue
        .rows(u"SELECT v.number, v.first_concept, v.end_concept, s.uri, s.title_nl, s.title_en, v.digest FROM scheme s "
              "JOIN vocabulary_content v ON v.number = s.content WHERE ? = '' OR s.uri = ? ORDER BY s.uri"_s,
            {scheme.isNull() ? u""_s : scheme, scheme},
            [&](const Row &row) {
                contents.append({.number = row.integer(0),
                    .firstConcept = row.integer(1),
                    .endConcept = row.integer(2),
                    .scheme = row.string(3),
                    .title = {.nl = row.string(4), .en = row.string(5)},
                    .digest = row.integer(6)});
            })
        .transform([&] { return std::move(contents); });
}

Result<qint64> rowOf(store::Catalogue &catalogue, const QString &uri, const QString &scheme)
{
    return catalogue
        .single(u"SELECT c.row FROM concept c JOIN scheme s ON s.content = c.content WHERE c.uri = ? AND (? = '' OR "
                "s.uri = ?) ORDER BY s.uri LIMIT 1"_s,
            {uri, scheme.isNull() ? u""_s : scheme, scheme})
        .transform([](const QVariant &row) { return row.toLongLong(); });
}

QString placeOfConcept(const store::Catalogue &catalogue)
{
    return domain::ownConceptTable().since() <= catalogue.fileSchema() ? u"c.place"_s : u"NULL"_s;
}

QString conceptOrder(const store::Catalogue &catalogue, const QString &row)
{
    return u"%1 IS NULL, %1, iif(%1 IS NULL, c.notation IS NULL, c.uri), c.notation, %2"_s.arg(
        placeOfConcept(catalogue), row);
}

bool naturally(const QString &a, const QString &b)
{
    if (a.isEmpty() != b.isEmpty()) {
        return b.isEmpty();
    }
    qsizetype i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (a[i].isDigit() && b[j].isDigit()) {
            qsizetype endA = i, endB = j;
            while (endA < a.size() && a[endA].isDigit()) {
                ++endA;
            }
            while (endB < b.size() && b[endB].isDigit()) {
                ++endB;
            }
            const qulonglong numberA = QStringView(a).sliced(i, endA - i).toULongLong(),
                             numberB = QStringView(b).sliced(j, endB - j).toULongLong();
            if (numberA != numberB) {
                return numberA < numberB;
            }
            i = endA;
            j = endB;
        } else if (a[i] != b[j]) {
            return a[i] < b[j];
        } else {
            ++i;
            ++j;
        }
    }
    return a.size() - i < b.size() - j;
}

QString labelIn(const QList<StoredLabel> &labels, domain::Language language)
{
    const QString asked = domain::languageCode(language);
    const StoredLabel *best = nullptr;
    for (const StoredLabel &label : labels) {
        if (label.kind == LabelKind::Preferred
            && (!best || rankOf(label.language, asked) < rankOf(best->language, asked))) {
            best = &label;
        }
    }
    if (!best) {
        const auto alternative = std::ranges::find(labels, LabelKind::Alternative, &StoredLabel::kind);
        return alternative == labels.cend() ? QString() : alternative->text;
    }
    return best->text;
}

Result<ConceptRows> ConceptRows::prepare(
    store::Catalogue &catalogue, const QList<ContentInUse> &contents, domain::Language language)
{
    Result<Statement> item =
        catalogue.statement(u"SELECT uri, type, status, notation, content FROM concept WHERE row = ?"_s);
    Result<Statement> labels = catalogue.statement(
        u"SELECT language, kind, text FROM concept_label WHERE row >= ? AND row < ? ORDER BY row"_s);
    Result<Statement> notes = catalogue.statement(
        u"SELECT language, text FROM concept_note WHERE row >= ? AND row < ? AND kind = ? ORDER BY row"_s);
    Result<Statement> relations =
        catalogue.statement(u"SELECT r.target FROM concept_relation r JOIN concept c ON c.row = r.target "
                            "WHERE r.concept = ? AND r.kind = ? ORDER BY "_s
            + conceptOrder(catalogue, u"r.target"_s));
    Result<Statement> uses =
        catalogue.statement(u"SELECT count(DISTINCT offering) FROM skill_link WHERE concept = ?"_s);
    for (const Result<Statement> *statement : {&item, &labels, &notes, &relations, &uses}) {
        if (!*statement) {
            return std::unexpected(statement->error());
        }
    }
    ConceptRows rows(std::move(*item), std::move(*labels), std::move(*notes), std::move(*relations), std::move(*uses));
    rows.m_contents = contents;
    rows.m_language = language;
    return rows;
}

Result<ConceptRows> ConceptRows::prepare(store::Catalogue &catalogue, domain::Language language)
{
    const Result<QList<ContentInUse>> contents = contentsInUse(catalogue);
    return contents ? prepare(catalogue, *contents, language) : std::unexpected(contents.error());
}

ConceptRows::ConceptRows(Statement item, Statement labels, Statement notes, Statement relations, Statement uses)
    : m_item(std::move(item)),
      m_labels(std::move(labels)),
      m_notes(std::move(notes)),
      m_relations(std::move(relations)),
      m_uses(std::move(uses))
{}

std::optional<ConceptHit> ConceptRows::hit(qint64 row)
{
    if (m_labelsRead.size() > mostLabelsKept) {
        m_labelsRead.clear();
    }
    ConceptHit hit;
    QByteArray uri;
    auto inUse = m_contents.cend();
    m_item.bind(0, row);
    each(m_item, [&](const Row &read) {
        uri = read.text(0).toByteArray();
        hit.uri = QString::fromUtf8(uri);
        hit.type = read.string(1);
        hit.status = read.string(2);
        hit.notation = read.string(3);
        hit.isRetired = isRetired(read.text(2));
        inUse = std::ranges::find(std::as_const(m_contents), read.integer(4), &ContentInUse::number);
    });
    if (inUse == m_contents.cend()) {
        return std::nullopt;
    }
    hit.scheme = inUse->scheme;
    hit.schemeTitle = inUse->title.preferring(m_language);
    const domain::Language other =
        m_language == domain::Language::Dutch ? domain::Language::English : domain::Language::Dutch;
    const QList<StoredLabel> &all = labels(row);
    hit.label = labelIn(all, m_language);
    hit.otherLabel = labelIn(all, other);
    if (hit.label.isEmpty()) {
        hit.label = hit.uri;
    }
    hit.path = pathTo(row);
    hit.definition = note(row, NoteKind::Definition).preferring(m_language);
    m_uses.bind(0, QByteArrayView(uri));
    each(m_uses, [&](const Row &read) { hit.uses = int(read.integer(0)); });
    return hit;
}

const QList<StoredLabel> &ConceptRows::labels(qint64 row)
{
    if (const auto known = m_labelsRead.constFind(row); known != m_labelsRead.cend()) {
        return *known;
    }
    QList<StoredLabel> labels;
    m_labels.bind(0, row * labelsPerConcept);
    m_labels.bind(1, (row + 1) * labelsPerConcept);
    each(m_labels, [&](const Row &read) {
        labels.append({.language = read.string(0), .kind = LabelKind(read.integer(1)), .text = read.string(2)});
    });
    return *m_labelsRead.insert(row, labels);
}

domain::LocalizedText ConceptRows::note(qint64 row, NoteKind kind)
{
    domain::LocalizedText text;
    m_notes.bind(0, row * notesPerConcept);
    m_notes.bind(1, (row + 1) * notesPerConcept);
    m_notes.bind(2, qint64(kind));
    QString neutral;
    each(m_notes, [&](const Row &read) {
        const QString language = read.string(0).section(u'-', 0, 0);
        QString &place = language == u"nl" ? text.nl : language == u"en" ? text.en : neutral;
        place = place.isEmpty() ? read.string(1) : place;
    });
    if (text.isEmpty()) {
        (m_language == domain::Language::Dutch ? text.nl : text.en) = neutral;
    }
    return text;
}

QList<qint64> ConceptRows::related(qint64 row, RelationKind kind)
{
    QList<qint64> rows;
    m_relations.bind(0, row);
    m_relations.bind(1, qint64(kind));
    each(m_relations, [&](const Row &read) { rows.append(read.integer(0)); });
    return rows;
}

QList<qint64> ConceptRows::above(qint64 row, qsizetype most)
{
    QList<qint64> rows;
    QSet<qint64> seen{row};
    while (rows.size() < most) {
        auto parent = m_firstParents.find(row);
        if (parent == m_firstParents.end()) {
            parent = m_firstParents.insert(row, related(row, RelationKind::Broader).value(0, 0));
        }
        if (*parent == 0 || seen.contains(*parent)) {
            break; // the top, or a cycle in the vocabulary
        }
        row = *parent;
        seen.insert(row);
        rows.prepend(row);
    }
    return rows;
}

QStringList ConceptRows::pathTo(qint64 row)
{
    QStringList path;
    const QList<qint64> rows = above(row, longestPath);
    for (const qint64 each : rows) {
        path.append(shownLabel(each));
    }
    return path;
}

QString ConceptRows::shownLabel(qint64 row)
{
    const auto known = m_shownLabels.constFind(row);
    return known != m_shownLabels.cend() ? *known : *m_shownLabels.insert(row, labelIn(labels(row), m_language));
}

} // namespace leerschakel::vocabulary
