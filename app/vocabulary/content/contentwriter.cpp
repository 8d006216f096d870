// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cleantext.h"
#include "domain/constant.h"
#include "store/derivedcheck.h"
#include "vocabulary/content/contentwriter_p.h"
#include "vocabulary/content/digest.h"
#include "vocabulary/content/folding.h"
#include "vocabulary/content/toldrelation.h"

#include <cstring>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using domain::Error;
using domain::Failure;
using store::Row;
using store::Statement;

namespace {

// Groups of languageKey(): labels, preferred ones by text, others by text; notes follow by kind.
constexpr int labelGroup = 0, preferredTextGroup = 1, textGroup = 2, firstNoteGroup = 3;

/** The size in bytes of an entry in a hash of numbers, and of a node in a standard one. */
constexpr qint64 entrySize = 32, nodeSize = 64;

} // namespace

Result<std::unique_ptr<ContentWriter::Private>> ContentWriter::Private::begin(
    store::Catalogue &catalogue, const SchemeDescription &scheme)
{
    std::unique_ptr<Private> d(new Private);
    d->catalogue = &catalogue;
    d->scheme = scheme;
    const Result<std::optional<ContentRow>> current = contentInUse(catalogue, scheme.uri);
    if (!current) {
        return std::unexpected(current.error());
    }
    d->current = *current;
    if (d->current && d->current->isOwn) {
        return std::unexpected(Error::of(Failure::Data, u"vocabulary.editedHere"_s, {scheme.uri}));
    }
    const Result<void> prepared =
        d->findPlace()
            .and_then([&] { return d->addContent(); })
            .and_then([&] { return d->m_laterIndexes.emplace(catalogue).leaveOut({u"concept_label_by_start"_s}); })
            .and_then([&] { return d->prepare(); });
    if (!prepared) {
        return std::unexpected(prepared.error());
    }
    if (d->takesRest()) {
        if (const Result<void> taken = d->takeConcepts(); !taken) {
            return std::unexpected(taken.error());
        }
    }
    return d;
}

Result<std::unique_ptr<ContentWriter::Private>> ContentWriter::Private::beginAnew(
    store::Catalogue &catalogue, const SchemeDescription &scheme, const ContentRow &content)
{
    std::unique_ptr<Private> d(new Private);
    d->catalogue = &catalogue;
    d->scheme = scheme;
    d->number = content.number;
    // After its old rows, so that a row number is never used for two concepts: caches of rows check where a content
    // begins.
    const Result<void> prepared =
        d->findPlace().and_then([&] { return clearContent(catalogue, content); }).and_then([&] {
            return d->prepare();
        });
    return prepared ? Result<std::unique_ptr<Private>>(std::move(d)) : std::unexpected(prepared.error());
}

Result<void> ContentWriter::Private::findPlace()
{
    return nextPlace(*catalogue, number).transform([this](qint64 place) { firstConcept = place; });
}

Result<void> ContentWriter::Private::addContent()
{
    const QString imported = catalogue->now().toUTC().toString(Qt::ISODateWithMs);
    const Result<void> added = catalogue->execute(
        u"INSERT INTO vocabulary_content (name, scheme, source, imported, origin, concepts, relations, "
        "first_concept, end_concept, digest) VALUES (?, ?, ?, ?, ?, 0, 0, ?, ?, 0)"_s,
        {QString(u"new "_s + domain::Id::make().toString()), scheme.uri, scheme.source, imported,
            store::digestOfOrigin(scheme.uri, scheme.source, imported), firstConcept, firstConcept});
    if (added) {
        number = catalogue->lastInsertedRow();
    }
    return added;
}

Result<void> ContentWriter::Private::prepare()
{
    const auto prepareOne = [this](std::optional<Statement> &place, const QString &sql) -> Result<void> {
        Result<Statement> statement = catalogue->statement(sql);
        if (!statement) {
            return std::unexpected(statement.error());
        }
        place = std::move(*statement);
        return {};
    };
    return prepareOne(
        m_label, u"INSERT INTO concept_label (row, content, language, kind, text, folded) VALUES (?, ?, ?, ?, ?, ?)"_s)
        .and_then([&] {
            return prepareOne(m_note, u"INSERT INTO concept_note (row, language, kind, text) VALUES (?, ?, ?, ?)"_s);
        })
        .and_then([&] {
            return prepareOne(
                m_mapping, u"INSERT OR IGNORE INTO concept_mapping (concept, kind, target) VALUES (?, ?, ?)"_s);
        });
}

void ContentWriter::Private::keep(const Result<void> &done)
{
    if (!done && !failure) {
        failure = done.error();
    }
}

void ContentWriter::Private::use(qint64 bytes)
{
    used += bytes;
    if (used > mostMemory && !failure) {
        failure = Error::of(Failure::Data, u"vocabulary.tooLarge"_s, {QString::number(mostMemory >> 20)});
    }
}

bool ContentWriter::Private::isNew(QSet<quint64> &set, quint64 value)
{
    const qsizetype before = set.size();
    set.insert(value);
    const bool isAdded = set.size() > before;
    use(isAdded ? entrySize : 0);
    return isAdded;
}

quint64 ContentWriter::Private::languageKey(ConceptNumber which, QByteArrayView language, int group) const
{
    return digestOf(language, mixed(quint64(which) << 8 | quint64(group)));
}

bool ContentWriter::Private::hasNote(ConceptNumber which, QByteArrayView language, NoteKind kind) const
{
    return told.contains(languageKey(which, language, firstNoteGroup + int(kind)));
}

QByteArrayView ContentWriter::Private::kept(QByteArrayView text)
{
    if (text.isEmpty()) {
        return {};
    }
    use(text.size());
    char *const place = static_cast<char *>(arena.allocate(size_t(text.size()), 1));
    std::memcpy(place, text.data(), size_t(text.size()));
    return {place, text.size()};
}

QByteArrayView ContentWriter::Private::storable(QByteArrayView uri, QByteArrayView text, QByteArray &room)
{
    const std::optional<domain::Cleaned<QByteArray>> clean = domain::cleanUtf8(text);
    if (!clean) {
        return text;
    }
    if (m_written.remarks.size() < WrittenContent::mostRemarks) {
        m_written.remarks.append({.code = u"vocabulary.characters"_s,
            .arguments = {QString::fromUtf8(uri), QString::number(clean->removed), clean->which}});
    }
    room = clean->value;
    return room;
}

ConceptNumber ContentWriter::Private::add(QByteArrayView uri, const ConceptTraits &traits)
{
    bool replace = false;
    ConceptNumber which = noConcept;
    if (const auto found = byUri.find(viewed(uri)); found != byUri.end()) {
        which = found->second;
    } else {
        which = ConceptNumber(concepts.size());
        Concept fresh;
        fresh.uri = kept(uri);
        use(qint64(sizeof(Concept)) + nodeSize);
        fresh.type = traits.type;
        fresh.uriDigest = digestOf(uri);
        byUri.emplace(viewed(fresh.uri), which);
        concepts.push_back(fresh);
        if (m_patch) {
            const auto kept = m_patch->kept.constFind(uri.toByteArray());
            m_patch->rows.push_back(kept == m_patch->kept.cend() ? m_patch->end++ : *kept);
        }
    }
    Concept &item = concepts[size_t(which)];
    if (item.isInherited) {
        item.isInherited = false;
        item.type = traits.type;
        replace = true;
    }
    const auto fillIn = [&](QByteArrayView &place, QByteArrayView value) {
        if (!value.isEmpty() && (replace || place.isEmpty())) {
            QByteArray room;
            place = kept(storable(item.uri, value, room));
        }
    };
    fillIn(item.status, traits.status);
    fillIn(item.notation, traits.notation);
    fillIn(item.reuseLevel, traits.reuseLevel);
    fillIn(item.modified, traits.modified);
    fillIn(item.replacedBy, traits.replacedBy);
    fillIn(item.memberOrder, traits.memberOrder);
    fillIn(item.notations, traits.notations);
    item.place = traits.place ? traits.place : item.place;
    return which;
}

void ContentWriter::Private::addLabel(ConceptNumber which, QByteArrayView language, LabelKind kind, QByteArrayView text)
{
    if (failure || !isKnown(which)) {
        return;
    }
    QByteArray room;
    const QByteArray label = simplified(storable(concepts[size_t(which)].uri, text, room));
    if (label.isEmpty()) {
        return;
    }
    const quint64 text64 = digestOf(label);
    const quint64 asPreferred = mixed(text64 ^ languageKey(which, language, preferredTextGroup));
    if (kind == LabelKind::Preferred) {
        if (!isNew(m_labelTexts, asPreferred)) {
            return;
        }
        isNew(preferred, languageKey(which, language, labelGroup));
    } else if (m_labelTexts.contains(asPreferred)
        || !isNew(m_labelTexts, mixed(text64 ^ languageKey(which, language, textGroup)))) {
        return;
    }
    if (takesRest()) {
        isNew(told, languageKey(which, language, labelGroup));
    }
    Concept &item = concepts[size_t(which)];
    if (item.labels == labelsPerConcept) {
        failure = Error::of(Failure::Data, u"vocabulary.tooManyLabels"_s,
            {QString::fromUtf8(item.uri), QString::number(labelsPerConcept)});
        return;
    }
    const QByteArray words = folded(label);
    item.digest += mixed(digestOf(label, digestOf(language) + quint64(kind)));
    for (const QByteArrayView word : constant(foldedWords(words))) {
        if (word.size() <= longestWord && !m_words.contains(viewed(word))) {
            m_words.emplace(viewed(kept(word)));
            use(nodeSize);
        }
    }
    m_label->bind(0, rowOf(which) * labelsPerConcept + item.labels++);
    m_label->bind(1, number);
    m_label->bind(2, language.isNull() ? QByteArrayView("", qsizetype(0)) : language);
    m_label->bind(3, qint64(kind));
    m_label->bind(4, QByteArrayView(label));
    m_label->bind(5, QByteArrayView(words));
    keep(m_label->run());
}

void ContentWriter::Private::addNote(ConceptNumber which, QByteArrayView language, NoteKind kind, QByteArrayView text)
{
    if (failure || !isKnown(which)) {
        return;
    }
    Concept &item = concepts[size_t(which)];
    QByteArray room;
    const QByteArrayView note = storable(item.uri, text, room).trimmed();
    if (note.isEmpty()) {
        return;
    }
    const quint64 key = languageKey(which, language, firstNoteGroup + int(kind));
    if (!isNew(m_labelTexts, digestOf(note, key))) {
        return;
    }
    isNew(told, key);
    if (item.notes == notesPerConcept) {
        failure = Error::of(Failure::Data, u"vocabulary.tooManyNotes"_s,
            {QString::fromUtf8(item.uri), QString::number(notesPerConcept)});
        return;
    }
    item.digest += mixed(digestOf(note, digestOf(language) + 16 + quint64(kind)));
    m_note->bind(0, rowOf(which) * notesPerConcept + item.notes++);
    m_note->bind(1, language.isNull() ? QByteArrayView("", qsizetype(0)) : language);
    m_note->bind(2, qint64(kind));
    m_note->bind(3, note);
    keep(m_note->run());
}

bool ContentWriter::Private::addRelation(ConceptNumber from, RelationKind kind, ConceptNumber to)
{
    // ESCO has a skill that needs itself: kept, as it is what the source says. A concept above itself or related to
    // itself is not a relation.
    const bool mayBeItself = kind == RelationKind::EssentialSkill || kind == RelationKind::OptionalSkill
        || kind == RelationKind::EssentialFor || kind == RelationKind::OptionalFor;
    if ((from == to && !mayBeItself) || !isKnown(from) || !isKnown(to)) {
        return false;
    }
    return isNew(m_relations, packed(normalised(from, kind, to)));
}

void ContentWriter::Private::addMapping(ConceptNumber from, MappingKind kind, QByteArrayView target)
{
    if (failure || !isKnown(from) || target.isEmpty()) {
        return;
    }
    Concept &item = concepts[size_t(from)];
    if (!isNew(m_labelTexts, digestOf(target, languageKey(from, {}, 128 + int(kind))))) {
        return;
    }
    item.digest += mixed(digestOf(target, 64 + quint64(kind)));
    m_mapping->bind(0, rowOf(from));
    m_mapping->bind(1, qint64(kind));
    m_mapping->bind(2, target);
    keep(m_mapping->run());
}

Result<void> ContentWriter::Private::takeConcepts()
{
    return eachRow(*catalogue,
        u"SELECT uri, type, status, notation, reuse_level, modified, replaced_by, place, member_order, notations "
        "FROM concept WHERE row >= ? AND row < ? ORDER BY row"_s,
        current->firstConcept, current->endConcept, [this](const Row &row) {
            const ConceptNumber which = add(row.text(0),
                {.type = typeNamed(row.text(1)),
                    .status = row.text(2),
                    .notation = row.text(3),
                    .reuseLevel = row.text(4),
                    .modified = row.text(5),
                    .replacedBy = row.text(6),
                    .place = row.real(7),
                    .memberOrder = row.text(8),
                    .notations = row.text(9)});
            concepts[size_t(which)].isInherited = true;
        });
}

/**
 * Labels, notes and relations of the content in use, unless others were given instead. Concepts kept their order, so
 * their numbers follow from their rows.
 */
Result<void> ContentWriter::Private::takeRest()
{
    const QSet<quint64> toldAnew = told;
    const auto each = [&](const QString &sql, qint64 factor, const std::function<void(const Row &)> &take) {
        return eachRow(*catalogue, sql, current->firstConcept * factor, current->endConcept * factor,
            [&](const Row &row) {
                if (!failure) {
                    take(row);
                }
            })
            .and_then([this] { return failure ? Result<void>(std::unexpected(*failure)) : Result<void>(); });
    };
    const qint64 first = current->firstConcept;
    return each(u"SELECT row, language, kind, text FROM concept_label WHERE row >= ? AND row < ? ORDER BY row"_s,
        labelsPerConcept,
        [&](const Row &row) {
            const ConceptNumber which = row.integer(0) / labelsPerConcept - first;
            if (!toldAnew.contains(languageKey(which, row.text(1), labelGroup))) {
                addLabel(which, row.text(1), LabelKind(row.integer(2)), row.text(3));
            }
        })
        .and_then([&] {
            return each(u"SELECT row, language, kind, text FROM concept_note WHERE row >= ? AND row < ? ORDER BY row"_s,
                notesPerConcept, [&](const Row &row) {
                    const ConceptNumber which = row.integer(0) / notesPerConcept - first;
                    if (!toldAnew.contains(languageKey(which, row.text(1), firstNoteGroup + int(row.integer(2))))) {
                        addNote(which, row.text(1), NoteKind(row.integer(2)), row.text(3));
                    }
                });
        })
        .and_then([&] {
            return each(u"SELECT concept, kind, target FROM concept_relation WHERE concept >= ? AND concept < ?"_s, 1,
                [&](const Row &row) {
                    addRelation(row.integer(0) - first, RelationKind(row.integer(1)), row.integer(2) - first);
                });
        })
        .and_then([&] {
            return each(u"SELECT concept, kind, target FROM concept_mapping WHERE concept >= ? AND concept < ?"_s, 1,
                [&](const Row &row) { addMapping(row.integer(0) - first, MappingKind(row.integer(1)), row.text(2)); });
        });
}

} // namespace leerschakel::vocabulary
