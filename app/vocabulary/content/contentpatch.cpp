// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/content/contentpatch.h"

#include "domain/constant.h"
#include "vocabulary/content/contentwriter_p.h"
#include "vocabulary/content/digest.h"
#include "vocabulary/content/folding.h"
#include "vocabulary/content/toldrelation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using store::Row;
using store::Statement;

namespace {

/** Whether an own concept states such a relation itself; the concept at the other end states the others. */
bool isToldFromHere(RelationKind kind)
{
    switch (kind) {
    case RelationKind::Broader:
    case RelationKind::Related:
    case RelationKind::EssentialSkill:
    case RelationKind::OptionalSkill:
    case RelationKind::MemberOf:
        return true;
    case RelationKind::Narrower:
    case RelationKind::EssentialFor:
    case RelationKind::OptionalFor:
    case RelationKind::Member:
        break;
    }
    return false;
}

struct StoredRelation {
    RelationKind kind;
    qint64 target;
};

} // namespace

Result<std::unique_ptr<ContentWriter::Private>> ContentWriter::Private::beginPatch(
    store::Catalogue &catalogue, const ContentRow &content, const ContentPatch &patch)
{
    std::unique_ptr<Private> d(new Private);
    d->catalogue = &catalogue;
    d->number = content.number;
    d->scheme.version = content.version;
    d->firstConcept = content.firstConcept;
    d->m_digest = content.digest;
    d->m_patch.emplace();
    d->m_patch->end = content.endConcept;
    d->m_patch->digestBefore = content.digest;
    const Result<bool> hasRoom = d->hasRoom(patch);
    if (!hasRoom || !*hasRoom) {
        return hasRoom ? Result<std::unique_ptr<Private>>(nullptr) : std::unexpected(hasRoom.error());
    }
    if (const Result<void> ready = d->readCounts().and_then([&] { return d->prepare(); }); !ready) {
        return std::unexpected(ready.error());
    }
    for (const auto &[uris, comesBack] : {std::pair(&patch.told, true), std::pair(&patch.gone, false)}) {
        for (const QByteArray &uri : *uris) {
            if (const Result<void> out = d->takeOut(uri, comesBack); !out) {
                return std::unexpected(out.error());
            }
        }
    }
    return d;
}

/** Whether there are as many free rows after the content as there are concepts to give. */
Result<bool> ContentWriter::Private::hasRoom(const ContentPatch &patch)
{
    return catalogue
        ->single(u"SELECT min(first_concept) FROM vocabulary_content WHERE number <> ? AND first_concept >= ?"_s,
            {number, firstConcept})
        .transform([&](const QVariant &behind) {
            return !behind.isValid() || m_patch->end + patch.told.size() < behind.toLongLong();
        });
}

Result<void> ContentWriter::Private::readCounts()
{
    return catalogue->rows(u"SELECT concepts, relations, words FROM vocabulary_content WHERE number = ?"_s, {number},
        [this](const Row &row) {
            m_written.concepts = int(row.integer(0));
            m_written.relations = row.integer(1);
            m_patch->words = row.text(2).toByteArray();
        });
}

Result<void> ContentWriter::Private::takeOut(const QByteArray &uri, bool comesBack)
{
    bool isThere = false, counts = false;
    qint64 row = 0;
    quint64 digest = 0;
    const Result<void> found = catalogue->rows(u"SELECT row, type, digest FROM concept WHERE uri = ? AND content = ?"_s,
        {QString::fromUtf8(uri), number}, [&](const Row &read) {
            isThere = true;
            row = read.integer(0);
            counts = typeNamed(read.text(1)) != ConceptType::Collection;
            digest = quint64(read.integer(2));
        });
    if (!found || !isThere) {
        return found;
    }

    const quint64 uriDigest = digestOf(uri);
    m_patch->uriDigests.insert(row, uriDigest);
    m_digest -= digestOfConcept(uriDigest, digest);
    m_written.concepts -= counts ? 1 : 0;
    if (comesBack) {
        m_patch->kept.insert(uri, row);
    }
    return takeOutRelations(row, uriDigest, comesBack).and_then([&] { return takeOutLabels(row); }).and_then([&] {
        const std::pair<QString, qint64> steps[] = {
            {u"DELETE FROM concept_note WHERE row >= ? AND row < ?"_s, notesPerConcept},
            {u"DELETE FROM concept_mapping WHERE concept >= ? AND concept < ?"_s, 1},
            {u"DELETE FROM concept WHERE row >= ? AND row < ?"_s, 1},
        };
        for (const auto &[sql, factor] : steps) {
            if (const Result<void> done = catalogue->execute(sql, {row * factor, (row + 1) * factor}); !done) {
                return done;
            }
        }
        return Result<void>();
    });
}

/** The relations that the concept itself states, and all of a removed one; each from both sides. */
Result<void> ContentWriter::Private::takeOutRelations(qint64 row, quint64 uriDigest, bool comesBack)
{
    QList<StoredRelation> relations;
    const Result<void> read = catalogue->rows(
        u"SELECT kind, target FROM concept_relation WHERE concept = ?"_s, {row}, [&](const Row &relation) {
            const RelationKind kind = RelationKind(relation.integer(0));
            const qint64 target = relation.integer(1);
            // A skill may need itself; that is stored from both sides too, and is one relation.
            if (isToldFromHere(kind) || (!comesBack && target != row)) {
                relations.append({kind, target});
            }
        });
    if (!read) {
        return read;
    }
    for (const StoredRelation &relation : std::as_const(relations)) {
        const Result<quint64> other = uriDigestOf(relation.target);
        if (!other) {
            return std::unexpected(other.error());
        }
        const Told told = normalised(row, relation.kind, relation.target);
        if (told.kind != RelationKind::Broader) {
            const bool startsHere = told.from == row;
            m_digest -= digestOfRelation(startsHere ? uriDigest : *other, told.kind, startsHere ? *other : uriDigest);
        }
        --m_written.relations;
        for (const Told &side : {told, Told{told.to, inverseOf(told.kind), told.from}}) {
            const Result<void> done =
                catalogue->execute(u"DELETE FROM concept_relation WHERE concept = ? AND kind = ? AND target = ?"_s,
                    {side.from, int(side.kind), side.to});
            if (!done) {
                return done;
            }
        }
    }
    return {};
}

Result<quint64> ContentWriter::Private::uriDigestOf(qint64 row)
{
    if (const auto known = m_patch->uriDigests.constFind(row); known != m_patch->uriDigests.cend()) {
        return *known;
    }
    quint64 digest = 0;
    return catalogue
        ->rows(u"SELECT uri FROM concept WHERE row = ?"_s, {row},
            [&](const Row &read) { digest = digestOf(read.text(0)); })
        .transform([&] { return *m_patch->uriDigests.insert(row, digest); });
}

Result<void> ContentWriter::Private::takeOutLabels(qint64 row)
{
    const QVariantList range{row * labelsPerConcept, (row + 1) * labelsPerConcept};
    const Result<void> labels = catalogue->rows(
        u"SELECT folded FROM concept_label WHERE row >= ? AND row < ?"_s, range, [this](const Row &label) {
            for (const QByteArrayView word : constant(foldedWords(label.text(0)))) {
                m_patch->lostWords.insert(word.toByteArray());
            }
        });
    if (!labels) {
        return labels;
    }
    for (const QString &sql : {QString(outOfIndex), u"DELETE FROM concept_label WHERE row >= ? AND row < ?"_s}) {
        if (const Result<void> done = catalogue->execute(sql, range); !done) {
            return done;
        }
    }
    return {};
}

ConceptNumber ContentWriter::Private::find(QByteArrayView uri)
{
    if (const auto found = byUri.find(viewed(uri)); found != byUri.end()) {
        return found->second;
    }
    if (!m_patch || failure) {
        return noConcept;
    }
    const Result<QVariant> stored =
        catalogue->single(u"SELECT row FROM concept WHERE uri = ? AND content = ?"_s, {QString::fromUtf8(uri), number});
    if (!stored) {
        failure = stored.error();
        return noConcept;
    }
    if (!stored->isValid()) {
        return noConcept;
    }
    m_patch->kept.insert(uri.toByteArray(), stored->toLongLong());
    const ConceptNumber which = add(uri, {});
    concepts[size_t(which)].isInherited = true;
    return which;
}

Result<void> ContentWriter::Private::finishPatch()
{
    if (failure) {
        return std::unexpected(*failure);
    }
    digestRelations();
    return writeConcepts()
        .and_then([this] { return writeRelations(); })
        .and_then([this] { return indexPatch(); })
        .and_then([this] { return mergedWords(); })
        .and_then([this](const QByteArray &words) {
            // Caches of a content check its digest and its end row. A change that the digest does not cover (the order
            // of siblings) uses up a row.
            m_patch->end += m_digest == m_patch->digestBefore ? 1 : 0;
            return writeContentRow(m_patch->end, words);
        });
}

Result<void> ContentWriter::Private::indexPatch()
{
    for (ConceptNumber which = 0; which < qint64(concepts.size()); ++which) {
        if (concepts[size_t(which)].isInherited) {
            continue;
        }
        const qint64 row = rowOf(which);
        if (const Result<void> done =
                catalogue->execute(QString(intoIndex), {row * labelsPerConcept, (row + 1) * labelsPerConcept});
            !done) {
            return done;
        }
    }
    return {};
}

/** The words of the content, with those of the new labels and without those that no label has any more. */
Result<QByteArray> ContentWriter::Private::mergedWords()
{
    Result<Statement> others = catalogue->statement(
        u"SELECT rowid FROM concept_search WHERE concept_search MATCH ? AND rowid >= ? AND rowid < ? LIMIT 1"_s);
    if (!others) {
        return std::unexpected(others.error());
    }
    std::vector<QByteArrayView> lost;
    for (const QByteArray &word : std::as_const(m_patch->lostWords)) {
        const QByteArray expression = '"' + word + '"';
        others->bind(0, QByteArrayView(expression));
        others->bind(1, firstConcept * labelsPerConcept);
        others->bind(2, m_patch->end * labelsPerConcept);
        const Result<bool> isElsewhere = others->next();
        if (!isElsewhere) {
            return std::unexpected(isElsewhere.error());
        }
        if (!*isElsewhere) {
            lost.push_back(word);
        }
        others->reset();
    }
    std::ranges::sort(lost);
    std::vector<QByteArrayView> come(m_words.cbegin(), m_words.cend());
    std::ranges::sort(come);
    QByteArray merged;
    merged.reserve(m_patch->words.size() + qsizetype(come.size()) * longestWord);
    const auto put = [&](QByteArrayView word) { merged.append(word).append('\n'); };
    auto next = come.cbegin();
    const QByteArrayView old = m_patch->words;
    for (qsizetype begin = 0; begin < old.size();) {
        const qsizetype end = old.indexOf('\n', begin);
        const QByteArrayView word = old.sliced(begin, end - begin);
        begin = end + 1;
        for (; next != come.cend() && *next < word; ++next) {
            put(*next);
        }
        next += next != come.cend() && *next == word ? 1 : 0;
        if (!std::ranges::binary_search(lost, word)) {
            put(word);
        }
    }
    std::for_each(next, come.cend(), put);
    return merged;
}

Result<bool> patchContent(store::Catalogue &catalogue, const ContentRow &content, const ContentPatch &patch,
    const std::function<Result<void>(ContentWriter &)> &fill)
{
    Result<std::unique_ptr<ContentWriter::Private>> begun =
        ContentWriter::Private::beginPatch(catalogue, content, patch);
    if (!begun || !*begun) {
        return begun ? Result<bool>(false) : std::unexpected(begun.error());
    }
    ContentWriter writer(std::move(*begun));
    return fill(writer).and_then([&] { return writer.m_d->finishPatch(); }).transform([] { return true; });
}

} // namespace leerschakel::vocabulary
