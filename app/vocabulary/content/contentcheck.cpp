// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/content/contentcheck.h"

#include "domain/constant.h"
#include "store/derivedcheck.h"
#include "store/sqlitehandle.h"
#include "vocabulary/content/contentrows.h"
#include "vocabulary/content/digest.h"
#include "vocabulary/content/folding.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using store::Damage;
using store::Row;

namespace {

bool isTold(RelationKind kind)
{
    switch (kind) {
    case RelationKind::Broader:
    case RelationKind::Related:
    case RelationKind::EssentialSkill:
    case RelationKind::OptionalSkill:
    case RelationKind::Member:
        return true;
    default:
        return false;
    }
}

/** \a kind itself, or the kind that it is the inverse of. */
RelationKind told(RelationKind kind)
{
    switch (kind) {
    case RelationKind::Narrower:
        return RelationKind::Broader;
    case RelationKind::EssentialFor:
        return RelationKind::EssentialSkill;
    case RelationKind::OptionalFor:
        return RelationKind::OptionalSkill;
    case RelationKind::MemberOf:
        return RelationKind::Member;
    default:
        return kind;
    }
}

/** One loaded content, computed again from its rows the way ContentWriter did when they were written. */
class ContentCheck
{
public:
    ContentCheck(store::Catalogue &catalogue, const ContentRow &content)
        : m_catalogue(catalogue), m_content(content), m_concepts(size_t(content.endConcept - content.firstConcept))
    {}

    Result<QList<Damage>> run()
    {
        return readUris()
            .and_then([this] { return readLabels(); })
            .and_then([this] { return readNotes(); })
            .and_then([this] { return readMappings(); })
            .and_then([this] { return readRelations(); })
            .and_then([this] { return readConcepts(); })
            .and_then([this] { return readContent(); })
            .transform([this] { return m_damage; });
    }

private:
    struct Concept {
        quint64 uri = 0;
        quint64 digest = 0;
        int labels = 0;
        int notes = 0;
        bool isThere = false;
        bool isWrong = false;
    };

    Concept &at(qint64 row) { return m_concepts[size_t(row - m_content.firstConcept)]; }
    [[nodiscard]] bool isHere(qint64 row) const { return row >= m_content.firstConcept && row < m_content.endConcept; }
    template<store::TakesRow Take>
    Result<void> each(const QString &sql, qint64 factor, Take &&take)
    {
        return m_catalogue.rows(
            sql, {m_content.firstConcept * factor, m_content.endConcept * factor}, std::forward<Take>(take));
    }

    Result<void> readUris()
    {
        return each(u"SELECT row, uri FROM concept WHERE row >= ? AND row < ?"_s, 1, [this](const Row &row) {
            at(row.integer(0)).uri = digestOf(row.text(1));
            at(row.integer(0)).isThere = true;
        });
    }

    Result<void> readLabels()
    {
        return each(
            u"SELECT row, language, kind, text, folded, content FROM concept_label WHERE row >= ? AND row < ? ORDER "
            "BY row"_s,
            labelsPerConcept, [this](const Row &row) {
                Concept &item = at(row.integer(0) / labelsPerConcept);
                const QByteArrayView words = row.text(4);
                item.digest += mixed(digestOf(row.text(3), digestOf(row.text(1)) + quint64(row.integer(2))));
                item.isWrong = item.isWrong || !item.isThere || row.integer(0) % labelsPerConcept != item.labels++
                    || row.integer(5) != m_content.number || words != folded(row.text(3));
                for (const QByteArrayView word : constant(foldedWords(words))) {
                    if (word.size() <= longestWord) {
                        m_words.emplace(word.data(), size_t(word.size()));
                    }
                }
            });
    }

    Result<void> readNotes()
    {
        return each(u"SELECT row, language, kind, text FROM concept_note WHERE row >= ? AND row < ? ORDER BY row"_s,
            notesPerConcept, [this](const Row &row) {
                Concept &item = at(row.integer(0) / notesPerConcept);
                item.digest += mixed(digestOf(row.text(3), digestOf(row.text(1)) + 16 + quint64(row.integer(2))));
                item.isWrong = item.isWrong || !item.isThere || row.integer(0) % notesPerConcept != item.notes++;
            });
    }

    Result<void> readMappings()
    {
        return each(u"SELECT concept, kind, target FROM concept_mapping WHERE concept >= ? AND concept < ?"_s, 1,
            [this](const Row &row) {
                Concept &item = at(row.integer(0));
                item.digest += mixed(digestOf(row.text(2), 64 + quint64(row.integer(1))));
                item.isWrong = item.isWrong || !item.isThere;
            });
    }

    Result<void> readRelations()
    {
        return each(u"SELECT concept, kind, target FROM concept_relation WHERE concept >= ? AND concept < ?"_s, 1,
            [this](const Row &row) {
                const qint64 from = row.integer(0);
                const qint64 to = row.integer(2);
                const RelationKind kind = RelationKind(row.integer(1));
                if (!isHere(to) || row.integer(1) < 0 || row.integer(1) > qint64(RelationKind::MemberOf)) {
                    at(from).isWrong = true;
                    return;
                }
                // Each is stored from both sides, so that the two cancel each other out.
                const bool isOneSide = kind == RelationKind::Related ? from < to : isTold(kind);
                const quint64 a = at(isOneSide ? from : to).uri;
                const quint64 b = at(isOneSide ? to : from).uri;
                const quint64 pair = mixed(mixed(a + quint64(told(kind))) + b);
                m_sides += isOneSide ? pair : 0 - pair;
                if (!isOneSide) {
                    return;
                }
                ++m_relations;
                if (kind == RelationKind::Broader) {
                    at(from).digest += mixed(at(to).uri + 1);
                } else {
                    m_digest += kind == RelationKind::Related ? mixed(a + b) : pair;
                }
            });
    }

    Result<void> readConcepts()
    {
        return each(
            u"SELECT row, uri, type, status, notation, reuse_level, replaced_by, digest, content, member_order, "
            "notations, modified, place FROM concept WHERE row >= ? AND row < ? ORDER BY row"_s,
            1, [this](const Row &row) {
                Concept &item = at(row.integer(0));
                for (int column = 2; column <= 6; ++column) {
                    item.digest = item.digest * 31 + mixed(digestOf(row.text(column)));
                }
                for (int column = 9; column <= 10; ++column) {
                    const QByteArrayView text = row.text(column);
                    item.digest = text.isEmpty() ? item.digest : item.digest * 37 + mixed(digestOf(text));
                }
                m_digest += mixed(item.uri * 31 + item.digest);
                m_places += digestOfPlace(item.uri, row.real(12), row.text(11));
                m_counted += row.text(2) == "collection" ? 0 : 1;
                const bool isRight =
                    !item.isWrong && qint64(item.digest) == row.integer(7) && row.integer(8) == m_content.number;
                if (!isRight && m_damage.size() < store::mostDamage) {
                    m_damage.append({.kind = u"vocabulary"_s,
                        .record = row.string(1),
                        .text = {},
                        .message = {
                            .code = u"check.conceptChanged"_s, .arguments = {row.string(1), m_content.scheme}}});
                }
            });
    }

    Result<void> readContent()
    {
        std::string words;
        for (const std::string &word : m_words) {
            words += word;
            words += '\n';
        }
        const QString name = nameOfContent(m_content.scheme, m_content.version,
            {.concepts = m_digest, .places = m_places}, m_content.endConcept - m_content.firstConcept, m_relations);
        return m_catalogue.rows(u"SELECT concepts, relations, digest, words FROM vocabulary_content WHERE number = ?"_s,
            {m_content.number}, [&](const Row &row) {
                const bool isRight = name == m_content.name && row.integer(0) == m_counted
                    && row.integer(1) == m_relations && quint64(row.integer(2)) == m_digest && m_sides == 0
                    && row.text(3) == QByteArrayView(words);
                if (!isRight && m_damage.isEmpty()) {
                    m_damage.append({.kind = u"vocabulary"_s,
                        .record = m_content.scheme,
                        .text = {},
                        .message = {.code = u"check.vocabularyChanged"_s, .arguments = {m_content.scheme}}});
                }
            });
    }

    store::Catalogue &m_catalogue;
    const ContentRow &m_content;
    std::vector<Concept> m_concepts;
    std::set<std::string, std::less<>> m_words;
    QList<Damage> m_damage;
    qint64 m_counted = 0;
    qint64 m_relations = 0;
    quint64 m_digest = 0;
    quint64 m_places = 0;
    quint64 m_sides = 0;
};

quint64 pairOf(QByteArrayView word, qint64 label)
{
    return mixed(digestOf(word) + mixed(quint64(label)));
}

/**
 * Checks that the search index leads from each word of each label to that label, and from no other. Both are read
 * once, in any order.
 */
Result<QList<Damage>> checkSearch(store::Catalogue &catalogue)
{
    quint64 labels = 0;
    quint64 index = 0;
    const Result<void> read =
        catalogue
            .rows(u"SELECT row, folded FROM concept_label"_s, {},
                [&](const Row &row) {
                    QList<QByteArrayView> words = foldedWords(row.text(1));
                    std::ranges::sort(words);
                    const auto repeated = std::ranges::unique(words);
                    words.erase(repeated.begin(), repeated.end());
                    for (const QByteArrayView word : std::as_const(words)) {
                        labels += pairOf(word, row.integer(0));
                    }
                })
            .and_then([&] {
                // https://sqlite.org/fts5.html#the_fts5vocab_virtual_table_module
                const store::WritesElsewhere writesElsewhere(catalogue);
                return catalogue.execute(
                    u"CREATE VIRTUAL TABLE IF NOT EXISTS temp.concept_terms USING fts5vocab(main, concept_search, "
                    "instance)"_s);
            })
            .and_then([&] {
                QByteArray word;
                quint64 digest = 0;
                qint64 last = -1;
                return catalogue.rows(u"SELECT term, doc FROM temp.concept_terms"_s, {}, [&](const Row &row) {
                    const bool isRepeated = row.text(0) == word && row.integer(1) == last;
                    if (!isRepeated) {
                        digest = pairOf(row.text(0), row.integer(1));
                        word = row.text(0).toByteArray();
                        last = row.integer(1);
                        index += digest;
                    }
                });
            });
    if (!read) {
        return std::unexpected(read.error());
    }
    QList<Damage> damage;
    if (labels != index) {
        damage.append({.kind = u"search"_s,
            .record = {},
            .text = {},
            .message = {.code = u"check.conceptSearch"_s, .arguments = {}}});
    }
    return damage;
}

} // namespace

Result<QList<Damage>> checkContents(store::Catalogue &catalogue)
{
    QList<ContentRow> contents;
    QList<Damage> damage;
    const auto tellChanged = [&](const QString &scheme) {
        damage.append({.kind = u"vocabulary"_s,
            .record = scheme,
            .text = {},
            .message = {.code = u"check.vocabularyChanged"_s, .arguments = {scheme}}});
    };
    const Result<void> read = catalogue.rows(
        u"SELECT number, first_concept, end_concept, scheme, source, name, version, imported, origin FROM "
        "vocabulary_content ORDER BY number"_s,
        {}, [&](const Row &row) {
            ContentRow content;
            content.number = row.integer(0);
            content.firstConcept = row.integer(1);
            content.endConcept = row.integer(2);
            content.scheme = row.string(3);
            content.isOwn = row.string(4) == QLatin1StringView(ownSource);
            content.name = row.string(5);
            content.version = row.string(6);
            if (row.string(8) != store::digestOfOrigin(content.scheme, row.string(4), row.string(7))) {
                tellChanged(content.scheme);
            }
            contents.append(content);
        });
    if (!read) {
        return std::unexpected(read.error());
    }
    for (const ContentRow &content : std::as_const(contents)) {
        if (content.isOwn) {
            continue;
        }
        const Result<QVariant> rows = catalogue.single(
            u"SELECT count(*) FROM concept WHERE row >= ? AND row < ?"_s, {content.firstConcept, content.endConcept});
        if (!rows) {
            return std::unexpected(rows.error());
        }
        if (rows->toLongLong() != content.endConcept - content.firstConcept) {
            tellChanged(content.scheme);
            continue;
        }
        const Result<QList<Damage>> found = ContentCheck(catalogue, content).run();
        if (!found) {
            return found;
        }
        damage.append(*found);
    }
    // Each concept belongs to a content, otherwise it has not been checked.
    const Result<QVariant> stray = catalogue.single(
        u"SELECT c.uri FROM concept c LEFT JOIN vocabulary_content v ON v.number = c.content WHERE v.number IS NULL "
        "OR c.row < v.first_concept OR c.row >= v.end_concept LIMIT 1"_s);
    if (!stray) {
        return std::unexpected(stray.error());
    }
    if (stray->isValid()) {
        damage.append({.kind = u"vocabulary"_s,
            .record = stray->toString(),
            .text = {},
            .message = {.code = u"check.conceptChanged"_s, .arguments = {stray->toString(), QString()}}});
    }
    // Checks that each scheme has the content that its record names.
    const Result<void> named = catalogue.rows(
        u"SELECT s.uri FROM scheme s LEFT JOIN vocabulary_content v ON v.number = s.content WHERE v.name IS NOT "
        u"s.content_digest AND "
        "(s.content IS NOT NULL OR EXISTS (SELECT 1 FROM vocabulary_content n WHERE n.name = s.content_digest))"_s,
        {}, [&](const Row &row) { tellChanged(row.string(0)); });
    if (!named) {
        return std::unexpected(named.error());
    }
    const Result<QList<Damage>> search = checkSearch(catalogue);
    if (!search) {
        return search;
    }
    damage.append(*search);
    return damage;
}

} // namespace leerschakel::vocabulary
