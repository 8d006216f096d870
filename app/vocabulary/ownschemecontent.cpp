// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/derived.h"
#include "store/records.h"
#include "vocabulary/contentrows.h"
#include "vocabulary/ownscheme.h"
#include "vocabulary/ownschemekept.h"

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using domain::Id;
using domain::Kind;
using domain::ownConceptTable;
using domain::Record;
using domain::schemeTable;

namespace {

/** Writes the concepts of an own scheme in their order, which becomes that of the rows. */
class OwnSchemeFill
{
public:
    OwnSchemeFill(ContentWriter &writer, const QList<Record> &concepts) : m_writer(writer), m_concepts(concepts) {}

    Result<void> run()
    {
        for (const Record &concept_ : m_concepts) {
            add(concept_);
        }
        for (const Record &concept_ : m_concepts) {
            relate(concept_);
        }
        return {};
    }

private:
    void add(const Record &concept_)
    {
        const auto &table = ownConceptTable();
        const KeptOfConcept kept = KeptOfConcept::fromMap(table.kept(concept_));
        const bool isRetired = table.status(concept_) == u"retired";
        const QByteArray status = !isRetired ? QByteArray()
            : kept.status.isEmpty()          ? QByteArrayLiteral("deprecated")
                                             : kept.status.toUtf8();
        const QByteArray notation = table.notation(concept_).toUtf8();
        const QByteArray reuseLevel = kept.reuseLevel.toUtf8();
        const QByteArray modified = kept.modified.toUtf8();
        const QByteArray replacedBy = table.replacedBy(concept_).toUtf8();
        const ConceptNumber which = m_writer.addConcept(table.uri(concept_).toUtf8(),
            {.type = table.type(concept_).isEmpty() ? ConceptType::Skill : typeNamed(table.type(concept_).toLatin1()),
                .status = status,
                .notation = notation,
                .reuseLevel = reuseLevel,
                .modified = modified,
                .replacedBy = replacedBy});
        m_numbers.insert(concept_.id(), which);
        m_writer.addLabel(which, table.label(concept_));
        for (const KeptOfConcept::Label &label : kept.labels) {
            m_writer.addLabel(which, label.text.language.toUtf8(), label.kind, label.text.text.toUtf8());
        }
        for (const auto &[field, kind] : {std::pair(&table.alternatives, LabelKind::Alternative),
                 std::pair(&table.hiddenLabels, LabelKind::Hidden)}) {
            const QList<domain::TextIn> labels = (*field)(concept_);
            for (const domain::TextIn &label : labels) {
                m_writer.addLabel(which, label.language.toUtf8(), kind, label.text.toUtf8());
            }
        }
        m_writer.addNote(which, NoteKind::Definition, table.definition(concept_));
        m_writer.addNote(which, NoteKind::ScopeNote, table.scopeNote(concept_));
        for (const KeptOfConcept::Note &note : kept.notes) {
            m_writer.addNote(which, note.text.language.toUtf8(), note.kind, note.text.text.toUtf8());
        }
        const QList<domain::ConceptMapping> mappings = table.mappings(concept_);
        for (const domain::ConceptMapping &mapping : mappings) {
            m_writer.addMapping(which, mappingKindNamed(mapping.kind), mapping.target.toUtf8());
        }
    }

    void relate(const Record &concept_)
    {
        const auto &table = ownConceptTable();
        for (const auto &[field, kind] : {std::pair(&table.broader, RelationKind::Broader),
                 std::pair(&table.related, RelationKind::Related), std::pair(&table.memberOf, RelationKind::MemberOf),
                 std::pair(&table.essentialSkills, RelationKind::EssentialSkill),
                 std::pair(&table.optionalSkills, RelationKind::OptionalSkill)}) {
            const QList<Id> others = (*field)(concept_);
            for (const Id &other : others) {
                m_writer.addRelation(
                    m_numbers.value(concept_.id(), noConcept), kind, m_numbers.value(other, noConcept));
            }
        }
    }

    ContentWriter &m_writer;
    const QList<Record> &m_concepts;
    QHash<Id, ConceptNumber> m_numbers;
};

Result<void> refreshContent(store::Catalogue &catalogue, const Id &scheme)
{
    const Result<std::optional<Record>> record = store::load(catalogue, Kind::Scheme, scheme);
    if (!record) {
        return std::unexpected(record.error());
    }
    if (!*record) {
        return {};
    }
    const QString uri = schemeTable().uri(**record);
    const Result<std::optional<OwnScheme>> own = OwnScheme::load(catalogue, uri);
    const Result<std::optional<ContentRow>> content =
        contentNumbered(catalogue, schemeTable().content(**record).value_or(0));
    if (!own || !content) {
        return std::unexpected(own ? content.error() : own.error());
    }
    if (!*own || !*content) {
        return {};
    }
    const SchemeDescription description{.uri = uri,
        .title = schemeTable().title(**record),
        .version = schemeTable().version(**record),
        .attribution = schemeTable().attribution(**record),
        .own = true,
        .source = QString::fromLatin1(ownSource)};
    return rewriteContent(catalogue, **content, description, [&](ContentWriter &writer) {
        return OwnSchemeFill(writer, (*own)->concepts()).run();
    }).transform([](const WrittenContent &) {});
}

Result<void> refreshOwnSchemes(store::Catalogue &catalogue, const store::AppliedChange &change)
{
    for (const changes::RecordRef &whole : change.wholes) {
        if (whole.kind == Kind::Scheme) {
            if (const Result<void> refreshed = refreshContent(catalogue, whole.id); !refreshed) {
                return refreshed;
            }
        }
    }
    return {};
}

} // namespace

void deriveOwnSchemes()
{
    store::addDerivation(refreshOwnSchemes);
}

} // namespace leerschakel::vocabulary
