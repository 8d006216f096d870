// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/derivedcheck.h"
#include "store/records.h"
#include "vocabulary/content/contentrows.h"
#include "vocabulary/own/ownscheme.h"
#include "vocabulary/own/ownschemekept.h"
#include "vocabulary/search/conceptrows.h"

#include <QUuid>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using changes::ChangeSet;
using domain::Error;
using domain::Failure;
using domain::FieldSpec;
using domain::Id;
using domain::Kind;
using domain::ownConceptTable;
using domain::Record;
using domain::schemeTable;
using store::Row;

namespace {

/** Creates a content without concepts for \a scheme, to be written from records; returns its name. */
Result<QString> makeOwnContent(store::Catalogue &catalogue, const QString &scheme)
{
    const Result<qint64> place = nextPlace(catalogue);
    if (!place) {
        return std::unexpected(place.error());
    }
    // No digest: what it holds follows from records, and changes with them. One whose creation was undone keeps its
    // rows in case that is redone.
    QString name = u"own "_s + scheme;
    const Result<std::optional<ContentRow>> known = contentNamed(catalogue, name);
    if (!known) {
        return std::unexpected(known.error());
    }
    if (*known) {
        name += u' ' + Id::make().toString();
    }
    const QString source = QString::fromLatin1(ownSource);
    const QString imported = catalogue.now().toUTC().toString(Qt::ISODateWithMs);
    const Result<void> made = catalogue.execute(
        u"INSERT INTO vocabulary_content (name, scheme, source, imported, origin, concepts, relations, "
        "first_concept, end_concept, digest) VALUES (?, ?, ?, ?, ?, 0, 0, ?, ?, 0)"_s,
        {name, scheme, source, imported, store::digestOfOrigin(scheme, source, imported), *place, *place});
    return made.transform([&] { return name; });
}

Result<std::optional<Record>> schemeOf(store::Catalogue &catalogue, const QString &uri)
{
    return store::loadWhere(catalogue, Kind::Scheme, schemeTable().uri, uri)
        .transform([](const QList<Record> &records) {
            return records.isEmpty() ? std::optional<Record>() : records.constFirst();
        });
}

/** Reads the concepts of a content as records of an own scheme. */
class TakeOver
{
public:
    TakeOver(store::Catalogue &catalogue, const ContentRow &content, const Id &scheme)
        : m_catalogue(catalogue), m_content(content), m_scheme(scheme)
    {}

    Result<QList<Record>> read();

private:
    struct Taken {
        Record record{Kind::OwnConcept};
        KeptOfConcept kept;
        /** After all others when it has none. */
        double place = std::numeric_limits<double>::infinity();
    };
    using Take = std::function<void(const Row &row, Taken &concept_)>;

    Result<void> eachOf(const QString &sql, qint64 factor, const Take &take);
    void takeConcept(const Row &row, Taken &concept_) const;
    void takeLabel(const Row &row, Taken &concept_) const;
    void takeNote(const Row &row, Taken &concept_) const;
    void takeRelation(const Row &row, Taken &concept_) const;
    void order();

    store::Catalogue &m_catalogue;
    const ContentRow &m_content;
    Id m_scheme;
    std::vector<Taken> m_taken;
};

/** Sets \a value as \a field stores it; what it cannot store becomes absent. */
void put(Record &record, const FieldSpec &field, const QVariant &value)
{
    record.setValue(field, field.normalised(value).value_or(QVariant()));
}

template<typename T>
void append(Record &record, const domain::Field<QList<T>> &field, const T &item)
{
    QList<T> items = field(record);
    items.append(item);
    put(record, field, domain::Plain<QList<T>>::to(items));
}

/** Puts \a text in \a field under its language; false when the field has no place for that language, or it is taken. */
bool fillIn(Record &record, const domain::Field<domain::LocalizedText> &field, const domain::TextIn &text)
{
    domain::LocalizedText all = field(record);
    QString *place = text.language == u"nl" ? &all.nl : text.language == u"en" ? &all.en : nullptr;
    if (!place || !place->isEmpty()) {
        return false;
    }
    *place = text.text;
    put(record, field, domain::Plain<domain::LocalizedText>::to(all));
    return true;
}

Result<void> TakeOver::eachOf(const QString &sql, qint64 factor, const Take &take)
{
    return eachRow(m_catalogue, sql, m_content.firstConcept * factor, m_content.endConcept * factor,
        [&](const Row &row) { take(row, m_taken[size_t(row.integer(0) / factor - m_content.firstConcept)]); });
}

void TakeOver::takeConcept(const Row &row, Taken &concept_) const
{
    const auto &table = ownConceptTable();
    table.scheme.set(concept_.record, m_scheme);
    put(concept_.record, table.uri, row.string(1));
    put(concept_.record, table.type, row.string(2));
    put(concept_.record, table.notation, row.string(4));
    put(concept_.record, table.replacedBy, row.string(7));
    if (isRetired(row.text(3))) {
        table.status.set(concept_.record, u"retired"_s);
        // The status of a retired concept when nothing else is kept (OwnSchemeFill).
        concept_.kept.status = row.text(3) == "deprecated" ? QString() : row.string(3);
    }
    concept_.kept.reuseLevel = row.string(5);
    concept_.kept.modified = row.string(6);
    concept_.kept.memberOrder = row.string(9);
    concept_.kept.notations = row.string(10);
    concept_.place = row.real(8).value_or(concept_.place);
}

void TakeOver::takeLabel(const Row &row, Taken &concept_) const
{
    const auto &table = ownConceptTable();
    const domain::TextIn text{.language = row.string(1), .text = row.string(3)};
    const LabelKind kind = LabelKind(row.integer(2));
    if (kind == LabelKind::Preferred) {
        if (!fillIn(concept_.record, table.label, text)) {
            concept_.kept.labels.append({.kind = kind, .text = text});
        }
    } else {
        append(concept_.record, kind == LabelKind::Hidden ? table.hiddenLabels : table.alternatives, text);
    }
}

void TakeOver::takeNote(const Row &row, Taken &concept_) const
{
    const auto &table = ownConceptTable();
    const domain::TextIn text{.language = row.string(1), .text = row.string(3)};
    const NoteKind kind = NoteKind(row.integer(2));
    const bool hasPlace = kind == NoteKind::Definition ? fillIn(concept_.record, table.definition, text)
        : kind == NoteKind::ScopeNote                  ? fillIn(concept_.record, table.scopeNote, text)
                                                       : false;
    if (!hasPlace) {
        concept_.kept.notes.append({.kind = kind, .text = text});
    }
}

void TakeOver::takeRelation(const Row &row, Taken &concept_) const
{
    const auto &table = ownConceptTable();
    const domain::Field<QList<Id>> *field = nullptr;
    switch (RelationKind(row.integer(1))) {
    case RelationKind::Broader:
        field = &table.broader;
        break;
    case RelationKind::Related:
        // The content has it from both sides; one is enough here.
        field = row.integer(0) < row.integer(2) ? &table.related : nullptr;
        break;
    case RelationKind::EssentialSkill:
        field = &table.essentialSkills;
        break;
    case RelationKind::OptionalSkill:
        field = &table.optionalSkills;
        break;
    case RelationKind::MemberOf:
        field = &table.memberOf;
        break;
    default:
        break;
    }
    const qint64 target = row.integer(2) - m_content.firstConcept;
    if (field && target >= 0 && target < qint64(m_taken.size())) {
        append(concept_.record, *field, m_taken[size_t(target)].record.id());
    }
}

/** As the tree showed them: by position, then notation, then label. */
void TakeOver::order()
{
    std::vector<Taken *> sorted;
    sorted.reserve(m_taken.size());
    for (Taken &each : m_taken) {
        sorted.push_back(&each);
    }
    const auto &table = ownConceptTable();
    std::ranges::stable_sort(sorted, [&](const Taken *a, const Taken *b) {
        if (a->place != b->place) {
            return a->place < b->place;
        }
        const QString notationA = table.notation(a->record), notationB = table.notation(b->record);
        return notationA != notationB
            ? naturally(notationA, notationB)
            : table.label(a->record)
                    .preferring(domain::Language::Dutch)
                    .localeAwareCompare(table.label(b->record).preferring(domain::Language::Dutch))
                < 0;
    });
    double position = 0;
    for (Taken *each : sorted) {
        table.position.set(each->record, ++position);
    }
}

Result<QList<Record>> TakeOver::read()
{
    m_taken.resize(size_t(m_content.endConcept - m_content.firstConcept));
    const Result<void> read =
        eachOf(u"SELECT row, uri, type, status, notation, reuse_level, modified, replaced_by, place, member_order, "
               "notations FROM concept WHERE row >= ? AND row < ? ORDER BY row"_s,
            1, [this](const Row &row, Taken &concept_) { takeConcept(row, concept_); })
            .and_then([this] {
                return eachOf(
                    u"SELECT row, language, kind, text FROM concept_label WHERE row >= ? AND row < ? ORDER BY row"_s,
                    labelsPerConcept, [this](const Row &row, Taken &concept_) { takeLabel(row, concept_); });
            })
            .and_then([this] {
                return eachOf(
                    u"SELECT row, language, kind, text FROM concept_note WHERE row >= ? AND row < ? ORDER BY row"_s,
                    notesPerConcept, [this](const Row &row, Taken &concept_) { takeNote(row, concept_); });
            })
            .and_then([this] {
                return eachOf(
                    u"SELECT concept, kind, target FROM concept_relation WHERE concept >= ? AND concept < ? ORDER "
                    "BY concept, kind, target"_s,
                    1, [this](const Row &row, Taken &concept_) { takeRelation(row, concept_); });
            })
            .and_then([this] {
                return eachOf(
                    u"SELECT concept, kind, target FROM concept_mapping WHERE concept >= ? AND concept < ? ORDER BY "
                    "concept, kind, target"_s,
                    1, [](const Row &row, Taken &concept_) {
                        append(concept_.record, ownConceptTable().mappings,
                            {.kind = mappingKindName(MappingKind(row.integer(1))), .target = row.string(2)});
                    });
            });
    if (!read) {
        return std::unexpected(read.error());
    }
    order();
    QList<Record> records;
    for (Taken &each : m_taken) {
        put(each.record, ownConceptTable().kept, each.kept.toMap());
        records.append(each.record);
    }
    return records;
}

} // namespace

Result<ChangeSet> changeToMakeScheme(store::Catalogue &catalogue, const OwnSchemeDraft &draft)
{
    const QString uri = draft.uri.trimmed().isEmpty()
        ? u"urn:uuid:"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)
        : draft.uri.trimmed();
    if (draft.title.isEmpty()) {
        return std::unexpected(Error::of(Failure::Usage, u"vocabulary.noTitle"_s));
    }
    if (!isIri(uri)) {
        return std::unexpected(Error::of(Failure::Usage, u"vocabulary.badIri"_s, {uri}));
    }
    const Result<std::optional<Record>> known = schemeOf(catalogue, uri);
    if (!known || *known) {
        return std::unexpected(known ? Error::of(Failure::Usage, u"vocabulary.schemeExists"_s, {uri}) : known.error());
    }
    const Result<QString> content = makeOwnContent(catalogue, uri);
    if (!content) {
        return std::unexpected(content.error());
    }
    Record scheme(Kind::Scheme, draft.id.isNull() ? Id::fromName(uri) : draft.id);
    schemeTable().uri.set(scheme, uri);
    schemeTable().title.set(scheme, draft.title);
    schemeTable().version.set(scheme, draft.version);
    schemeTable().attribution.set(scheme, draft.attribution);
    schemeTable().own.set(scheme, true);
    schemeTable().contentDigest.set(scheme, *content);
    ChangeSet change({.code = u"change.makeScheme"_s, .arguments = {draft.title.preferring(domain::Language::Dutch)}});
    change.create(scheme);
    return change;
}

Result<ChangeSet> changeToTakeOver(store::Catalogue &catalogue, const QString &uri)
{
    const Result<std::optional<Record>> scheme = schemeOf(catalogue, uri);
    const Result<std::optional<ContentRow>> content = contentInUse(catalogue, uri);
    if (!scheme || !content) {
        return std::unexpected(scheme ? content.error() : scheme.error());
    }
    if (!*scheme || !*content) {
        return std::unexpected(Error::of(Failure::Usage, u"vocabulary.noScheme"_s, {uri}));
    }
    if ((*content)->isOwn) {
        return std::unexpected(Error::of(Failure::Usage, u"vocabulary.editedHere"_s, {uri}));
    }
    const QString title = schemeTable().title(**scheme).preferring(domain::Language::Dutch);
    const qint64 count = (*content)->endConcept - (*content)->firstConcept;
    if (count > OwnScheme::mostConcepts) {
        return std::unexpected(Error::of(Failure::Usage, u"vocabulary.tooLargeToEdit"_s,
            {title, QString::number(count), QString::number(OwnScheme::mostConcepts)}));
    }
    const Result<QList<Record>> concepts = TakeOver(catalogue, **content, (*scheme)->id()).read();
    const Result<QString> name = concepts ? makeOwnContent(catalogue, uri) : std::unexpected(concepts.error());
    if (!name) {
        return std::unexpected(name.error());
    }
    Record own = **scheme;
    schemeTable().own.set(own, true);
    schemeTable().contentDigest.set(own, *name);
    ChangeSet change({.code = u"change.takeOverScheme"_s, .arguments = {title}});
    change.update(**scheme, own);
    for (const Record &concept_ : *concepts) {
        change.create(concept_);
    }
    return change;
}

} // namespace leerschakel::vocabulary
