// SPDX-License-Identifier: GPL-3.0-or-later
// What is written once everything has been given: concepts, relations, the search index, and how the content differs
// from the one in use.
#include "store/integerrows.h"
#include "vocabulary/content/contentwriter_p.h"
#include "vocabulary/content/digest.h"
#include "vocabulary/content/toldrelation.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <bit>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using store::Row;
using store::Statement;

namespace {

QByteArrayView orNull(QByteArrayView text)
{
    return text.isEmpty() ? QByteArrayView() : text;
}

} // namespace

Result<WrittenContent> ContentWriter::Private::finish()
{
    if (takesRest() && !failure) {
        keep(takeRest());
    }
    if (failure) {
        return std::unexpected(*failure);
    }
    digestRelations();
    findRings();
    const Result<void> done = writeConcepts()
                                  .and_then([this] { return writeRelations(); })
                                  .and_then([this] { return compareWithCurrent(); })
                                  .and_then([this]() -> Result<void> {
                                      if (!m_written.differs) {
                                          return {};
                                      }
                                      return writeIndex().and_then([this] {
                                          return writeContentRow(firstConcept + qint64(concepts.size()), sortedWords());
                                      });
                                  });
    if (!done) {
        return std::unexpected(done.error());
    }
    return m_written;
}

quint64 ContentWriter::Private::digestOfConcept(quint64 uri, quint64 digest)
{
    return mixed(uri * 31 + digest);
}

quint64 ContentWriter::Private::digestOfRelation(quint64 from, RelationKind kind, quint64 to)
{
    return kind == RelationKind::Related ? mixed(from + to) : mixed(mixed(from + quint64(kind)) + to);
}

void ContentWriter::Private::digestRelations()
{
    for (const quint64 key : std::as_const(m_relations)) {
        const Told relation = unpacked(key);
        Concept &from = concepts[size_t(relation.from)];
        const quint64 target = concepts[size_t(relation.to)].uriDigest;
        // Of the relations, only a concept's parents count as a change of the concept.
        if (relation.kind == RelationKind::Broader) {
            from.digest += mixed(target + 1);
        } else {
            m_digest += digestOfRelation(from.uriDigest, relation.kind, target);
        }
    }
}

Result<void> ContentWriter::Private::writeConcepts()
{
    Result<Statement> row = catalogue->statement(
        u"INSERT INTO concept (row, content, uri, type, status, notation, reuse_level, modified, replaced_by, "
        "digest, place, member_order, notations) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    if (!row) {
        return std::unexpected(row.error());
    }
    for (ConceptNumber which = 0; which < qint64(concepts.size()); ++which) {
        Concept &item = concepts[size_t(which)];
        if (m_patch && item.isInherited) {
            continue; // it exists, and is only the target of relations
        }
        if (item.status.isEmpty()) {
            item.status = "released";
        }
        const QByteArray type = typeName(item.type).toLatin1();
        for (const QByteArrayView trait :
            {QByteArrayView(type), item.status, item.notation, item.reuseLevel, item.replacedBy}) {
            item.digest = item.digest * 31 + mixed(digestOf(trait));
        }
        for (const QByteArrayView trait : {item.memberOrder, item.notations}) {
            item.digest = trait.isEmpty() ? item.digest : item.digest * 37 + mixed(digestOf(trait));
        }
        m_digest += digestOfConcept(item.uriDigest, item.digest);
        m_places += digestOfPlace(item.uriDigest, item.place, item.modified);
        m_written.concepts += item.type == ConceptType::Collection ? 0 : 1;
        row->bind(0, rowOf(which));
        row->bind(1, number);
        row->bind(2, item.uri);
        row->bind(3, QByteArrayView(type));
        row->bind(4, item.status);
        row->bind(5, orNull(item.notation));
        row->bind(6, orNull(item.reuseLevel));
        row->bind(7, orNull(item.modified));
        row->bind(8, orNull(item.replacedBy));
        row->bind(9, qint64(item.digest));
        if (item.place) {
            row->bindReal(10, *item.place);
        } else {
            row->bindNull(10);
        }
        row->bind(11, orNull(item.memberOrder));
        row->bind(12, orNull(item.notations));
        if (const Result<void> done = row->run(); !done) {
            return done;
        }
    }
    return {};
}

/** Both sides, sorted by key: appending to a tree is much faster than inserting in random order. */
Result<void> ContentWriter::Private::writeRelations()
{
    std::vector<quint64> rows;
    rows.reserve(size_t(m_relations.size()) * 2);
    for (const quint64 key : std::as_const(m_relations)) {
        const Told relation = unpacked(key);
        rows.push_back(key);
        rows.push_back(packed({relation.to, inverseOf(relation.kind), relation.from}));
    }
    std::ranges::sort(rows);
    Result<store::IntegerRows> table =
        store::IntegerRows::prepare(*catalogue, u"concept_relation"_s, {u"concept"_s, u"kind"_s, u"target"_s});
    if (!table) {
        return std::unexpected(table.error());
    }
    for (const quint64 key : rows) {
        const Told relation = unpacked(key);
        const std::array row{rowOf(relation.from), qint64(relation.kind), rowOf(relation.to)};
        if (const Result<void> done = table->add(row); !done) {
            return done;
        }
    }
    if (const Result<void> done = table->finish(); !done) {
        return done;
    }
    m_written.relations += qint64(m_relations.size());
    return {};
}

Result<void> ContentWriter::Private::compareWithCurrent()
{
    m_written.number = number;
    m_written.scheme = scheme;
    if (!current) {
        m_written.fresh = m_written.concepts;
        return {};
    }
    if (current->digest == m_digest && current->endConcept - current->firstConcept == qint64(concepts.size())
        && current->version == scheme.version) {
        // The order of siblings is not in digests.
        const Result<QVariant> moved = catalogue->single(
            u"SELECT EXISTS (SELECT 1 FROM concept a JOIN concept b ON b.uri = a.uri AND b.content = ? WHERE a.row "
            ">= ? AND a.row < ? AND a.place IS NOT b.place)"_s,
            {number, current->firstConcept, current->endConcept});
        if (!moved) {
            return std::unexpected(moved.error());
        }
        m_written.differs = moved->toBool();
        if (!m_written.differs) {
            m_written.number = current->number;
            m_written.name = current->name;
            return {};
        }
    }
    int kept = 0;
    const Result<void> read = eachRow(*catalogue,
        u"SELECT uri, digest, status FROM concept WHERE row >= ? AND row < ? AND type <> 'collection'"_s,
        current->firstConcept, current->endConcept, [&](const Row &row) {
            const auto found = byUri.find(viewed(row.text(0)));
            if (found == byUri.end()) {
                ++m_written.vanished;
                return;
            }
            ++kept;
            const Concept &item = concepts[size_t(found->second)];
            if (isRetired(item.status) && !isRetired(row.text(2))) {
                ++m_written.retired;
            } else if (qint64(item.digest) != row.integer(1)) {
                ++m_written.changed;
            }
        });
    m_written.fresh = m_written.concepts - kept;
    return read;
}

Result<void> ContentWriter::Private::writeIndex()
{
    if (const Result<void> made = m_laterIndexes ? m_laterIndexes->make() : Result<void>(); !made) {
        return made;
    }
    const qint64 end = firstConcept + qint64(concepts.size());
    return catalogue->execute(QString(intoIndex), {firstConcept * labelsPerConcept, end * labelsPerConcept});
}

QByteArray ContentWriter::Private::sortedWords() const
{
    std::vector<std::string_view> sorted(m_words.cbegin(), m_words.cend());
    std::ranges::sort(sorted);
    QByteArray words;
    for (const std::string_view word : sorted) {
        words.append(word.data(), qsizetype(word.size())).append('\n');
    }
    return words;
}

/**
 * A content that is written from records keeps its name. One that equals a content loaded before, which is not in use,
 * replaces that content.
 */
Result<void> ContentWriter::Private::nameContent()
{
    const Result<std::optional<ContentRow>> own = contentNumbered(*catalogue, number);
    if (!own) {
        return std::unexpected(own.error());
    }
    if (*own && (*own)->isOwn) {
        m_written.name = (*own)->name;
        return {};
    }
    m_written.name = vocabulary::nameOfContent(scheme.uri, scheme.version, {.concepts = m_digest, .places = m_places},
        qint64(concepts.size()), m_written.relations);
    const Result<std::optional<ContentRow>> equal = contentNamed(*catalogue, m_written.name);
    if (!equal) {
        return std::unexpected(equal.error());
    }
    return *equal && (*equal)->number != number ? removeContent(*catalogue, (*equal)->number) : Result<void>();
}

Result<void> ContentWriter::Private::writeContentRow(qint64 end, const QByteArray &words)
{
    if (const Result<void> named = nameContent(); !named) {
        return named;
    }
    return catalogue->execute(
        u"UPDATE vocabulary_content SET version = ?, concepts = ?, relations = ?, first_concept = ?, end_concept = "
        "?, digest = ?, words = ?, name = ? WHERE number = ?"_s,
        {scheme.version, m_written.concepts, m_written.relations, firstConcept, end, qint64(m_digest), words,
            m_written.name, number});
}

} // namespace leerschakel::vocabulary
