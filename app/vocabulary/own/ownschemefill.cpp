// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/own/ownschemefill.h"

#include "vocabulary/content/notations.h"
#include "vocabulary/own/ownschemekept.h"

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using domain::Id;
using domain::ownConceptTable;
using domain::Record;

namespace {

/** The codes that came with a concept, the first of them as edited now. */
QByteArray notationsOf(const KeptOfConcept &kept, const QByteArray &notation)
{
    QList<Notation> notations = notationsFrom(kept.notations.toUtf8());
    if (!notations.isEmpty() && notation.isEmpty()) {
        notations.removeFirst();
    } else if (!notations.isEmpty()) {
        notations.first().text = notation;
    }
    return joined(notations);
}

} // namespace

void OwnSchemeFill::add(const Record &concept_)
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
    const QByteArray memberOrder = kept.memberOrder.toUtf8();
    const QByteArray notations = notationsOf(kept, notation);
    const QByteArray replacedBy = table.replacedBy(concept_).uris.join(u' ').toUtf8();
    const ConceptNumber which = m_writer.addConcept(table.uri(concept_).toUtf8(),
        {.type = table.type(concept_).isEmpty() ? ConceptType::Skill : typeNamed(table.type(concept_).toLatin1()),
            .status = status,
            .notation = notation,
            .reuseLevel = reuseLevel,
            .modified = modified,
            .replacedBy = replacedBy,
            .place = table.position(concept_).value_or(0),
            .memberOrder = memberOrder,
            .notations = notations});
    m_numbers.insert(concept_.id(), which);
    m_writer.addLabel(which, table.label(concept_));
    for (const KeptOfConcept::Label &label : kept.labels) {
        m_writer.addLabel(which, label.text.language.toUtf8(), label.kind, label.text.text.toUtf8());
    }
    for (const auto &[field, kind] :
        {std::pair(&table.alternatives, LabelKind::Alternative), std::pair(&table.hiddenLabels, LabelKind::Hidden)}) {
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

void OwnSchemeFill::know(const Id &id, const QString &uri)
{
    if (const ConceptNumber which = m_writer.find(uri.toUtf8()); which != noConcept && !m_numbers.contains(id)) {
        m_numbers.insert(id, which);
    }
}

void OwnSchemeFill::relate(const Record &concept_)
{
    const auto &table = ownConceptTable();
    for (const auto &[field, kind] : {std::pair(&table.broader, RelationKind::Broader),
             std::pair(&table.related, RelationKind::Related), std::pair(&table.memberOf, RelationKind::MemberOf),
             std::pair(&table.essentialSkills, RelationKind::EssentialSkill),
             std::pair(&table.optionalSkills, RelationKind::OptionalSkill)}) {
        const QList<Id> others = (*field)(concept_);
        for (const Id &other : others) {
            m_writer.addRelation(m_numbers.value(concept_.id(), noConcept), kind, m_numbers.value(other, noConcept));
        }
    }
}

void OwnSchemeFill::relateBack(const Record &concept_, const Id &other)
{
    if (ownConceptTable().related(concept_).contains(other)) {
        m_writer.addRelation(
            m_numbers.value(concept_.id(), noConcept), RelationKind::Related, m_numbers.value(other, noConcept));
    }
}

void OwnSchemeFill::addAll(const QList<Record> &concepts)
{
    for (const Record &concept_ : concepts) {
        add(concept_);
    }
    for (const Record &concept_ : concepts) {
        relate(concept_);
    }
}

} // namespace leerschakel::vocabulary
